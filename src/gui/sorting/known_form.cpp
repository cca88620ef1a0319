// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sorting/known_form.h"

#include "app/qt_text.h"
#include "gui/pipeline/card_text.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/ajar_style.h"
#include "gui/words/amounts.h"
#include "gui/words/plain_tip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

constexpr int kWidest = 560;

} // namespace

KnownForm::KnownForm(QWidget* parent)
    : QWidget(parent),
      m_progress(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_name(new PlainLabel(TypeRole::Title, QPalette::WindowText, this)),
      m_about(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_how(new QComboBox(this)),
      m_keep(new QPushButton(tr("Keep and go on"), this)),
      m_skip(new QPushButton(tr("Skip"), this)) {
    setFixedWidth(kWidest);
    makePrimary(*m_keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    column->addWidget(m_progress);
    column->addWidget(m_name);
    column->addWidget(m_about);
    m_who = makeRow();
    m_who.question->setText(tr("Nobody is named of this deal yet. Who decides?"));
    m_who.answer->setAccessibleName(tr("Who decides"));
    m_who.answer->setPlaceholderText(tr("A name, or leave it"));
    for (auto& row : m_rows)
        row = makeRow();
    m_how->addItem(tr("They said it"), static_cast<int>(HowKnown::TheySaid));
    m_how->addItem(tr("I was told"), static_cast<int>(HowKnown::Told));
    m_how->addItem(tr("My guess"), static_cast<int>(HowKnown::Guess));
    m_how->setAccessibleName(tr("How you know it"));
    m_how->setToolTip(plainTip(tr("How you know it. Words in quotation marks are kept as theirs.")));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kS);
    foot->addWidget(m_how);
    foot->addStretch(1);
    foot->addWidget(m_skip);
    foot->addWidget(m_keep);
    column->addSpacing(space::kL);
    column->addLayout(foot);
    connect(m_keep, &QPushButton::clicked, this, &KnownForm::keepWanted);
    connect(m_skip, &QPushButton::clicked, this, &KnownForm::skipWanted);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* keep = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        keep->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keep, &QShortcut::activated, this, &KnownForm::keep);
    }
}

void KnownForm::keep() {
    if (m_keep->isEnabled()) // else it is being kept already
        Q_EMIT keepWanted();
}

KnownForm::Row KnownForm::makeRow() {
    Row row{new PlainLabel(TypeRole::Strong, QPalette::WindowText, this), new QLineEdit(this)};
    row.question->setContentsMargins(0, space::kS, 0, 0);
    row.answer->installEventFilter(this);
    layout()->addWidget(row.question);
    layout()->addWidget(row.answer);
    return row;
}

void KnownForm::show(const Row& row, bool isShown) {
    row.question->setVisible(isShown);
    row.answer->setVisible(isShown);
}

void KnownForm::setCard(const app::SortingCard& card, int position, int count) {
    m_person = card.lead;
    m_progress->setText(tr("What do you already know?") + dot() + tr("%1 of %2").arg(number(position), number(count)));
    const auto cut = [this](const PlainLabel& label, const QString& words) {
        return label.fontMetrics().elidedText(words, Qt::ElideRight, width());
    };
    m_name->setText(cut(*m_name, card::name(card.card)));
    m_about->setText(cut(*m_about, card::subject(card.card)));
    const bool isNamed = card.lead.has_value();
    show(m_who, !isNamed);
    m_who.answer->clear();
    m_how->setVisible(isNamed);
    m_keep->setText(isNamed ? tr("Keep and go on") : tr("Name them and go on"));
    m_keep->setAccessibleName(isNamed ? tr("Keep the answers and go on") : tr("Name them and go on"));
    m_skip->setAccessibleName(isNamed ? tr("Skip this person") : tr("Skip this deal"));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        show(m_rows[i], isNamed);
        const QString question = app::lineToShow(askAbout(static_cast<Question>(i + 1), card.firstName));
        m_rows[i].question->setText(cut(*m_rows[i].question, question));
        m_rows[i].answer->clear();
        m_rows[i].answer->setAccessibleName(question);
        m_rows[i].answer->setPlaceholderText(card.known[i] ? tr("Known already") : tr("In a line, or leave it"));
    }
    m_how->setCurrentIndex(0);
    setWorking(false);
    (isNamed ? m_rows.front() : m_who).answer->setFocus(Qt::OtherFocusReason);
}

QString KnownForm::name() const {
    return m_person ? QString() : m_who.answer->text().simplified();
}

std::vector<app::AnswerGiven> KnownForm::answers() const {
    std::vector<app::AnswerGiven> given;
    for (std::size_t i = 0; m_person && i < m_rows.size(); ++i) {
        const QString text = m_rows[i].answer->text().trimmed();
        if (text.isEmpty())
            continue;
        app::AnswerGiven answer;
        answer.person = *m_person;
        answer.question = static_cast<Question>(i + 1);
        answer.text = app::fromQt(text);
        answer.how = static_cast<HowKnown>(m_how->currentData().toInt());
        given.push_back(std::move(answer));
    }
    return given;
}

void KnownForm::clearAnswer(Question question) {
    m_rows[static_cast<std::size_t>(question) - 1].answer->clear();
}

void KnownForm::setWorking(bool isWorking) {
    m_keep->setEnabled(!isWorking);
    m_skip->setEnabled(!isWorking);
}

bool KnownForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (watched != m_rows.back().answer && watched != m_who.answer)
                focusNextChild();
            else
                keep();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ajar::gui
