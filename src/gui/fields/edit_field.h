// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/field.h"
#include "gui/fields/field_editor.h"

class QPushButton;

namespace ajar::gui {

/// A value that is edited in place: a press, Enter or F2 begins; Enter or leaving it keeps; Esc takes back. What was
/// typed stays until it is kept or taken back: `committed` has to be answered by one of saved, refuse, showConflict.
class EditField final : public Field {
    Q_OBJECT

public:
    EditField(const QString& label, FieldEditor::Lines lines, QWidget* parent = nullptr, Label where = Label::Beside,
              TypeRole role = TypeRole::Body);

    [[nodiscard]] FieldEditor& editor() const { return *m_editor; }
    /// What stands in the book: as it is shown, and as it is typed. Does not touch what is being typed.
    void setValue(const QString& shown, const QString& typed, const QString& emptyWords);
    void setReadOnly(bool isReadOnly) override;
    /// Enter says something also where nothing is typed: it commits an empty text. Leaving it so still says nothing.
    void setEnterCommitsEmpty(bool does) { m_enterCommitsEmpty = does; }

    void beginEdit();
    /// As if it were left.
    void finish();
    /// As Esc.
    void takeBack();

    void saved();
    void refuse(const QString& sentence);
    /// Somebody else changed it meanwhile: theirs, as it is shown, beside what was typed here.
    void showConflict(const QString& theirs);

    [[nodiscard]] bool isEditing() const { return m_state != State::Showing; }
    /// Between being left and being kept.
    [[nodiscard]] bool isOnItsWay() const { return m_state == State::Settling || m_state == State::Saving; }
    [[nodiscard]] bool isSettled() const override { return m_state == State::Showing; }
    [[nodiscard]] QPushButton& keepMine() const { return *m_keepMine; }
    [[nodiscard]] QPushButton& takeTheirs() const { return *m_takeTheirs; }

Q_SIGNALS:
    void editBegan();
    void committed(const ajar::gui::Typed& typed);
    /// Of a conflict: what was typed here shall stand, whatever stands there.
    void mineWanted(const ajar::gui::Typed& typed);

private:
    enum class State { Showing, Editing, Settling, Saving };

    void enter();
    void commit();
    void send(const Typed& typed, bool overTheirs);
    void showEditor(bool isShown);
    void endEdit();

    FieldEditor* m_editor;
    QWidget* m_choice;
    QPushButton* m_keepMine;
    QPushButton* m_takeTheirs;
    QString m_shown;
    QString m_typed;
    QString m_emptyWords;
    State m_state = State::Showing;
    bool m_enterCommitsEmpty = false;
    bool m_beginsAgain = false; ///< wanted while it was on its way
};

} // namespace ajar::gui
