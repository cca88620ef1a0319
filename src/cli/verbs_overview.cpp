// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"
#include "cli/json_of.h"
#include "cli/text.h"

#include <cmath>
#include <ostream>

namespace ajar::cli {
namespace {

constexpr int kSearchLimit = 50;
constexpr int kDoorLimit = 20;
constexpr int kMost = 1'000'000;

Result<int> runSearch(Call& call) {
    const auto limit = call.number("n", 1, kSearchLimit);
    if (!limit)
        return tl::make_unexpected(limit.error());
    return Call::await(call.services().search.search(call.rest(0), *limit)).map([&](const app::FoundAll& found) {
        if (call.wantsJson())
            call.print(jsonOf(found.hits));
        else
            for (const auto& hit : found.hits)
                call.out() << padded(asWords(hit.kind), 12) << "  " << safe(hit.title)
                           << (hit.snippet.empty() ? "" : ": " + safe(hit.snippet)) << '\n';
        if (!found.isComplete)
            call.err() << "Not all is indexed yet (" << found.indexedPercent << " %), so something may be missing.\n";
        if (found.hits.empty())
            call.err() << "Nothing was found.\n";
        return int{Done};
    });
}

void tellTotal(std::ostream& out, std::string_view what, const app::Total& total) {
    out << padded(what, 22) << padded(std::to_string(total.count), 10) << sumsText(total.value) << '\n';
}

/// The reader's own split, with n and its 95 % interval; below a stated n it says how much is missing (product.md, *Honest numbers*).
void tellShare(std::ostream& out, const app::PipelineTotals& totals) {
    const auto percent = [](double share) { return std::to_string(std::lround(share * 100)); };
    const std::int64_t closed = totals.sold.count + totals.notSold.count;
    if (const auto& share = totals.soldShare)
        out << percent(share->share) << " % of " << closed
            << " closed deals were sold (95 % interval: " << percent(share->low) << " to " << percent(share->high)
            << " %).\n";
    else
        out << "Not enough history yet for a share: " << closed << " of " << insight::kLeastForShare
            << " closed deals.\n";
}

Result<int> runPipeline(Call& call) {
    const auto since = call.day("since", DayDirection::Past);
    if (!since)
        return tl::make_unexpected(since.error());
    return Call::await(call.services().deals.totals(*since)).map([&](const app::PipelineTotals& totals) {
        if (call.wantsJson()) {
            call.print(jsonOf(totals));
            return int{Done};
        }
        tellTotal(call.out(), "sold", totals.sold);
        tellTotal(call.out(), "pending", totals.pending);
        for (const auto& entry : codesOf<Lean>())
            tellTotal(call.out(), "  " + asWords(entry.code), totals.leans[static_cast<std::size_t>(entry.value)]);
        tellTotal(call.out(), "not sold", totals.notSold);
        tellShare(call.err(), totals);
        if (totals.since)
            call.err() << "Sold and not sold: those closed from " << toText(*totals.since) << " on.\n";
        return int{Done};
    });
}

void tellDoor(Call& call, const app::OpenDoor& door) {
    std::ostream& out = call.out();
    out << padded(std::to_string(door.position) + '.', 4)
        << (door.person ? safe(door.person->name) : std::string("Who decides?"));
    if (door.deal)
        out << " \u00b7 " << safe(door.deal->name);
    out << "  (" << door.score.total << ")\n    " << safe(door.score.sentence) << '\n';
    if (!door.ask.empty())
        out << "    ask: " << safe(door.ask) << '\n';
    if (call.has("sum"))
        for (const auto& part : door.score.parts)
            out << "    " << padded(std::to_string(part.points), 4)
                << asWords(doorParts()[static_cast<std::size_t>(part.kind)].code) << '\n';
}

Result<int> runDoors(Call& call) {
    const auto limit = call.number("n", 1, kDoorLimit);
    if (!limit)
        return tl::make_unexpected(limit.error());
    return Call::await(call.services().today.doors(*limit)).map([&](const std::vector<app::OpenDoor>& doors) {
        if (call.wantsJson())
            call.print(jsonOf(doors));
        else
            for (const auto& door : doors)
                tellDoor(call, door);
        if (doors.empty())
            call.err()
                << "No door to open next: no pending deal is called ajar (`lean DEAL ajar`), or a meeting is agreed.\n";
        return int{Done};
    });
}

std::string reasonText(const app::DueReason& reason, Day today) {
    const int late = today - reason.day;
    const std::string when = late > 0    ? counted(late, "day", "days") + " late"
                             : late == 0 ? "today"
                                         : toText(reason.day);
    const std::string deal = reason.deal ? " \u00b7 " + safe(reason.deal->name) : "";
    switch (reason.kind) {
    case app::DueKind::Promise:
        return (reason.byThem ? "they promised: " : "promised: ") + safe(reason.text) + deal + " (" + when + ')';
    case app::DueKind::Meeting:
        return (late > 0 ? "planned, did it happen?" : "planned for today") +
               (reason.text.empty() ? "" : ", " + safe(reason.text)) +
               (late > 0 ? " (" + toText(reason.day) + ')' : "");
    case app::DueKind::NotHeardFrom: return "not heard from lately (" + when + ')';
    case app::DueKind::Date: return safe(reason.text) + " on " + toText(reason.day);
    case app::DueKind::StillSo: return "still so?" + deal;
    case app::DueKind::AfterSale: return "has it done what we said?" + deal;
    case app::DueKind::AskAgain: return "ask again" + deal;
    }
    return {};
}

Result<int> runDue(Call& call) {
    const auto limit = call.number("n", 1, kMost);
    if (!limit)
        return tl::make_unexpected(limit.error());
    return Call::await(call.services().today.due()).map([&](std::vector<app::DueItem> items) {
        const auto all = items.size();
        if (all > static_cast<std::size_t>(*limit))
            items.resize(static_cast<std::size_t>(*limit));
        if (call.wantsJson())
            call.print(jsonOf(items, call.today()));
        else
            for (const auto& item : items) {
                call.out() << safe(item.person ? item.person->name
                                   : item.deal ? item.deal->name
                                               : std::string("?"))
                           << '\n';
                for (const auto& reason : item.reasons)
                    call.out() << "  " << reasonText(reason, call.today()) << '\n';
            }
        if (items.size() < all)
            call.err() << all - items.size() << " more.\n";
        if (all == 0)
            call.err() << "Nothing is due.\n";
        return int{Done};
    });
}

} // namespace

std::span<const Verb> overviewVerbs() {
    static const std::vector<Verb> verbs{
        {"search",
         "WORDS",
         "Finds names by any part, and words in all that was written, newest first.",
         1,
         100,
         runSearch,
         {{"n,limit", "N", "at most so many; else 50"}}},
        {"pipeline",
         "",
         "Counts and sums of sold, pending and not sold.",
         0,
         0,
         runPipeline,
         {{"since", "DAY", "of the closed ones only those from that day on"}}},
        {"doors",
         "",
         "Shows which doors to open next, and what to ask.",
         0,
         0,
         runDoors,
         {{"n,limit", "N", "at most so many; else 20"}, {"sum", {}, "with the parts of each sum"}}},
        {"due",
         "",
         "Shows what is due: promises, silences, days to remember, calls that want a look.",
         0,
         0,
         runDue,
         {{"n,limit", "N", "at most so many people"}}},
    };
    return verbs;
}

} // namespace ajar::cli
