// SPDX-License-Identifier: GPL-3.0-or-later
// Safety 1: a saved encounter survives kill -9.
#include "store/soundness.h"
#include "support/base/paths.h"
#include "support/store/child_process.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <chrono>
#include <random>
#include <set>
#include <thread>
#include <vector>

namespace ajar::store {
namespace {

using test::ChildProcess;
using test::TestBook;

constexpr int kCycles = 100;

/// What a number of programs that were killed while they logged encounters said was saved, and what is there.
struct KillLoop {
    std::set<Uuid> lost;   ///< said to be saved, and not there
    int halves = 0;        ///< an encounter without its person, or the other way round
    int damages = 0;       ///< books that a check finds fault with
    int unfinished = 0;    ///< books that were left in the middle of a commit
    std::size_t saved = 0; ///< said to be saved, over all cycles
};

std::int64_t countOf(Connection& connection, std::string_view sql) {
    auto query = connection.query(sql);
    return query.step() ? query.integer(0) : -1;
}

void look(const Book& book, const std::vector<Uuid>& saved, KillLoop& result) {
    Connection& connection = book.connection();
    for (const Uuid& id : saved)
        if (!find(connection, Id<Encounter>{id}))
            result.lost.insert(id);
    if (countOf(connection, "SELECT count(*) FROM encounter") !=
        countOf(connection, "SELECT count(DISTINCT encounter) FROM encounter_person"))
        ++result.halves;
    if (!damageOf(connection).empty())
        ++result.damages;
    if (book.notice() == OpenNotice::Recovered)
        ++result.unfinished;
}

/// Starts the program, lets it work for 4 to 40 ms after its first encounter, kills it and looks. The seed makes the
/// pauses the same each time, the moment of the kill is chance all the same.
KillLoop killAndLook(int cycles, const std::vector<std::string>& options) {
    KillLoop result;
    TestBook start;
    {
        Deed deed(start.connection(), start.clock, "New person");
        deed.insert(start.aPerson("Dana Whitfield"));
        deed.commit();
    }
    { const Book closed = std::move(start.book); }
    std::mt19937 random(7);
    std::uniform_int_distribution pause(4, 40);
    std::vector<std::string> arguments{"log", start.file().string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    for (int cycle = 0; cycle < cycles; ++cycle) {
        ChildProcess child(ajar::test::program("book_worker_program"), arguments);
        std::vector<Uuid> saved;
        if (const auto first = child.readLine())
            saved.push_back(parseUuid(*first).value_or(Uuid{}));
        std::this_thread::sleep_for(std::chrono::milliseconds(pause(random)));
        child.kill();
        for (const auto& line : child.readLines())
            saved.push_back(parseUuid(line).value_or(Uuid{}));
        result.saved += saved.size();
        const auto book = Book::open(start.file(), start.clock);
        if (!book) {
            ++result.damages;
            break;
        }
        look(*book, saved, result);
    }
    return result;
}

TEST(KillLoop, KeepsEveryEncounterThatWasSaidToBeSaved) {
    const KillLoop result = killAndLook(kCycles, {});
    EXPECT_THAT(result.lost, testing::IsEmpty());
    EXPECT_EQ(result.halves, 0);
    EXPECT_EQ(result.damages, 0);
    EXPECT_GE(result.saved, static_cast<std::size_t>(kCycles));
    // Else the kills never met a commit, and the test shows nothing.
    EXPECT_GT(result.unfinished, kCycles / 10);
    std::cout << result.saved << " saved, " << result.unfinished << " of " << kCycles << " killed in a commit\n";
}

TEST(KillLoop, CatchesAProgramThatSaysItBeforeItIsTrue) {
    const KillLoop result = killAndLook(kCycles / 4, {"early"});
    EXPECT_THAT(result.lost, testing::Not(testing::IsEmpty()));
    EXPECT_EQ(result.damages, 0);
}

} // namespace
} // namespace ajar::store
