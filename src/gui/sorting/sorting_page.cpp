// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sorting/sorting_page.h"

#include "app/qt_text.h"
#include "gui/pipeline/deed_runner.h"
#include "gui/shell/plain_label.h"
#include "gui/sorting/known_form.h"
#include "gui/sorting/sorting_card.h"
#include "gui/theme/ajar_style.h"
#include "gui/theme/type_scale.h"
#include "gui/when_done.h"
#include "gui/words/amounts.h"
#include "gui/words/places.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ajar::gui {

namespace {

constexpr int kCardWidth = 560;
constexpr int kFormPage = 2;
constexpr std::size_t kMostDoors = 5; ///< product.md: what is already known is asked for the first five alone
constexpr std::array kCalls{Lean::Ajar, Lean::SoldAnyway, Lean::NotSoldAnyway};

QHBoxLayout* centred(QWidget* widget) {
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget);
    row->addStretch(1);
    return row;
}

/// Keys brought it there, so it shows what the next one would press; by itself Qt says so of Tab alone.
void focusWithRing(QWidget& control) {
    control.window()->setAttribute(Qt::WA_KeyboardFocusChange);
    control.setFocus(Qt::TabFocusReason);
}

} // namespace

SortingPage::SortingPage(QWidget* parent)
    : QWidget(parent),
      m_deeds(new DeedRunner(this)),
      m_pages(new QStackedWidget(this)),
      m_sortingPage(new QWidget),
      m_resultPage(new QWidget),
      m_known(new KnownForm) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::kXl, space::kM, space::kXl, space::kM);
    whole->addWidget(m_pages);
    makeSorting();
    makeResult();
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->addStretch(1);
    column->addLayout(centred(m_known));
    column->addStretch(1);
    for (auto* page : {m_sortingPage, m_resultPage, form})
        m_pages->addWidget(page);
    makeActions();
    connect(m_known, &KnownForm::keepWanted, this, &SortingPage::keepKnown);
    connect(m_known, &KnownForm::skipWanted, this, &SortingPage::nextKnown);
    connect(m_deeds, &DeedRunner::called, this, &SortingPage::noteDeed);
    connect(m_deeds, &DeedRunner::failed, this, [this](const Error& error) {
        Q_EMIT left(); // what is shown here no longer fits the book
        Q_EMIT deedFailed(error);
    });
}

void SortingPage::makeSorting() {
    m_progress = new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText);
    m_progress->setAlignment(Qt::AlignCenter);
    m_asked = new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText);
    m_asked->setAlignment(Qt::AlignCenter);
    m_card = new SortingCardView;
    m_card->setFixedWidth(kCardWidth);
    auto* question = new PlainLabel(TypeRole::Heading);
    question->setText(tr("Would your next conversation change how this ends?"));
    question->setAlignment(Qt::AlignCenter);
    auto* hint = new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText);
    hint->setText(tr("Backspace: previous · Esc: stop, nothing is lost"));
    hint->setAlignment(Qt::AlignCenter);

    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    row->addStretch(1);
    for (const auto& words :
         {tr("1   Ajar: could go either way"), tr("2   Sold anyway"), tr("3   Not sold anyway"), tr("4   Skip")}) {
        auto* button = new QPushButton(words);
        m_buttons.push_back(button);
        row->addWidget(button);
    }
    row->addStretch(1);
    makePrimary(*m_buttons.front());
    for (std::size_t i = 0; i < kCalls.size(); ++i)
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { call(kCalls[i]); });
    connect(m_buttons.back(), &QPushButton::clicked, this, &SortingPage::skip);

    auto* column = new QVBoxLayout(m_sortingPage);
    column->setSpacing(space::kL);
    column->addStretch(1);
    auto* where = new QVBoxLayout;
    where->setSpacing(space::kXs);
    where->addWidget(m_progress);
    where->addWidget(m_asked);
    column->addLayout(where);
    column->addLayout(centred(m_card));
    column->addWidget(question);
    column->addLayout(row);
    column->addWidget(hint);
    column->addStretch(1);
}

