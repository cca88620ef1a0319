// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/type_scale.h"

namespace ajar::gui {

namespace {

QFont scaled(const QFont& base, double ratio, QFont::Weight weight) {
    QFont font(base);
    // A system may give its font in pixels; then pointSizeF is -1.
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * ratio);
    else
        font.setPixelSize(qRound(base.pixelSize() * ratio));
    font.setWeight(weight);
    return font;
}

} // namespace

QFont fontFor(TypeRole role, const QFont& base) {
    switch (role) {
    case TypeRole::Title: return scaled(base, 1.8, QFont::DemiBold);
    case TypeRole::Heading: return scaled(base, 1.1, QFont::DemiBold);
    case TypeRole::Strong: return scaled(base, 1.0, QFont::DemiBold);
    case TypeRole::Body: return scaled(base, 1.0, QFont::Normal);
    case TypeRole::Secondary: return scaled(base, 0.9, QFont::Normal);
    case TypeRole::SecondaryStrong: return scaled(base, 0.9, QFont::DemiBold);
    }
    return base;
}

} // namespace ajar::gui
