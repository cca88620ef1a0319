// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/measure.h"
#include "raw_board.h"
#include "window_session.h"

#include <QString>
#include <vector>

namespace ajar::bench {

/// Starts whole processes by turns, `rounds` of each: the window on `book`, the window on `small`, and the bare window. Gives the start
/// beside the bare window, the start beside that on the small book, and the memory of `ajar` beside that of the bare window.
[[nodiscard]] std::vector<Figure> startWindows(const QString& book, const QString& small, int rounds);

/// How long a bare window takes until it is painted, the median of `rounds` starts, in milliseconds: the measure of the machine of today,
/// in which decision 0023 promises what has no yardstick of its own.
[[nodiscard]] double bareStartMs(int rounds);

// Works in a window that shows a book, each from the gesture until its result is painted. They leave the board as they found it.

[[nodiscard]] std::vector<Figure> openAndSort(WindowSession& session, const QString& book, RawBoard& raw, int rounds,
                                              double bareMs);
[[nodiscard]] std::vector<Figure> filterBoard(WindowSession& session, RawBoard& raw, int rounds);
[[nodiscard]] std::vector<Figure> typeAndChoose(WindowSession& session, int rounds, double bareMs);

/// Frames while the board is scrolled, with few cards loaded, while all are being loaded, and with all of them; and what the user's
/// thread does longest when such a board is read anew. Last, since all cards stay loaded.
[[nodiscard]] std::vector<Figure> scrollBoard(WindowSession& session, double bareMs);

} // namespace ajar::bench
