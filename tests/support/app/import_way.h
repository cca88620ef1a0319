// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/import_files.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace ajar::app::test {

/// The two ways of an import into the book: what a file becomes must not hang on its size.
enum class ImportWay { Straight, Staged };

inline LargeImport largeFor(ImportWay way) {
    LargeImport large;
    large.stagedFrom = way == ImportWay::Staged ? 0 : std::numeric_limits<std::uintmax_t>::max();
    return large;
}

/// A fixture whose cases are tried both ways.
class BothWays : public testing::TestWithParam<ImportWay> {
protected:
    NoProgress watched;
    LargeImport large = largeFor(GetParam());
};

inline std::string nameOfWay(const testing::TestParamInfo<ImportWay>& info) {
    return info.param == ImportWay::Staged ? "Staged" : "Straight";
}

} // namespace ajar::app::test

/// The cases of a fixture, both ways.
#define AJAR_BOTH_WAYS(Fixture)                                                                                        \
    INSTANTIATE_TEST_SUITE_P(                                                                                          \
        Import, Fixture, testing::Values(ajar::app::test::ImportWay::Straight, ajar::app::test::ImportWay::Staged),    \
        ajar::app::test::nameOfWay)
