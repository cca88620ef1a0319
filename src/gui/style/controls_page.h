// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ajar::gui {

/// All controls in their states, the sizes of type and the colours by their names: for whoever draws or checks them. No book
/// is behind it, and nothing that is pressed does anything.
class ControlsPage final : public QWidget {
    Q_OBJECT

public:
    explicit ControlsPage(QWidget* parent = nullptr);

private:
    void addButtons(QVBoxLayout& column);
    void addFields(QVBoxLayout& column);
    void addChoices(QVBoxLayout& column);
    void addTable(QVBoxLayout& column);
    void addMessages(QVBoxLayout& column);
    void addType(QVBoxLayout& column);
};

} // namespace ajar::gui
