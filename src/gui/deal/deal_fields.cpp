// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/deal_fields.h"

#include "app/qt_text.h"
#include "domain/lean.h"
#include "gui/deal/deal_words.h"
#include "gui/deal/look_ups.h"
#include "gui/deal/section.h"
#include "gui/fields/paragraph.h"
#include "gui/fields/value_button.h"
#include "gui/shell/link_button.h"
#include "gui/words/amounts.h"
#include "gui/words/days.h"
#include "gui/words/places.h"

#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace ajar::gui {

namespace {

using Lines = FieldEditor::Lines;
constexpr int kNobody = -1;

FieldText lineText(const std::string& text, const QString& emptyWords) {
    return {app::lineToShow(text), textToType(text), emptyWords};
}

FieldText noteText(const std::string& text, const QString& emptyWords) {
    return {blockToShow(text), textToType(text), emptyWords};
}

/// The newest lean by the deal's owner: its reason is the reason of the call that stands.
const DealEvent* standingCall(const app::DealPage& page) {
    const auto& events = page.profile.events;
    const auto found = std::find_if(events.rbegin(), events.rend(), [&](const DealEvent& event) {
        return event.kind == DealEventKind::Lean && (!event.by || event.by == page.profile.deal.owner);
    });
    return found == events.rend() ? nullptr : &*found;
}

template <class Record>
app::Ref<Record> refOf(const Typed& typed) {
    if (const auto id = parseUuid(app::fromQt(typed.id)))
        return app::Ref<Record>(Id<Record>{*id});
    const std::string name = app::fromQt(typed.text.simplified());
    return name.empty() ? app::Ref<Record>() : app::Ref<Record>(name);
}

} // namespace

DealFields::DealFields(QWidget* parent)
    : QWidget(parent),
      m_title(new EditField(tr("Title"), Lines::One, this, Field::Label::Hidden, TypeRole::Heading)),
      m_fields({this,
                [this] {
                    return m_book->isOpen() ? m_book->services->deals.show(app::Ref<Deal>(m_page.profile.deal.id))
                                            : QFuture<Result<app::DealPage>>();
                },
                [this](const Error& error) { return m_book->words(error); },
                [this](const Field& field, const app::DeedDone& done) { tellDone(field, done); }}) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    column->addWidget(m_title);
    m_title->editor().setRequired(tr("A deal needs a title."));
    auto* call = new Section(tr("Your call"), this);
    auto* deal = new Section(tr("The deal"), this);
    auto* end = new Section(tr("Where it stands"), this);
    for (auto* section : {call, deal, end})
        column->addWidget(section);
    addChange(
        *m_title, [](const app::DealPage& page) { return lineText(page.profile.deal.title, {}); },
        [](app::DealChange& change, const Typed& typed) { change.title = app::fromQt(typed.text); });
    makeCall(*call);
    makeDeal(*deal);
    makeEnd(*end);
}

void DealFields::tellDone(const Field& field, const app::DeedDone& done) {
    m_book->noteDeed();
    if (done.number == 0)
        return;
    if (&field == m_bucket && m_moved && !m_moved->deal.id.isNull())
        Q_EMIT moved(m_moved->deal.id, m_moved->bucket);
    Q_EMIT deedDone(tr("%1: %2 changed", "a deal's title and what changed of it")
                        .arg(app::isolated(app::fromQt(m_title->value().shown())), field.label())); // by its new one
}

DealFields::Fields::Answer DealFields::send(app::DealChange change, const app::DealPage& seen) const {
    change.deal = app::Ref<Deal>(seen.profile.deal.id);
    change.seen = seen.revision;
    return m_book->services->deals.change(std::move(change));
}

DealFields::Fields::Answer DealFields::sendCall(app::LeanCall call, const app::DealPage& seen) const {
    call.deal = app::Ref<Deal>(seen.profile.deal.id);
    call.seen = seen.revision;
    call.stillSo = true; // whoever says something of the call means that it stands
    return m_book->services->deals.lean(std::move(call)).then([](const Result<app::LeanDone>& answer) {
        return answer.map([](const app::LeanDone& done) { return done.done; });
    });
}

