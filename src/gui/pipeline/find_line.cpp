// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/find_line.h"

#include "gui/shell/link_button.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/type_scale.h"
#include "gui/words/plain_tip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <chrono>

namespace ajar::gui {

namespace {

constexpr std::chrono::milliseconds kPause{60};
constexpr int kFieldWidth = 340;
constexpr int kNameWidest = 220;

} // namespace

FindLine::FindLine(QWidget* parent)
    : QWidget(parent),
      m_field(new QLineEdit(this)),
      m_organisation(new LinkButton(this)),
      m_count(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_clear(new LinkButton(this)) {
    m_field->setPlaceholderText(tr("Find a deal, a person or an organisation on this page"));
    m_field->setAccessibleName(tr("Find on this page"));
    m_field->setToolTip(plainTip(tr("Find here (Ctrl+F); Esc clears it")));
    m_field->setMaximumWidth(kFieldWidth);
    m_field->setClearButtonEnabled(false);
    m_field->installEventFilter(this);
    m_clear->setText(tr("Clear the filter"));
    m_clear->setAccessibleName(tr("Clear the filter"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kM);
    row->addWidget(m_field, 1);
    row->addWidget(m_organisation);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_clear);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(m_field, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT textChanged(m_field->text().trimmed()); });
    connect(m_organisation, &LinkButton::clicked, this, &FindLine::organisationDropped);
    connect(m_clear, &LinkButton::clicked, this, &FindLine::clear);
    m_organisation->hide();
    hide();
}

void FindLine::open() {
    m_isOpen = true;
    showOrHide();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindLine::close() {
    m_pause.stop();
    m_field->clear();
    m_isOpen = false;
    showOrHide();
}

void FindLine::clear() {
    const bool hadOrganisation = !m_organisation->isHidden();
    close();
    if (hadOrganisation)
        Q_EMIT organisationDropped();
    Q_EMIT textChanged({});
    Q_EMIT left();
}

void FindLine::setOrganisation(const QString& name) {
    const QString shown = fontMetrics().elidedText(name, Qt::ElideRight, kNameWidest);
    m_organisation->setText(tr("Only %1 ✕", "an organisation; press to show all again").arg(shown));
    m_organisation->setAccessibleName(tr("Only %1: show the deals of all organisations again").arg(name));
    m_organisation->setToolTip(plainTip(m_organisation->accessibleName()));
    m_organisation->setVisible(!name.isEmpty());
    showOrHide();
}

void FindLine::setCount(std::int64_t count) {
    m_count->setText(tr("%Ln deal(s)", nullptr, static_cast<int>(count)));
}

void FindLine::showOrHide() {
    setVisible(m_isOpen || !m_organisation->isHidden());
}

bool FindLine::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            clear();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            if (m_pause.isActive()) {
                m_pause.stop();
                Q_EMIT textChanged(m_field->text().trimmed());
            }
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ajar::gui
