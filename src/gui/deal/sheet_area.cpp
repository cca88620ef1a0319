// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/sheet_area.h"

#include "gui/fields/fault_line.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/type_scale.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

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

void shapeForm(QWidget& pane, QWidget& content, FaultLine& fault, const QString& keys, QWidget* second,
               QPushButton& deed) {
    auto* area = new QScrollArea(&pane);
    showInSheet(*area, content);
    auto* all = new QVBoxLayout(&pane);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(area, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kSheetSide, space::kS, kSheetSide, space::kL);
    foot->addWidget(&fault);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kXs);
    auto* words = new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, &pane);
    words->setText(keys);
    row->addWidget(words);
    if (second != nullptr)
        row->addWidget(second);
    row->addStretch(1);
    row->addWidget(&deed);
    foot->addLayout(row);
    all->addLayout(foot);
}

} // namespace ajar::gui
