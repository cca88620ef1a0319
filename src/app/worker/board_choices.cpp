// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/board_choices.h"

#include "store/board.h"
#include "store/owners.h"

#include <algorithm>

namespace ajar::app {

BoardChoices ownerChoices(store::Connection& connection) {
    BoardChoices choices;
    for (const auto& owner : store::owners(connection)) {
        choices.owners.push_back({toText(owner.record.id), owner.record.name, owner.record.isMe});
        if (owner.record.isMe)
            choices.ownsDeals = store::ownsDeals(connection, owner.record.id);
    }
    std::ranges::stable_partition(choices.owners, &BoardChoices::Choice::isMe);
    return choices;
}

BoardChoices boardChoices(store::Connection& connection) {
    auto choices = ownerChoices(connection);
    for (const auto& tag : store::tagsInUse(connection))
        choices.tags.push_back({toText(tag.id), tag.name, false});
    return choices;
}

store::DealFilter filterOf(store::Connection& connection, const BoardFilter& filter) {
    if (filter.isEmpty())
        return {};
    return store::DealFilter(connection, {filter.owner, filter.organisation, filter.tag, filter.text});
}

} // namespace ajar::app
