// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that count and the bars that tell how far something is.
#include "gui/theme/icons.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QPainter>
#include <QStyleOption>
#include <algorithm>

namespace ajar::gui::controls {

namespace {

constexpr int kStepWidth = 24;
constexpr int kBarHeight = 8;

QColor stepColour(const QStyleOptionSpinBox& option, QAbstractSpinBox::StepEnabledFlag step) {
    const auto& t = tokensFor(option.palette);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
    return isEnabled ? QColor(t.text) : QColor(t.line);
}

} // namespace

QRect spinBoxPart(const QStyleOptionSpinBox& option, QStyle::SubControl part) {
    const QRect& r = option.rect;
    const bool hasSteps = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int steps = hasSteps ? kStepWidth : 0;
    const int half = r.height() / 2;
    QRect rect;
    switch (part) {
    case QStyle::SC_SpinBoxFrame: return r;
    case QStyle::SC_SpinBoxEditField: rect = r.adjusted(3, 2, -3 - steps, -2); break;
    case QStyle::SC_SpinBoxUp: rect = QRect(r.right() - steps, r.top() + 1, steps, half - 1); break;
    case QStyle::SC_SpinBoxDown: rect = QRect(r.right() - steps, r.top() + half, steps, r.height() - half - 1); break;
    default: return {};
    }
    return QStyle::visualRect(option.direction, r, rect);
}

void paintSpinBox(const QStyleOptionSpinBox& option, QPainter& painter) {
    const auto& t = tokensFor(option.palette);
    if (option.frame)
        paintField(option, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto paintStep = [&](QStyle::SubControl part, Icon icon, QAbstractSpinBox::StepEnabledFlag step) {
        const QRect rect = spinBoxPart(option, part);
        if (option.activeSubControls == part && option.stepEnabled.testFlag(step) &&
            option.state.testFlag(QStyle::State_Enabled))
            paintBox(painter, rect.adjusted(2, 1, -2, -1), space::kXs,
                     mixed(t.surface, t.text, option.state.testFlag(QStyle::State_Sunken) ? 0.12 : 0.06), {});
        QRect mark(0, 0, 12, 12);
        mark.moveCenter(rect.center());
        paintIcon(painter, icon, mark, stepColour(option, step));
    };
    paintStep(QStyle::SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    paintStep(QStyle::SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

void paintProgressBar(const QStyleOptionProgressBar& option, QPainter& painter) {
    const auto& t = tokensFor(option.palette);
    QRectF groove(option.rect);
    groove.setHeight(std::min<double>(kBarHeight, groove.height()));
    groove.moveCenter(QRectF(option.rect).center());
    const double radius = groove.height() / 2;
    paintBox(painter, groove, radius, t.surface, t.outline);
    const bool isBusy = option.minimum == 0 && option.maximum == 0;
    if (isBusy) { // how far it is is not known: hatched, and nothing moves
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(QColor(t.accent), Qt::BDiagPattern));
        painter.drawRoundedRect(groove.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
        painter.restore();
        return;
    }
    const double range = std::max(1, option.maximum - option.minimum);
    const double share = std::clamp((option.progress - option.minimum) / range, 0.0, 1.0);
    if (share <= 0)
        return;
    QRectF done = groove;
    done.setWidth(std::max(groove.width() * share, groove.height()));
    if (option.direction == Qt::RightToLeft)
        done.moveRight(groove.right());
    paintBox(painter, done, radius, t.accent, {});
}

} // namespace ajar::gui::controls
