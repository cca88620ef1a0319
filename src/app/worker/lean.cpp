// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/lean.h"

#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/codes.h"
#include "store/deals.h"
#include "store/owners.h"

namespace ajar::app {
namespace {

std::string deedName(Lean lean) {
    std::string words(toCode(lean));
    for (char& c : words)
        if (c == '_')
            c = ' ';
    return "Your call: " + words;
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

    if (done.before == call.lean && call.why.empty() && call.wouldChange.empty() && !call.stillSo)
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
