// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/new_deal_form.h"

#include "app/qt_text.h"
#include "gui/deal/deal_words.h"
#include "gui/deal/look_ups.h"
#include "gui/deal/new_deal_draft.h"
#include "gui/deal/sheet_area.h"
#include "gui/fields/choice_field.h"
#include "gui/fields/fault_line.h"
#include "gui/fields/form_field.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/ajar_style.h"
#include "gui/when_done.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

constexpr int kKeepMs = 300;

} // namespace

NewDealForm::NewDealForm(QWidget* parent)
    : SheetPane(parent),
      m_title(new FormField(tr("Title"), this)),
      m_person(new FormField(tr("Who decides"), this)),
      m_organisation(new FormField(tr("Organisation"), this)),
      m_amount(new FormField(tr("Value"), this)),
      m_expected(new FormField(tr("They mean to decide on"), this)),
      m_source(new FormField(tr("Source"), this)),
      m_kind(new ChoiceField(tr("Kind"), this)),
      m_fault(new FaultLine(this)),
      m_save(new QPushButton(tr("Add deal"), this)) {
    m_fields = {m_title, m_person, m_organisation, m_amount, m_expected, m_source};
    makePrimary(*m_save);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kSheetSide, 0, kSheetSide, space::kM);
    column->setSpacing(space::kM);
    for (auto* field : {m_title, m_person, m_organisation, m_amount, m_expected})
        column->addWidget(field);
    column->addWidget(m_kind);
    column->addWidget(m_source);
    column->addStretch(1);
    shapeForm(*this, *content, *m_fault, tr("Ctrl+Enter saves"), nullptr, *m_save);
    makeFields();
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    connect(&m_keep, &QTimer::timeout, this, &NewDealForm::keepDraft);
    connect(m_save, &QPushButton::clicked, this, &NewDealForm::save);
}

void NewDealForm::makeFields() {
    m_title->editor().setRequired(tr("A deal needs a title."));
    m_title->editor().setPlaceholder(tr("What they may buy"));
    const auto book = [this] { return m_book; };
    m_person->editor().setLookUp(peopleOf(book), tr("A new person is made."));
    m_person->editor().setPlaceholder(tr("Not known yet: leave it empty"));
    m_organisation->editor().setLookUp(organisationsOf(book), tr("A new organisation is made."));
    m_organisation->editor().setPlaceholder(tr("Private: leave it empty"));
    // Without the book's own currency any amount is taken here; the service adds it.
    m_amount->editor().setPlaceholder(tr("48k, USD 1,200"));
    m_expected->editor().setPlaceholder(tr("next Friday, in 3 weeks, 24 Dec"));
    m_expected->editor().setRead(
        [this](const QString& text) { return readDay(text, m_book->services->deals.today(), DayDirection::Future); });
    m_source->editor().setPlaceholder(tr("referral, fair, website"));
    std::vector<ChoiceField::Choice> kinds;
    for (const auto kind : {DealKind::New, DealKind::More, DealKind::Renewal, DealKind::Again})
        kinds.push_back({static_cast<int>(kind), wordOf(kind)});
    m_kind->setChoices(std::move(kinds));
    connect(m_kind, &ChoiceField::choseAnother, this, [this](int key) {
        m_kind->setChosen(key);
        typed();
    });
    for (auto* field : m_fields)
        connect(&field->editor(), &FieldEditor::edited, this, &NewDealForm::typed);
    for (int place = 0; place < kFields; ++place)
        connect(&m_fields[static_cast<std::size_t>(place)]->editor(), &FieldEditor::entered, this, [this, place] {
            if (place + 1 < kFields)
                m_fields[static_cast<std::size_t>(place) + 1]->setFocus(Qt::TabFocusReason);
            else
                m_save->setFocus(Qt::TabFocusReason);
        });
}

QString NewDealForm::title() const {
    return tr("New deal");
}

QString NewDealForm::escWords() const {
    return tr("Esc keeps what is typed");
}

QWidget* NewDealForm::firstField() const {
    return m_title;
}

void NewDealForm::setBook(const OpenedBook* book, const DraftFile& draft) {
    leave();
    m_book = book;
    m_draft = draft;
    begin();
    takeDraft();
}

void NewDealForm::takeDraft() {
    const auto draft = m_book != nullptr && m_book->isOpen() ? findNewDealDraft(m_draft) : std::nullopt;
    if (!draft)
        return;
    for (int place = 0; place < kFields && place < draft->texts.size(); ++place)
        m_fields[static_cast<std::size_t>(place)]->editor().setText(draft->texts[place]);
    m_kind->setChosen(static_cast<int>(draft->kind));
    m_id = draft->id.isNull() ? m_id : draft->id;
    m_personId = draft->person.isNull() ? m_personId : draft->person;
    m_isKept = true;
}

