// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/deals.h"

#include "app/worker/deed_names.h"
#include "app/worker/making.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/codes.h"
#include "domain/validation.h"
#include "store/board.h"
#include "store/deals.h"
#include "store/owners.h"
#include "store/profiles.h"

#include <algorithm>

namespace ajar::app {
namespace {

std::optional<Money> moneyFrom(Desk& desk, const std::string& typed) {
    if (trimmed(typed).empty())
        return std::nullopt;
    auto money = parseMoney(typed, store::loadBookInfo(desk.connection).record.currency);
    if (!money)
        throw Failure(ErrorCode::Invalid, "value", "is no amount: " + typed);
    return money;
}

DealEvent event(Desk& desk, const store::Deed& deed, const Deal& deal, DealEventKind kind, std::string before,
                std::string after) {
    DealEvent event;
    event.id = desk.ids.next<DealEvent>();
    event.deal = deal.id;
    event.kind = kind;
    event.before = std::move(before);
    event.after = std::move(after);
    event.happened = deed.happened();
    event.by = store::loadMe(desk.connection).record.id;
    event.entered = deed.happened();
    return event;
}

DealPerson chair(Desk& desk, const store::Deed& deed, const Deal& deal, std::optional<Id<Person>> person, Part part,
                 int position) {
    return {desk.ids.next<DealPerson>(), deal.id, person, part, position, deed.happened()};
}

std::string textOf(const std::optional<Day>& day) {
    return day ? toText(*day) : std::string();
}

template <class Record>
std::string textOf(const std::optional<Id<Record>>& id) {
    return id ? toText(*id) : std::string();
}

/// The deal with what is to change; texts are taken as names are.
Deal changed(Desk& desk, Making& making, Deal deal, const DealChange& change) {
    if (change.title)
        deal.title = asName(*change.title);
    if (change.value)
        deal.value = moneyFrom(desk, *change.value);
    if (change.expected)
        deal.expected = *change.expected;
    if (change.organisation)
        deal.organisation =
            change.organisation->isEmpty() ? std::nullopt : std::optional(making.organisation(*change.organisation));
    if (change.kind)
        deal.kind = *change.kind;
    if (change.source)
        deal.source = asName(*change.source);
    if (change.owner)
        deal.owner = change.owner->isEmpty() ? std::nullopt : std::optional(resolve(desk, *change.owner).record.id);
    if (change.askAgain)
        deal.askAgain = *change.askAgain;
    return deal;
}

template <class Record>
std::optional<Mention<Record>> mention(Desk& desk, const std::optional<Id<Record>>& id) {
    if (!id)
        return std::nullopt;
    const auto found = store::find(desk.connection, *id);
    if (!found)
        return std::nullopt;
    if constexpr (std::is_same_v<Record, Deal>)
        return Mention<Record>{*id, found->record.title};
    else
        return Mention<Record>{*id, found->record.name};
}

Total totalOf(const store::ShelfTotal& shelf) {
    return {shelf.count, shelf.sums};
}

} // namespace

Added<Deal> addDeal(Desk& desk, const NewDeal& request) {
    store::Deed deed(desk.connection, desk.clock, kAddDeal);
    if (const auto kept = request.id.isNull() ? std::nullopt : store::find(desk.connection, request.id))
        return {kept->record.id, kept->record.title, {}, {std::string(kAddDeal), 0}};
    Making making(desk, deed);
    Deal deal;
    deal.id = request.id.isNull() ? desk.ids.next<Deal>() : request.id;
    deal.title = asName(request.title);
    if (!request.organisation.isEmpty())
        deal.organisation = making.organisation(request.organisation);
    deal.value = moneyFrom(desk, request.value);
    deal.owner =
        request.owner.isEmpty() ? store::loadMe(desk.connection).record.id : resolve(desk, request.owner).record.id;
    deal.kind = request.kind;
    deal.source = asName(request.source);
    if (!request.follows.isEmpty())
        deal.follows = resolve(desk, request.follows).record.id;
    deal.opened = request.opened.value_or(desk.today());
    deal.expected = request.expected;
    deal.entered = deed.happened();
    deed.setSubject(clipped(deal.title, kNameCap));
    deed.insert(deal);
    int position = 0;
    for (const auto& given : request.people) {
        const auto person = given.person.isEmpty() ? std::nullopt : std::optional(making.person(given.person));
        deed.insert(chair(desk, deed, deal, person, given.part, position++));
    }
    if (request.people.empty())
        deed.insert(chair(desk, deed, deal, std::nullopt, Part::Decides, 0));
    deed.insert(event(desk, deed, deal, DealEventKind::Bucket, {}, std::string(toCode(deal.bucket))));
    return {deal.id, deal.title, making.made(), {std::string(kAddDeal), deed.commit().value_or(0)}};
}

DealPage showDeal(Desk& desk, const Ref<Deal>& ref) {
    const auto there = resolve(desk, ref);
    const Deal& deal = there.record;
    DealPage page;
    page.profile = store::loadDealProfile(desk.connection, deal.id);
    page.revision = there.revision;
    page.organisation = mention(desk, deal.organisation);
    if (const auto owner = mention(desk, deal.owner))
        page.owner = owner->name;
    for (const auto& taken : page.profile.people)
        page.people.push_back({taken.part, mention(desk, taken.person)});
    page.follows = mention(desk, deal.follows);
    for (const auto& follower : store::followersOf(desk.connection, deal.id))
        page.followedBy.push_back({follower.id, follower.title});
    page.timesMoved = timesMoved(page.profile.events);
    const auto summary = store::dealSummary(desk.connection, deal.id);
    const auto judged = summary.leanGiven ? std::optional(desk.local.dayOf(*summary.leanGiven)) : std::nullopt;
    page.asksStillSo =
        deal.bucket == Bucket::Pending && ajar::asksStillSo(deal.lean, judged, summary.newestAct, desk.today());
    return page;
}

DeedDone changeDeal(Desk& desk, const DealChange& change) {
    store::Deed deed(desk.connection, desk.clock, kChangeDeal);
    const auto there = resolve(desk, change.deal);
    const Deal& before = there.record;
    if (change.seen && *change.seen != there.revision)
        throw Failure(ErrorCode::Conflict, before.title, "changed meanwhile");
    Making making(desk, deed);
    const Deal after = changed(desk, making, before, change);
    deed.setSubject(clipped(after.title, kNameCap));
    if (before.expected != after.expected)
        deed.insert(event(desk, deed, after, DealEventKind::Expected, textOf(before.expected), textOf(after.expected)));
    if (before.owner != after.owner)
        deed.insert(event(desk, deed, after, DealEventKind::Owner, textOf(before.owner), textOf(after.owner)));
    deed.update(after, there.revision);
    return {std::string(kChangeDeal), deed.commit().value_or(0)};
}

Added<Deal> seat(Desk& desk, const Ref<Deal>& ref, const PartGiven& part) {
    store::Deed deed(desk.connection, desk.clock, kTakePart);
    const Deal deal = resolve(desk, ref).record;
    deed.setSubject(clipped(deal.title, kNameCap));
    Making making(desk, deed);
    const auto person = part.person.isEmpty() ? std::nullopt : std::optional(making.person(part.person));
    const auto chairs = store::chairsOf(desk.connection, deal.id);
    const auto fits = [&part](const store::Versioned<DealPerson>& row) { return row.record.part == part.part; };
    const auto taken =
        std::ranges::find_if(chairs, [&](const auto& row) { return fits(row) && row.record.person == person; });
    if (taken == chairs.end()) {
        const auto empty =
            std::ranges::find_if(chairs, [&](const auto& row) { return fits(row) && isEmptyChair(row.record); });
        if (empty != chairs.end()) {
            DealPerson filled = empty->record;
            filled.person = person;
            deed.update(filled, empty->revision);
        } else {
            const int position = chairs.empty() ? 0 : chairs.back().record.position + 1;
            deed.insert(chair(desk, deed, deal, person, part.part, position));
        }
    }
    return {deal.id, deal.title, making.made(), {std::string(kTakePart), deed.commit().value_or(0)}};
}

PipelineTotals pipelineTotals(Desk& desk, std::optional<Day> since) {
    const store::Transaction reading(desk.connection, store::Transaction::Kind::Read); // all counts of one moment
    constexpr Day kNoEnd{store::kNoDay - 1};
    PipelineTotals totals;
    totals.since = since;
    const auto leans = store::pendingTotals(desk.connection);
    for (std::size_t i = 0; i < leans.size(); ++i) {
        totals.leans[i] = totalOf(leans[i]);
        totals.pending.count += leans[i].count;
        for (const auto& [currency, minor] : leans[i].sums)
            add(totals.pending.value, {minor, currency});
    }
    totals.sold = totalOf(store::closedTotals(desk.connection, Bucket::Sold, since, kNoEnd).inside);
    totals.notSold = totalOf(store::closedTotals(desk.connection, Bucket::NotSold, since, kNoEnd).inside);
    totals.soldShare = insight::shareOf(totals.sold.count, totals.sold.count + totals.notSold.count);
    return totals;
}

} // namespace ajar::app
