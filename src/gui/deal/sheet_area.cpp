// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/sheet_area.h"

#include <QApplication>
#include <QScrollArea>
#include <QTimer>

namespace ajar::gui {

namespace {

constexpr int kMargin = 24;

} // namespace

void showInSheet(QScrollArea& area, QWidget& content) {
    area.setFrameShape(QFrame::NoFrame);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setWidgetResizable(true);
    area.setFocusPolicy(Qt::NoFocus);
    area.viewport()->setAutoFillBackground(false);
    area.setWidget(&content);
    content.setAutoFillBackground(false);
    QObject::connect(qApp, &QApplication::focusChanged, &area, [&area, &content](QWidget*, QWidget* now) {
        if (now == nullptr || !content.isAncestorOf(now))
            return;
        // An editor that has just come has its place only after the layout has seen it.
        QTimer::singleShot(0, &area, [&area, &content] {
            auto* keys = QApplication::focusWidget();
            if (keys != nullptr && content.isAncestorOf(keys))
                area.ensureWidgetVisible(keys, 0, kMargin);
        });
    });
}

} // namespace ajar::gui
