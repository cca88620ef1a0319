// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_files.h"

#include "app/worker/chairs.h"
#include "app/worker/deals.h"
#include "app/worker/lean.h"
#include "app/worker/move_deal.h"
#include "app/worker/people.h"
#include "store/deals.h"
#include "store/journal.h"
#include "store/owners.h"
#include "store/profiles.h"
#include "support/app/import_way.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <fstream>
#include <string>

namespace ajar::app {
namespace {

using store::Versioned;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kHeader =
    "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";
const std::string kWon = "A1,Moses Frase,GTXPro,Acme,Won,2016-10-20,2017-03-01,4514\n";
const std::string kLost = "A2,Moses Frase,GTX Basic,Acme,Lost,2016-11-04,2017-03-18,0\n";
const std::string kOpen = "A3,Zane Levy,GTXPro,,Engaging,2017-01-15,,\n";

/// A book, and a folder of files to be taken into it.
class ImportFiles : public test::BothWays {
protected:
    [[nodiscard]] std::filesystem::path file(const std::string& name, const std::string& text) const {
        std::ofstream(book.folder.path() / name) << text;
        return book.folder.path() / name;
    }
    ImportReport import(const std::vector<std::filesystem::path>& files, ImportRun run = ImportRun::Real) {
        return importFiles(desk, book.file(), {files, run}, watched, large);
    }
    ImportReport importDeals(const std::string& rows) { return import({file("deals.csv", kHeader + rows)}); }

    /// The one deal that was taken from a row.
    Versioned<Deal> dealOf(const std::string& key) {
        const auto origins = store::select<Origin>(book.connection(), "WHERE r.source_key = $1 ORDER BY r.id", key);
        EXPECT_THAT(origins, SizeIs(1));
        return store::load(book.connection(), Id<Deal>{origins.at(0).record.record});
    }
    DealProfile profileOf(const std::string& key) {
        return store::loadDealProfile(book.connection(), dealOf(key).record.id);
    }
    std::string organisationOf(const std::string& key) {
        const auto id = dealOf(key).record.organisation;
        return id ? store::load(book.connection(), *id).record.name : std::string();
    }
    std::vector<Organisation> organisations() {
        std::vector<Organisation> all;
        for (const auto& row : store::select<Organisation>(book.connection(), "ORDER BY r.name_key"))
            all.push_back(row.record);
        return all;
    }
    /// "stage: Engaging", each fact of a deal.
    std::vector<std::string> factsOf(const std::string& key) {
        std::vector<std::string> facts;
        for (const auto& fact : profileOf(key).facts)
            facts.push_back(fact.topic + ": " + fact.text);
        return facts;
    }

    template <class Fill>
    void change(const std::string& key, Fill fill) {
        DealChange change;
        change.deal = dealOf(key).record.id;
        fill(change);
        (void)changeDeal(desk, change);
    }
    void moveToSold(const std::string& key) {
        Move move;
        move.deal = dealOf(key).record.id;
        move.to = Bucket::Sold;
        (void)moveDeal(desk, move);
    }

