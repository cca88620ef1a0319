// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/work_bar.h"

#include "gui/shell/plain_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace ajar::gui {

namespace {

constexpr int kPatienceMs = 400;
constexpr int kBarWidth = 180;

} // namespace

WorkBar::WorkBar(QWidget* parent)
    : QWidget(parent),
      m_words(new PlainLabel(TypeRole::Body, QPalette::PlaceholderText, this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)) {
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setAccessibleName(tr("How far it is"));
    m_cancel->setAccessibleName(tr("Cancel what is being worked on"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kM);
    row->addWidget(m_bar);
    row->addWidget(m_words, 1);
    row->addWidget(m_cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kPatienceMs);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false); // it may take a moment to come to a stop
        Q_EMIT cancelled();
    });
    hide();
}

void WorkBar::start(const QString& words) {
    m_cancel->setEnabled(true);
    setProgress(-1, words);
    m_delay.start();
}

void WorkBar::setProgress(int percent, const QString& words) {
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    m_bar->setValue(percent);
    m_words->setText(words);
    m_bar->setAccessibleDescription(words);
}

void WorkBar::stop() {
    m_delay.stop();
    hide();
}

} // namespace ajar::gui
