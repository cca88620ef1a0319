// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/toast.h"

#include "gui/shell/plain_label.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kShownMs = 8000;
constexpr int kFoot = 26;
constexpr int kSide = 32;
constexpr int kWidest = 640;

} // namespace

Toast::Toast(QWidget* parent)
    : QWidget(parent),
      m_words(new PlainLabel(TypeRole::Body, QPalette::WindowText, this)),
      m_undo(new QPushButton(this)) {
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo what was just done"));
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, space::kS, space::kS, space::kS);
    row->setSpacing(space::kM);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    m_end.setSingleShot(true);
    m_end.setInterval(kShownMs);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoWanted();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString& words, Offer offer) {
    m_all = words;
    m_undo->setVisible(offer == Offer::Undo);
    setAccessibleName(words);
    place();
    show();
    raise();
    m_end.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::words() const {
    return m_all;
}

void Toast::place() {
    const QRect whole = parentWidget()->contentsRect(); // beside a sheet that is open
    const int widest = std::min(kWidest, whole.width() - 2 * kSide);
    const int beside = layout()->contentsMargins().left() + layout()->contentsMargins().right() +
                       (m_undo->isHidden() ? space::kS : m_undo->sizeHint().width() + space::kM);
    const QFontMetrics metrics(m_words->font());
    m_words->setText(metrics.elidedText(m_all, Qt::ElideMiddle, widest - beside));
    const int width = std::min(widest, metrics.horizontalAdvance(m_words->text()) + beside + space::kS);
    const int height = m_undo->sizeHint().height() + 2 * space::kS;
    // At the far end: what was just done stands in the middle, and stays in sight.
    const QRect corner(whole.right() - kSide - width, whole.bottom() - kFoot - height, width, height);
    setGeometry(QStyle::visualRect(layoutDirection(), whole, corner));
}

bool Toast::event(QEvent* event) {
    if (event->type() == QEvent::Enter)
        m_end.stop();
    else if (event->type() == QEvent::Leave && isVisible())
        m_end.start();
    return QWidget::event(event);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    paintBox(painter, rect(), space::kCardRadius, t.surface, t.outline);
}

} // namespace ajar::gui
