// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_order.h"

#include "app/worker/encounters.h"
#include "store/journal.h"
#include "support/app/import_desk.h"
#include "support/app/import_way.h"
#include "support/base/paths.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace ajar::app {
namespace {

using Rows = std::vector<std::string>;

const std::string kB2b = "Product;Seller;Competitors;Growth;Scope;Status\n";
const std::string kEncounters = "Date,Person,Channel,Minutes,Notes\n";

std::string text(const std::string& header, const Rows& rows) {
    std::string text = header;
    for (const auto& row : rows)
        text += row + '\n';
    return text;
}

std::string b2bRow(int product, int seller, int other, const std::string& status = "Won") {
    return "Product " + std::to_string(product) + ";Seller " + std::to_string(seller) + ";" +
           (other % 2 == 0 ? "Yes" : "No") + ";" + (other % 3 == 0 ? "Growth" : "Stable") + ";Clear;" + status;
}

constexpr int kMostRows = 12;

/// Rows with many equal ones among them.
rc::Gen<Rows> someRows() {
    const auto row = rc::gen::apply([](int product, int seller, int other) { return b2bRow(product, seller, other); },
                                    rc::gen::inRange(0, 4), rc::gen::inRange(0, 2), rc::gen::inRange(0, 6));
    return rc::gen::resize(
        kMostRows, rc::gen::suchThat(rc::gen::container<Rows>(row), [](const Rows& rows) { return rows.size() >= 3; }));
}

/// The laws of a file that comes again, each on the book as the first import left it.
class Again {
public:
    explicit Again(const Rows& rows) : m_count(static_cast<std::int64_t>(rows.size())) {
        RC_ASSERT(m_book.import("b2b.csv", text(kB2b, rows)).counts == (RowCounts{m_count, m_count, 0, 0, 0}));
        m_first = m_book.dump();
    }

    /// What it gives; the same once more gives nothing, and undo brings back every byte.
    void gives(const Rows& rows, std::int64_t created, std::int64_t updated) {
        const auto count = static_cast<std::int64_t>(rows.size());
        const auto report = m_book.import("b2b.csv", text(kB2b, rows));
        RC_ASSERT(report.counts == (RowCounts{count, created, updated, count - created - updated, 0}));
        RC_ASSERT((report.done.number == 0) == (created + updated == 0));
        RC_ASSERT(m_book.count<Deal>() == static_cast<std::size_t>(m_count + created));
        RC_ASSERT(m_book.import("b2b.csv", text(kB2b, rows)).done.number == 0);
        if (report.done.number != 0)
            (void)store::undo(m_book.connection());
        RC_ASSERT(m_book.dump() == m_first);
    }

private:
    test::ImportDesk m_book;
    std::int64_t m_count;
    std::map<std::string, std::string> m_first;
};

RC_GTEST_PROP(ImportOrderProperty, AFileThatComesAgainSaysWhatBecameOfItsRows, ()) {
    const Rows rows = *someRows();
    const auto place = *rc::gen::inRange<std::size_t>(0, rows.size());
    const auto at = static_cast<std::ptrdiff_t>(place);
    Again again(rows);
    again.gives(rows, 0, 0);
    Rows changed = rows;
    changed[place].replace(changed[place].rfind(';') + 1, std::string::npos, "Lost");
    again.gives(changed, 0, 1);
    Rows more = rows;
    more.insert(more.begin() + at, *rc::gen::element(b2bRow(9, 9, 9), rows[0], rows[place]));
    again.gives(more, 1, 0);
    Rows fewer = rows;
    fewer.erase(fewer.begin() + at);
    again.gives(fewer, 0, 0);
}

class ImportOrder : public testing::TestWithParam<test::ImportWay>, protected test::ImportDesk {
protected:
    ImportOrder() { large = test::largeFor(GetParam()); }

