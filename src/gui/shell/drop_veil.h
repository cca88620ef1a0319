// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/window_menus.h"

#include <QStringList>
#include <QWidget>

namespace ajar::gui {

/// Takes files that are dropped on the window. While they are held above it, lies over the page and says what letting go
/// would do: a single book is opened, anything else imported.
class DropVeil final : public QWidget {
    Q_OBJECT

public:
    DropVeil(QWidget& window, QWidget* page);

    void setAccess(BookAccess access) { m_access = access; }

Q_SIGNALS:
    void bookDropped(const QString& file);
    void filesDropped(const QStringList& files);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showFor(const QStringList& files);
    [[nodiscard]] bool takes(const QStringList& files) const;

    QString m_words;
    BookAccess m_access = BookAccess::None;
};

} // namespace ajar::gui
