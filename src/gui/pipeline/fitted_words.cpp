// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/fitted_words.h"

namespace ajar::gui {

void FittedWords::setBase(const QFont& base) {
    if (base == m_base)
        return;
    m_base = base;
    m_strong = Face(fontFor(TypeRole::Strong, base));
    m_small = Face(fontFor(TypeRole::Secondary, base));
    m_lines.clear();
}

FittedWords::Line FittedWords::fit(TypeRole role, const QString& words, int room) {
    const Key key{words, room, role == TypeRole::Strong};
    if (const auto* known = m_lines.object(key))
        return *known;
    const QFontMetrics& metrics = this->metrics(role);
    Line line{words, metrics.horizontalAdvance(words)};
    if (line.width > room)
        line = {metrics.elidedText(words, Qt::ElideRight, room), std::max(room, 0)};
    m_lines.insert(key, new Line(line));
    return line;
}

} // namespace ajar::gui
