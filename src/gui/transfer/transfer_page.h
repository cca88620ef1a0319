// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ajar::gui {

/// A page on which files come in or go out: Esc stops what goes on, and closes the page where nothing does.
class TransferPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void cancel() = 0;
    /// Something is being read or written.
    [[nodiscard]] virtual bool isWorking() const = 0;
    /// What it is, in words, for the head of the window; empty: nothing.
    [[nodiscard]] virtual QString workInWords() const = 0;

Q_SIGNALS:
    void workChanged();
    /// There is nothing more to see here.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace ajar::gui
