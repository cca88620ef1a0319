// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/choice_field.h"

#include "gui/fields/value_button.h"

#include <QActionGroup>
#include <QMenu>
#include <algorithm>

namespace ajar::gui {

ChoiceField::ChoiceField(const QString& label, QWidget* parent, Label where)
    : Field(label, where, TypeRole::Body, parent) {
    value().setOffersList(true);
    connect(&value(), &ValueButton::clicked, this, &ChoiceField::openList);
}

void ChoiceField::setChoices(std::vector<Choice> choices) {
    m_choices = std::move(choices);
}

void ChoiceField::setChosen(std::optional<int> key, const QString& emptyWords) {
    m_chosen = key;
    const auto found = std::ranges::find_if(m_choices, [&](const Choice& choice) { return choice.key == key; });
    value().setShown(found == m_choices.end() ? QString() : found->words, emptyWords);
    setFault({});
}

void ChoiceField::openList() {
    if (value().isReadOnly())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    for (const auto& choice : m_choices) {
        auto* action = menu->addAction(QString(choice.words).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(choice.key == m_chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, key = choice.key] { choose(key); });
        if (choice.key == m_chosen)
            menu->setActiveAction(action);
    }
    menu->setMinimumWidth(value().width());
    menu->popup(value().mapToGlobal(QPoint(0, value().height())));
}

void ChoiceField::choose(int key) {
    if (key == m_chosen && fault().isEmpty())
        return;
    setFault({});
    Q_EMIT choseAnother(key);
}

void ChoiceField::refuse(const QString& sentence) {
    setFault(sentence);
}

} // namespace ajar::gui
