// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/tokens.h"

#include <QPalette>
#include <cmath>

namespace ajar::gui {

namespace {

constexpr QRgb rgb(unsigned value) {
    return 0xff000000U | value;
}

constexpr Tokens kLight{
    .window = rgb(0xF6F5F2),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFAF9F6),
    .rail = rgb(0x1F2A30),
    .railText = rgb(0xC9D2D6),
    .railSelected = rgb(0x4B4432),
    .railSelectedText = rgb(0xFFFFFF),
    .line = rgb(0xD9D5CC),
    .outline = rgb(0x857F72),
    .text = rgb(0x1F2328),
    .muted = rgb(0x565D67),
    .accent = rgb(0x8F4E00),
    .selected = rgb(0xFDF3E1),
    .primary = rgb(0xC77A1A),
    .onPrimary = rgb(0x201400),
    .ajarFill = rgb(0xC77A1A),
    .onAjarFill = rgb(0x201400),
    .soldText = rgb(0x0A6B53),
    .soldFill = rgb(0x0C7F64),
    .notSoldText = rgb(0x55468A),
    .notSoldFill = rgb(0x6A5AA0),
    .customersFill = rgb(0x565D67),
    .unsortedFill = rgb(0x857F72),
    .onFill = rgb(0xFFFFFF),
    .danger = rgb(0xA3312F),
};

constexpr Tokens kDark{
    .window = rgb(0x16191D),
    .surface = rgb(0x1F2329),
    .raised = rgb(0x1B1F24),
    .rail = rgb(0x111417),
    .railText = rgb(0xAAB3B8),
    .railSelected = rgb(0x40331E),
    .railSelectedText = rgb(0xFFFFFF),
    .line = rgb(0x363D46),
    .outline = rgb(0x7A8490),
    .text = rgb(0xE8EAED),
    .muted = rgb(0xB0B7C0),
    .accent = rgb(0xF0BB62),
    .selected = rgb(0x2E2616),
    .primary = rgb(0xF0BB62),
    .onPrimary = rgb(0x201400),
    .ajarFill = rgb(0xD9962F),
    .onAjarFill = rgb(0x0E1114),
    .soldText = rgb(0x5FD0AE),
    .soldFill = rgb(0x3FBF9B),
    .notSoldText = rgb(0xC9A2E0),
    .notSoldFill = rgb(0xB08FD0),
    .customersFill = rgb(0x8A929C),
    .unsortedFill = rgb(0x7A8490),
    .onFill = rgb(0x0E1114),
    .danger = rgb(0xF28B82),
};

/// Below this lightness of the window colour a palette counts as dark.
constexpr int kDarkBelow = 110;

} // namespace

const Tokens& tokensOf(Scheme scheme) {
    return scheme == Scheme::Dark ? kDark : kLight;
}

Scheme schemeOf(const QPalette& palette) {
    return palette.color(QPalette::Active, QPalette::Window).lightness() < kDarkBelow ? Scheme::Dark : Scheme::Light;
}

const Tokens& tokensFor(const QPalette& palette) {
    return tokensOf(schemeOf(palette));
}

QColor mixed(QRgb first, QRgb second, double share) {
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(part(qRed(first), qRed(second)), part(qGreen(first), qGreen(second)),
                  part(qBlue(first), qBlue(second)));
}

} // namespace ajar::gui
