// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/broken_lines.h"

#include <QFontMetrics>
#include <QTextLayout>

namespace ajar::gui {

QStringList brokenLines(const QString& text, const QFont& font, int width, int most) {
    QStringList lines;
    if (text.isEmpty())
        return lines; // a layout gives one empty line
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int start = line.textStart();
        if (lines.size() + 1 == most) {
            lines << QFontMetrics(font).elidedText(text.mid(start), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(start, line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace ajar::gui