DealFields::Fields::Answer DealFields::sendMove(int bucket, const app::DealPage& seen) {
    app::Move move;
    move.deal = app::Ref<Deal>(seen.profile.deal.id);
    move.seen = seen.revision;
    move.to = static_cast<Bucket>(bucket);
    m_moved = std::make_shared<app::MoveDone>();
    return m_book->services->deals.move(std::move(move)).then([moved = m_moved](const Result<app::MoveDone>& answer) {
        if (answer)
            *moved = *answer; // read by whoever has waited for this answer
        return answer.map([](const app::MoveDone& done) { return done.done; });
    });
}

void DealFields::addChange(EditField& field, std::function<FieldText(const app::DealPage&)> textOf, Change change) {
    m_fields.add(field, std::move(textOf),
                 [this, change = std::move(change)](const Typed& typed, const app::DealPage& seen) {
                     app::DealChange changed;
                     change(changed, typed);
                     return send(std::move(changed), seen);
                 });
}

void DealFields::addDay(EditField& field, std::optional<Day> Deal::*day, const QString& emptyWords,
                        std::optional<std::optional<Day>> app::DealChange::*change) {
    const bool isPast = day == &Deal::opened || day == &Deal::closed;
    const auto direction = isPast ? DayDirection::Past : DayDirection::Future;
    field.editor().setRead([this, direction](const QString& text) { return readDay(text, m_page.today, direction); });
    addChange(
        field,
        [day, emptyWords](const app::DealPage& page) {
            const auto& stands = page.profile.deal.*day;
            return FieldText{stands ? dayInFull(*stands) : QString(), typedDay(stands), emptyWords};
        },
        [this, change, direction](app::DealChange& changed, const Typed& typed) {
            changed.*change = parseDayWords(app::fromQt(typed.text.trimmed()), m_page.today, direction);
        });
}

void DealFields::addCall(EditField& field, std::string DealEvent::*text, const QString& emptyWords) {
    m_fields.add(
        field,
        [text, emptyWords](const app::DealPage& page) {
            const auto* call = standingCall(page);
            return noteText(call == nullptr ? std::string() : call->*text, emptyWords);
        },
        [this, text](const Typed& typed, const app::DealPage& seen) {
            DealEvent said;
            if (const auto* call = standingCall(seen))
                said = *call;
            said.*text = app::fromQt(typed.text.trimmed());
            app::LeanCall call;
            call.lean = seen.profile.deal.lean;
            call.why = said.reason;
            call.wouldChange = said.wouldChange;
            return sendCall(std::move(call), seen);
        });
}

void DealFields::makeCall(Section& section) {
    m_stillSo = new LinkButton(this);
    m_lean = new ChoiceField(tr("Your call"), this, Field::Label::Hidden); // its section says so
    std::vector<ChoiceField::Choice> leans;
    for (const auto shelf : {app::Shelf::Ajar, app::Shelf::SoldAnyway, app::Shelf::NotSoldAnyway, app::Shelf::Unsorted})
        leans.push_back({static_cast<int>(shelf), nameOf(shelf)});
    m_lean->setChoices(std::move(leans));
    m_why = new EditField(tr("Because"), Lines::Several, this);
    m_wouldChange = new EditField(tr("What would change it"), Lines::Several, this);
    m_stillSo->setText(tr("Still so"));
    m_stillSo->setAccessibleName(tr("Your call is still so"));
    section.addBeside(*m_stillSo);
    for (Field* field : {static_cast<Field*>(m_lean), static_cast<Field*>(m_why), static_cast<Field*>(m_wouldChange)})
        section.rows().addWidget(field);
    connectCall();
}

