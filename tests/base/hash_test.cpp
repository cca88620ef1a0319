// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <gtest/gtest.h>

namespace ajar {
namespace {

TEST(Sha256, GivesTheDigestsOfTheStandard) {
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, IsTheSameInPieces) {
    Sha256 hash;
    hash.add("a");
    hash.add({});
    hash.add("bc");
    EXPECT_EQ(hash.finish(), sha256("abc"));
}

TEST(Sha256, StartsAnewAfterItIsFinished) {
    Sha256 hash;
    hash.add("something");
    EXPECT_EQ(hash.finish().size(), 64U);
    hash.add("abc");
    EXPECT_EQ(hash.finish(), sha256("abc"));
}

} // namespace
} // namespace ajar