void SortingPage::makeResult() {
    m_title = new PlainLabel(TypeRole::Title);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_words = new PlainLabel(TypeRole::Body, QPalette::PlaceholderText);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_askKnown = new QPushButton(tr("What do you already know?"));
    m_toBoard = new QPushButton(tr("Back to the board"));
    makePrimary(*m_askKnown);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    row->addStretch(1);
    row->addWidget(m_askKnown);
    row->addWidget(m_toBoard);
    row->addStretch(1);
    auto* column = new QVBoxLayout(m_resultPage);
    column->setSpacing(space::kL);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_askKnown, &QPushButton::clicked, this, &SortingPage::askKnown);
    connect(m_toBoard, &QPushButton::clicked, this, &SortingPage::leave);
}

QAction* SortingPage::onKey(int key, const std::function<void()>& deed) {
    auto* action = new QAction(this);
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false);
    connect(action, &QAction::triggered, this, deed);
    addAction(action);
    return action;
}

void SortingPage::makeActions() {
    for (std::size_t i = 0; i < kCalls.size(); ++i)
        onKey(Qt::Key_1 + static_cast<int>(i), [this, i] { call(kCalls[i]); });
    onKey(Qt::Key_4, [this] { skip(); });
    onKey(Qt::Key_Backspace, [this] { back(); });
    onKey(Qt::Key_Escape, [this] { leave(); });
}

void SortingPage::start(app::BoardSource& source, SortingDoors doors, const app::BoardFilter& filter) {
    stop();
    m_source = &source;
    connect(&source, &QObject::destroyed, this, &SortingPage::stop, Qt::UniqueConnection);
    m_asks = std::move(doors);
    m_deeds->setSource(&source);
    m_progress->setText(tr("Reading the book…"));
    m_asked->clear();
    m_card->hide();
    for (auto* button : m_buttons)
        button->setEnabled(false);
    m_pages->setCurrentWidget(m_sortingPage);
    setFocus();
    const int generation = m_generation;
    whenDone(
        this, source.sortingPile(filter, app::kSortingPile),
        [this, generation](Result<app::SortingPile> pile) {
            if (generation != m_generation)
                return;
            if (pile) {
                showPile(*pile);
                return;
            }
            Q_EMIT left();
            Q_EMIT deedFailed(pile.error());
        },
        [] {});
}

void SortingPage::stop() {
    ++m_generation;
    m_source = nullptr;
    m_asks = {};
    m_deeds->setSource(nullptr);
    m_pile = {};
    m_taken.clear();
    m_doors.clear();
    m_door = 0;
}

bool SortingPage::isSorting() const {
    return m_source && m_pages->currentWidget() == m_sortingPage && m_taken.size() < m_pile.cards.size();
}

std::optional<Id<Deal>> SortingPage::deal() const {
    return isSorting() ? std::optional(m_pile.cards[m_taken.size()].card.deal) : std::nullopt;
}

QString SortingPage::progress() const {
    return m_progress->text();
}

QString SortingPage::result() const {
    return m_pages->currentWidget() == m_resultPage ? m_title->text() : QString();
}

void SortingPage::showPile(const app::SortingPile& pile) {
    m_pile = pile;
    m_asked->setText(sorting::asked(pile));
    showCard();
}

void SortingPage::showCard(const std::optional<Taken>& before) {
    if (m_taken.size() >= m_pile.cards.size()) {
        showResult();
        return;
    }
    m_pages->setCurrentWidget(m_sortingPage);
    QString words = sorting::progress(static_cast<int>(m_taken.size()) + 1, static_cast<int>(m_pile.cards.size()));
    if (before)
        words += dot() + (before->step == Step::Skipped ? tr("skipped before")
                                                        : tr("your call before: %1").arg(gui::wordOf(before->lean)));
    m_progress->setText(words);
    m_card->setCard(m_pile.cards[m_taken.size()], m_pile.today);
    m_card->show();
    for (auto* button : m_buttons)
        button->setEnabled(!m_pile.isReadOnly);
    m_buttons.back()->setEnabled(true);
    const auto* marked = markButtons(before);
    if (marked == nullptr || !marked->isEnabled())
        m_card->setFocus(Qt::OtherFocusReason);
}

