// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of bench_window: a Qt Widgets window with menus, a toolbar and a table of 50 rows, and nothing else. Says on its
// output when it was painted, and stays until it is ended.
#include "painted.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QTableWidget>
#include <QTimer>
#include <QToolBar>

namespace {

constexpr int kRows = 50;
constexpr int kColumns = 6;

void fill(QMainWindow& window) {
    for (const char* name : {"&File", "&Edit", "&View", "&Help"}) {
        auto* menu = window.menuBar()->addMenu(QLatin1String(name));
        for (int i = 0; i < 8; ++i)
            menu->addAction(QStringLiteral("Entry %1").arg(i));
    }
    auto* bar = window.addToolBar(QStringLiteral("Tools"));
    for (int i = 0; i < 8; ++i)
        bar->addAction(QStringLiteral("Tool %1").arg(i));
    auto* table = new QTableWidget(kRows, kColumns);
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column < kColumns; ++column)
            table->setItem(row, column, new QTableWidgetItem(QStringLiteral("Row %1, column %2").arg(row).arg(column)));
    window.setCentralWidget(table);
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QMainWindow window;
    fill(window);
    window.resize(1280, 800);
    ajar::bench::PaintWatch watch(*static_cast<QTableWidget*>(window.centralWidget())->viewport(), [] { return true; });
    window.show();
    watch.wait();
    ajar::bench::sayPainted();
    return QApplication::exec();
}
