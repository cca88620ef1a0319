// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/local_time.h"
#include "app/sample_counts.h"
#include "base/clock.h"
#include "base/day.h"
#include "domain/book_info.h"
#include "store/book.h"

namespace ajar::app {

/// The clock and the ids of a sample book: of its day alone, so that a day gives the same book each time.
struct SampleSeed {
    SampleSeed(const LocalTime& local, Day day);

    FixedClock clock; ///< stands at the beginning of the day
    IdMaker ids;
};

/// Fills a new book with two made-up years of three owners up to the evening before `day`, and what is planned from then on. It is the
/// book's beginning: there is nothing to undo. Throws Failure.
SampleCounts fillSample(store::Book& book, SampleSeed& seed, const LocalTime& local, Day day);

} // namespace ajar::app
