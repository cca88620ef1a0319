// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/page_header.h"

#include "gui/shell/link_button.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/tokens.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ajar::gui {

namespace {

constexpr int kHeight = 48;
constexpr int kPatienceMs = 400;

} // namespace

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent),
      m_title(new PlainLabel(TypeRole::Title, QPalette::WindowText, this)),
      m_work(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_cancel(new LinkButton(this)) {
    setFixedHeight(kHeight);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel what is being worked on"));
    m_cancel->hide();
    m_work->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(space::kS);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_work);
    row->addWidget(m_cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kPatienceMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_work->show();
        m_cancel->show();
    });
    connect(m_cancel, &LinkButton::clicked, this, &PageHeader::cancelled);
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void PageHeader::setWork(const QString& words) {
    m_work->setText(words);
    if (words.isEmpty()) {
        m_delay.stop();
        m_work->hide();
        m_cancel->hide();
    } else if (!m_delay.isActive() && !m_work->isVisible()) {
        m_delay.start();
    }
}

void PageHeader::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(t.surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(t.line));
}

} // namespace ajar::gui