void DealFields::connectCall() {
    // Shelf and Lean name the pending ones in the same order.
    m_fields.add(
        *m_lean, [](const app::DealPage& page) { return static_cast<int>(page.profile.deal.lean); }, {},
        [this](int key, const app::DealPage& seen) {
            app::LeanCall call;
            call.lean = static_cast<Lean>(key);
            return sendCall(std::move(call), seen);
        });
    addCall(*m_why, &DealEvent::reason, tr("Why you think so"));
    addCall(*m_wouldChange, &DealEvent::wouldChange, tr("What would make you think otherwise"));
    connect(m_stillSo, &LinkButton::clicked, this, [this] {
        app::LeanCall call;
        call.lean = m_page.profile.deal.lean;
        if (const auto* stands = standingCall(m_page)) {
            call.why = stands->reason;
            call.wouldChange = stands->wouldChange;
        }
        whenDone(
            this, sendCall(std::move(call), m_page),
            [this](const Result<app::DeedDone>& answer) {
                if (answer)
                    Q_EMIT deedDone(tr("%1: still so").arg(app::isolated(m_page.profile.deal.title)));
                else
                    m_lean->refuse(m_book->words(answer.error()));
                m_book->noteDeed();
            },
            [] {});
    });
}

void DealFields::makeDeal(Section& section) {
    // Made in the order in which Tab goes through them.
    m_openOrganisation = new LinkButton(this);
    m_amount = new EditField(tr("Value"), Lines::One, this);
    m_expected = new EditField(tr("They decide"), Lines::One, this);
    m_organisation = new EditField(tr("Organisation"), Lines::One, this);
    m_openOrganisation->setText(tr("Organisation…"));
    m_openOrganisation->setAccessibleName(tr("Show the organisation"));
    m_owner = new ChoiceField(tr("Owner"), this);
    m_kind = new ChoiceField(tr("Kind"), this);
    m_source = new EditField(tr("Source"), Lines::One, this);
    m_introducedBy = new EditField(tr("Introduced by"), Lines::One, this);
    m_opened = new EditField(tr("Opened"), Lines::One, this);
    section.addBeside(*m_openOrganisation);
    for (Field* field : std::initializer_list<Field*>{m_amount, m_expected, m_organisation, m_owner, m_kind, m_source,
                                                      m_introducedBy, m_opened})
        section.rows().addWidget(field);
    connectTerms();
    connectOrigin();
}

void DealFields::connectTerms() {
    m_amount->editor().setRead([this](const QString& text) { return readAmount(text, m_page.currency); });
    addChange(
        *m_amount,
        [](const app::DealPage& page) {
            const auto& value = page.profile.deal.value;
            return FieldText{value ? amountInFull(*value) : QString(), typedAmount(value), tr("Not known")};
        },
        [](app::DealChange& change, const Typed& typed) { change.value = app::fromQt(typed.text); });
    m_organisation->editor().setLookUp(organisationsOf([this] { return m_book; }), tr("A new organisation is made."));
    addChange(
        *m_organisation,
        [](const app::DealPage& page) {
            return lineText(page.organisation ? page.organisation->name : std::string(), tr("Private, or not known"));
        },
        [](app::DealChange& change, const Typed& typed) { change.organisation = refOf<Organisation>(typed); });
    connect(m_openOrganisation, &LinkButton::clicked, this, [this] {
        if (m_page.organisation)
            Q_EMIT organisationWanted(m_page.organisation->id);
    });
    addDay(*m_expected, &Deal::expected, tr("No day yet"), &app::DealChange::expected);
}

