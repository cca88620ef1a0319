// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/why_bar.h"

#include "app/qt_text.h"
#include "domain/log_line.h"
#include "gui/shell/link_button.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/words/broken_lines.h"
#include "gui/words/days.h"
#include "gui/words/places.h"
#include "gui/words/plain_tip.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr double kMostQuestion = 0.3; ///< of the bar's width
constexpr double kMostOfTwoLines = 0.32;
constexpr int kLeastQuestion = 120;
constexpr int kCutStep = 8;
constexpr int kAgainWidth = 150;

} // namespace

WhyBar::WhyBar(QWidget* parent)
    : QWidget(parent),
      m_question(new PlainLabel(TypeRole::Strong, QPalette::WindowText, this)),
      m_why(new QLineEdit(this)),
      m_wouldChange(new QLineEdit(this)),
      m_noDecision(new QCheckBox(this)),
      m_again(new QLineEdit(this)),
      m_day(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_keep(new QPushButton(this)),
      m_skip(new LinkButton(this)) {
    m_why->setPlaceholderText(tr("In a few words"));
    m_why->setAccessibleName(tr("Why"));
    m_why->setToolTip(tr("Why (W)"));
    m_wouldChange->setPlaceholderText(tr("What would change it?"));
    m_wouldChange->setAccessibleName(tr("What would change it"));
    m_noDecision->setText(tr("No &decision"));
    m_noDecision->setToolTip(tr("Nobody said no: they did not decide"));
    m_again->setPlaceholderText(tr("Ask again on…"));
    m_again->setAccessibleName(tr("Ask again on"));
    m_again->setToolTip(tr("A day: 1 Feb, in 3 months, next Thu"));
    m_again->setFixedWidth(kAgainWidth);
    m_keep->setText(tr("Keep"));
    m_keep->setAccessibleName(tr("Keep the reason"));
    m_keep->setToolTip(tr("Keep it (Enter)"));
    m_skip->setText(tr("Skip"));
    m_skip->setAccessibleName(tr("Skip the question"));
    m_skip->setToolTip(tr("Skip it (Esc)"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, space::kS, space::kM, space::kS);
    row->setSpacing(space::kS);
    row->addWidget(m_question);
    row->addWidget(m_why, 3);
    row->addWidget(m_wouldChange, 2);
    row->addWidget(m_noDecision);
    row->addWidget(m_again);
    row->addWidget(m_day);
    row->addWidget(m_keep);
    row->addWidget(m_skip);
    for (auto* field : {m_why, m_wouldChange, m_again})
        field->installEventFilter(this);
    connect(m_again, &QLineEdit::textChanged, this, &WhyBar::showDay);
    connect(m_keep, &QPushButton::clicked, this, &WhyBar::keep);
    connect(m_skip, &LinkButton::clicked, this, &WhyBar::leave);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
        if (before != nullptr && isAncestorOf(before) && now != nullptr && !isAncestorOf(now) && hasWords())
            settle();
    });
    hide();
}

void WhyBar::askOfMove(const Id<Deal>& deal, Bucket bucket, const QString& label, Day today) {
    m_today = today;
    ask(deal, app::WhyOf::Move,
        tr("%1: %2. Why?", "a deal, and where it was moved").arg(label, wordOf(bucket).toLower()));
    const bool isLost = bucket == Bucket::NotSold;
    m_noDecision->setVisible(isLost);
    m_again->setVisible(isLost);
    m_wouldChange->hide();
    takeKeys();
}

void WhyBar::askOfCall(const Id<Deal>& deal, Lean lean, const QString& label) {
    ask(deal, app::WhyOf::Lean, tr("%1: %2. Why?", "a deal, and the call just made").arg(label, wordOf(lean)));
    m_noDecision->hide();
    m_again->hide();
    m_wouldChange->show();
}

