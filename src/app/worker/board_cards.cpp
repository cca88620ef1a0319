// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/board_cards.h"

#include "domain/answer.h"
#include "domain/person.h"
#include "store/deed.h"

namespace ajar::app {
namespace {

/// "First met 2 d ago" is said for a week.
constexpr int kFirstMetDays = 7;

RhythmDefaults rhythmsOf(const BookInfo& book) {
    return {book.customerRhythm, book.prospectRhythm, book.otherRhythm};
}

void addSilence(BoardCard& card, const store::CardRow& row, const CardSetting& setting) {
    const bool pending = row.deal.bucket == Bucket::Pending;
    std::optional<Day> last;
    if (row.lastContact)
        last = setting.local.dayOf(*row.lastContact);
    if (!row.lead) {
        if (last)
            card.quietDays = setting.today - *last;
        return;
    }
    const auto tags = store::tagRhythms(setting.connection, row.lead->id);
    const auto effective = effectiveRhythm(row.lead->rhythm, tags, row.leadIsCustomer, pending, setting.rhythms);
    const Silence quiet = silence(last, setting.local.dayOf(row.lead->entered), effective.rhythm, setting.today);
    if (quiet.everHeard)
        card.quietDays = quiet.days;
    card.wantedDays = quiet.wanted;
    card.isQuietTooLong = quiet.everHeard && quiet.isOverWanted && !row.lead->doNotContact;
    if (card.quietDays && *card.quietDays <= kFirstMetDays) {
        const Instant since = setting.local.at(setting.today - kFirstMetDays, 0);
        if (const auto first = store::firstContact(setting.connection, row.deal.id, since))
            card.firstMetDays = setting.today - setting.local.dayOf(*first);
    }
}

void addKnown(BoardCard& card, const store::CardRow& row, const CardSetting& setting) {
    const bool pending = row.deal.bucket == Bucket::Pending;
    card.of = pending ? kQuestionCount : kQuestionCount - 1;
    card.known = knownCount(row.known, setting.today, card.of);
    if (!row.lead || !pending || row.lead->doNotContact)
        return;
    if (const auto question = askNext(row.known, row.leadSteps[0], true, setting.today))
        card.ask = askAbout(*question, firstName(*row.lead));
}

void addNextStep(BoardCard& card, const store::CardRow& row, const CardSetting& setting) {
    if (!row.nextStep)
        return;
    const auto step = store::nextStepOf(setting.connection, row.deal.id, *row.nextStep);
    if (!step)
        return;
    card.nextStep = NextStep{step->isMeeting ? NextStepKind::Meeting : NextStepKind::OurPromise, step->day,
                             step->isMeeting ? std::optional(step->minuteOfDay) : std::nullopt, step->text};
}

std::optional<Day> judgedOn(const store::CardRow& row, const CardSetting& setting) {
    return row.leanGiven ? std::optional(setting.local.dayOf(*row.leanGiven)) : std::nullopt;
}

} // namespace

bool asksStillSo(const store::CardRow& row, const CardSetting& setting) {
    return ajar::asksStillSo(row.deal.lean, judgedOn(row, setting), row.newestAct, setting.today);
}

BoardCard makeCard(const store::CardRow& row, const CardSetting& setting) {
    const Deal& deal = row.deal;
    BoardCard card;
    card.deal = deal.id;
    card.revision = row.revision;
    card.bucket = deal.bucket;
    card.lean = deal.lean;
    card.title = deal.title;
    card.organisation = row.organisation;
    card.organisationId = deal.organisation;
    if (row.lead)
        card.person = row.lead->name;
    card.value = deal.value;
    addSilence(card, row, setting);
    addKnown(card, row, setting);
    card.emptyChairs = row.emptyChairs;
    card.firstChair = row.firstChair;
    card.against = row.against;
    addNextStep(card, row, setting);
    card.opened = deal.opened;
    card.expected = deal.expected;
    card.timesMoved = row.timesMoved;
    if (row.isImported)
        card.imported = setting.local.dayOf(deal.entered);
    if (deal.bucket == Bucket::Pending) {
        const auto judged = judgedOn(row, setting);
        card.leanAgeDays = judged ? setting.today - *judged : 0;
        card.asksStillSo = asksStillSo(row, setting);
    }
    card.leanWhy = row.leanWhy;
    card.closed = deal.closed;
    card.noDecision = deal.noDecision;
    card.closedWhy = deal.closedWhy;
    card.askAgain = deal.askAgain;
    card.askAfterSale = deal.askAfterSale;
    card.afterSale = deal.afterSale;
    return card;
}

CardSetting cardSetting(store::Book& book, const LocalTime& local, Day today) {
    auto& connection = book.connection();
    const auto infos = store::select<BookInfo>(connection, "LIMIT 1");
    return {connection, local, today, infos.empty() ? RhythmDefaults{} : rhythmsOf(infos.front().record)};
}

} // namespace ajar::app