    std::vector<std::string> sellers() {
        std::vector<std::string> names;
        for (const auto& deal : all<Deal>())
            names.push_back(load(deal.owner.value()).name);
        return names;
    }
};

AJAR_BOTH_WAYS(ImportOrder);

TEST_P(ImportOrder, TakesAChangedRowForTheOneThatStoodThere) {
    (void)import("b2b.csv", text(kB2b, {b2bRow(1, 1, 1), b2bRow(2, 1, 1), b2bRow(3, 1, 1)}));
    const auto report = import("b2b.csv", text(kB2b, {b2bRow(1, 1, 1), b2bRow(2, 5, 1), b2bRow(3, 1, 1)}));
    EXPECT_EQ(report.counts, (RowCounts{3, 0, 1, 2, 0}));
    EXPECT_THAT(sellers(), testing::ElementsAre("Seller 1", "Seller 5", "Seller 1"));
}

TEST_P(ImportOrder, TakesAnotherRowAtThatPlaceForANewOne) {
    (void)import("b2b.csv", text(kB2b, {b2bRow(1, 1, 1), b2bRow(2, 1, 1), b2bRow(3, 1, 1)}));
    const Rows other{b2bRow(1, 1, 1), "Product 8;Seller 8;Yes;Growth;Vague;Lost", b2bRow(3, 1, 1)};
    EXPECT_EQ(import("b2b.csv", text(kB2b, other)).counts, (RowCounts{3, 1, 0, 2, 0}));
    EXPECT_EQ(count<Deal>(), 4U);
}

TEST_P(ImportOrder, TakesAFileThatIsMostlyNewForNewRows) {
    (void)import("b2b.csv", text(kB2b, {b2bRow(1, 1, 1), b2bRow(2, 1, 1), b2bRow(3, 1, 1)}));
    const Rows next{b2bRow(1, 1, 1), b2bRow(2, 6, 1), b2bRow(3, 7, 1)};
    EXPECT_EQ(import("b2b.csv", text(kB2b, next)).counts.created, 2);
}

TEST_P(ImportOrder, KnowsNothingOfRowsThatCameFromAFileOfAnotherName) {
    (void)import("march.csv", text(kB2b, {b2bRow(1, 1, 1), b2bRow(2, 1, 1), b2bRow(3, 1, 1)}));
    const Rows april{b2bRow(1, 1, 1), b2bRow(2, 5, 1), b2bRow(3, 1, 1)};
    EXPECT_EQ(import("april.csv", text(kB2b, april)).counts.created, 1);
}

TEST_P(ImportOrder, FollowsRowsThatWerePutInAndThenChanged) {
    (void)import("b2b.csv", text(kB2b, {b2bRow(1, 1, 1), b2bRow(2, 1, 1)}));
    EXPECT_EQ(import("b2b.csv", text(kB2b, {b2bRow(1, 1, 1), b2bRow(7, 1, 1), b2bRow(2, 1, 1)})).counts.created, 1);
    EXPECT_EQ(import("b2b.csv", text(kB2b, {b2bRow(1, 1, 1), b2bRow(7, 5, 1), b2bRow(2, 1, 1)})).counts.updated, 1);
    EXPECT_EQ(count<Deal>(), 3U);
}

TEST_P(ImportOrder, KeepsWhatWasEditedHereOfARowThatChanged) {
    (void)import("e.csv", text(kEncounters, {"2024-02-01,Dana,call,5,a", "2024-02-02,Dana,call,5,b"}));
    EncounterChange change;
    change.id = all<Encounter>().at(1).id;
    change.minutes = 25;
    (void)changeEncounter(desk, change);
    const auto report = import("e.csv", text(kEncounters, {"2024-02-01,Dana,call,5,a", "2024-02-02,Dana,call,5,bb"}));
    EXPECT_EQ(report.counts, (RowCounts{2, 0, 1, 1, 0}));
    EXPECT_EQ(all<Encounter>().at(1).noticed, "bb");
    EXPECT_EQ(all<Encounter>().at(1).minutes, 25);
}

TEST_P(ImportOrder, TakesAPersonWhoseNumberChanged) {
    const std::string header = "Name,Phone,Company\n";
    (void)import("p.csv", header + "Dana,5,Acme\nMax,6,Acme\nEva,7,Acme\n");
    EXPECT_EQ(import("p.csv", header + "Dana,5,Acme\nMax,66,Acme\nEva,7,Acme\n").counts, (RowCounts{3, 0, 1, 2, 0}));
    EXPECT_EQ(count<Person>(), 3U);
    EXPECT_EQ(all<ContactPoint>().size(), 3U);
}

TEST_P(ImportOrder, OfTheRealFileHoldsForEveryTwentiethRow) {
    const auto real = ajar::test::sharedFile("deals/salvirt-b2b-first-200.csv");
    if (!real)
        GTEST_SKIP() << "no shared data";
    std::ifstream stream(*real);
    std::string header;
    std::getline(stream, header);
    Rows rows;
    for (std::string line; std::getline(stream, line);)
        rows.push_back(line);
    ASSERT_EQ(rows.size(), 200U);
    (void)import("b2b.csv", text(header + '\n', rows));
    for (std::size_t place = 0; place < rows.size(); place += 20) {
        Rows changed = rows;
        changed[place].replace(0, changed[place].find(';'), "\"Product Z\"");
        const auto before = dump();
        const auto report = import("b2b.csv", text(header + '\n', changed));
        EXPECT_EQ(report.counts, (RowCounts{200, 0, 1, 199, 0})) << place;
        (void)store::undo(connection());
        EXPECT_EQ(dump(), before) << place;
        Rows more = rows;
        more.insert(more.begin() + static_cast<std::ptrdiff_t>(place), changed[place]);
        EXPECT_EQ(import("b2b.csv", text(header + '\n', more)).counts, (RowCounts{201, 1, 0, 200, 0})) << place;
        (void)store::undo(connection());
    }
}

} // namespace
} // namespace ajar::app