void WhyBar::ask(const Id<Deal>& deal, app::WhyOf of, const QString& words) {
    settle();
    m_deal = deal;
    m_of = of;
    m_words = words;
    for (auto* field : {m_why, m_wouldChange, m_again})
        field->clear();
    showDay();
    m_noDecision->setChecked(false);
    setAccessibleName(words);
    showWords();
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void WhyBar::takeKeys() {
    if (m_deal)
        m_why->setFocus(Qt::OtherFocusReason);
}

void WhyBar::settle() {
    if (!m_deal)
        return;
    if (!hasWords()) {
        leave();
        return;
    }
    app::WhyGiven why;
    why.deal = *m_deal;
    why.of = m_of;
    why.why = app::fromQt(m_why->text().trimmed());
    why.wouldChange = app::fromQt(m_wouldChange->text().trimmed());
    why.noDecision = m_noDecision->isChecked();
    why.askAgain = askAgain();
    close();
    Q_EMIT kept(why);
}

/// As `settle`, but what is no day is said first.
void WhyBar::keep() {
    if (!m_again->text().trimmed().isEmpty() && !askAgain())
        m_again->setFocus(Qt::OtherFocusReason);
    else
        settle();
}

void WhyBar::leave() {
    if (m_deal)
        close();
}

void WhyBar::close() {
    m_deal.reset();
    const bool hadKeys = isAncestorOf(QApplication::focusWidget());
    if (hadKeys)
        Q_EMIT keysLeft();
    hide();
}

bool WhyBar::hasWords() const {
    return m_deal && (!m_why->text().trimmed().isEmpty() || !m_wouldChange->text().trimmed().isEmpty() ||
                      m_noDecision->isChecked() || askAgain());
}

std::optional<Day> WhyBar::askAgain() const {
    const auto day = parseDayWords(app::fromQt(m_again->text().trimmed()), m_today, DayDirection::Future);
    return day && *day > m_today ? day : std::nullopt;
}

void WhyBar::showDay() {
    const auto day = askAgain();
    m_day->setText(m_again->text().trimmed().isEmpty() ? QString()
                   : day                               ? dayShort(*day, m_today)
                                                       : tr("no day to come"));
    m_day->setVisible(!m_day->text().isEmpty());
    m_again->setAccessibleDescription(m_day->text());
}

/// The question, on two lines where the bar is narrow; only a name that does not fit there either is cut short, in the middle: the end
/// says what happened. Two lines are about as high as the fields beside them, so that no card moves.
void WhyBar::showWords() {
    const auto metrics = m_question->fontMetrics();
    const int oneLine = static_cast<int>(width() * kMostQuestion);
    QStringList lines{m_words};
    if (metrics.horizontalAdvance(m_words) > oneLine) {
        const int most = std::max(static_cast<int>(width() * kMostOfTwoLines), kLeastQuestion);
        for (int room = 2 * most; room > 0; room -= kCutStep) {
            lines = brokenLines(metrics.elidedText(m_words, Qt::ElideMiddle, room), m_question->font(), most, 3);
            if (lines.size() <= 2)
                break;
        }
    }
    m_question->setText(lines.join(u'\n'));
    m_question->setToolTip(plainTip(m_words));
}

void WhyBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showWords();
}

bool WhyBar::focusNextPrevChild(bool next) {
    const auto takesTab = [](const QWidget& widget) {
        return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
    };
    const QWidget* at = focusWidget();
    do
        at = at == nullptr ? nullptr : next ? at->nextInFocusChain() : at->previousInFocusChain();
    while (at != nullptr && isAncestorOf(at) && !takesTab(*at));
    if (at == nullptr || isAncestorOf(at))
        return QWidget::focusNextPrevChild(next);
    Q_EMIT keysLeft();
    return true;
}

void WhyBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        keep();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

bool WhyBar::eventFilter(QObject* watched, QEvent* event) {
    auto* field = qobject_cast<QLineEdit*>(watched);
    if (event->type() == QEvent::ShortcutOverride && field != nullptr && !field->isUndoAvailable() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->ignore(); // nothing was typed: it is the move that is to be taken back
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Escape) {
            QCoreApplication::sendEvent(this, event);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WhyBar::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    paintBox(painter, rect(), space::kCardRadius, t.selected, t.line);
}

} // namespace ajar::gui
