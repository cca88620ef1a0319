// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/choice_button.h"

#include "gui/theme/icons.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"
#include "gui/words/plain_tip.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <algorithm>
#include <utility>

namespace ajar::gui {

namespace {

constexpr int kIcon = 14;
constexpr int kWidest = 160; ///< of the words: a name of 300 letters is cut short
constexpr int kMenuWidest = 420;
constexpr int kSpare = 3; ///< widths of text are fractions of pixels

} // namespace

ChoiceButton::ChoiceButton(const QString& all, const QString& what, QWidget* parent)
    : QPushButton(parent), m_all(all), m_what(what), m_menu(new QMenu(this)) {
    connect(this, &QPushButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
    });
    setEntries({});
}

void ChoiceButton::setEntries(std::vector<Entry> entries) {
    m_entries = std::move(entries);
    m_entries.insert(m_entries.begin(), {{}, m_all});
    showChoice();
}

void ChoiceButton::choose(const std::string& id) {
    m_chosen = id;
    showChoice();
}

void ChoiceButton::showChoice() {
    const auto at = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& e) { return e.id == m_chosen; });
    const QString words = at == m_entries.end() ? m_all : at->words;
    setText(words);
    setAccessibleName(tr("%1: %2", "a filter and what it is set to").arg(m_what, words));
    setToolTip(plainTip(accessibleName()));
    updateGeometry();
    update();
}

void ChoiceButton::fillMenu() {
    m_menu->clear();
    auto* group = new QActionGroup(m_menu);
    for (const auto& entry : m_entries) {
        const QString shown = m_menu->fontMetrics().elidedText(entry.words, Qt::ElideRight, kMenuWidest);
        auto* action = m_menu->addAction(QString(shown).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(entry.id == m_chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = entry.id] {
            choose(id);
            Q_EMIT chosen(id);
        });
    }
}

QSize ChoiceButton::sizeHint() const {
    const int words = std::min(fontMetrics().horizontalAdvance(text()), kWidest);
    return {words + kIcon + space::kXs + 2 * space::kM + kSpare, space::kControlHeight};
}

void ChoiceButton::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    controls::paintButton(option, painter, false);
    const QRect inner = rect().adjusted(space::kM, 0, -space::kM, 0);
    const auto place = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    painter.setPen(QColor(isEnabled() ? t.text : t.muted));
    painter.drawText(place(inner.adjusted(0, 0, -kIcon - space::kXs, 0)),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) |
                         Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inner.width() - kIcon - space::kXs));
    paintIcon(painter, Icon::ChevronDown, place(QRect(inner.right() - kIcon + 1, (height() - kIcon) / 2, kIcon, kIcon)),
              t.muted);
}

} // namespace ajar::gui
