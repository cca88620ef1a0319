// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/search_delegate.h"

#include "gui/search/marked_line.h"
#include "gui/search/search_model.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kIcon = 16;
constexpr int kPad = space::kM;
constexpr int kRowPad = 6;

/// How wide the column of kinds is, by the font.
int kindWidth(const QFontMetrics& metrics) {
    return kIcon + space::kS + metrics.averageCharWidth() * 12;
}

/// One line with its marks in bold, cut at its ends where it is too long.
void drawMarked(QPainter& painter, const QRect& where, const MarkedText& marked, const QFont& font, const QColor& ink,
                const QColor& markInk, Qt::LayoutDirection direction) {
    QTextLayout layout;
    layOutMarked(layout, fitted(marked, font, where.width()), font, markInk, direction, where.width());
    painter.save();
    painter.setClipRect(where); // of letters that reach over their line
    painter.setPen(ink);
    layout.draw(&painter, where.topLeft());
    painter.restore();
}

} // namespace

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto result = index.data(SearchModel::kResultRole).value<SearchResult>();
    const QFontMetrics title(fontFor(TypeRole::Body, option.font));
    const QFontMetrics words(fontFor(TypeRole::Secondary, option.font));
    const int height = title.height() + (result.words.text.isEmpty() ? 0 : words.height() + 2) + 2 * kRowPad;
    return {option.rect.width(), std::max(height, 32)};
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = tokensFor(option.palette);
    const auto result = index.data(SearchModel::kResultRole).value<SearchResult>();
    const QFont body = fontFor(TypeRole::Body, option.font);
    const QFont small = fontFor(TypeRole::Secondary, option.font);
    const QFontMetrics bodyMetrics(body);
    const QFontMetrics smallMetrics(small);
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    const int start = flags | static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft));

    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, QColor(t.selected));
        painter->fillRect(place(QRect(option.rect.left(), option.rect.top(), 2, option.rect.height())),
                          QColor(t.accent));
    } else if (option.state.testFlag(QStyle::State_MouseOver) && result.leadsSomewhere()) {
        painter->fillRect(option.rect, mixed(t.surface, t.text, 0.04));
    }
    const QRect inner = option.rect.adjusted(kPad, kRowPad, -kPad, -kRowPad);
    const int first = bodyMetrics.height();
    if (!result.leadsSomewhere()) {
        painter->setFont(small);
        painter->setPen(QColor(t.muted));
        painter->drawText(inner, start, smallMetrics.elidedText(result.title.text, Qt::ElideRight, inner.width()));
        painter->restore();
        return;
    }
    paintIcon(*painter, result.icon, place(QRect(inner.left(), inner.top() + (first - kIcon) / 2, kIcon, kIcon)),
              t.muted);
    const int kinds = kindWidth(bodyMetrics);
    painter->setFont(body);
    painter->setPen(QColor(t.muted));
    painter->drawText(place(QRect(inner.left() + kIcon + space::kS, inner.top(), kinds - kIcon - space::kS, first)),
                      start, result.kind);
    const int asideWidth = result.aside.isEmpty() ? 0 : smallMetrics.horizontalAdvance(result.aside) + space::kM;
    painter->setFont(small);
    painter->drawText(place(QRect(inner.right() - asideWidth + 1, inner.top(), asideWidth, first)),
                      flags | static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight)),
                      result.aside);
    const int left = inner.left() + kinds + space::kS;
    const int width = inner.right() - left + 1;
    drawMarked(*painter, place(QRect(left, inner.top(), width - asideWidth, first)), result.title, body, QColor(t.text),
               QColor(t.text), option.direction);
    if (!result.words.text.isEmpty())
        drawMarked(*painter, place(QRect(left, inner.top() + first + 2, width, smallMetrics.height())), result.words,
                   small, QColor(t.muted), QColor(t.text), option.direction);
    painter->restore();
}

} // namespace ajar::gui
