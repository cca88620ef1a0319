// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/type_scale.h"

#include <QAbstractButton>

namespace ajar::gui {

/// What a field shows while nobody edits it: its value as text that breaks into lines, muted words where there is none.
/// A press, Enter, Space or F2 asks to edit it.
class ValueButton final : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int kLeastHeight = 32;

    explicit ValueButton(TypeRole role, QWidget* parent = nullptr);

    /// `emptyWords` stand there while `text` is empty.
    void setShown(const QString& text, const QString& emptyWords);
    [[nodiscard]] QString shown() const { return m_shown; }
    /// A value that cannot be changed is text alone.
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    /// What needs more lines ends in an ellipsis, and the tip tells the whole. 0: as many as it needs.
    void setMostLines(int lines);
    /// Marks a value that is chosen from a list.
    void setOffersList(bool offersList);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QMargins inner() const;
    /// What stands there on lines of this width.
    [[nodiscard]] QString words(int width) const;

    TypeRole m_role;
    QString m_shown;
    QString m_emptyWords;
    int m_mostLines = 0;
    bool m_isReadOnly = false;
    bool m_offersList = false;
};

} // namespace ajar::gui
