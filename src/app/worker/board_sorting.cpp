// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/board_sorting.h"

#include "app/worker/board_cards.h"
#include "app/worker/board_choices.h"
#include "domain/lean.h"
#include "store/board.h"

#include <algorithm>

namespace ajar::app {
namespace {

SortingCard sortingCard(const store::CardRow& row, const CardSetting& setting) {
    SortingCard sorting;
    sorting.card = makeCard(row, setting);
    if (const auto talk = store::lastTalk(setting.connection, row.deal.id))
        sorting.last = LastTalk{talk->channel, setting.today - setting.local.dayOf(talk->started), talk->heard};
    if (row.lead) {
        sorting.lead = row.lead->id;
        sorting.firstName = firstName(*row.lead);
        for (std::size_t i = 0; i < sorting.known.size(); ++i)
            sorting.known[i] = row.known[i] && *row.known[i] >= setting.today;
    }
    return sorting;
}

} // namespace

SortingPile loadSortingPile(store::Book& book, const BoardFilter& filter, int most, const LocalTime& local, Day today) {
    const store::Transaction snapshot(book.connection(), store::Transaction::Kind::Read);
    const CardSetting setting = cardSetting(book, local, today);
    const auto narrowed = filterOf(setting.connection, filter);
    SortingPile pile;
    pile.today = today;
    pile.isReadOnly = setting.connection.isReadOnly();
    const auto take = [&](const std::vector<store::CardRow>& rows) {
        for (const auto& row : rows)
            pile.cards.push_back(sortingCard(row, setting));
    };
    take(store::pendingCards(setting.connection, Lean::Unsorted, std::nullopt, most, store::ShelfOrder::NextStep,
                             narrowed));
    const int room = most - static_cast<int>(pile.cards.size());
    if (room > 0)
        take(store::questionedCards(
            setting.connection, local.at(today - kLeanAsksAfterDays, 0), room,
            [&setting](const store::CardRow& row) { return asksStillSo(row, setting); }, narrowed));
    return pile;
}

} // namespace ajar::app