/// Gives the keys to what was chosen of this card before; nothing where it is new.
const QPushButton* SortingPage::markButtons(const std::optional<Taken>& before) {
    const auto call = before ? std::ranges::find(kCalls, before->lean) : kCalls.end();
    const auto chosen =
        before && before->step == Step::Skipped ? kCalls.size() : static_cast<std::size_t>(call - kCalls.begin());
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const QString words = m_buttons[i]->text().mid(1).trimmed(); // without its key
        m_buttons[i]->setAccessibleName(before && i == chosen ? tr("%1 (chosen before)").arg(words) : words);
    }
    if (!before)
        return nullptr;
    focusWithRing(*m_buttons[chosen]);
    return m_buttons[chosen];
}

void SortingPage::call(Lean lean) {
    if (!isSorting() || m_pile.isReadOnly)
        return;
    const auto& card = m_pile.cards[m_taken.size()].card;
    m_deeds->setLean(card, lean, {});
    Q_EMIT deedSent();
    m_taken.push_back({Step::Called, lean});
    showCard();
}

void SortingPage::skip() {
    if (!isSorting())
        return;
    m_taken.push_back({});
    showCard();
}

void SortingPage::back() {
    if (!m_source || m_taken.empty() || (!isSorting() && m_pages->currentWidget() != m_resultPage))
        return;
    const Taken last = m_taken.back();
    m_taken.pop_back();
    if (last.step == Step::Called)
        m_deeds->takeBackCall(m_pile.cards[m_taken.size()].card);
    showCard(last);
}

void SortingPage::noteDeed(const Id<Deal>& deal, std::int64_t number) {
    for (std::size_t i = 0; i < m_taken.size(); ++i)
        if (m_pile.cards[i].card.deal == deal)
            m_taken[i].deed = number;
}

void SortingPage::followUndo(std::int64_t deed) {
    const bool hasCards = m_pages->currentWidget() == m_sortingPage || m_pages->currentWidget() == m_resultPage;
    const auto of = std::ranges::find(m_taken, deed, &Taken::deed);
    if (!m_source || deed == 0 || of == m_taken.end())
        return;
    const auto place = static_cast<std::size_t>(of - m_taken.begin());
    m_deeds->forget(m_pile.cards[place].card.deal);
    const Taken before = *of;
    m_taken.resize(place);
    if (hasCards)
        showCard(before);
}

/// What was typed about somebody is kept on the way out.
void SortingPage::leave() {
    m_isLeaving = true;
    if (m_pages->currentIndex() == kFormPage && (!m_known->answers().empty() || !m_known->name().isEmpty()))
        keepKnown();
    else
        Q_EMIT left();
}

sorting::Tally SortingPage::tally() const {
    sorting::Tally tally;
    for (const auto& taken : m_taken) {
        if (taken.step == Step::Skipped) {
            ++tally.skipped;
            continue;
        }
        for (std::size_t i = 0; i < kCalls.size(); ++i)
            tally.calls[i] += taken.lean == kCalls[i] ? 1 : 0;
    }
    return tally;
}

