// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/card_delegate.h"

#include "gui/pipeline/card_words.h"
#include "gui/theme/style_paint.h"
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

struct Fonts {
    explicit Fonts(const QFont& base)
        : strong(fontFor(TypeRole::Strong, base)),
          small(fontFor(TypeRole::Secondary, base)),
          strongMetrics(strong),
          smallMetrics(small) {}

    QFont strong;
    QFont small;
    QFontMetrics strongMetrics;
    QFontMetrics smallMetrics;
};

/// Draws within a card in the direction of the option, so that right-to-left mirrors it.
class CardPainter {
public:
    CardPainter(QPainter& painter, const QStyleOptionViewItem& option)
        : m_painter(painter), m_option(option), m_inner(option.rect.adjusted(kPadX, kPadY, -kPadX, -kPadY)) {}

    [[nodiscard]] const QRect& inner() const { return m_inner; }

    /// One line, `left` cut short where `right` needs the room.
    void line(int y, const QFont& font, const QFontMetrics& metrics, const QString& left, const QString& right,
              const QColor& leftColour, const QColor& rightColour) {
        const int rightWidth = right.isEmpty() ? 0 : metrics.horizontalAdvance(right);
        const int leftWidth = m_inner.width() - (right.isEmpty() ? 0 : rightWidth + space::kS);
        m_painter.setFont(font);
        m_painter.setPen(leftColour);
        text(QRect(m_inner.left(), y, std::max(leftWidth, 0), metrics.height()), Qt::AlignLeft,
             metrics.elidedText(left, Qt::ElideRight, leftWidth));
        m_painter.setPen(rightColour);
        text(QRect(m_inner.right() - rightWidth + 1, y, rightWidth, metrics.height()), Qt::AlignLeft, right);
    }

    void pieces(int y, const QFont& font, const QFontMetrics& metrics, const std::vector<card::Piece>& all,
                const Tokens& t) {
        m_painter.setFont(font);
        int x = m_inner.left();
        bool isFirst = true;
        for (const auto& piece : all) {
            const QString shown = isFirst ? piece.text : dot() + piece.text;
            const int room = m_inner.right() - x + 1;
            int width = metrics.horizontalAdvance(shown);
            // A fact that does not fit is left to the tip; only what is long by nature is cut short.
            if (!isFirst && width > room &&
                (piece.text.size() < kLongPiece || room < metrics.averageCharWidth() * kLongPiece / 2))
                continue;
            isFirst = false;
            const QString fitting = metrics.elidedText(shown, Qt::ElideRight, room);
            width = std::min(width, room);
            m_painter.setPen(piece.tone == card::Tone::Late ? QColor(t.danger) : QColor(t.text));
            text(QRect(x, y, width, metrics.height()), Qt::AlignLeft, fitting);
            x += width;
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
    QRect m_inner;
};

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& t) {
    if (option.state.testFlag(QStyle::State_Selected))
        paintBox(painter, option.rect, space::kCardRadius, t.selected, t.accent, kFocusWidth);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintBox(painter, option.rect, space::kCardRadius, mixed(t.surface, t.text, 0.03),
                 mixed(t.line, t.outline, 0.5));
    else
        paintBox(painter, option.rect, space::kCardRadius, t.surface, t.line);
}

} // namespace

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = tokensFor(option.palette);
    const Fonts fonts(option.font);
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintBackground(*painter, option, t);

    CardPainter lines(*painter, option);
    int y = lines.inner().top();
    lines.line(y, fonts.strong, fonts.strongMetrics, index.data(NameRole).toString(), index.data(ValueRole).toString(),
               t.text, t.text);
    y += fonts.strongMetrics.height();
    lines.line(y, fonts.small, fonts.smallMetrics, index.data(SubjectRole).toString(),
               index.data(ClosedDayRole).toString(), t.muted, t.muted);
    y += fonts.smallMetrics.height() + kLineGap;
    lines.pieces(y, fonts.small, fonts.smallMetrics, index.data(StatusRole).value<std::vector<card::Piece>>(), t);
    y += fonts.smallMetrics.height();

    if (option.state.testFlag(QStyle::State_Selected)) {
        const auto question =
            brokenLines(index.data(AskRole).toString(), fonts.small, lines.inner().width(), kMostAskLines);
        if (!question.isEmpty()) {
            y += kAskGap;
            painter->fillRect(QRect(lines.inner().left(), y, lines.inner().width(), 1),
                              mixed(t.selected, t.text, 0.15));
            y += kAskGap;
        }
        painter->setFont(fonts.small);
        painter->setPen(QColor(t.text));
        for (const auto& words : question) {
            lines.text(QRect(lines.inner().left(), y, lines.inner().width(), fonts.smallMetrics.height()),
                       Qt::AlignLeft, words);
            y += fonts.smallMetrics.height();
        }
    }
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), cardHeight(option.font)};
}

int CardDelegate::cardHeight(const QFont& base) {
    const Fonts fonts(base);
    return 2 * kPadY + fonts.strongMetrics.height() + 2 * fonts.smallMetrics.height() + kLineGap;
}

int CardDelegate::askHeight(const QModelIndex& index, int cardWidth, const QFont& base) {
    const QString question = index.data(AskRole).toString();
    if (question.isEmpty())
        return 0;
    const Fonts fonts(base);
    const auto lines = brokenLines(question, fonts.small, cardWidth - 2 * kPadX, kMostAskLines);
    return 2 * kAskGap + 1 + static_cast<int>(lines.size()) * fonts.smallMetrics.height();
}

} // namespace ajar::gui
