// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_files.h"
#include "store/encounters.h"
#include "store/journal.h"
#include "store/removal.h"
#include "support/app/import_way.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <fstream>
#include <string>

namespace ajar::app {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kDeals = "title,organisation,stage,value\nPump,Acme,open,100 EUR\nValve,Acme,open,200 EUR\n";
const std::string kPeople = "id,name,e-mail\n7,Ada Fox,ada@example.org\n8,Bob Ray,bob@example.org\n";
const std::string kEncounters = "date,person,minutes\n2026-05-04,Ada Fox,20\n2026-05-05,Bob Ray,30\n";

/// Files whose records were thrown away here after they had been taken, and that come again.
class RemovedRows : public test::BothWays {
protected:
    ImportReport import(const std::string& name, const std::string& text) {
        std::ofstream(book.folder.path() / name) << text;
        return importFiles(desk, book.file(), {{book.folder.path() / name}, ImportRun::Real}, watched, large);
    }
    template <class Record>
    void removeFirst(const std::string& where) {
        const auto rows = store::select<Record>(book.connection(), where);
        ASSERT_THAT(rows, SizeIs(1));
        store::Deed deed(book.connection(), book.clock, "Remove", {});
        store::removeWithAll(deed, rows[0].record.id);
        deed.commit();
    }
    template <class Record>
    std::size_t count() {
        return store::select<Record>(book.connection(), "ORDER BY r.id").size();
    }
    static void expectLeft(const ImportReport& report) {
        EXPECT_EQ(report.counts.created, 0);
        EXPECT_EQ(report.counts.updated, 0);
        EXPECT_EQ(report.counts.unchanged, 2);
        ASSERT_THAT(report.warnings, SizeIs(1));
        EXPECT_THAT(report.warnings[0].message, HasSubstr("was removed here, and was not taken again"));
        EXPECT_EQ(report.warnings[0].line, 2);
    }

    store::test::TestBook book;
    LocalTime local{QTimeZone("Europe/Berlin")};
    Desk desk{book.connection(), book.clock, local};
};

AJAR_BOTH_WAYS(RemovedRows);

TEST_P(RemovedRows, OfDealsStayRemovedAndComeBackFromTheBin) {
    (void)import("deals.csv", kDeals);
    removeFirst<Deal>("WHERE r.title = 'Pump' ORDER BY r.id");
    expectLeft(import("deals.csv", kDeals));
    EXPECT_EQ(count<Deal>(), 1U);
    ASSERT_TRUE(store::restore(book.connection(), book.clock, store::bin(book.connection(), 1).front().deed));
    const auto again = import("deals.csv", kDeals);
    EXPECT_EQ(again.counts.unchanged, 2);
    EXPECT_THAT(again.warnings, IsEmpty());
    EXPECT_EQ(count<Deal>(), 2U);
}

TEST_P(RemovedRows, OfPeopleStayRemovedWithWhatWasTheirsAlone) {
    (void)import("people.csv", kPeople);
    (void)import("encounters.csv", kEncounters);
    removeFirst<Person>("WHERE r.name = 'Ada Fox' ORDER BY r.id");
    expectLeft(import("people.csv", kPeople));
    expectLeft(import("encounters.csv", kEncounters));
    EXPECT_EQ(count<Person>(), 1U);
    EXPECT_EQ(count<Encounter>(), 1U);
}

TEST_P(RemovedRows, AreTakenForSomebodyWhoStandsInTheBookByNow) {
    (void)import("people.csv", kPeople);
    removeFirst<Person>("WHERE r.name = 'Ada Fox' ORDER BY r.id");
    (void)import("others.csv", "name,phone\nAda Fox,+49 30 1\n");
    EXPECT_EQ(import("people.csv", kPeople).counts.updated, 1);
    EXPECT_EQ(count<Person>(), 2U);
}

TEST_P(RemovedRows, AreNotTakenForChangedOnes) {
    (void)import("deals.csv", kDeals + "Tank,Acme,open,300 EUR\n");
    removeFirst<Deal>("WHERE r.title = 'Pump' ORDER BY r.id");
    const auto report = import("deals.csv", "title,organisation,stage,value\nPump,Acme,open,100 EUR\n"
                                            "Valve,Acme,open,250 EUR\nTank,Acme,open,300 EUR\n");
    EXPECT_EQ(report.counts.created, 0);
    EXPECT_EQ(report.counts.updated, 1);
    EXPECT_EQ(count<Deal>(), 2U);
}

TEST_P(RemovedRows, AreTakenAnewWhereTheImportItselfWasUndone) {
    (void)import("deals.csv", kDeals);
    (void)store::undo(book.connection());
    EXPECT_EQ(import("deals.csv", kDeals).counts.created, 2);
}

} // namespace
} // namespace ajar::app
