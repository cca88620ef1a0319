// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/type_scale.h"

#include <QWidget>

class QVBoxLayout;

namespace ajar::gui {

class FaultLine;
class PlainLabel;
class ValueButton;

/// A value with its label, and under it a place for what is to be known of it or wrong with it.
class Field : public QWidget {
    Q_OBJECT

public:
    enum class Label { Beside, Above, Hidden };
    static constexpr int kLabelWidth = 124;

    Field(const QString& label, Label where, TypeRole role, QWidget* parent);

    [[nodiscard]] ValueButton& value() const { return *m_value; }
    [[nodiscard]] QString label() const;
    virtual void setReadOnly(bool isReadOnly);
    /// A muted line under it; empty: none.
    void setNote(const QString& words);
    [[nodiscard]] QString fault() const;

    /// Nothing is being typed, saved or wrong: whoever shows another thing here loses nothing.
    [[nodiscard]] virtual bool isSettled() const;

Q_SIGNALS:
    void settled();

protected:
    void setFault(const QString& sentence);
    [[nodiscard]] QVBoxLayout& body() const { return *m_body; }

private:
    PlainLabel* m_label;
    QVBoxLayout* m_body;
    ValueButton* m_value;
    FaultLine* m_fault;
    PlainLabel* m_note;
};

} // namespace ajar::gui