void SortingPage::showResult() {
    m_doors.clear();
    m_door = 0;
    for (std::size_t i = 0; i < m_taken.size() && m_doors.size() < kMostDoors; ++i)
        if (m_taken[i].step == Step::Called && m_taken[i].lean == Lean::Ajar &&
            (m_pile.cards[i].lead || m_asks.nameLead))
            m_doors.push_back(i);
    const auto nameless = std::ranges::count_if(m_doors, [this](std::size_t i) { return !m_pile.cards[i].lead; });
    const bool hasForm = m_asks.keepAnswer && !m_doors.empty() && !m_pile.isReadOnly;
    const bool isEmpty = m_pile.cards.empty();
    m_title->setText(isEmpty ? tr("All sorted") : sorting::result(tally()));
    m_words->setText(isEmpty   ? tr("No pending deal waits for your call.")
                     : hasForm ? m_doors.size() == 1
                                     ? tr("Before you go: what do you already know of the people behind it?")
                                     : tr("Before you go: what do you already know of the people behind the first %n?",
                                          nullptr, static_cast<int>(m_doors.size()))
                               : QString());
    if (hasForm && nameless > 0)
        m_words->setText(
            tr("%1 Of %n of these nobody is named yet: you can do it there.", nullptr, static_cast<int>(nameless))
                .arg(m_words->text()));
    m_words->setVisible(!m_words->text().isEmpty());
    m_askKnown->setVisible(hasForm);
    m_pages->setCurrentWidget(m_resultPage);
    focusWithRing(hasForm ? *m_askKnown : *m_toBoard);
}

void SortingPage::askKnown() {
    m_door = 0;
    m_isLeaving = false;
    m_pages->setCurrentIndex(kFormPage);
    showKnown();
}

void SortingPage::showKnown() {
    m_known->setCard(m_pile.cards[m_doors[m_door]], static_cast<int>(m_door) + 1, static_cast<int>(m_doors.size()));
}

void SortingPage::nextKnown() {
    if (m_isLeaving || ++m_door >= m_doors.size())
        Q_EMIT left();
    else
        showKnown();
}

void SortingPage::keepKnown() {
    m_known->setWorking(true);
    if (m_known->asksForName() && !m_known->name().isEmpty() && m_asks.nameLead)
        nameLead();
    else
        keepAnswers(m_known->answers());
}

/// Then what is known of them is asked; on the way out it is enough that they are named.
void SortingPage::nameLead() {
    const auto place = m_doors[m_door];
    m_asks.nameLead(m_pile.cards[place].card.deal, app::fromQt(m_known->name()),
                    [this, generation = m_generation, place](const Result<app::Mention<Person>>& lead) {
                        if (generation == m_generation)
                            takeLead(place, lead);
                    });
}

void SortingPage::takeLead(std::size_t place, const Result<app::Mention<Person>>& lead) {
    m_known->setWorking(false);
    if (!lead) {
        m_isLeaving = false;
        Q_EMIT deedFailed(lead.error());
        return;
    }
    if (m_source)
        m_source->noteDeed();
    Q_EMIT deedSent();
    Person named;
    named.name = lead->name;
    auto& card = m_pile.cards[place];
    card.lead = lead->id;
    card.firstName = firstName(named);
    card.card.person = lead->name;
    if (m_isLeaving)
        nextKnown();
    else
        showKnown();
}

/// One after the other; where one cannot be kept all that was typed stays in the form.
void SortingPage::keepAnswers(std::vector<app::AnswerGiven> rest) {
    if (rest.empty() || !m_asks.keepAnswer) {
        if (m_source)
            m_source->noteDeed();
        nextKnown();
        return;
    }
    const int generation = m_generation;
    const auto first = rest.front();
    rest.erase(rest.begin());
    whenDone(
        this, m_asks.keepAnswer(first),
        [this, generation, rest = std::move(rest)](Result<app::AnswerDone> answer) mutable {
            if (generation != m_generation)
                return;
            if (answer) {
                m_known->clearAnswer(answer->answer.question);
                keepAnswers(std::move(rest));
                return;
            }
            m_known->setWorking(false);
            m_isLeaving = false;
            Q_EMIT deedFailed(answer.error());
        },
        [this, generation] {
            if (generation == m_generation)
                m_known->setWorking(false);
        });
}

} // namespace ajar::gui
