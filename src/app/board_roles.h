// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <QMetaType>
#include <optional>

class QMimeData;

namespace ajar::app {

/// What a board model answers besides nothing: facts, one role each. Words are added by a proxy in `gui`.
enum BoardRole {
    CardRole = 0x0100 + 1, ///< app::BoardCard, all facts of the card
    ShelfRole              ///< int, app::Shelf
};

/// The deal that a drag carries; nothing where it carries something else.
[[nodiscard]] std::optional<Id<Deal>> dealFrom(const QMimeData& data);

} // namespace ajar::app

Q_DECLARE_METATYPE(ajar::app::BoardCard)
