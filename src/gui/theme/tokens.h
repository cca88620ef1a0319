// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace ajar::gui {

enum class Scheme { Light, Dark };

/// Every colour that Ajar paints with, by purpose. The table stands in tokens.cpp; a test recomputes its contrast.
struct Tokens {
    QRgb window;  ///< the page
    QRgb surface; ///< cards, inputs, menus
    QRgb raised;  ///< columns
    QRgb rail;
    QRgb railText;
    QRgb railSelected;
    QRgb railSelectedText;
    QRgb line;    ///< decor only: says nothing by itself
    QRgb outline; ///< of controls
    QRgb text;
    QRgb muted;
    QRgb accent;   ///< ajar, as text and outline
    QRgb selected; ///< the tint behind a selected thing
    QRgb primary;  ///< the one button of a page
    QRgb onPrimary;
    QRgb ajarFill;
    QRgb onAjarFill;
    QRgb soldText;
    QRgb soldFill;
    QRgb notSoldText;
    QRgb notSoldFill;
    QRgb customersFill;
    QRgb unsortedFill; ///< an outline: what is not judged is drawn hollow
    QRgb onFill;
    QRgb danger; ///< errors and overdue only, always with a word
};

[[nodiscard]] const Tokens& tokensOf(Scheme scheme);
[[nodiscard]] Scheme schemeOf(const QPalette& palette);

/// The colours that go with a palette. Ask when painting and keep none: the theme switches while the window stands.
[[nodiscard]] const Tokens& tokensFor(const QPalette& palette);

/// A colour between two, `share` of the second (0 to 1).
[[nodiscard]] QColor mixed(QRgb first, QRgb second, double share);

} // namespace ajar::gui
