// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/book.h"
#include "store_works.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace ajar;
using namespace ajar::bench;

constexpr std::string_view kUsage = "usage: bench_store BOOK JSON [whole | WORK]\n"
                                    "Measures the store on a copy of a book made by ajar_generate. `whole`: also what "
                                    "takes long; WORK: only what has this\n"
                                    "in its name.\n";

std::int64_t encounters(store::Connection& connection) {
    auto query = connection.query("SELECT count(*) FROM encounter");
    return query.step() ? query.integer(0) : 0;
}

/// One work by its name, so that it can be chosen without being done.
struct Work {
    std::string_view name;
    std::function<Figure()> measure;
};

Report run(const std::filesystem::path& file, std::string_view chosen) {
    const SystemClock clock;
    const auto book = store::Book::open(file, clock);
    if (!book)
        throw Failure(book.error());
    store::Connection& connection = book->connection();
    const std::vector<Work> works{
        {"read", [&] { return readEncounters(connection, file, 200); }},
        {"pipeline", [&] { return openPipeline(connection, 200); }},
        {"sort", [&] { return sortDeals(connection, 200); }},
        {"names", [&] { return findNames(connection, 1'000); }},
        {"one word", [&] { return findWords(connection, WordsAsked::One, 1'000); }},
        {"two words", [&] { return findWords(connection, WordsAsked::Two, 1'000); }},
        {"prefix", [&] { return findWords(connection, WordsAsked::Prefix, 1'000); }},
        {"short beginning", [&] { return findWords(connection, WordsAsked::ShortBeginning, 1'000); }},
        {"save", [&] { return saveEncounter(connection, 300); }},
        {"save full", [&] { return saveFullEncounter(connection, 300); }},
    };
    Report report;
    report.book = std::to_string(encounters(connection)) + " encounters";
    const bool isWhole = chosen == "whole";
    for (const auto& work : works) {
        if (!isWhole && work.name.find(chosen) == std::string_view::npos)
            continue;
        std::cerr << work.name << '\n';
        report.figures.push_back(work.measure());
    }
    if (isWhole)
        std::ranges::move(wholeBook(connection), std::back_inserter(report.figures));
    return report;
}

} // namespace

int main(int count, char** words) {
    if (count < 3 || count > 4) {
        std::cerr << kUsage;
        return 2;
    }
    const std::filesystem::path source(words[1]);
    const std::filesystem::path copy(source.string() + ".measured");
    try {
        std::filesystem::copy_file(source, copy, std::filesystem::copy_options::overwrite_existing);
        const Report report = run(copy, count == 4 ? words[3] : "");
        std::filesystem::remove(copy);
        std::cout << asTable(report);
        std::ofstream json(words[2]);
        json << asJson(report);
        return json.flush() ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "bench_store: " << failure.what() << '\n';
        return 1;
    }
}
