// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/lean.h"

#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/codes.h"
#include "store/deals.h"
#include "store/owners.h"

#include <ranges>

namespace ajar::app {
namespace {

std::string deedName(Lean lean) {
    std::string words(toCode(lean));
    for (char& c : words)
        if (c == '_')
            c = ' ';
    return "Your call: " + words;
}

/// What `by` said of the deal last; nothing where that was never written down: an import may bring the call alone.
std::optional<DealEvent> standingCall(Desk& desk, Id<Deal> deal, Id<Owner> by) {
    for (auto& event : store::eventsOf(desk.connection, deal) | std::views::reverse)
        if (event.kind == DealEventKind::Lean && event.by == by)
            return std::move(event);
    return std::nullopt;
}

/// A call is a judgement of its day (product.md, *Words*): the same one on a later day is a new judgement, and answers "still so?". That
/// a deal is not judged yet is no judgement.
bool isNewJudgement(Desk& desk, const LeanCall& call, const std::optional<DealEvent>& stands) {
    return call.lean != Lean::Unsorted && (!stands || desk.local.dayOf(stands->happened) < desk.today());
}

} // namespace

LeanDone setLean(Desk& desk, const LeanCall& call) {
    const std::string name = deedName(call.lean);
    store::Deed deed(desk.connection, desk.clock, name);
    auto there = resolve(desk, call.deal);
    Deal& deal = there.record;
    if (call.seen && *call.seen != there.revision)
        throw Failure(ErrorCode::Conflict, deal.title, "changed meanwhile");
    if (deal.bucket != Bucket::Pending)
        throw Failure(ErrorCode::Conflict, deal.title, "its call is frozen: it is closed");
    deed.setSubject(deal.title);

    const auto owner = deal.owner ? store::find(desk.connection, *deal.owner) : std::nullopt;
    const auto by = !call.by.isEmpty() ? resolve(desk, call.by) : owner ? *owner : store::loadMe(desk.connection);
    LeanDone done{{deal.id, deal.title},
                  deal.lean,
                  call.lean,
                  by.record.name,
                  owner && owner->record.id != by.record.id,
                  {name, 0}};
    if (done.isBeside)
        done.before = store::newestLean(desk.connection, deal.id, by.record.id).value_or(Lean::Unsorted);

    const bool isSameAgain = done.before == call.lean && call.why.empty() && call.wouldChange.empty() && !call.stillSo;
    const auto stands = isSameAgain ? standingCall(desk, deal.id, by.record.id) : std::nullopt;
    if (isSameAgain && !isNewJudgement(desk, call, stands))
        return done;
    DealEvent event;
    event.id = desk.ids.next<DealEvent>();
    event.deal = deal.id;
    event.kind = DealEventKind::Lean;
    event.before = toCode(done.before);
    event.after = toCode(call.lean);
    event.happened = deed.happened();
    event.by = by.record.id;
    event.reason = nfc(call.why);
    event.wouldChange = nfc(call.wouldChange);
    // Who says no more than that it is still so, still thinks so for that reason.
    if (stands && stands->after == event.after) {
        event.reason = stands->reason;
        event.wouldChange = stands->wouldChange;
    }
    event.entered = deed.happened();
    deed.insert(event);
    if (!done.isBeside) {
        deal.lean = call.lean;
        deed.update(deal, there.revision);
    }
    done.done.number = deed.commit().value_or(0);
    return done;
}

} // namespace ajar::app
