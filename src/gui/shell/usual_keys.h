// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;

namespace ajar::gui {

/// Two keys that people know from elsewhere, and that Qt does not give everywhere: Return presses the button that has the keys, as Space does
/// (Qt: in dialogs alone), and Shift+F10 opens the menu of the thing that is selected, as the menu key does.
class UsualKeys final : public QObject {
    Q_OBJECT

public:
    /// For all windows of the program, as long as this lives.
    explicit UsualKeys(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] static bool press(QWidget& focused, const QKeyEvent& key);
    [[nodiscard]] static bool openMenu(QWidget& focused, const QKeyEvent& key);
};

} // namespace ajar::gui
