// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board.h"

namespace ajar::app {

std::optional<Id<Owner>> beginsWith(const BoardChoices& choices) {
    const bool isMineMeant = choices.ownsDeals && choices.owners.size() > 1 && choices.owners.front().isMe;
    const auto me = isMineMeant ? parseUuid(choices.owners.front().id) : std::nullopt;
    return me ? std::optional(Id<Owner>{*me}) : std::nullopt;
}

} // namespace ajar::app
