// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/side_sheet.h"

#include "gui/shell/plain_label.h"
#include "gui/theme/icons.h"
#include "gui/theme/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kSide = 20;
constexpr int kHead = 48;

} // namespace

QString SheetPane::escWords() const {
    return tr("Esc closes");
}

SideSheet::SideSheet(QWidget& host, QWidget& page)
    : QWidget(&host),
      m_host(&host),
      m_page(&page),
      m_title(new PlainLabel(TypeRole::Heading, QPalette::WindowText, this)),
      m_hint(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_close(new QToolButton(this)),
      m_panes(new QStackedLayout) {
    m_close->setIcon(iconOf(Icon::Close));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the sheet"));
    m_close->setToolTip(tr("Close (Esc)"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* headArea = new QWidget(this);
    headArea->setFixedHeight(kHead);
    auto* head = new QHBoxLayout(headArea);
    head->setContentsMargins(kSide, 0, space::kM, 0);
    head->setSpacing(space::kS);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_hint);
    head->addWidget(m_close);
    all->addWidget(headArea);
    all->addLayout(m_panes, 1);
    connect(m_close, &QToolButton::clicked, this, &SideSheet::closeTop);
    m_host->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &SideSheet::catchKeys);
    hide();
}

SideSheet::~SideSheet() {
    disconnect(qApp, nullptr, this, nullptr); // its children take their leave after its members
}

SheetPane* SideSheet::top() const {
    return m_open.empty() ? nullptr : m_open.back().pane;
}

bool SideSheet::isOpen(const SheetPane& pane) const {
    return std::ranges::any_of(m_open, [&](const Open& open) { return open.pane == &pane; });
}

void SideSheet::open(SheetPane& pane) {
    if (isOpen(pane)) {
        while (top() != &pane)
            closeTop();
        pane.firstField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (auto* under = top())
        under->leave();
    if (m_panes->indexOf(&pane) < 0) {
        m_panes->addWidget(&pane);
        connect(&pane, &SheetPane::closeWanted, this, [this, &pane] { close(pane); });
    }
    m_open.push_back({&pane, QApplication::focusWidget()});
    showTop();
    // The keys go first: a column that folds when the page makes way would hand them to its neighbour.
    pane.firstField()->setFocus(Qt::OtherFocusReason);
    place();
    Q_EMIT opened();
}

void SideSheet::close(SheetPane& pane) {
    while (isOpen(pane))
        closeTop();
}

void SideSheet::closeAll() {
    while (!m_open.empty())
        closeTop();
}

void SideSheet::closeTop() {
    if (m_open.empty())
        return;
    const Open gone = m_open.back();
    gone.pane->leave();
    auto* focus = QApplication::focusWidget();
    const bool hadKeys = focus == nullptr || isAncestorOf(focus);
    m_open.pop_back();
    showTop();
    if (hadKeys) {
        if (gone.before != nullptr && gone.before->isVisible() && gone.before->isEnabled())
            gone.before->setFocus(Qt::OtherFocusReason);
        else if (top() != nullptr)
            top()->firstField()->setFocus(Qt::OtherFocusReason);
        else
            m_page->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT closed();
}

void SideSheet::catchKeys(const QWidget* old, const QWidget* now) {
    const bool leavesSheet = old != nullptr && now != nullptr && isAncestorOf(old) && !isAncestorOf(now);
    if (!leavesSheet || m_open.empty() || !isVisible() || now->window() != window())
        return;
    if (old->isVisible() && old->isEnabled())
        return; // somebody took them
    auto* field = top()->firstField();
    if (field->isVisible() && field->isEnabled())
        field->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
}

void SideSheet::changeSides() {
    const auto* focus = QApplication::focusWidget();
    auto* before = m_open.front().before.data();
    if (focus == nullptr || !isAncestorOf(focus))
        top()->firstField()->setFocus(Qt::OtherFocusReason);
    else if (before != nullptr && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
    else
        m_page->setFocus(Qt::OtherFocusReason);
}

void SideSheet::showTop() {
    if (auto* pane = top()) {
        m_title->setText(pane->title());
        m_hint->setText(pane->escWords());
        setAccessibleName(pane->title());
        m_panes->setCurrentWidget(pane);
        show();
        raise();
    } else {
        hide();
        place();
    }
}

void SideSheet::place() {
    const QRect whole = m_host->rect();
    const int width = std::min(kWidth, whole.width());
    const QRect edge(whole.right() - width + 1, whole.top(), width, whole.height());
    setGeometry(QStyle::visualRect(layoutDirection(), whole, edge));
    makeWay(*m_page, kLeastPage);
    if (m_bar != nullptr)
        makeWay(*m_bar, kLeastBar);
}

void SideSheet::makeWay(QWidget& widget, int least) {
    const int taken = !m_open.empty() && widget.width() - width() >= least ? width() : 0;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    widget.setContentsMargins(isMirrored ? taken : 0, 0, isMirrored ? 0 : taken, 0);
}

void SideSheet::addBar(QWidget& bar) {
    m_bar = &bar;
}

bool SideSheet::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange) {
        place();
    } else if (event->type() == QEvent::KeyPress && !m_open.empty()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            closeTop(); // what lies deeper, an editor or a filter, has had its turn
            return true;
        }
        if (key == Qt::Key_F6) {
            changeSides();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SideSheet::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(t.surface));
    const QRect line(0, 0, 1, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), line), QColor(t.line));
}

} // namespace ajar::gui
