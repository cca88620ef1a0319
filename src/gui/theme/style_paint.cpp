// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/style_paint.h"

#include "gui/theme/icons.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOption>
#include <cmath>

namespace ajar::gui {

void paintBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border,
              double borderWidth) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter.setPen(QPen(border, borderWidth));
        const double inset = borderWidth / 2;
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

BoxPatch::BoxPatch(double radius, const QColor& fill, const QColor& border, int borderWidth, double pixelRatio)
    : m_radius(radius),
      m_fill(fill),
      m_border(border),
      m_borderWidth(borderWidth),
      m_corner(static_cast<int>(std::ceil(radius)) + borderWidth) {
    if (pixelRatio != std::floor(pixelRatio))
        return;
    const QSize size(2 * m_corner, 2 * m_corner);
    m_corners = QPixmap(size * static_cast<int>(pixelRatio));
    m_corners.setDevicePixelRatio(pixelRatio);
    m_corners.fill(Qt::transparent);
    QPainter painter(&m_corners);
    paintBox(painter, QRect(QPoint(), size), radius, fill, border, borderWidth);
}

void BoxPatch::paint(QPainter& painter, const QRect& rect) const {
    if (m_corners.isNull() || rect.width() < 2 * m_corner || rect.height() < 2 * m_corner) {
        paintBox(painter, rect, m_radius, m_fill, m_border, m_borderWidth);
        return;
    }
    const int c = m_corner;
    const int b = m_borderWidth;
    painter.fillRect(rect.adjusted(c, 0, -c, 0), m_border);
    painter.fillRect(rect.adjusted(0, c, 0, -c), m_border);
    painter.fillRect(rect.adjusted(c, b, -c, -b), m_fill);
    painter.fillRect(rect.adjusted(b, c, -b, -c), m_fill);
    const QSize side(c, c);
    const double ratio = m_corners.devicePixelRatio();
    for (const bool isRight : {false, true})
        for (const bool isLow : {false, true}) {
            const QPoint at(isRight ? rect.right() + 1 - c : rect.left(), isLow ? rect.bottom() + 1 - c : rect.top());
            const QRectF part(QPointF(isRight ? c : 0, isLow ? c : 0) * ratio, QSizeF(side) * ratio);
            painter.drawPixmap(QRectF(at, side), m_corners, part);
        }
}

void paintFocusRing(QPainter& painter, const QRectF& rect, double radius, const QColor& colour) {
    paintBox(painter, rect, radius, {}, colour, kFocusWidth);
}

namespace controls {

namespace {

bool has(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state.testFlag(flag);
}

/// A fill under the pointer or the finger: a little of the text colour over it.
QColor touched(const QStyleOption& option, QRgb fill) {
    const auto& t = tokensFor(option.palette);
    if (!has(option, QStyle::State_Enabled))
        return QColor(fill);
    if (has(option, QStyle::State_Sunken))
        return mixed(fill, t.text, 0.12);
    if (has(option, QStyle::State_MouseOver))
        return mixed(fill, t.text, 0.06);
    return QColor(fill);
}

bool showsFocus(const QStyleOption& option) {
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

} // namespace

void paintButton(const QStyleOption& option, QPainter& painter, bool isPrimary) {
    const auto& t = tokensFor(option.palette);
    QRectF body = option.rect;
    if (showsFocus(option)) {
        paintFocusRing(painter, body, space::kControlRadius, t.accent);
        body.adjust(3, 3, -3, -3);
    }
    const bool isOn = has(option, QStyle::State_On);
    if (!has(option, QStyle::State_Enabled))
        paintBox(painter, body, space::kControlRadius, t.raised, t.line);
    else if (isPrimary)
        paintBox(painter, body, space::kControlRadius, touched(option, t.primary), {});
    else if (isOn)
        paintBox(painter, body, space::kControlRadius, t.selected, t.accent);
    else
        paintBox(painter, body, space::kControlRadius, touched(option, t.surface), t.line);
}

void paintField(const QStyleOption& option, QPainter& painter) {
    const auto& t = tokensFor(option.palette);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isFocused = has(option, QStyle::State_HasFocus) && isEnabled;
    paintBox(painter, option.rect, space::kControlRadius, isEnabled ? t.surface : t.raised,
             isFocused   ? QColor(t.accent)
             : isEnabled ? QColor(t.outline)
                         : QColor(t.line),
             isFocused ? kFocusWidth : 1);
}

void paintCheckBox(const QStyleOption& option, QPainter& painter) {
    const auto& t = tokensFor(option.palette);
    const bool isMarked = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QColor mark = isEnabled ? QColor(t.accent) : QColor(t.outline);
    paintBox(painter, option.rect, space::kXs, isMarked ? mark : touched(option, t.surface),
             isMarked ? mark : QColor(t.outline));
    if (isMarked)
        paintIcon(painter, has(option, QStyle::State_On) ? Icon::Check : Icon::Dash,
                  QRectF(option.rect).adjusted(1, 1, -1, -1), t.surface);
}

void paintRadioButton(const QStyleOption& option, QPainter& painter) {
    const auto& t = tokensFor(option.palette);
    const bool isOn = has(option, QStyle::State_On);
    const QColor mark = has(option, QStyle::State_Enabled) ? QColor(t.accent) : QColor(t.outline);
    const QRectF circle(option.rect);
    paintBox(painter, circle, circle.height() / 2, touched(option, t.surface), isOn ? mark : QColor(t.outline),
             isOn ? 2 : 1);
    if (isOn)
        paintBox(painter, circle.adjusted(4.5, 4.5, -4.5, -4.5), circle.height() / 2, mark, {});
}

void paintMenuItem(const QStyleOptionMenuItem& option, QPainter& painter) {
    const auto& t = tokensFor(option.palette);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int middle = option.rect.center().y();
        painter.fillRect(QRect(option.rect.left() + space::kS, middle, option.rect.width() - 2 * space::kS, 1),
                         QColor(t.line));
        return;
    }
    const bool isEnabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected) && isEnabled)
        paintBox(painter, option.rect.adjusted(space::kXs, 1, -space::kXs, -1), space::kXs, t.selected, t.accent);

    const auto place = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QColor ink = option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    QRect mark(option.rect.left() + space::kM, 0, 16, 16);
    mark.moveCenter(QPoint(mark.center().x(), option.rect.center().y()));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, Icon::Check, place(mark), ink);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, place(mark), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);

    const auto parts = option.text.split(u'\t');
    const QRect text = option.rect.adjusted(space::kM + 16 + space::kS, 0, -space::kXl, 0);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    painter.save();
    painter.setFont(option.font);
    painter.setPen(ink);
    painter.drawText(place(text), flags | static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                     parts.value(0));
    if (parts.size() > 1) {
        painter.setPen(
            option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::PlaceholderText));
        painter.drawText(place(option.rect.adjusted(0, 0, -space::kL, 0)),
                         Qt::AlignVCenter | Qt::TextSingleLine |
                             static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight)),
                         parts.value(1));
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        QRect arrow(option.rect.right() - 22, 0, 14, 14);
        arrow.moveCenter(QPoint(arrow.center().x(), option.rect.center().y()));
        paintIcon(painter, option.direction == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight, place(arrow),
                  ink);
    }
}

