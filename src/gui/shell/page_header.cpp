// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/page_header.h"

#include "gui/search/search_field.h"
#include "gui/shell/link_button.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/ajar_style.h"
#include "gui/theme/tokens.h"
#include "gui/words/plain_tip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ajar::gui {

namespace {

constexpr int kHeight = 56;
constexpr int kSide = 20;
constexpr int kPatienceMs = 400;
/// Below this width only the first deed stays, by its short name; the other is in the menu and has its key.
constexpr int kNarrow = 1000;
/// Below this width the title and the search field alone stay; the rest is back when the sheet beside it closes.
constexpr int kTiny = 640;
constexpr int kSearchWide = 380;
constexpr int kSearchNarrow = 220;

} // namespace

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent),
      m_title(new PlainLabel(TypeRole::Title, QPalette::WindowText, this)),
      m_tools(new QHBoxLayout),
      m_work(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_cancel(new LinkButton(this)),
      m_search(new SearchField(this)),
      m_newDeal(new QPushButton(tr("New deal"), this)),
      m_log(new QPushButton(tr("Log encounter"), this)) {
    setMinimumHeight(kHeight);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel what is being worked on"));
    m_cancel->hide();
    m_work->hide();
    makePrimary(*m_log);
    m_log->setAccessibleName(tr("Log encounter"));
    m_log->setToolTip(plainTip(tr("Log encounter (Ctrl+L)")));
    m_newDeal->setAccessibleName(tr("New deal"));
    m_newDeal->setToolTip(plainTip(tr("New deal (Ctrl+Shift+N)")));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kSide, 0, kSide, 0);
    row->setSpacing(space::kM);
    row->addWidget(m_title);
    row->addLayout(m_tools);
    row->addStretch(1);
    row->addWidget(m_work);
    row->addWidget(m_cancel);
    row->addWidget(m_search);
    row->addWidget(m_newDeal);
    row->addWidget(m_log);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kPatienceMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_work->show();
        m_cancel->show();
    });
    connect(m_cancel, &LinkButton::clicked, this, &PageHeader::cancelled);
    connect(m_newDeal, &QPushButton::clicked, this, &PageHeader::newDealWanted);
    connect(m_log, &QPushButton::clicked, this, &PageHeader::logWanted);
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void PageHeader::setTools(QWidget* tools) {
    while (auto* item = m_tools->takeAt(0)) {
        if (auto* old = item->widget(); old != nullptr && old != tools)
            old->hide();
        delete item;
    }
    if (tools == nullptr)
        return;
    m_tools->addWidget(tools);
    tools->show();
    placeDeeds();
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

void PageHeader::setDeedsEnabled(bool isEnabled) {
    m_newDeal->setEnabled(isEnabled);
    m_log->setEnabled(isEnabled);
}

void PageHeader::setDeedsShown(bool isShown) {
    m_showsDeeds = isShown;
    placeDeeds();
}

/// Its margins change when a sheet opens beside it.
bool PageHeader::event(QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::ContentsRectChange)
        placeDeeds();
    return QWidget::event(event);
}

void PageHeader::placeDeeds() {
    const bool isNarrow = contentsRect().width() < kNarrow; // beside a sheet that is open
    m_newDeal->setVisible(m_showsDeeds && !isNarrow);
    const bool isTiny = contentsRect().width() < kTiny;
    m_log->setVisible(m_showsDeeds && !isTiny);
    if (auto* item = m_tools->itemAt(0); item != nullptr && item->widget() != nullptr)
        item->widget()->setVisible(!isTiny);
    m_log->setText(isNarrow ? tr("Log", "an encounter") : tr("Log encounter"));
    m_search->setFixedWidth(isNarrow ? kSearchNarrow : kSearchWide);
}

void PageHeader::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(t.surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(t.line));
}

} // namespace ajar::gui
