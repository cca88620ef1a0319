// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/style/colour_table.h"

#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <array>
#include <cmath>

namespace ajar::gui {

namespace {

/// A colour and what it stands on, which sets what it must differ by.
struct Row {
    const char* name;
    QRgb Tokens::*colour;
    QRgb Tokens::*ground;
};
constexpr std::array kRows{
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "text"), &Tokens::text, &Tokens::window},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "muted"), &Tokens::muted, &Tokens::window},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "accent"), &Tokens::accent, &Tokens::selected},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "sold"), &Tokens::soldText, &Tokens::surface},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "not sold"), &Tokens::notSoldText, &Tokens::surface},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "danger"), &Tokens::danger, &Tokens::surface},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "primary"), &Tokens::onPrimary, &Tokens::primary},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "ajar, filled"), &Tokens::onAjarFill, &Tokens::ajarFill},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "sold, filled"), &Tokens::onFill, &Tokens::soldFill},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "not sold, filled"), &Tokens::onFill, &Tokens::notSoldFill},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "customers, filled"), &Tokens::onFill, &Tokens::customersFill},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "rail"), &Tokens::railText, &Tokens::rail},
    Row{QT_TRANSLATE_NOOP("ajar::gui::ColourTable", "rail, selected"), &Tokens::railSelectedText,
        &Tokens::railSelected}};
constexpr int kColumns = 2;
constexpr int kHeight = 30;

double luminance(QRgb colour) {
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

/// WCAG 2.2, *contrast ratio*.
double contrast(QRgb one, QRgb other) {
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

ColourTable::ColourTable(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("The colours, each on its ground with its contrast"));
}

QSize ColourTable::sizeHint() const {
    const int rows = (static_cast<int>(kRows.size()) + kColumns - 1) / kColumns;
    return {400, rows * (kHeight + space::kXs)};
}

void ColourTable::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    painter.setFont(fontFor(TypeRole::Body, font()));
    const int width = (this->width() - space::kS) / kColumns;
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        const auto place = static_cast<int>(i);
        const QRect patch(place % kColumns * (width + space::kS), place / kColumns * (kHeight + space::kXs), width,
                          kHeight);
        const QRect shown = QStyle::visualRect(layoutDirection(), rect(), patch);
        paintBox(painter, shown, space::kControlRadius, QColor(t.*kRows[i].ground), QColor(t.line));
        painter.setPen(QColor(t.*kRows[i].colour));
        const QString words =
            tr("%1, %2 : 1", "a colour and its contrast")
                .arg(tr(kRows[i].name), QLocale().toString(contrast(t.*kRows[i].colour, t.*kRows[i].ground), 'f', 1));
        painter.drawText(
            shown.adjusted(space::kS, 0, -space::kS, 0),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) |
                Qt::TextSingleLine,
            painter.fontMetrics().elidedText(words, Qt::ElideRight, shown.width() - 2 * space::kS));
    }
}

} // namespace ajar::gui
