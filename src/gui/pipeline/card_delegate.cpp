// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/card_delegate.h"

#include "gui/pipeline/card_words.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"
#include "gui/words/amounts.h"
#include "gui/words/broken_lines.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kPadX = 12;
constexpr int kPadY = 9;
constexpr int kLineGap = 3;
constexpr int kAskGap = 7; ///< above and below the line over the question
constexpr int kMostAskLines = 3;
constexpr int kLongPiece = 30; ///< characters

/// Draws within a card in the direction of the option, so that right-to-left mirrors it.
class CardPainter {
public:
    CardPainter(QPainter& painter, const QStyleOptionViewItem& option, FittedWords& words)
        : m_painter(painter),
          m_option(option),
          m_words(words),
          m_inner(option.rect.adjusted(kPadX, kPadY, -kPadX, -kPadY)) {}

    [[nodiscard]] const QRect& inner() const { return m_inner; }

    /// One line, `left` cut short where `right` needs the room.
    void line(int y, TypeRole role, const QString& left, const QString& right, const QColor& colour) {
        const int height = m_words.metrics(role).height();
        const int rightWidth = right.isEmpty() ? 0 : m_words.fit(role, right).width;
        const int leftWidth = m_inner.width() - (right.isEmpty() ? 0 : rightWidth + space::kS);
        m_painter.setFont(m_words.font(role));
        m_painter.setPen(colour);
        text(QRect(m_inner.left(), y, std::max(leftWidth, 0), height), Qt::AlignLeft,
             m_words.fit(role, left, leftWidth).shown);
        text(QRect(m_inner.right() - rightWidth + 1, y, rightWidth, height), Qt::AlignLeft, right);
    }

    void pieces(int y, TypeRole role, const std::vector<card::Piece>& all, const Tokens& t) {
        const QFontMetrics& metrics = m_words.metrics(role);
        m_painter.setFont(m_words.font(role));
        int x = m_inner.left();
        bool isFirst = true;
        for (const auto& piece : all) {
            const QString shown = isFirst ? piece.text : dot() + piece.text;
            const int room = m_inner.right() - x + 1;
            auto line = m_words.fit(role, shown);
            // A fact that does not fit is left to the tip; only what is long by nature is cut short.
            if (!isFirst && line.width > room &&
                (piece.text.size() < kLongPiece || room < metrics.averageCharWidth() * kLongPiece / 2))
                continue;
            isFirst = false;
            if (line.width > room)
                line = m_words.fit(role, shown, room);
            m_painter.setPen(piece.tone == card::Tone::Late ? QColor(t.danger) : QColor(t.text));
            text(QRect(x, y, line.width, metrics.height()), Qt::AlignLeft, line.shown);
            x += line.width;
        }
    }

    void text(const QRect& rect, Qt::Alignment alignment, const QString& words) {
        m_painter.drawText(QStyle::visualRect(m_option.direction, m_option.rect, rect),
                           static_cast<int>(QStyle::visualAlignment(m_option.direction, alignment) | Qt::AlignVCenter) |
                               Qt::TextSingleLine,
                           words);
    }

private:
    QPainter& m_painter;
    const QStyleOptionViewItem& m_option;
    FittedWords& m_words;
    QRect m_inner;
};

} // namespace

void CardDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& t) const {
    const double ratio = painter.device()->devicePixelRatioF();
    if (m_boxTokens != &t || m_boxRatio != ratio) {
        const double radius = space::kCardRadius;
        m_boxes = {BoxPatch(radius, t.surface, t.line, 1, ratio),
                   BoxPatch(radius, mixed(t.surface, t.text, 0.03), mixed(t.line, t.outline, 0.5), 1, ratio),
                   BoxPatch(radius, t.selected, t.accent, kFocusWidth, ratio)};
        m_boxTokens = &t;
        m_boxRatio = ratio;
    }
    m_boxes[option.state.testFlag(QStyle::State_Selected)    ? 2
            : option.state.testFlag(QStyle::State_MouseOver) ? 1
                                                             : 0]
        .paint(painter, option.rect);
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = tokensFor(option.palette);
    m_words.setBase(option.font);
    const int strong = m_words.metrics(TypeRole::Strong).height();
    const int small = m_words.metrics(TypeRole::Secondary).height();
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintBackground(*painter, option, t);

    CardPainter lines(*painter, option, m_words);
    int y = lines.inner().top();
    lines.line(y, TypeRole::Strong, index.data(NameRole).toString(), index.data(ValueRole).toString(), t.text);
    y += strong;
    lines.line(y, TypeRole::Secondary, index.data(SubjectRole).toString(), index.data(ClosedDayRole).toString(),
               t.muted);
    y += small + kLineGap;
    lines.pieces(y, TypeRole::Secondary, index.data(StatusRole).value<std::vector<card::Piece>>(), t);
    y += small;

    if (option.state.testFlag(QStyle::State_Selected)) {
        const QFont& font = m_words.font(TypeRole::Secondary);
        const auto question = brokenLines(index.data(AskRole).toString(), font, lines.inner().width(), kMostAskLines);
        if (!question.isEmpty()) {
            y += kAskGap;
            painter->fillRect(QRect(lines.inner().left(), y, lines.inner().width(), 1),
                              mixed(t.selected, t.text, 0.15));
            y += kAskGap;
        }
        painter->setFont(font);
        painter->setPen(QColor(t.text));
        for (const auto& words : question) {
            lines.text(QRect(lines.inner().left(), y, lines.inner().width(), small), Qt::AlignLeft, words);
            y += small;
        }
    }
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), cardHeight(option.font)};
}

int CardDelegate::cardHeight(const QFont& base) {
    const int strong = QFontMetrics(fontFor(TypeRole::Strong, base)).height();
    const int small = QFontMetrics(fontFor(TypeRole::Secondary, base)).height();
    return 2 * kPadY + strong + 2 * small + kLineGap;
}

int CardDelegate::askHeight(const QModelIndex& index, int cardWidth, const QFont& base) {
    const QString question = index.data(AskRole).toString();
    if (question.isEmpty())
        return 0;
    const QFont small = fontFor(TypeRole::Secondary, base);
    const auto lines = brokenLines(question, small, cardWidth - 2 * kPadX, kMostAskLines);
    return 2 * kAskGap + 1 + static_cast<int>(lines.size()) * QFontMetrics(small).height();
}

} // namespace ajar::gui