void DealFields::connectOrigin() {
    m_fields.add(
        *m_owner,
        [](const app::DealPage& page) -> std::optional<int> {
            for (std::size_t i = 0; i < page.owners.size(); ++i)
                if (page.owners[i].id == page.profile.deal.owner)
                    return static_cast<int>(i);
            return kNobody;
        },
        tr("Nobody"),
        [this](int key, const app::DealPage& seen) {
            app::DealChange change;
            change.owner =
                key == kNobody ? app::Ref<Owner>() : app::Ref<Owner>(seen.owners[static_cast<std::size_t>(key)].id);
            return send(std::move(change), seen);
        });
    m_kind->setChoices({{static_cast<int>(DealKind::New), wordOf(DealKind::New)},
                        {static_cast<int>(DealKind::More), wordOf(DealKind::More)},
                        {static_cast<int>(DealKind::Renewal), wordOf(DealKind::Renewal)},
                        {static_cast<int>(DealKind::Again), wordOf(DealKind::Again)}});
    m_fields.add(
        *m_kind, [](const app::DealPage& page) { return static_cast<int>(page.profile.deal.kind); }, {},
        [this](int key, const app::DealPage& seen) {
            app::DealChange change;
            change.kind = static_cast<DealKind>(key);
            return send(std::move(change), seen);
        });
    addChange(
        *m_source, [](const app::DealPage& page) { return lineText(page.profile.deal.source, tr("Not known")); },
        [](app::DealChange& change, const Typed& typed) { change.source = app::fromQt(typed.text); });
    m_introducedBy->editor().setLookUp(peopleOf([this] { return m_book; }), tr("A new person is made."));
    addChange(
        *m_introducedBy,
        [](const app::DealPage& page) {
            return lineText(page.introducedBy ? page.introducedBy->name : std::string(), tr("Nobody"));
        },
        [this](app::DealChange& change, const Typed& typed) {
            change.introducedBy = refOf<Person>(typed);
            if (typed.isNew)
                change.makeAs = m_book->services->people.newId();
        });
    addDay(*m_opened, &Deal::opened, tr("Not known"), &app::DealChange::opened);
}

void DealFields::makeEnd(Section& section) {
    m_bucket = new ChoiceField(tr("Bucket"), this);
    m_closed = new EditField(tr("Closed on"), Lines::One, this);
    m_noDecision = new ChoiceField(tr("How it ended"), this);
    m_closedWhy = new EditField(tr("Because"), Lines::Several, this);
    m_askAgain = new EditField(tr("Ask again on"), Lines::One, this);
    m_askAfterSale = new EditField(tr("Ask after it on"), Lines::One, this);
    m_afterSale = new ChoiceField(tr("Has it done what we said?"), this);
    m_afterSaleWords = new EditField(tr("In their words"), Lines::Several, this);
    for (Field* field : std::initializer_list<Field*>{m_bucket, m_closed, m_noDecision, m_closedWhy, m_askAgain,
                                                      m_askAfterSale, m_afterSale, m_afterSaleWords})
        section.rows().addWidget(field);
    connectEnd();
}

void DealFields::connectEnd() {
    std::vector<ChoiceField::Choice> buckets;
    for (const auto shelf : {app::Shelf::Sold, app::Shelf::NotSold})
        buckets.push_back({static_cast<int>(app::bucketOf(shelf)), nameOf(shelf)});
    buckets.insert(buckets.begin(), {static_cast<int>(Bucket::Pending), tr("Pending")});
    m_bucket->setChoices(std::move(buckets));
    m_fields.add(
        *m_bucket, [](const app::DealPage& page) { return static_cast<int>(page.profile.deal.bucket); }, {},
        [this](int key, const app::DealPage& seen) { return sendMove(key, seen); });
    m_noDecision->setChoices({{0, tr("They said no")}, {1, tr("No decision")}});
    m_fields.add(
        *m_noDecision, [](const app::DealPage& page) { return page.profile.deal.noDecision ? 1 : 0; }, {},
        [this](int key, const app::DealPage& seen) {
            app::DealChange change;
            change.noDecision = key == 1;
            return send(std::move(change), seen);
        });
    addDay(*m_closed, &Deal::closed, tr("Not known"), &app::DealChange::closed);
    addChange(
        *m_closedWhy, [](const app::DealPage& page) { return noteText(page.profile.deal.closedWhy, tr("Not told")); },
        [](app::DealChange& change, const Typed& typed) { change.closedWhy = app::fromQt(typed.text.trimmed()); });
    addDay(*m_askAgain, &Deal::askAgain, tr("Not planned"), &app::DealChange::askAgain);
    addDay(*m_askAfterSale, &Deal::askAfterSale, tr("Not planned"), &app::DealChange::askAfterSale);
    m_afterSale->setChoices({{static_cast<int>(AfterSale::Yes), wordOf(AfterSale::Yes)},
                             {static_cast<int>(AfterSale::Partly), wordOf(AfterSale::Partly)},
                             {static_cast<int>(AfterSale::No), wordOf(AfterSale::No)},
                             {kNobody, tr("Not asked yet")}});
    m_fields.add(
        *m_afterSale,
        [](const app::DealPage& page) {
            const auto& answer = page.profile.deal.afterSale;
            return answer ? static_cast<int>(*answer) : kNobody;
        },
        {},
        [this](int key, const app::DealPage& seen) {
            app::DealChange change;
            change.afterSale = key == kNobody ? std::optional<AfterSale>() : std::optional(static_cast<AfterSale>(key));
            return send(std::move(change), seen);
        });
    addChange(
        *m_afterSaleWords,
        [](const app::DealPage& page) { return noteText(page.profile.deal.afterSaleWords, tr("Not told")); },
        [](app::DealChange& change, const Typed& typed) { change.afterSaleWords = app::fromQt(typed.text.trimmed()); });
}

