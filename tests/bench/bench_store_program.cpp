// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/book.h"
#include "store_works.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using namespace ajar;
using namespace ajar::bench;

constexpr std::string_view kUsage =
    "usage: bench_store BOOK JSON [whole]\n"
    "Measures the store on a copy of a book made by ajar_generate. `whole`: also what takes long.\n";

std::int64_t encounters(store::Connection& connection) {
    auto query = connection.query("SELECT count(*) FROM encounter");
    return query.step() ? query.integer(0) : 0;
}

Report run(const std::filesystem::path& file, bool isWhole) {
    const SystemClock clock;
    const auto book = store::Book::open(file, clock);
    if (!book)
        throw Failure(book.error());
    store::Connection& connection = book->connection();
    Report report;
    report.book = std::to_string(encounters(connection)) + " encounters";
    const auto add = [&report](Figure figure) {
        std::cerr << figure.work << '\n';
        report.figures.push_back(std::move(figure));
    };
    add(readEncounters(connection, file, 200));
    add(openPipeline(connection, 200));
    add(findNames(connection, 1'000));
    for (const auto asked : {WordsAsked::One, WordsAsked::Two, WordsAsked::Prefix, WordsAsked::ShortBeginning})
        add(findWords(connection, asked, 1'000));
    add(saveEncounter(connection, 300));
    add(saveFullEncounter(connection, 300));
    if (isWhole)
        for (auto& figure : wholeBook(connection))
            add(std::move(figure));
    return report;
}

} // namespace

int main(int count, char** words) {
    if (count < 3 || count > 4 || (count == 4 && std::string_view(words[3]) != "whole")) {
        std::cerr << kUsage;
        return 2;
    }
    const std::filesystem::path source(words[1]);
    const std::filesystem::path copy(source.string() + ".measured");
    try {
        std::filesystem::copy_file(source, copy, std::filesystem::copy_options::overwrite_existing);
        const Report report = run(copy, count == 4);
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
