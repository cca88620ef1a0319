// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/field.h"

#include "gui/fields/fault_line.h"
#include "gui/fields/value_button.h"
#include "gui/shell/plain_label.h"

#include <QBoxLayout>

namespace ajar::gui {

Field::Field(const QString& label, Label where, TypeRole role, QWidget* parent)
    : QWidget(parent),
      m_label(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_body(new QVBoxLayout),
      m_value(new ValueButton(role, this)),
      m_fault(new FaultLine(this)),
      m_note(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)) {
    m_label->setText(label);
    m_label->setVisible(where != Label::Hidden);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(space::kS, 0, space::kS, 0);
    m_note->hide();
    m_value->setAccessibleName(label);
    auto* all = new QBoxLayout(where == Label::Beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(where == Label::Beside ? space::kXs : 0);
    if (where == Label::Beside) {
        m_label->setFixedWidth(kLabelWidth);
        m_label->setContentsMargins(space::kS, 0, 0, 0); // as the text of values without a label
        m_label->setWordWrap(true);
        m_label->setMinimumHeight(ValueButton::kLeastHeight);
        m_label->setAlignment(Qt::AlignVCenter);
        all->addWidget(m_label, 0, Qt::AlignTop);
    } else {
        m_label->setContentsMargins(space::kS, 0, 0, 0);
        all->addWidget(m_label);
    }
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(2);
    m_body->addWidget(m_value);
    m_body->addWidget(m_fault);
    m_body->addWidget(m_note);
    all->addLayout(m_body, 1);
    setFocusProxy(m_value);
}

QString Field::label() const {
    return m_label->text();
}

void Field::setReadOnly(bool isReadOnly) {
    m_value->setReadOnly(isReadOnly);
}

void Field::setNote(const QString& words) {
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

QString Field::fault() const {
    return m_fault->sentence();
}

void Field::setFault(const QString& sentence) {
    m_fault->setSentence(sentence);
}

bool Field::isSettled() const {
    return fault().isEmpty();
}

} // namespace ajar::gui
