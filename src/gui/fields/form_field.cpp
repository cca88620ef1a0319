// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/form_field.h"

#include "gui/fields/fault_line.h"
#include "gui/shell/plain_label.h"

#include <QVBoxLayout>

namespace ajar::gui {

FormField::FormField(const QString& label, QWidget* parent)
    : QWidget(parent), m_editor(new FieldEditor(FieldEditor::Lines::One, this)), m_fault(new FaultLine(this)) {
    auto* words = new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this);
    words->setText(label);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    column->addWidget(words);
    column->addWidget(m_editor);
    column->addWidget(m_fault);
    m_editor->setName(label);
    setFocusProxy(m_editor);
    connect(m_editor, &FieldEditor::edited, this, [this] { setFault({}); });
}

void FormField::setFault(const QString& sentence) {
    m_fault->setSentence(sentence);
}

QString FormField::fault() const {
    return m_fault->sentence();
}

} // namespace ajar::gui
