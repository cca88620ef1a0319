// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/field_editor.h"

#include <QWidget>

namespace ajar::gui {

class FaultLine;

/// A field of a form that is saved as a whole: its label, the place to type, and what is wrong with it.
class FormField final : public QWidget {
    Q_OBJECT

public:
    explicit FormField(const QString& label, QWidget* parent = nullptr);

    [[nodiscard]] FieldEditor& editor() const { return *m_editor; }
    void setFault(const QString& sentence);
    [[nodiscard]] QString fault() const;

private:
    FieldEditor* m_editor;
    FaultLine* m_fault;
};

} // namespace ajar::gui
