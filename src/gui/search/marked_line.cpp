// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/marked_line.h"

#include <QFontMetrics>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr QChar kEllipsis(0x2026);
constexpr int kBoundless = 1 << 20; ///< wider than any text that is asked about
constexpr double kBeforeMark = 0.3; ///< of the line, at most, stands before the first mark of a text that is cut

double widthOf(const MarkedText& marked, const QFont& font) {
    QTextLayout layout;
    layOutMarked(layout, marked, font, QColor(), Qt::LayoutDirectionAuto, kBoundless);
    return layout.lineAt(0).naturalTextWidth();
}

/// Letters from `from` to before `to`, with "…" where some are missing.
MarkedText piece(const MarkedText& marked, qsizetype from, qsizetype to) {
    MarkedText cut;
    const bool isCutAtStart = from > 0;
    cut.text = marked.text.mid(from, to - from);
    if (isCutAtStart)
        cut.text.prepend(kEllipsis);
    if (to < marked.text.size())
        cut.text.append(kEllipsis);
    const qsizetype moved = isCutAtStart ? 1 - from : 0;
    for (const auto& mark : marked.marks) {
        const MarkedText::Mark shown{std::max(mark.from, from) + moved, std::min(mark.to, to) + moved};
        if (shown.from < shown.to)
            cut.marks.append(shown);
    }
    return cut;
}

/// Where a cut may be made: not within what is read as one letter.
qsizetype letterFrom(QTextBoundaryFinder& letters, qsizetype at) {
    letters.setPosition(at);
    return letters.isAtBoundary() ? at : std::max<qsizetype>(letters.toNextBoundary(), at);
}

} // namespace

void layOutMarked(QTextLayout& layout, const MarkedText& marked, const QFont& font, const QColor& markInk,
                  Qt::LayoutDirection direction, int width) {
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    layout.setText(marked.text);
    layout.setFont(font);
    layout.setTextOption(option);
    QFont strong(font);
    strong.setWeight(QFont::DemiBold);
    QList<QTextLayout::FormatRange> formats;
    for (const auto& mark : marked.marks) {
        QTextCharFormat format;
        format.setFont(strong);
        if (markInk.isValid())
            format.setForeground(markInk);
        formats.append({static_cast<int>(mark.from), static_cast<int>(mark.to - mark.from), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine().setLineWidth(width);
    layout.endLayout();
}

MarkedText fitted(const MarkedText& marked, const QFont& font, int width) {
    if (widthOf(marked, font) <= width)
        return marked;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, marked.text);
    qsizetype from = 0;
    if (!marked.marks.isEmpty()) {
        const qsizetype mark = marked.marks.constFirst().from;
        if (widthOf(piece(marked, 0, std::min(marked.marks.constFirst().to, marked.text.size())), font) > width) {
            // Whole words of what leads to it, as far as there is room.
            const QFontMetrics metrics(font);
            while (from < mark && metrics.horizontalAdvance(marked.text.mid(from, mark - from)) > width * kBeforeMark) {
                const auto space = marked.text.indexOf(u' ', from);
                from = space < 0 || space >= mark ? mark : space + 1;
            }
            from = letterFrom(letters, from);
        }
    }
    qsizetype least = from;
    qsizetype most = marked.text.size();
    while (least < most) { // the longest end that fits
        const qsizetype middle = (least + most + 1) / 2;
        if (widthOf(piece(marked, from, middle), font) <= width)
            least = middle;
        else
            most = middle - 1;
    }
    letters.setPosition(least);
    if (!letters.isAtBoundary())
        least = std::max<qsizetype>(letters.toPreviousBoundary(), from);
    return piece(marked, from, least);
}

} // namespace ajar::gui
