// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <QString>
#include <vector>

/// The words of a deal's card. All texts are plain, of one line, and safe to paint: what a user typed has gone through
/// `lineToShow`.
namespace ajar::gui::card {

enum class Tone { Plain, Late };

/// One piece of the status line. Late ones say so by their words, too.
struct Piece {
    QString text;
    Tone tone = Tone::Plain;

    bool operator==(const Piece&) const = default;
};

/// Who it is about: the lead's name; of a closed deal without people its organisation or title; else "Who decides?".
[[nodiscard]] QString name(const app::BoardCard& card);
/// Organisation and title, without what `name` says already.
[[nodiscard]] QString subject(const app::BoardCard& card);
/// What to call it in a message: the name; where nobody is known yet the subject, which tells such deals apart.
[[nodiscard]] QString label(const app::BoardCard& card);
/// "€48k", or nothing.
[[nodiscard]] QString value(const app::BoardCard& card);
/// When a closed deal was closed; empty for a pending one.
[[nodiscard]] QString closedDay(const app::BoardCard& card, Day today);
/// The third line: the facts that matter most, the first with a capital.
[[nodiscard]] std::vector<Piece> status(const app::BoardCard& card, Day today);
/// Whether it asks "still so?" of a call that is young, because its lead has shown something since.
[[nodiscard]] bool hasActSinceCall(const app::BoardCard& card);
/// What to ask next: "Ask: What drives Dana?"; empty where there is nothing to ask.
[[nodiscard]] QString ask(const app::BoardCard& card);

/// All of it as one sentence after the other, for a screen reader and the tip.
[[nodiscard]] QString sentence(const app::BoardCard& card, Day today);

} // namespace ajar::gui::card
