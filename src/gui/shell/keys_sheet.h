// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QMenuBar;

namespace ajar::gui {

/// All keys, by menu, taken from the menus themselves so that none is missing or wrong; and those of the views, which no
/// menu holds. A window of its own beside the main one; not modal.
class KeysSheet final : public QWidget {
    Q_OBJECT

public:
    /// One key and what it does.
    struct Line {
        QString keys;
        QString deed;
    };
    struct Group {
        QString title;
        QList<Line> lines;
    };

    explicit KeysSheet(QWidget* parent);

    /// Reads the menus anew and comes to the front.
    void showFor(const QMenuBar& menus);
    [[nodiscard]] static QList<Group> keysOf(const QMenuBar& menus);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill(const QList<Group>& groups);

    QWidget* m_lines = nullptr;
};

} // namespace ajar::gui
