// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/say_why.h"

#include "app/worker/deed_names.h"
#include "base/text.h"
#include "store/deals.h"
#include "store/owners.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace ajar::app {
namespace {

constexpr std::string_view kSayWhy = "Say why";
constexpr std::string_view kCall = "Your call: ";
/// How far back the act of a reason is looked for: deeds that were undone stand between.
constexpr int kLookBack = 50;

/// Whether `why` is the reason of `act`, which is the deed done right before it.
bool isReasonOf(const store::DeedInfo& why, const store::DeedInfo& act) {
    constexpr std::array kMoves{kMoveToSold, kMoveToNotSold, kMoveBack, kReopenDeal};
    return why.name == kSayWhy && act.subject == why.subject &&
           (act.name.starts_with(kCall) || std::ranges::find(kMoves, act.name) != kMoves.end());
}

std::optional<store::DeedInfo> doneBefore(store::Connection& connection, const store::DeedInfo& deed) {
    for (auto& earlier : store::deeds(connection, kLookBack, deed.number))
        if (earlier.state == store::DeedState::Done)
            return std::move(earlier);
    return std::nullopt;
}

/// The event that the reason belongs to; the one of a call is the owner's own, not a manager's beside it.
std::optional<Id<DealEvent>> eventOf(Desk& desk, const Deal& deal, WhyOf of) {
    const auto events = store::eventsOf(desk.connection, deal.id);
    const auto owner = deal.owner ? *deal.owner : store::loadMe(desk.connection).record.id;
    for (const auto& event : events | std::views::reverse) {
        if (of == WhyOf::Move ? event.kind == DealEventKind::Bucket
                              : event.kind == DealEventKind::Lean && event.by == owner)
            return event.id;
    }
    return std::nullopt;
}

void sayOfMove(Deal& deal, const WhyGiven& given) {
    if (deal.bucket == Bucket::Pending)
        throw Failure(ErrorCode::Conflict, deal.title, "changed meanwhile");
    if ((given.noDecision || given.askAgain) && deal.bucket != Bucket::NotSold)
        throw Failure(ErrorCode::Conflict, deal.title, "changed meanwhile");
    if (!given.why.empty())
        deal.closedWhy = nfc(given.why);
    deal.noDecision = deal.noDecision || given.noDecision;
    if (given.askAgain)
        deal.askAgain = given.askAgain;
}

} // namespace

DeedDone sayWhy(Desk& desk, const WhyGiven& given) {
    store::Deed deed(desk.connection, desk.clock, kSayWhy);
    auto there = store::load(desk.connection, given.deal);
    deed.setSubject(there.record.title);
    if (given.of == WhyOf::Move)
        sayOfMove(there.record, given);
    else if (there.record.bucket != Bucket::Pending)
        throw Failure(ErrorCode::Conflict, there.record.title, "its call is frozen: it is closed");
    if (const auto id = eventOf(desk, there.record, given.of)) {
        auto event = store::load(desk.connection, *id);
        if (!given.why.empty())
            event.record.reason = nfc(given.why);
        if (!given.wouldChange.empty())
            event.record.wouldChange = nfc(given.wouldChange);
        deed.update(event.record, event.revision);
    }
    deed.update(there.record, there.revision);
    return {std::string(kSayWhy), deed.commit().value_or(0)};
}

std::optional<store::DeedInfo> nextToTakeBack(store::Connection& connection) {
    auto last = store::nextUndo(connection);
    if (last && last->name == kSayWhy)
        if (auto act = doneBefore(connection, *last); act && isReasonOf(*last, *act))
            return act;
    return last;
}

store::DeedInfo takeBack(Desk& desk) {
    const auto act = nextToTakeBack(desk.connection);
    auto undone = store::undo(desk.connection);
    if (!undone)
        throw Failure(ErrorCode::NotFound, "undo");
    if (act && act->number != undone->number)
        if (auto both = store::undo(desk.connection))
            return *std::move(both);
    return *std::move(undone);
}

store::DeedInfo takeBack(Desk& desk, std::int64_t deed) {
    const Failure overtaken(ErrorCode::Conflict, "undo", "changed meanwhile");
    const auto last = nextToTakeBack(desk.connection);
    if (!last || last->number != deed)
        throw Failure(overtaken);
    auto undone = takeBack(desk);
    if (undone.number == deed)
        return undone;
    doAgain(desk); // another process was quicker between the look and the undo
    throw Failure(overtaken);
}

store::DeedInfo doAgain(Desk& desk) {
    auto act = store::redo(desk.connection);
    if (!act)
        throw Failure(ErrorCode::NotFound, "redo");
    if (const auto why = store::nextRedo(desk.connection); why && isReasonOf(*why, *act))
        store::redo(desk.connection);
    return *std::move(act);
}

} // namespace ajar::app