void NewDealForm::typed() {
    m_keep.start();
}

void NewDealForm::keepDraft() {
    m_keep.stop();
    m_isKept = false;
    if (!isBegun()) {
        m_draft.drop();
        return;
    }
    NewDealDraft draft;
    for (const auto* field : m_fields)
        draft.texts << field->editor().text();
    draft.kind = static_cast<DealKind>(m_kind->chosen().value_or(0));
    draft.id = m_id;
    draft.person = m_personId;
    m_isKept = keepNewDealDraft(m_draft, draft);
}

void NewDealForm::leave() {
    if (m_keep.isActive())
        keepDraft();
}

bool NewDealForm::isBegun() const {
    return std::ranges::any_of(m_fields,
                               [](const FormField* field) { return !field->editor().text().trimmed().isEmpty(); });
}

void NewDealForm::begin() {
    m_keep.stop();
    m_isKept = false;
    m_isSaving = false;
    m_save->setEnabled(true);
    m_fault->setSentence({});
    for (auto* field : m_fields) {
        field->editor().setText({});
        field->setFault({});
    }
    m_kind->setChosen(static_cast<int>(DealKind::New));
    if (m_book != nullptr && m_book->isOpen()) {
        m_id = m_book->services->deals.newId();
        m_personId = m_book->services->people.newId();
    }
}

void NewDealForm::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        save();
        return;
    }
    SheetPane::keyPressEvent(event);
}

void NewDealForm::save() {
    if (m_isSaving || m_book == nullptr || !m_book->isOpen())
        return;
    m_isSaving = true;
    m_hasFault = false;
    m_save->setEnabled(false);
    m_fault->setSentence({});
    settleNext(0);
}

void NewDealForm::settleNext(int place) {
    if (place == kFields) {
        if (!m_hasFault) {
            send();
            return;
        }
        m_isSaving = false;
        m_save->setEnabled(true);
        return;
    }
    const auto at = static_cast<std::size_t>(place);
    m_fields[at]->editor().settle(
        [this, place, at](const Typed& typed) {
            m_typed[at] = typed;
            m_fields[at]->setFault({});
            settleNext(place + 1);
        },
        [this, place, at](const QString& sentence) {
            m_fields[at]->setFault(sentence);
            if (!m_hasFault)
                m_fields[at]->setFocus(Qt::OtherFocusReason);
            m_hasFault = true;
            settleNext(place + 1);
        });
}

app::NewDeal NewDealForm::request() const {
    const auto text = [this](Place place) { return app::fromQt(m_typed[place].text.simplified()); };
    const auto id = [this](Place place) { return parseUuid(app::fromQt(m_typed[place].id)); };
    app::NewDeal deal;
    deal.id = m_id;
    deal.title = text(Title);
    if (const auto person = id(Person)) {
        deal.people.push_back({app::Ref<ajar::Person>(Id<ajar::Person>{*person}), Part::Decides});
    } else if (!text(Person).empty()) {
        deal.people.push_back({app::Ref<ajar::Person>(text(Person)), Part::Decides, m_personId});
    }
    if (const auto organisation = id(Organisation))
        deal.organisation = app::Ref<ajar::Organisation>(Id<ajar::Organisation>{*organisation});
    else if (!text(Organisation).empty())
        deal.organisation = app::Ref<ajar::Organisation>(text(Organisation));
    deal.value = text(Amount);
    if (!text(Expected).empty())
        deal.expected = parseDayWords(text(Expected), m_book->services->deals.today(), DayDirection::Future);
    deal.kind = static_cast<DealKind>(m_kind->chosen().value_or(0));
    deal.source = text(Source);
    return deal;
}

void NewDealForm::send() {
    whenDone(
        this, m_book->services->deals.add(request()),
        [this, book = m_book, id = m_id](const Result<app::Added<Deal>>& answer) {
            if (book != m_book || id != m_id)
                return; // another book was opened meanwhile
            m_isSaving = false;
            m_save->setEnabled(true);
            if (answer) {
                m_draft.drop();
                begin();
                m_book->noteDeed();
                Q_EMIT added(answer->id, tr("Added: %1").arg(app::isolated(answer->name)));
            } else if (answer.error().subject == "value") {
                m_amount->setFault(m_book->words(answer.error()));
                m_amount->setFocus(Qt::OtherFocusReason);
            } else {
                m_fault->setSentence(m_book->words(answer.error()));
            }
        },
        [this] {
            m_isSaving = false;
            m_save->setEnabled(true);
        });
}

} // namespace ajar::gui
