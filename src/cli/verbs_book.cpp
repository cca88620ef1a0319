// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"
#include "cli/json_of.h"
#include "cli/text.h"

#include <ostream>

namespace ajar::cli {
namespace {

/// "90 people, 130 deals, 903 encounters".
std::string said(const app::SampleCounts& counts) {
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    return counted(count(counts.people), "person", "people") + ", " + counted(count(counts.deals), "deal", "deals") +
           ", " + counted(count(counts.encounters), "encounter", "encounters");
}

Json asJson(const std::filesystem::path& file, const app::NewBook& made) {
    Json json{{"file", file.string()}, {"name", made.name}, {"currency", made.currency}, {"me", made.me}};
    if (made.sample)
        json["sample"] = {
            {"people", made.sample->people}, {"deals", made.sample->deals}, {"encounters", made.sample->encounters}};
    return json;
}

Result<int> runNew(Call& call) {
    const std::filesystem::path file = call.count() > 0 ? std::filesystem::path(call.argument(0)) : call.book();
    app::NewBook book{call.value("name"), call.value("currency"), call.value("me"), call.has("sample"), {}};
    for (char& c : book.currency)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const auto& around = call.surroundings();
    return Call::await(app::createBook(file, std::move(book), around.clock, around.local))
        .map([&](const app::NewBook& made) {
            if (call.wantsJson())
                call.print(asJson(file, made));
            else
                call.out() << safe(file.string()) << '\n';
            call.err() << "Made the book \u201c" << safe(made.name) << "\u201d of " << safe(made.me) << ", in "
                       << made.currency << ".\n";
            if (made.sample)
                call.err() << "Two made-up years: " << said(*made.sample) << ".\n";
            return int{Done};
        });
}

int tellCheck(Call& call, const app::CheckDone& done) {
    Json faults = Json::array();
    for (const auto& fault : done.faults) {
        if (call.wantsJson())
            faults.push_back({{"part", fault.part}, {"sentence", fault.sentence}});
        else
            call.out() << padded(fault.part, 10) << safe(fault.sentence) << '\n';
    }
    if (call.wantsJson())
        call.print({{"is_sound", done.faults.empty()},
                    {"is_repairable", done.isRepairable},
                    {"faults", faults},
                    {"deeds", done.deeds}});
    if (done.faults.empty()) {
        call.err() << "The book is sound.\n";
        return Done;
    }
    call.err() << counted(static_cast<std::int64_t>(done.faults.size()), "fault", "faults")
               << " found. Nothing was changed. "
               << (done.isRepairable ? "`check --repair` makes summaries and search anew from the records.\n"
                                     : "What people typed is concerned: restore a backup.\n");
    return Failed;
}

Result<int> runCheck(Call& call) {
    auto& upkeep = call.services().upkeep;
    return Call::await(call.has("repair") ? upkeep.repair() : upkeep.check()).map([&](const app::CheckDone& done) {
        return tellCheck(call, done);
    });
}

Result<int> runBackup(Call& call) {
    return Call::await(call.services().upkeep.backUp(call.argument(0))).map([&](const app::BackupDone& done) {
        if (call.wantsJson()) {
            Json removed = Json::array();
            for (const auto& file : done.removed)
                removed.push_back(file.string());
            call.print({{"file", done.file.string()},
                        {"sha256", done.sha256},
                        {"bytes", done.bytes},
                        {"rows", done.rows},
                        {"removed", std::move(removed)}});
        } else {
            call.out() << safe(done.file.string()) << '\n';
        }
        call.err() << "Backed up and checked: " << counted(done.rows, "row", "rows") << ", SHA-256 " << done.sha256
                   << ".\n";
        return int{Done};
    });
}

} // namespace

std::span<const Verb> bookVerbs() {
    static const std::vector<Verb> verbs{
        {"new",
         "[FILE]",
         "Makes a book. Without a file it is the default book.",
         0,
         1,
         runNew,
         {{"currency", "CODE", "of amounts that name none; else the locale's, else EUR"},
          {"name", "NAME", "what the book is called; else as its file"},
          {"me", "NAME", "its owner; else your full name on this system"},
          {"sample", {}, "fill it with two made-up years, to look around"}}},
        {"check",
         "",
         "Looks whether the book is sound. Exit code 1 where it is not, with one line a fault.",
         0,
         0,
         runCheck,
         {{"repair", {}, "make summaries and the search index anew first"}}},
        {"backup",
         "DIR",
         "Copies the book into a folder, checks the copy, and lets go of backups whose time is over.",
         1,
         1,
         runBackup,
         {}},
    };
    return verbs;
}

} // namespace ajar::cli
