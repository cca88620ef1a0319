// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "app/local_time.h"
#include "store/book.h"
#include "store/effort.h"

namespace ajar::app {

/// The board as a request wants it. Throws Failure.
[[nodiscard]] Board loadBoard(store::Book& book, const BoardRequest& request, const LocalTime& local, Day today);
/// The next page of one shelf, with its totals. Throws Failure, Invalid for an `after` that no page gave.
[[nodiscard]] BoardShelf loadMoreCards(store::Book& book, const MoreRequest& request, const LocalTime& local,
                                       Day today);

/// Where the minutes of the 30 days up to and with `today` went. Dearer than a board, and so asked for by itself, day by day: what is
/// asked meanwhile stands behind one day alone. Who counts while the book changes counts anew.
class EffortCounting {
public:
    /// `mayBeMine`: as a board's request says it; without an owner then.
    EffortCounting(LocalTime local, Day today, std::optional<Id<Owner>> owner, bool mayBeMine);

    /// Counts one day more; false where that was the last one. Throws Failure.
    bool countMore(store::Connection& connection);
    /// What is counted so far.
    [[nodiscard]] BoardEffort counted() const;

private:
    void findWhose(store::Connection& connection);

    LocalTime m_local;
    Period m_period;
    Day m_next;
    std::optional<Id<Owner>> m_owner;
    bool m_mayBeMine;
    std::string m_ownerName;
    bool m_isEverybodys = false;
    store::EffortCount m_counted;
};

} // namespace ajar::app
