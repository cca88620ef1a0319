// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/edit_field.h"

#include "app/qt_text.h"
#include "gui/fields/paragraph.h"
#include "gui/fields/value_button.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ajar::gui {

EditField::EditField(const QString& label, FieldEditor::Lines lines, QWidget* parent, Label where, TypeRole role)
    : Field(label, where, role, parent),
      m_editor(new FieldEditor(lines, this)),
      m_choice(new QWidget(this)),
      m_keepMine(new QPushButton(tr("Keep mine"), m_choice)),
      m_takeTheirs(new QPushButton(tr("Take theirs"), m_choice)) {
    m_editor->setName(label);
    m_editor->hide();
    body().insertWidget(1, m_editor);
    auto* row = new QHBoxLayout(m_choice);
    row->setContentsMargins(0, 0, 0, space::kXs);
    row->setSpacing(space::kS);
    row->addWidget(m_keepMine);
    row->addWidget(m_takeTheirs);
    row->addStretch(1);
    m_keepMine->setAccessibleName(tr("%1: keep mine").arg(label));
    m_takeTheirs->setAccessibleName(tr("%1: take theirs").arg(label));
    m_choice->hide();
    body().addWidget(m_choice);

    connect(&value(), &ValueButton::clicked, this, &EditField::beginEdit);
    connect(m_editor, &FieldEditor::entered, this, &EditField::enter);
    connect(m_editor, &FieldEditor::left, this, &EditField::finish);
    connect(m_editor, &FieldEditor::escaped, this, &EditField::takeBack);
    connect(m_editor, &FieldEditor::edited, this, [this] {
        if (m_state == State::Editing && !m_choice->isVisible())
            setFault({});
    });
    connect(m_takeTheirs, &QPushButton::clicked, this, &EditField::takeBack);
    connect(m_keepMine, &QPushButton::clicked, this, [this] {
        if (m_state != State::Editing)
            return;
        m_state = State::Settling;
        m_editor->settle([this](const Typed& typed) { send(typed, true); },
                         [this](const QString& sentence) { refuse(sentence); });
    });
}

void EditField::setValue(const QString& shown, const QString& typed, const QString& emptyWords) {
    m_shown = shown;
    m_typed = typed;
    m_emptyWords = emptyWords;
    if (m_state == State::Showing)
        value().setShown(shown, emptyWords);
}

void EditField::setReadOnly(bool isReadOnly) {
    if (isReadOnly && isEditing())
        takeBack();
    Field::setReadOnly(isReadOnly);
}

void EditField::showEditor(bool isShown) {
    // Who is shown takes the keys before who hides loses them, so that they do not wander.
    auto& appears = isShown ? static_cast<QWidget&>(*m_editor) : static_cast<QWidget&>(value());
    auto& goes = isShown ? static_cast<QWidget&>(value()) : static_cast<QWidget&>(*m_editor);
    const auto* keys = goes.focusProxy() != nullptr ? goes.focusProxy() : &goes;
    const bool hadKeys = keys->hasFocus();
    appears.show();
    if (hadKeys)
        appears.setFocus(Qt::OtherFocusReason);
    goes.hide();
    setFocusProxy(&appears);
}

void EditField::beginEdit() {
    if (value().isReadOnly())
        return;
    if (isOnItsWay()) {
        m_beginsAgain = true;
        return;
    }
    if (m_state == State::Showing) {
        m_state = State::Editing;
        m_editor->setText(m_typed);
        showEditor(true);
        Q_EMIT editBegan();
    }
    m_editor->setFocus(Qt::OtherFocusReason);
    m_editor->selectAll();
}

void EditField::finish() {
    // What was refused waits for its user; leaving it once more says nothing new.
    if (m_state == State::Editing && fault().isEmpty())
        commit();
}

void EditField::enter() {
    const bool saysNothing = !m_enterCommitsEmpty || m_state != State::Editing || m_choice->isVisible() ||
                             !m_editor->text().trimmed().isEmpty();
    if (saysNothing) {
        commit();
        return;
    }
    m_state = State::Settling;
    send({}, false);
}

void EditField::commit() {
    if (m_state != State::Editing)
        return;
    if (m_choice->isVisible())
        return; // mine or theirs: Enter alone does not decide that
    if (m_editor->text() == m_typed) {
        endEdit();
        return;
    }
    m_state = State::Settling;
    m_editor->settle([this](const Typed& typed) { send(typed, false); },
                     [this](const QString& sentence) { refuse(sentence); });
}

void EditField::send(const Typed& typed, bool overTheirs) {
    if (m_state != State::Settling)
        return;
    m_state = State::Saving;
    setFault({});
    m_choice->hide();
    value().setShown(blockToShow(app::fromQt(typed.text)), m_emptyWords);
    showEditor(false);
    if (overTheirs)
        Q_EMIT mineWanted(typed);
    else
        Q_EMIT committed(typed);
}

void EditField::takeBack() {
    if (m_state == State::Saving || m_state == State::Showing)
        return; // it is on its way: Ctrl+Z takes it back
    endEdit();
}

void EditField::endEdit() {
    m_state = State::Showing;
    setFault({});
    m_choice->hide();
    value().setShown(m_shown, m_emptyWords);
    showEditor(false);
    Q_EMIT settled();
}

void EditField::saved() {
    if (m_state != State::Saving)
        return;
    m_state = State::Showing;
    value().setShown(m_shown, m_emptyWords);
    Q_EMIT settled();
    if (std::exchange(m_beginsAgain, false))
        beginEdit();
}

void EditField::refuse(const QString& sentence) {
    if (m_state == State::Showing)
        return;
    m_state = State::Editing;
    m_beginsAgain = false;
    showEditor(true);
    setFault(sentence);
}

void EditField::showConflict(const QString& theirs) {
    refuse(theirs.isEmpty() ? tr("Taken away by somebody meanwhile. What you typed is still here.")
                            : tr("Changed by somebody meanwhile. Now it says: %1. What you typed is still here.")
                                  .arg(QChar(0x201c) + theirs + QChar(0x201d)));
    m_choice->show();
}

} // namespace ajar::gui
