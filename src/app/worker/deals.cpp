// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/deals.h"

#include "app/worker/chairs.h"
#include "app/worker/deed_names.h"
#include "app/worker/making.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/codes.h"
#include "domain/validation.h"
#include "store/board.h"
#include "store/owners.h"

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

std::string textOf(const std::optional<Day>& day) {
    return day ? toText(*day) : std::string();
}

template <class Record>
std::string textOf(const std::optional<Id<Record>>& id) {
    return id ? toText(*id) : std::string();
}

/// What a bucket holds besides; that it belongs to this bucket is the record's own rule.
Deal closingChanged(Deal deal, const DealChange& change) {
    if (change.closed)
        deal.closed = *change.closed;
    if (change.closedWhy)
        deal.closedWhy = nfc(*change.closedWhy);
    if (change.noDecision)
        deal.noDecision = *change.noDecision;
    if (change.askAfterSale)
        deal.askAfterSale = *change.askAfterSale;
    if (change.afterSale)
        deal.afterSale = *change.afterSale;
    if (change.afterSaleWords)
        deal.afterSaleWords = nfc(*change.afterSaleWords);
    return deal;
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
    if (change.opened)
        deal.opened = *change.opened;
    if (change.introducedBy)
        deal.introducedBy = change.introducedBy->isEmpty()
                                ? std::nullopt
                                : std::optional(making.person(*change.introducedBy, change.makeAs));
    return closingChanged(std::move(deal), change);
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
        const auto person =
            given.person.isEmpty() ? std::nullopt : std::optional(making.person(given.person, given.makeAs));
        deed.insert(chairOf(desk, deed, deal.id, person, given.part, position++));
    }
    if (request.people.empty())
        deed.insert(chairOf(desk, deed, deal.id, std::nullopt, Part::Decides, 0));
    deed.insert(event(desk, deed, deal, DealEventKind::Bucket, {}, std::string(toCode(deal.bucket))));
    return {deal.id, deal.title, making.made(), {std::string(kAddDeal), deed.commit().value_or(0)}};
}

DeedDone changeDeal(Desk& desk, const DealChange& change) {
    const std::string name(change.afterSale || change.afterSaleWords ? kNoteAfterSale : kChangeDeal);
    store::Deed deed(desk.connection, desk.clock, name);
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
    return {name, deed.commit().value_or(0)};
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
