// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/move_deal.h"

#include "app/worker/closing_readings.h"
#include "app/worker/deed_names.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/codes.h"
#include "store/deals.h"
#include "store/owners.h"

namespace ajar::app {
namespace {

/// A move while it is done.
struct Moving {
    Desk& desk;
    store::Deed& deed;
    const Move& move;
    store::Versioned<Deal> there;
};

std::string_view deedName(const Deal& deal, Bucket to, Day today) {
    if (to == Bucket::Sold)
        return kMoveToSold;
    if (to == Bucket::NotSold)
        return kMoveToNotSold;
    return isCorrection(deal, to, today) ? kMoveBack : kReopenDeal;
}

DealEvent bucketEvent(Moving& moving, const Id<Deal>& deal, std::string_view before, Bucket after) {
    DealEvent event;
    event.id = moving.desk.ids.next<DealEvent>();
    event.deal = deal;
    event.kind = DealEventKind::Bucket;
    event.before = before;
    event.after = toCode(after);
    event.happened = moving.deed.happened();
    event.by = store::loadMe(moving.desk.connection).record.id;
    event.reason = nfc(moving.move.why);
    event.entered = moving.deed.happened();
    return event;
}

/// What a bucket holds besides, as it was said now.
void addWords(Deal& deal, const Move& move, Day today) {
    if (deal.bucket == Bucket::Pending)
        return;
    if (move.closed)
        deal.closed = move.closed;
    if (!move.why.empty())
        deal.closedWhy = nfc(move.why);
    if (deal.bucket == Bucket::NotSold) {
        deal.noDecision = deal.noDecision || move.noDecision;
        if (move.askAgain)
            deal.askAgain = move.askAgain;
    } else if (!deal.askAfterSale && !deal.afterSale) {
        deal.askAfterSale = deal.closed.value_or(today) + kAskAfterSaleDays;
    }
}

/// The same deal in another bucket, or with more said of the one it stands in.
void moveSame(Moving& moving) {
    const Day today = moving.desk.today();
    const Deal before = moving.there.record;
    const bool stays = before.bucket == moving.move.to;
    Deal deal = stays ? before : inBucket(before, moving.move.to, today);
    if (!stays || !moving.move.why.empty() || moving.move.noDecision || moving.move.askAgain || moving.move.closed)
        addWords(deal, moving.move, today);
    if (!stays) {
        if (before.bucket == Bucket::Pending)
            keepClosingReadings(moving.desk, moving.deed, deal.id);
        else if (deal.bucket == Bucket::Pending)
            forgetClosingReadings(moving.desk, moving.deed, deal.id);
        moving.deed.insert(bucketEvent(moving, deal.id, toCode(before.bucket), deal.bucket));
    }
    moving.deed.update(deal, moving.there.revision);
}

/// A new deal that follows the closed one, with the same people in the same parts.
Deal reopen(Moving& moving) {
    Desk& desk = moving.desk;
    const Deal& closed = moving.there.record;
    Deal deal = reopened(closed, desk.ids.next<Deal>(), desk.today(), moving.deed.happened());
    if (closed.bucket == Bucket::Sold)
        deal.kind = DealKind::More; // nothing was lost that could be tried again
    moving.deed.insert(deal);
    for (const auto& chair : store::chairsOf(desk.connection, closed.id)) {
        DealPerson copy = chair.record;
        copy.id = desk.ids.next<DealPerson>();
        copy.deal = deal.id;
        copy.entered = moving.deed.happened();
        moving.deed.insert(copy);
    }
    moving.deed.insert(bucketEvent(moving, deal.id, {}, Bucket::Pending));
    return deal;
}

void checkMove(const Move& move) {
    if (move.to != Bucket::NotSold && move.noDecision)
        throw Failure(ErrorCode::Invalid, "noDecision", "belongs to a deal that is not sold");
    if (move.to != Bucket::NotSold && move.askAgain)
        throw Failure(ErrorCode::Invalid, "askAgain", "belongs to a deal that is not sold");
    if (move.to == Bucket::Pending && move.closed)
        throw Failure(ErrorCode::Invalid, "closed", "belongs to a deal that is not pending");
}

} // namespace

MoveDone moveDeal(Desk& desk, const Move& move) {
    checkMove(move);
    // The name hangs on what stands there, so it is looked at before the deed begins, and again within it.
    const std::string name(deedName(resolve(desk, move.deal).record, move.to, desk.today()));
    store::Deed deed(desk.connection, desk.clock, name);
    Moving moving{desk, deed, move, resolve(desk, move.deal)};
    const Deal before = moving.there.record;
    if (move.seen && *move.seen != moving.there.revision)
        throw Failure(ErrorCode::Conflict, before.title, "changed meanwhile");
    deed.setSubject(before.title);
    MoveDone done{{before.id, before.title}, before.bucket, move.to, std::nullopt, {name, 0}};
    const bool reopens =
        move.to == Bucket::Pending && before.bucket != Bucket::Pending && !isCorrection(before, move.to, desk.today());
    if (reopens) {
        done.deal.id = reopen(moving).id;
        done.follows = Mention<Deal>{before.id, before.title};
    } else {
        moveSame(moving);
    }
    done.done.number = deed.commit().value_or(0);
    return done;
}

DeedDone noteAfterSale(Desk& desk, const Ref<Deal>& ref, AfterSale answer, const std::string& words) {
    store::Deed deed(desk.connection, desk.clock, kNoteAfterSale);
    auto there = resolve(desk, ref);
    there.record.afterSale = answer;
    there.record.afterSaleWords = nfc(words);
    deed.setSubject(there.record.title);
    deed.update(there.record, there.revision);
    return {std::string(kNoteAfterSale), deed.commit().value_or(0)};
}

} // namespace ajar::app
