// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "app/local_time.h"
#include "domain/rhythm.h"
#include "store/board.h"
#include "store/book.h"

namespace ajar::app {

/// What all cards of one board share.
struct CardSetting {
    store::Connection& connection;
    const LocalTime& local;
    Day today;
    RhythmDefaults rhythms;
};
[[nodiscard]] CardSetting cardSetting(store::Book& book, const LocalTime& local, Day today);

/// Whether a pending card asks if its call is still so.
[[nodiscard]] bool asksStillSo(const store::CardRow& row, const CardSetting& setting);
/// A card as it is shown today. Throws Failure.
[[nodiscard]] BoardCard makeCard(const store::CardRow& row, const CardSetting& setting);

} // namespace ajar::app