void DealFields::show(const app::DealPage& page) {
    m_page = page;
    std::vector<ChoiceField::Choice> owners;
    for (std::size_t i = 0; i < page.owners.size(); ++i)
        owners.push_back({static_cast<int>(i), app::lineToShow(page.owners[i].name)});
    owners.push_back({kNobody, tr("Nobody")});
    m_owner->setChoices(std::move(owners));
    m_fields.show(page);
    showParts(page);
}

void DealFields::setReadOnly(bool isReadOnly) {
    m_isReadOnly = isReadOnly;
    m_fields.setReadOnly(isReadOnly);
    showParts(m_page);
}

void DealFields::showParts(const app::DealPage& page) {
    const Deal& deal = page.profile.deal;
    const bool isPending = deal.bucket == Bucket::Pending;
    const bool isSold = deal.bucket == Bucket::Sold;
    const bool isNotSold = deal.bucket == Bucket::NotSold;
    const bool isJudged = deal.lean != Lean::Unsorted;
    m_why->setVisible(isJudged);
    m_wouldChange->setVisible(isJudged && isPending);
    for (Field* field : std::initializer_list<Field*>{m_lean, m_why, m_wouldChange})
        field->setReadOnly(m_isReadOnly || !isPending); // frozen when the deal closed
    const auto age = page.judged ? std::optional(page.today - *page.judged) : std::nullopt;
    QString judged;
    if (page.judged && isJudged)
        judged = tr("Given on %1").arg(dayShort(*page.judged, page.today));
    if (!isPending && isJudged)
        judged = tr("As it stood when the deal closed");
    else if (isAskedByAnAct(page.asksStillSo, age))
        judged = tr("Given %n day(s) ago, a new act since: still so?", nullptr, *age);
    else if (page.asksStillSo && age)
        judged = tr("Given %n day(s) ago: still so?", nullptr, *age);
    else if (page.asksStillSo)
        judged = tr("Nobody knows when: still so?");
    m_lean->setNote(judged);
    m_stillSo->setVisible(page.asksStillSo && !m_isReadOnly);
    m_openOrganisation->setVisible(page.organisation.has_value());
    m_expected->setNote(page.timesMoved > 0 ? tr("Moved %n time(s)", nullptr, page.timesMoved) : QString());
    m_closed->setVisible(!isPending);
    m_closedWhy->setVisible(!isPending);
    m_noDecision->setVisible(isNotSold);
    m_askAgain->setVisible(isNotSold);
    m_askAfterSale->setVisible(isSold);
    m_afterSale->setVisible(isSold);
    m_afterSaleWords->setVisible(isSold && deal.afterSale.has_value());
    QStringList chain;
    if (page.follows)
        chain << tr("Follows %1").arg(app::isolated(page.follows->name));
    for (const auto& next : page.followedBy)
        chain << tr("Followed by %1").arg(app::isolated(next.name));
    m_bucket->setNote(chain.join(QStringLiteral(". ")));
}

} // namespace ajar::gui
