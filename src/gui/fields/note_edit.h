// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace ajar::gui {

/// A few lines of plain text, framed as the fields of one line are. Tab leaves it; what is pasted comes as text.
class NoteEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    /// As high as `lines` lines.
    explicit NoteEdit(int lines, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void takeHeight();

    int m_lines;
};

} // namespace ajar::gui