    store::test::TestBook book;
    LocalTime local{QTimeZone("Europe/Berlin")};
    Desk desk{book.connection(), book.clock, local};
};

AJAR_BOTH_WAYS(ImportFiles);

TEST_P(ImportFiles, MakeDealsWithTheirOrganisationsAndOwners) {
    const auto report = importDeals(kWon + kLost + kOpen);
    EXPECT_EQ(report.counts, (RowCounts{3, 3, 0, 0, 0}));
    EXPECT_EQ(report.records.at("deal"), 3);
    EXPECT_EQ(report.records.at("organisation"), 1);
    EXPECT_EQ(report.records.at("owner"), 2);
    const Deal won = dealOf("A1").record;
    EXPECT_EQ(won.title, "GTXPro");
    EXPECT_EQ(won.bucket, Bucket::Sold);
    EXPECT_EQ(won.lean, Lean::Unsorted);
    EXPECT_EQ(won.value, (Money{451'400, "EUR"}));
    EXPECT_EQ(won.opened, dayOf({2016, 10, 20}));
    EXPECT_EQ(won.closed, dayOf({2017, 3, 1}));
    EXPECT_EQ(store::load(book.connection(), won.owner.value()).record.name, "Moses Frase");
    EXPECT_EQ(organisationOf("A1"), "Acme");
    EXPECT_EQ(organisationOf("A3"), "");
    EXPECT_EQ(dealOf("A2").record.value, std::nullopt);
    EXPECT_THAT(factsOf("A3"), ElementsAre("stage: Engaging"));
    EXPECT_EQ(profileOf("A3").facts.at(0).source, "deals.csv");
}

TEST_P(ImportFiles, SayInWhichCurrencyAmountsWereTaken) {
    const auto report = importDeals(kWon + kLost);
    EXPECT_EQ(report.currency, "EUR");
    EXPECT_EQ(report.amountsInCurrency, 2);
}

TEST_P(ImportFiles, StartADealWithoutPeopleWithAnEmptyChair) {
    (void)importDeals(kOpen);
    const auto people = profileOf("A3").people;
    ASSERT_THAT(people, SizeIs(1));
    EXPECT_TRUE(isEmptyChair(people[0]));
    EXPECT_EQ(people[0].part, Part::Decides);
}

TEST_P(ImportFiles, TellOpeningAndClosingOnTheDaysOfTheFile) {
    (void)importDeals(kWon + kOpen + "A4,,x,,Won,,,5\n");
    const auto events = profileOf("A1").events;
    ASSERT_THAT(events, SizeIs(2));
    EXPECT_EQ(events[0].after, "pending");
    EXPECT_EQ(local.dayOf(events[0].happened), *dayOf({2016, 10, 20}));
    EXPECT_EQ(events[1].before, "pending");
    EXPECT_EQ(events[1].after, "sold");
    EXPECT_EQ(local.dayOf(events[1].happened), *dayOf({2017, 3, 1}));
    const Instant thatAfternoon = local.at(*dayOf({2017, 3, 1}), 15 * 60);
    EXPECT_EQ(stoodAt(dealOf("A1").record, events, thatAfternoon).bucket, Bucket::Pending);
    EXPECT_THAT(profileOf("A3").events, SizeIs(1));
    EXPECT_THAT(profileOf("A4").events, IsEmpty()) << "a file without days gives none";
}

TEST_P(ImportFiles, AskAfterTheSaleOnlyWhereItIsNotLongAgo) {
    (void)importDeals(kWon + "A4,,x,,Won,2026-09-01,2026-09-10,5\n");
    EXPECT_EQ(dealOf("A1").record.askAfterSale, std::nullopt);
    EXPECT_EQ(dealOf("A4").record.askAfterSale, *dayOf({2026, 9, 10}) + kAskAfterSaleDays);
}

TEST_P(ImportFiles, ChangeNothingTheSecondTime) {
    const auto deals = file("deals.csv", kHeader + kWon + kLost + kOpen);
    const auto accounts = file("accounts.csv", "account,sector,subsidiary_of\nAcme,retail,Holding\nHolding,finance,\n");
    const auto products = file("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\n");
    const auto teams = file("teams.csv", "sales_agent,manager,regional_office\nZane Levy,Summer Sewald,West\n");
    (void)import({deals, accounts, products, teams});
    const auto before = book.dump();
    book.clock.advance(86'400'000);
    const auto report = import({teams, products, accounts, deals});
    EXPECT_EQ(report.counts, (RowCounts{7, 0, 0, 7, 0}));
    EXPECT_THAT(report.records, IsEmpty());
    EXPECT_EQ(report.done.number, 0);
    EXPECT_EQ(book.dump(), before);
}

TEST_P(ImportFiles, AreOneDeedThatUndoTakesBackAndRedoBrings) {
    const auto before = book.dump();
    const auto report =
        import({file("deals.csv", kHeader + kWon + kOpen), file("accounts.csv", "account,sector\nAcme,retail\n")});
    const auto after = book.dump();
    EXPECT_GT(report.done.number, 0);
    const auto deed = store::nextUndo(book.connection());
    ASSERT_TRUE(deed.has_value());
    EXPECT_EQ(deed->name, "Import files");
    EXPECT_EQ(deed->subject, "deals.csv and 1 more");
    (void)store::undo(book.connection());
    EXPECT_EQ(book.dump(), before);
    (void)store::redo(book.connection());
    EXPECT_EQ(book.dump(), after);
}

TEST_P(ImportFiles, KeepNothingOfADryRunButReportAllTheSame) {
    const auto before = book.dump();
    const auto deals = file("deals.csv", kHeader + kWon + kOpen + "A9,,,,Perhaps,,,\n");
    const auto dry = import({deals}, ImportRun::Dry);
    EXPECT_EQ(book.dump(), before);
    EXPECT_EQ(dry.done.number, 0);
    EXPECT_FALSE(store::nextUndo(book.connection()).has_value());
    auto real = import({deals});
    EXPECT_GT(real.done.number, 0);
    real.done = dry.done;
    EXPECT_EQ(real, dry);
}

TEST_P(ImportFiles, TakeOfAChangedRowOnlyWhatChangedThere) {
    (void)importDeals(kWon + kOpen);
    const auto before = book.dump();
    const auto report = importDeals(kWon + "A3,Zane Levy,GTXPro,,Prospecting,2017-01-15,,\n");
    EXPECT_EQ(report.counts, (RowCounts{2, 0, 1, 1, 0}));
    EXPECT_THAT(factsOf("A3"), ElementsAre("stage: Prospecting"));
    auto after = book.dump();
    std::erase_if(after,
                  [&](const auto& row) { return before.contains(row.first) && before.at(row.first) == row.second; });
    EXPECT_THAT(after, SizeIs(2)) << "the fact, and the origin that remembers it";
}

TEST_P(ImportFiles, AddTheOneRowThatIsNew) {
    (void)importDeals(kWon);
    EXPECT_EQ(importDeals(kWon + kOpen).counts, (RowCounts{2, 1, 0, 1, 0}));
}

TEST_P(ImportFiles, KeepWhatWasEditedHereWhenARowChangesElsewhere) {
    (void)importDeals(kOpen);
    change("A3", [](DealChange& change) { change.title = "Fleet renewal"; });
    const auto report = importDeals("A3,Zane Levy,GTXPro,Acme,Engaging,2017-01-15,,\n");
    EXPECT_EQ(report.counts, (RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(dealOf("A3").record.title, "Fleet renewal");
    EXPECT_EQ(organisationOf("A3"), "Acme");
    EXPECT_THAT(report.warnings, IsEmpty());
}

TEST_P(ImportFiles, KeepWhatWasEditedHereWhereTheRowChangedTooAndSaySo) {
    (void)importDeals(kWon);
    change("A1", [](DealChange& change) { change.value = "5000"; });
    const auto report = importDeals("A1,Moses Frase,GTXPro,Acme,Won,2016-10-20,2017-03-01,4600\n");
    EXPECT_EQ(report.counts, (RowCounts{1, 0, 0, 1, 0}));
    EXPECT_EQ(dealOf("A1").record.value, (Money{500'000, "EUR"}));
    ASSERT_THAT(report.warnings, SizeIs(1));
    EXPECT_EQ(report.warnings[0].message,
              "value: the file says '4600.00 EUR', the book '5000.00 EUR'; the book's was kept");
    EXPECT_EQ(report.warnings[0].line, 2);
    const auto again = importDeals("A1,Moses Frase,GTXPro,Acme,Won,2016-10-20,2017-03-01,4600\n");
    EXPECT_EQ(again.counts, (RowCounts{1, 0, 0, 1, 0}));
    EXPECT_EQ(again.warnings.size(), 1U) << "for as long as they differ";
    EXPECT_EQ(again.done.number, 0) << "there is nothing to undo";
    const auto third = importDeals("A1,Moses Frase,GTXPro,Acme,Won,2016-10-20,2017-03-01,4700\n");
    EXPECT_EQ(dealOf("A1").record.value, (Money{500'000, "EUR"})) << "nor is it written over by the next change";
    EXPECT_THAT(third.warnings, SizeIs(1));
    EXPECT_THAT(importDeals("A1,Moses Frase,GTXPro,Acme,Won,2016-10-20,2017-03-01,5000\n").warnings, IsEmpty())
        << "both say the same by now";
    (void)importDeals("A1,Moses Frase,GTXPro,Acme,Won,2016-10-20,2017-03-01,5100\n");
    EXPECT_EQ(dealOf("A1").record.value, (Money{510'000, "EUR"})) << "so what changes there is taken again";
}

TEST_P(ImportFiles, KeepWhatWasEditedHereAlsoWhenAnotherFieldWasTakenInBetween) {
    (void)importDeals(kWon);
    change("A1", [](DealChange& change) { change.value = "5000"; });
    const auto other = importDeals("A1,Zane Levy,GTXPro,Acme,Won,2016-10-20,2017-03-01,4514\n");
    EXPECT_EQ(other.counts, (RowCounts{1, 0, 1, 0, 0}));
    EXPECT_THAT(other.warnings, IsEmpty());
    const auto same = importDeals("A1,Zane Levy,GTXPro,Acme,Won,2016-10-20,2017-03-01,4514\n");
    EXPECT_EQ(same.counts, (RowCounts{1, 0, 0, 1, 0}));
    EXPECT_THAT(same.warnings, IsEmpty()) << "the file says nothing new";
    const auto third = importDeals("A1,Zane Levy,GTXPro,Acme,Won,2016-10-20,2017-03-01,4600\n");
    EXPECT_EQ(dealOf("A1").record.value, (Money{500'000, "EUR"}));
    EXPECT_THAT(third.warnings, SizeIs(1));
}

TEST_P(ImportFiles, LeaveADealThatWasMovedHereHoweverOftenItsStageChanges) {
    (void)importDeals(kOpen);
    moveToSold("A3");
    for (const std::string stage : {"Lost", "Prospecting", "Lost"}) {
        (void)importDeals("A3,Zane Levy,GTXPro,," + stage + ",2017-01-15," + (stage == "Lost" ? "2017-06-01,0" : ",") +
                          "\n");
        EXPECT_EQ(dealOf("A3").record.bucket, Bucket::Sold) << stage;
    }
}

TEST_P(ImportFiles, CloseADealThatIsWonByNow) {
    (void)import({file("products.csv", "product,sales_price\nGTX Pro,4821\n"), file("deals.csv", kHeader + kOpen)});
    EXPECT_THAT(factsOf("A3"), ElementsAre("stage: Engaging", "list price: 4821.00 EUR"));
    NewPerson dana;
    dana.name = "Dana Whitfield";
    const auto person = addPerson(desk, dana).id;
    (void)seat(desk, dealOf("A3").record.id, {person, Part::Decides});
    const auto report = importDeals("A3,Zane Levy,GTXPro,Acme,Won,2017-01-15,2017-06-01,4700\n");
    EXPECT_EQ(report.counts.updated, 1);
    const auto profile = profileOf("A3");
    EXPECT_EQ(profile.deal.bucket, Bucket::Sold);
    EXPECT_EQ(profile.deal.closed, dayOf({2017, 6, 1}));
    EXPECT_EQ(profile.deal.value, (Money{470'000, "EUR"}));
    EXPECT_EQ(profile.deal.title, "GTX Pro");
    EXPECT_THAT(profile.facts, IsEmpty()) << "stage and list price belong to an open deal";
    EXPECT_THAT(profile.closingReadings, SizeIs(1));
    EXPECT_EQ(profile.events.back().after, "sold");
}

TEST_P(ImportFiles, LeaveADealThatWasMovedHereWhereItIsAndSaySo) {
    (void)importDeals(kOpen);
    moveToSold("A3");
    const auto report = importDeals("A3,Zane Levy,GTXPro,,Lost,2017-01-15,2017-06-01,0\n");
    EXPECT_EQ(dealOf("A3").record.bucket, Bucket::Sold);
    EXPECT_EQ(dealOf("A3").record.closed, desk.today());
    ASSERT_THAT(report.warnings, testing::Not(IsEmpty()));
    EXPECT_THAT(report.warnings[0].message, HasSubstr("bucket: the file says 'not_sold', the book 'sold'"));
}

TEST_P(ImportFiles, KeepALeanThatWasGivenHere) {
    (void)importDeals(kOpen);
    LeanCall call;
    call.deal = dealOf("A3").record.id;
    call.lean = Lean::Ajar;
    (void)setLean(desk, call);
    (void)importDeals("A3,Zane Levy,GTXPro,Acme,Prospecting,2017-01-15,,\n");
    EXPECT_EQ(dealOf("A3").record.lean, Lean::Ajar);
    EXPECT_EQ(organisationOf("A3"), "Acme");
}

TEST_P(ImportFiles, FindOrganisationsAndOwnersThatAreThereByName) {
    const auto me = store::loadMe(book.connection()).record;
    NewDeal old;
    old.title = "Old one";
    old.organisation = Ref<Organisation>(std::string("ACME"));
    (void)addDeal(desk, old);
    const auto report = importDeals("A1,robin  fields,x,Acme,Won,,,\n");
    EXPECT_FALSE(report.records.contains("organisation"));
    EXPECT_FALSE(report.records.contains("owner"));
    EXPECT_EQ(dealOf("A1").record.owner, me.id);
    EXPECT_EQ(organisationOf("A1"), "ACME");
}

TEST_P(ImportFiles, FillWhatIsBlankOfAnOrganisationThatIsThereAndKeepTheRest) {
    const auto acme = file("accounts.csv", "account,sector,employees\nAcme,retail,2822\n");
    Organisation organisation{desk.ids.next<Organisation>(), "Acme", "shops", std::nullopt, std::nullopt, desk.now()};
    {
        store::Deed deed(book.connection(), book.clock, "Add organisation");
        deed.insert(organisation);
        (void)deed.commit();
    }
    const auto report = import({acme});
    EXPECT_EQ(report.counts.updated, 1);
    EXPECT_EQ(organisations().at(0).sector, "shops");
    EXPECT_THAT(store::loadOrganisationProfile(book.connection(), organisation.id).facts, SizeIs(1));
    EXPECT_EQ(report.warnings.at(0).message, "sector: the file says 'retail', the book 'shops'; the book's was kept");
}

TEST_P(ImportFiles, LeaveOutARowThatNamesOneOfSeveral) {
    store::Deed deed(book.connection(), book.clock, "Add organisations");
    for (int i = 0; i < 2; ++i)
        deed.insert(Organisation{desk.ids.next<Organisation>(), "Acme", "", std::nullopt, std::nullopt, desk.now()});
    (void)deed.commit();
    const auto report = importDeals(kWon + kOpen);
    EXPECT_EQ(report.counts, (RowCounts{2, 1, 0, 0, 1}));
    EXPECT_EQ(report.warnings.at(0).message, "there are several organisations named 'Acme'; the row was left out");
    EXPECT_FALSE(report.records.contains("organisation"));
}

TEST_P(ImportFiles, PutPartsUnderTheirWholeInAnyOrderOfRows) {
    (void)import(
        {file("accounts.csv", "account,sector,subsidiary_of\nBluth,retail,Acme\nAcme,finance,Group\nGroup,,\n")});
    const auto all = organisations();
    ASSERT_THAT(all, SizeIs(3));
    EXPECT_EQ(all[0].name, "Acme");
    EXPECT_EQ(all[0].parent, all[2].id);
    EXPECT_EQ(all[1].parent, all[0].id);
    EXPECT_EQ(all[2].parent, std::nullopt);
}

TEST_P(ImportFiles, LeaveOrganisationsThatWouldBelongToThemselvesWithoutAParent) {
    const auto report = import({file("accounts.csv", "account,sector,subsidiary_of\nAcme,,Group\nGroup,,Hold\n"
                                                     "Hold,,Acme\n")});
    const auto all = organisations();
    ASSERT_THAT(all, SizeIs(3));
    EXPECT_EQ(all[0].parent, all[1].id);
    EXPECT_EQ(all[1].parent, all[2].id);
    EXPECT_EQ(all[2].parent, std::nullopt) << "Acme belongs to Hold already";
    ASSERT_THAT(report.warnings, SizeIs(1));
    EXPECT_EQ(report.warnings[0].line, 4);
    EXPECT_EQ(report.warnings[0].message, "'Acme' belongs to it; its parent was left as it was");
}

TEST_P(ImportFiles, TurnAPartAndItsWholeRoundWhenTheyComeAgain) {
    const std::string header = "account,sector,subsidiary_of\n";
    (void)import({file("accounts.csv", header + "Acme,,Bluth\nBluth,,\n")});
    const std::string turned = header + "Bluth,,Acme\nAcme,,\n";
    (void)import({file("accounts.csv", turned)});
    const auto again = import({file("accounts.csv", turned)});
    EXPECT_EQ(again.counts, (RowCounts{2, 0, 1, 1, 0}));
    const auto all = organisations();
    EXPECT_EQ(all[0].parent, std::nullopt);
    EXPECT_EQ(all[1].parent, all[0].id);
    EXPECT_EQ(import({file("accounts.csv", turned)}).counts, (RowCounts{2, 0, 0, 2, 0}));
}

TEST_P(ImportFiles, CountAllRowsOfAFileAsCreatedInWhateverOrderItNamesThem) {
    const auto report =
        import({file("accounts.csv", "account,sector,subsidiary_of\nBluth,retail,Acme\nAcme,finance,\n")});
    EXPECT_EQ(report.counts, (RowCounts{2, 2, 0, 0, 0}));
    EXPECT_EQ(report.records.at("organisation"), 2);
}

TEST_P(ImportFiles, RefuseTheWholeForOneFileThatIsNone) {
    const auto before = book.dump();
    const auto deals = file("deals.csv", kHeader + kWon);
    const auto refusalOf = [&](const std::filesystem::path& other) {
        try {
            (void)import({deals, other});
        } catch (const Failure& failed) {
            return failed.error();
        }
        return Error{};
    };
    EXPECT_EQ(refusalOf(book.folder.path() / "absent.csv").code, ErrorCode::NotFound);
    EXPECT_EQ(refusalOf(file("strange.csv", "shoe,size\n1,2\n")).code, ErrorCode::Invalid);
    EXPECT_EQ(refusalOf(book.file()).detail, "is the book itself");
    std::filesystem::create_symlink("test.ajar", book.folder.path() / "link.csv");
    EXPECT_EQ(refusalOf(book.folder.path() / "link.csv").detail, "is the book itself");
    EXPECT_EQ(book.dump(), before);
}

TEST_P(ImportFiles, TakeAFileWhoseNameIsNoText) {
    const auto report = import({file("deals\xFF\xE2\x80\xAE\xE2\x80\xAC.csv", kHeader + kOpen)});
    EXPECT_EQ(report.counts.created, 1);
    EXPECT_EQ(profileOf("A3").facts.at(0).source, "a file");
}

/// Somebody who stops an import once it has told so often how far it is.
class Impatient final : public Progress {
public:
    explicit Impatient(int times) : m_left(times) {}
    void tell(int permille) override {
        EXPECT_GE(permille, m_last);
        EXPECT_LE(permille, 1000);
        m_last = permille;
        if (m_left-- == 0)
            throw Failure(ErrorCode::Cancelled, std::string());
    }
    [[nodiscard]] int last() const { return m_last; }

private:
    int m_left;
    int m_last = 0;
};

TEST_P(ImportFiles, LeaveNothingOfAnImportThatIsCancelled) {
    std::string rows;
    for (int i = 0; i < 20'000; ++i)
        rows += "C" + std::to_string(i) + ",Moses Frase,GTXPro,Acme,Won,2016-10-20,2017-03-01,4514\n";
    const auto path = file("deals.csv", kHeader + rows);
    const auto before = book.dump();
    int tells = 0;
    for (const int times : {1, 5, 12}) {
        Impatient impatient(times);
        try {
            (void)importFiles(desk, book.file(), {{path}, ImportRun::Real}, impatient, large);
            ADD_FAILURE() << "it went on";
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.error().code, ErrorCode::Cancelled);
            ++tells;
        }
        EXPECT_LT(impatient.last(), 1000);
        EXPECT_EQ(book.dump(), before);
    }
    EXPECT_EQ(tells, 3);
    Impatient patient(1'000'000);
    EXPECT_EQ(importFiles(desk, book.file(), {{path}, ImportRun::Real}, patient, large).counts.created, 20'000);
    EXPECT_EQ(patient.last(), 1000);
}

TEST_P(ImportFiles, LeaveADealThatWasThrownAwayToBeTakenAnew) {
    (void)importDeals(kOpen);
    (void)store::undo(book.connection());
    EXPECT_EQ(importDeals(kOpen).counts.created, 1);
}

} // namespace
} // namespace ajar::app