void paintMenuBarItem(const QStyleOptionMenuItem& option, QPainter& painter, const QStyle& style) {
    const auto& t = tokensFor(option.palette);
    painter.fillRect(option.rect, QColor(t.surface));
    if (has(option, QStyle::State_Selected))
        paintBox(painter, option.rect.adjusted(1, 0, -1, 0), space::kXs, t.selected,
                 has(option, QStyle::State_Sunken) ? QColor(t.accent) : QColor());
    painter.save();
    painter.setPen(option.palette.color(QPalette::WindowText));
    int flags = Qt::AlignCenter | Qt::TextSingleLine;
    flags |= style.styleHint(QStyle::SH_UnderlineShortcut, &option) != 0 ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter.drawText(option.rect, flags, option.text);
    painter.restore();
}

void paintTab(const QStyleOptionTab& option, QPainter& painter) {
    const auto& t = tokensFor(option.palette);
    const QRect& r = option.rect;
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), QColor(t.line));
    if (has(option, QStyle::State_MouseOver))
        paintBox(painter, r.adjusted(2, 3, -2, -4), space::kControlRadius, mixed(t.window, t.text, 0.06), {});
    if (has(option, QStyle::State_Selected))
        painter.fillRect(QRect(r.left() + space::kXs, r.bottom() - 1, r.width() - 2 * space::kXs, 2), QColor(t.accent));
    if (showsFocus(option))
        paintFocusRing(painter, r.adjusted(2, 3, -2, -4), space::kControlRadius, t.accent);
}

void paintHeaderSection(const QStyleOption& option, QPainter& painter) {
    const auto& t = tokensFor(option.palette);
    painter.fillRect(option.rect, touched(option, t.surface));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(t.line));
}

void paintComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QRect& arrow) {
    const auto& t = tokensFor(option.palette);
    if (option.editable) {
        paintField(option, painter);
    } else {
        QStyleOptionComboBox body(option);
        body.state.setFlag(QStyle::State_On, false);
        body.state.setFlag(QStyle::State_Sunken, false);
        paintField(body, painter);
    }
    QRect icon(0, 0, 14, 14);
    icon.moveCenter(arrow.center());
    paintIcon(painter, Icon::ChevronDown, icon, has(option, QStyle::State_Enabled) ? t.text : t.outline);
}

void paintScrollBar(const QStyleOptionSlider& option, QPainter& painter, const QRect& slider) {
    const auto& t = tokensFor(option.palette);
    if (!has(option, QStyle::State_Enabled) || option.maximum <= option.minimum)
        return;
    const bool isTouched = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                           (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    const bool isUpright = option.orientation == Qt::Vertical;
    const QRectF thumb = isUpright ? QRectF(slider).adjusted(3, 2, -3, -2) : QRectF(slider).adjusted(2, 3, -2, -3);
    const double radius = (isUpright ? thumb.width() : thumb.height()) / 2;
    paintBox(painter, thumb, radius, isTouched ? t.muted : t.outline, {});
}

void paintItemBackground(const QStyleOption& option, QPainter& painter, Edge edge) {
    const auto& t = tokensFor(option.palette);
    if (has(option, QStyle::State_Selected)) {
        painter.fillRect(option.rect, QColor(t.selected));
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(&option);
        const bool isFirst = item == nullptr || item->viewItemPosition == QStyleOptionViewItem::Invalid ||
                             item->viewItemPosition == QStyleOptionViewItem::Beginning ||
                             item->viewItemPosition == QStyleOptionViewItem::OnlyOne;
        if (isFirst && edge == Edge::Start)
            painter.fillRect(QStyle::visualRect(option.direction, option.rect,
                                                QRect(option.rect.topLeft(), QSize(kFocusWidth, option.rect.height()))),
                             QColor(t.accent));
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, mixed(t.surface, t.text, 0.04));
}

} // namespace controls

} // namespace ajar::gui
