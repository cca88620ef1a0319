// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deal_event.h"

#include "domain/codes.h"
#include "domain/validation.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace ajar {
namespace {

using History = std::vector<const DealEvent*>;

/// The events of one kind, oldest first.
History historyOf(std::span<const DealEvent> events, DealEventKind kind) {
    History history;
    for (const auto& event : events)
        if (event.kind == kind)
            history.push_back(&event);
    std::ranges::sort(history, [](const DealEvent* a, const DealEvent* b) {
        return std::tie(a->happened, a->entered, a->id) < std::tie(b->happened, b->entered, b->id);
    });
    return history;
}

/// What stood at `moment`: the newest change until then, else what the first later change says stood before it.
std::optional<std::string_view> stoodIn(const History& history, Instant moment) {
    std::optional<std::string_view> stood;
    for (const DealEvent* event : history) {
        if (event->happened > moment)
            return stood ? stood : std::optional<std::string_view>{event->before};
        stood = event->after;
    }
    return stood;
}

Bucket bucketAt(const Deal& deal, std::span<const DealEvent> events, Instant moment) {
    const auto code = stoodIn(historyOf(events, DealEventKind::Bucket), moment);
    if (code)
        return fromCode<Bucket>(*code).value_or(Bucket::Pending); // empty before the first: it was just opened
    const bool wasOpen = deal.closed && dayAt(moment, 0) <= *deal.closed;
    return wasOpen ? Bucket::Pending : deal.bucket;
}

/// A manager's lean stands beside the owner's and is not it.
bool isOwn(const DealEvent& event, const Deal& deal, const History& owners) {
    if (!event.by)
        return true;
    const std::string present = deal.owner ? toText(*deal.owner) : std::string{};
    const std::string_view owner = stoodIn(owners, event.happened).value_or(present);
    return owner.empty() || owner == toText(*event.by);
}

} // namespace

int timesMoved(std::span<const DealEvent> events) {
    return static_cast<int>(std::ranges::count_if(events, [](const DealEvent& event) {
        return event.kind == DealEventKind::Expected && !event.before.empty() && !event.after.empty() &&
               event.before != event.after;
    }));
}

DealAt stoodAt(const Deal& deal, std::span<const DealEvent> events, Instant moment) {
    DealAt stood;
    stood.bucket = bucketAt(deal, events, moment);
    const History owners = historyOf(events, DealEventKind::Owner);
    bool hasLean = false;
    bool isSorted = false;
    for (const DealEvent* event : historyOf(events, DealEventKind::Lean)) {
        const auto lean = fromCode<Lean>(event->after);
        if (!lean || !isOwn(*event, deal, owners))
            continue;
        hasLean = true;
        const bool isLater = event->happened > moment;
        if (isLater && (isSorted || *lean == Lean::Unsorted))
            continue;
        stood.lean = *lean;
        stood.isStandIn = isLater;
        isSorted = isSorted || *lean != Lean::Unsorted;
    }
    if (!hasLean) {
        stood.lean = deal.lean;
        stood.isStandIn = deal.lean != Lean::Unsorted;
    }
    return stood;
}

Result<> validate(const DealEvent& event) {
    const auto fits = [&event](std::string_view value) {
        switch (event.kind) {
        case DealEventKind::Bucket: return fromCode<Bucket>(value).has_value();
        case DealEventKind::Lean: return fromCode<Lean>(value).has_value();
        case DealEventKind::Expected: return parseDay(value).has_value();
        case DealEventKind::Owner: return parseUuid(value).has_value();
        }
        return false;
    };
    const bool mayEnd = event.kind == DealEventKind::Expected || event.kind == DealEventKind::Owner;
    return firstFault({
        checkId("id", event.id),
        checkId("deal", event.deal),
        checkThat(event.before.empty() || fits(event.before), "before", "is no value of that kind"),
        checkThat(event.after.empty() ? mayEnd : fits(event.after), "after", "is no value of that kind"),
        checkInstant("happened", event.happened),
        checkId("by", event.by),
        checkNote("reason", event.reason),
        checkNote("wouldChange", event.wouldChange),
        checkThat(event.kind == DealEventKind::Lean || event.wouldChange.empty(), "wouldChange", "belongs to a lean"),
        checkInstant("entered", event.entered),
    });
}

} // namespace ajar
