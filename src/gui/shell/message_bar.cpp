// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/message_bar.h"

#include "gui/shell/plain_label.h"
#include "gui/theme/icons.h"
#include "gui/theme/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <utility>

namespace ajar::gui {

namespace {

constexpr int kLeft = 20;
constexpr int kIcon = 18;

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent),
      m_sentence(new PlainLabel(TypeRole::Body, QPalette::WindowText, this)),
      m_deed(new QPushButton(this)),
      m_close(new QToolButton(this)) {
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(iconOf(Icon::Close));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kLeft + kIcon + space::kS, space::kS, kLeft, space::kS);
    row->setSpacing(space::kS);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_deed);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_deed, &QPushButton::clicked, this, [this] {
        if (!m_onDeed) {
            Q_EMIT deedWanted();
            return;
        }
        const auto onDeed = m_onDeed; // another message may come of it
        hide();
        onDeed();
    });
    hide();
}

void MessageBar::showMessage(Kind kind, const QString& sentence, const QString& deed, std::function<void()> onDeed) {
    m_kind = kind;
    m_onDeed = std::move(onDeed);
    m_sentence->setText(sentence);
    m_deed->setText(deed);
    m_deed->setVisible(!deed.isEmpty());
    setAccessibleName(kind == Kind::Error ? tr("Error: %1").arg(sentence) : sentence);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::sentence() const {
    return m_sentence->text();
}

void MessageBar::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    const bool isError = m_kind == Kind::Error;
    QPainter painter(this);
    painter.fillRect(rect(), isError ? mixed(t.surface, t.danger, 0.08) : QColor(t.selected));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(t.line));
    const QRect icon(kLeft, (height() - kIcon) / 2, kIcon, kIcon);
    paintIcon(painter, isError ? Icon::Error : Icon::Info, QStyle::visualRect(layoutDirection(), rect(), icon),
              isError ? t.danger : t.accent);
}

} // namespace ajar::gui
