// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"
#include "cli/json_of.h"
#include "cli/text.h"

#include <ostream>

namespace ajar::cli {
namespace {

constexpr int kHistoryLimit = 50;
constexpr int kBinLimit = 100;

std::string titleOf(const app::HistoryEntry& entry) {
    return entry.name + (entry.subject.empty() ? "" : ": " + safe(entry.subject));
}

int tellFlipped(Call& call, const app::HistoryEntry& entry, std::string_view what) {
    if (call.wantsJson())
        call.print(jsonOf(entry));
    call.completeSearch();
    call.err() << what << titleOf(entry) << " (" << counted(entry.rows, "record", "records") << ").\n";
    return Done;
}

Result<int> runUndo(Call& call) {
    return Call::await(call.services().history.undo()).map([&](const auto& entry) {
        return tellFlipped(call, entry, "Taken back: ");
    });
}

Result<int> runRedo(Call& call) {
    return Call::await(call.services().history.redo()).map([&](const auto& entry) {
        return tellFlipped(call, entry, "Done again: ");
    });
}

Result<int> runHistory(Call& call) {
    const auto limit = call.number("n", 1, kHistoryLimit);
    if (!limit)
        return tl::make_unexpected(limit.error());
    auto& history = call.services().history;
    auto answer = call.count() == 0 ? history.history(*limit) : history.historyOf(call.rest(0), *limit);
    return Call::await(std::move(answer)).map([&](const std::vector<app::HistoryEntry>& entries) {
        Json json = Json::array();
        for (const auto& entry : entries) {
            if (call.wantsJson())
                json.push_back(jsonOf(entry));
            else
                call.out() << padded(std::to_string(entry.number), 6)
                           << timeText(entry.happened, call.surroundings().local) << "  " << titleOf(entry)
                           << (entry.state == app::DeedState::Done ? "" : " (undone)") << '\n';
        }
        if (call.wantsJson())
            call.print(json);
        return int{Done};
    });
}

Result<int> runBin(Call& call) {
    const auto limit = call.number("n", 1, kBinLimit);
    if (!limit)
        return tl::make_unexpected(limit.error());
    return Call::await(call.services().history.bin(*limit)).map([&](const std::vector<app::BinItem>& items) {
        Json json = Json::array();
        for (const auto& item : items) {
            if (call.wantsJson())
                json.push_back(jsonOf(item));
            else
                call.out() << padded(std::to_string(item.deed), 6) << timeText(item.happened, call.surroundings().local)
                           << "  " << padded(asWords(item.kind), 12) << "  " << safe(item.title) << '\n';
        }
        if (call.wantsJson())
            call.print(json);
        if (items.empty())
            call.err() << "The bin is empty.\n";
        return int{Done};
    });
}

int tellDone(Call& call, const app::DeedDone& done, std::string_view what) {
    if (call.wantsJson())
        call.print(jsonOf(done));
    call.err() << what;
    return Done;
}

Result<int> runRestore(Call& call) {
    const auto number = Call::numberFrom("number", call.argument(0), 1);
    if (!number)
        return tl::make_unexpected(number.error());
    return Call::await(call.services().history.restore(*number)).map([&](const auto& done) {
        return tellDone(call, done, "Brought back.\n");
    });
}

Result<int> runRemove(Call& call) {
    const std::string& kind = call.argument(0);
    const std::string who = call.rest(1);
    auto& history = call.services().history;
    const auto tell = [&call](const app::DeedDone& done) {
        return tellDone(call, done,
                        "Moved to the bin. `undo`, or `restore " + std::to_string(done.number) +
                            "`, brings it back.\n");
    };
    if (kind == "person")
        return Call::await(history.remove(app::Ref<Person>(who))).map(tell);
    if (kind == "deal")
        return Call::await(history.remove(app::Ref<Deal>(who))).map(tell);
    if (kind == "organisation")
        return Call::await(history.remove(app::Ref<Organisation>(who))).map(tell);
    if (kind == "encounter")
        return Call::await(history.remove(app::Ref<Encounter>(who))).map(tell);
    return failure(ErrorCode::Invalid, "kind", "is one of: person, deal, organisation, encounter");
}

} // namespace

std::span<const Verb> historyVerbs() {
    static const std::vector<Option> limit{{"n,limit", "N", "at most so many"}};
    static const std::vector<Verb> verbs{
        {"undo", "", "Takes the last deed back.", 0, 0, runUndo, {}},
        {"redo", "", "Does the last one taken back again.", 0, 0, runRedo, {}},
        {"history", "[PERSON|DEAL]", "Shows the newest deeds.", 0, 100, runHistory, limit},
        {"rm",
         "person|deal|organisation|encounter NAME|ID",
         "Moves something to the bin, with all that belongs to it.",
         2,
         100,
         runRemove,
         {}},
        {"bin", "", "Shows what is in the bin, with the number that restores it.", 0, 0, runBin, limit},
        {"restore", "NUMBER", "Brings back all that a deed moved to the bin.", 1, 1, runRestore, {}},
    };
    return verbs;
}

} // namespace ajar::cli
