// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/nothing_found.h"

#include "gui/shell/plain_label.h"
#include "gui/theme/type_scale.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ajar::gui {

NothingFound::NothingFound(QWidget* parent) : QWidget(parent) {
    auto* title = new PlainLabel(TypeRole::Title, QPalette::WindowText, this);
    title->setText(tr("Nothing found"));
    title->setAlignment(Qt::AlignCenter);
    auto* words = new PlainLabel(TypeRole::Body, QPalette::PlaceholderText, this);
    words->setText(tr("No deal fits the filter."));
    words->setAlignment(Qt::AlignCenter);
    auto* clear = new QPushButton(tr("Clear the filter"), this);
    clear->setAccessibleName(tr("Clear the filter"));
    connect(clear, &QPushButton::clicked, this, &NothingFound::clearWanted);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(clear);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kM);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(words);
    column->addLayout(row);
    column->addStretch(3);
}

} // namespace ajar::gui
