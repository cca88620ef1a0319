// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/board_choices.h"

#include "store/board.h"
#include "store/owners.h"

#include <algorithm>

namespace ajar::app {

BoardChoices boardChoices(Desk& desk) {
    BoardChoices choices;
    for (const auto& owner : store::owners(desk.connection)) {
        choices.owners.push_back({toText(owner.record.id), owner.record.name, owner.record.isMe});
        if (owner.record.isMe)
            choices.ownsDeals = store::ownsDeals(desk.connection, owner.record.id);
    }
    std::ranges::stable_partition(choices.owners, &BoardChoices::Choice::isMe);
    for (const auto& tag : store::tagsInUse(desk.connection))
        choices.tags.push_back({toText(tag.id), tag.name, false});
    return choices;
}

store::DealFilter filterOf(store::Connection& connection, const BoardFilter& filter) {
    if (filter.isEmpty())
        return {};
    return store::DealFilter(connection, {filter.owner, filter.organisation, filter.tag, filter.text});
}

} // namespace ajar::app
