// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/deal_panel.h"

#include "app/qt_text.h"
#include "gui/deal/deal_fields.h"
#include "gui/deal/deal_story.h"
#include "gui/deal/people_section.h"
#include "gui/deal/sheet_area.h"
#include "gui/fields/paragraph.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

constexpr int kSide = 12; ///< fields have 8 of their own beside their text

} // namespace

DealPanel::DealPanel(QWidget* parent)
    : SheetPane(parent),
      m_area(new QScrollArea(this)),
      m_content(new QWidget),
      m_words(new Paragraph(TypeRole::Body, QPalette::PlaceholderText, this)),
      m_fields(new DealFields),
      m_people(new PeopleSection),
      m_story(new DealStory) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* wordsRow = new QVBoxLayout;
    wordsRow->setContentsMargins(kSide + space::kS, 0, kSide, 0);
    wordsRow->addWidget(m_words);
    all->addLayout(wordsRow);
    all->addWidget(m_area, 1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(kSide, 0, kSide, kSide);
    column->setSpacing(space::kXs);
    column->addWidget(m_fields);
    column->addWidget(m_people);
    column->addWidget(m_story);
    column->addStretch(1);
    showInSheet(*m_area, *m_content);
    m_words->hide();

    connect(m_fields, &DealFields::deedDone, this, &DealPanel::deedDone);
    connect(m_people, &PeopleSection::deedDone, this, &DealPanel::deedDone);
    connect(m_people, &PeopleSection::personWanted, this, &DealPanel::personWanted);
    connect(m_fields, &DealFields::organisationWanted, this, &DealPanel::organisationWanted);
    connect(m_fields, &DealFields::moved, this, &DealPanel::moved);
    for (auto* field : m_fields->findChildren<EditField*>())
        connect(field, &EditField::settled, this, &DealPanel::goOn, Qt::QueuedConnection);
    connect(m_people, &PeopleSection::settled, this, &DealPanel::goOn, Qt::QueuedConnection);
}

void DealPanel::setBook(const OpenedBook* book) {
    ++m_turn;
    m_book = book;
    m_fields->setBook(book);
    m_people->setBook(book);
    m_deal.reset();
    m_next.reset();
    m_shownDeal.reset();
    m_page.reset();
}

void DealPanel::setReadOnly(bool isReadOnly) {
    m_fields->setReadOnly(isReadOnly);
    m_people->setReadOnly(isReadOnly);
}

QString DealPanel::title() const {
    return tr("Deal");
}

QWidget* DealPanel::firstField() const {
    return &m_fields->title();
}

void DealPanel::leave() {
    m_fields->finish();
    m_people->finish();
}

bool DealPanel::isSettled() const {
    return m_fields->isSettled() && m_people->isSettled();
}

void DealPanel::follow(const Id<Deal>& deal) {
    if (deal == m_deal) {
        m_next.reset();
        return;
    }
    m_next = deal;
    goOn();
}

void DealPanel::goOn() {
    if (!m_next || !isSettled())
        return;
    m_deal = std::exchange(m_next, std::nullopt);
    m_page.reset();
    m_area->verticalScrollBar()->setValue(0);
    load();
}

void DealPanel::reload() {
    if (m_deal)
        load();
}

void DealPanel::load() {
    if (m_book == nullptr || !m_book->isOpen())
        return;
    const int turn = ++m_turn;
    whenDone(
        this, m_book->services->deals.show(app::Ref<Deal>(*m_deal)),
        [this, turn](const Result<app::DealPage>& page) {
            if (turn != m_turn)
                return;
            if (m_shownDeal && m_shownDeal != m_deal && !isSettled()) {
                m_next = std::exchange(m_deal, m_shownDeal); // somebody began to type before it came
                return;
            }
            if (page)
                showPage(*page);
            else if (page.error().code == ErrorCode::NotFound)
                showNothing(tr("This deal is not in the book any more."));
            else
                showNothing(m_book->words(page.error()));
        },
        [] {});
}

void DealPanel::showPage(const app::DealPage& page) {
    m_page = page;
    m_shownDeal = page.profile.deal.id;
    m_words->hide();
    m_area->show();
    m_fields->show(page);
    m_people->show(page);
    m_story->show(page);
    if (std::exchange(m_editsSoon, false))
        m_fields->title().beginEdit();
    Q_EMIT shown();
}

void DealPanel::showNothing(const QString& words) {
    m_page.reset();
    m_shownDeal.reset();
    m_editsSoon = false;
    m_words->setText(words);
    m_words->show();
    m_area->hide();
    Q_EMIT shown();
}

void DealPanel::beginEdit() {
    if (m_page && !m_next)
        m_fields->title().beginEdit();
    else
        m_editsSoon = true;
}

} // namespace ajar::gui
