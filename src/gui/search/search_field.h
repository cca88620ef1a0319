// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ajar::gui {

/// Where one types what to look for, or what to do. Shows its key while it is empty.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

Q_SIGNALS:
    /// A key that belongs to the list of what was found: up, down, page up, page down, Enter.
    void listKeyPressed(QKeyEvent* event);
    void escaped();
    void focused();
    void unfocused();
    /// The keys went elsewhere in this window.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ajar::gui
