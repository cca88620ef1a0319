// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/plain_tip.h"

#include <QTextBoundaryFinder>

namespace ajar::gui {

namespace {

/// Characters, as a reader counts them.
constexpr int kLongestWord = 40;
constexpr QChar kMayBreak(0x200b);

QString breakable(const QString& text) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    QString broken;
    int letters = 0;
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary()) {
        letters = text[from].isSpace() ? 0 : letters + 1;
        if (letters > kLongestWord) {
            broken += kMayBreak;
            letters = 1;
        }
        broken += QStringView(text).mid(from, to - from);
    }
    return broken;
}

} // namespace

QString plainTip(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(breakable(text).toHtmlEscaped());
}

} // namespace ajar::gui
