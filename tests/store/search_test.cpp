// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "store/journal.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

/// A book with a few people, typed by the engine that holds it.
template <class Engine>
class Search : public ::testing::Test {
protected:
    Search() {
        dana = book.aPerson("Dana Whitfield");
        noor = book.aPerson("Noor Haddad");
        zoe = book.aPerson("Zoë Müller");
        acme.id = book.ids.template next<Organisation>();
        acme.name = "Brüggen Kühltechnik";
        acme.sector = "refrigeration";
        acme.entered = book.clock.now();
        fleet = book.aDeal("Fleet telemetry");
        change([this](Deed& deed) {
            deed.insert(acme);
            for (const auto* person : {&dana, &noor, &zoe})
                deed.insert(*person);
            deed.insert(fleet);
        });
    }

    template <class Work>
    void change(Work work) {
        Deed deed(book.connection(), book.clock, "Change");
        work(deed);
        deed.commit();
    }

    template <class Record>
    void change(Id<Record> id, void (*edit)(Record&)) {
        auto there = load(book.connection(), id);
        edit(there.record);
        change([&](Deed& deed) { deed.update(there.record, there.revision); });
    }

    Note aNote(Id<Person> person, std::string text) {
        Note note;
        note.id = book.ids.template next<Note>();
        note.person = person;
        note.text = std::move(text);
        note.entered = book.clock.now();
        return note;
    }

    ContactPoint anAddress(std::string value) {
        ContactPoint point;
        point.id = book.ids.template next<ContactPoint>();
        point.value = std::move(value);
        point.entered = book.clock.now();
        return point;
    }

    void meet(const Encounter& encounter, std::vector<Id<Person>> people) {
        change([&](Deed& deed) {
            deed.insert(encounter);
            int position = 0;
            for (const auto& person : people)
                deed.insert(
                    EncounterPerson{book.ids.template next<EncounterPerson>(), encounter.id, person, position++});
        });
    }

    std::vector<SearchHit> hits(std::string words, SearchScope scope = SearchScope::Everything, int limit = 50) {
        return search(book.connection(), {std::move(words), limit, scope}).hits;
    }

    /// "kind: title" of each hit.
    std::vector<std::string> found(std::string words, SearchScope scope = SearchScope::Everything) {
        std::vector<std::string> lines;
        for (const auto& hit : hits(std::move(words), scope))
            lines.push_back(hit.kind + ": " + hit.title);
        return lines;
    }

    Engine book;
    Person dana;
    Person noor;
    Person zoe;
    Organisation acme;
    Deal fleet;
};

using Engines = ::testing::Types<test::TestBook>;
TYPED_TEST_SUITE(Search, Engines);

TYPED_TEST(Search, FindsAPersonByAnyPartOfTheirName) {
    for (const auto* part : {"Dana", "whitfield", "hitfi", "eld", "Dana Whit", "whit dan", "d"})
        EXPECT_THAT(this->found(part), ElementsAre("person: Dana Whitfield")) << part;
    EXPECT_THAT(this->found("dana haddad"), IsEmpty());
}

TYPED_TEST(Search, DoesNotMindAccentsAndCapitals) {
    for (const auto* typed : {"zoe", "ZOË", "muller", "Müller", "MULLER zoe", "Zoe\u0308"})
        EXPECT_THAT(this->found(typed), ElementsAre("person: Zoë Müller")) << typed;
}

TYPED_TEST(Search, FindsAnOrganisationByAnyPartAndByItsSector) {
    EXPECT_THAT(this->found("technik"), ElementsAre("organisation: Brüggen Kühltechnik"));
    EXPECT_THAT(this->found("refrig"), ElementsAre("organisation: Brüggen Kühltechnik"));
}

TYPED_TEST(Search, BringsThePeopleOfAnOrganisationThatItFindsButNotThoseWhoLeft) {
    Affiliation now{
        this->book.ids.template next<Affiliation>(), this->dana.id, this->acme.id, "Operations", {}, {}, {}};
    Affiliation past{
        this->book.ids.template next<Affiliation>(), this->noor.id, this->acme.id, "Buyer", {}, Day{20'000}, {}};
    now.entered = past.entered = this->book.clock.now();
    this->change([&](Deed& deed) {
        deed.insert(now);
        deed.insert(past);
    });
    EXPECT_THAT(this->found("brüggen"), ElementsAre("organisation: Brüggen Kühltechnik", "person: Dana Whitfield"));
    EXPECT_THAT(this->found("buyer"), ElementsAre("affiliation: Noor Haddad"));
}

TYPED_TEST(Search, FindsAPersonByTheirAddressOnce) {
    auto mail = this->anAddress("dana.whitfield@bruggen.example");
    mail.person = this->dana.id;
    auto phone = this->anAddress("+49 30 1234567");
    phone.person = this->noor.id;
    this->change([&](Deed& deed) {
        deed.insert(mail);
        deed.insert(phone);
    });
    EXPECT_THAT(this->found("dana.whitfield@bru"), ElementsAre("person: Dana Whitfield"));
    EXPECT_THAT(this->found("whitfield"), ElementsAre("person: Dana Whitfield"));
    EXPECT_THAT(this->found("ruggen.exam"), ElementsAre("person: Dana Whitfield"));
    EXPECT_THAT(this->found("23456"), ElementsAre("person: Noor Haddad"));
    EXPECT_EQ(this->hits("23456").front().snippet, "+49 30 1234567");
}

TYPED_TEST(Search, FindsWordsInWhatWasWrittenAndShowsThemAsTheyWere) {
    this->meet(this->book.anEncounter("The Kühlhaus is loud.\nShe waits for the audit.", this->book.kStart),
               {this->dana.id, this->noor.id});
    const auto hits = this->hits("kuhlhaus aud");
    ASSERT_EQ(hits.size(), 1U);
    const auto& hit = hits.front();
    EXPECT_EQ(hit.kind, "encounter");
    EXPECT_EQ(hit.title, "Dana Whitfield, Noor Haddad");
    EXPECT_EQ(hit.snippet, "The Kühlhaus is loud. She waits for the audit.");
    ASSERT_EQ(hit.marks.size(), 2U);
    EXPECT_EQ(hit.snippet.substr(hit.marks[0].first, hit.marks[0].second - hit.marks[0].first), "Kühlhaus");
    EXPECT_EQ(hit.snippet.substr(hit.marks[1].first, hit.marks[1].second - hit.marks[1].first), "aud");
    EXPECT_EQ(hit.person, this->dana.id.uuid);
    EXPECT_EQ(hit.happened, this->book.kStart);
}

TYPED_TEST(Search, WantsEveryWordTheLastAsABeginning) {
    this->change([this](Deed& deed) { deed.insert(this->aNote(this->dana.id, "Her hoodie was warm on the boat")); });
    EXPECT_THAT(this->found("hoodie boa"), ElementsAre("note: Dana Whitfield"));
    EXPECT_THAT(this->found("hood boat"), IsEmpty());
    EXPECT_THAT(this->found("boat car"), IsEmpty());
}

TYPED_TEST(Search, TakesAShortLastWordForABeginningBesideAnother) {
    this->change([this](Deed& deed) {
        deed.insert(this->aNote(this->dana.id, "The boat is warm"));
        deed.insert(this->aNote(this->noor.id, "The boat is cold"));
    });
    EXPECT_THAT(this->found("boat w"), ElementsAre("note: Dana Whitfield"));
    EXPECT_THAT(this->found("boat co"), ElementsAre("note: Noor Haddad"));
    EXPECT_THAT(this->found("is"), UnorderedElementsAre("note: Dana Whitfield", "note: Noor Haddad"));
}

TYPED_TEST(Search, FindsARareBeginningBehindMoreTextsThanItLooksAt) {
    this->change([this](Deed& deed) {
        deed.insert(this->aNote(this->noor.id, "the boat has an evaporator"));
        for (int i = 0; i < 1'100; ++i)
            deed.insert(this->aNote(this->dana.id, "the boat again, and the quay"));
    });
    EXPECT_THAT(this->found("boat evap"), ElementsAre("note: Noor Haddad"));
    EXPECT_EQ(this->hits("boat qua").size(), 50U);
    EXPECT_THAT(this->found("boat xyz"), IsEmpty());
}

TYPED_TEST(Search, FindsPartsOfATextWithoutSpaces) {
    this->change([this](Deed& deed) { deed.insert(this->aNote(this->dana.id, "冷蔵庫の保証期間について")); });
    EXPECT_THAT(this->found("保証"), ElementsAre("note: Dana Whitfield"));
    EXPECT_THAT(this->found("証保"), IsEmpty());
}

TYPED_TEST(Search, TakesNothingTypedForAnOperator) {
    this->change(
        [this](Deed& deed) { deed.insert(this->aNote(this->dana.id, "either this or that, near by: a* \"quoted\"")); });
    for (const auto* typed : {"this OR that", "this NEAR that", "\"quoted", "a* quoted", "near(by", "this AND",
                              "NOT that", "that^", "{this}"})
        EXPECT_NO_THROW((void)this->hits(typed)) << typed;
    EXPECT_THAT(this->found("this OR that"), ElementsAre("note: Dana Whitfield"));
    EXPECT_THAT(this->found("quoted nothing OR this"), IsEmpty());
}

TYPED_TEST(Search, GivesNothingForNothing) {
    EXPECT_THAT(this->found(""), IsEmpty());
    EXPECT_THAT(this->found("  \t"), IsEmpty());
    EXPECT_THAT(this->found("!?"), IsEmpty());
    EXPECT_THAT(this->hits("dana", SearchScope::Everything, 0), IsEmpty());
}

TYPED_TEST(Search, PutsWhatHappenedLastFirstAlthoughItWasEnteredEarlier) {
    const Instant march{this->book.kStart.ms - 200LL * 86'400'000};
    const Instant july{this->book.kStart.ms - 80LL * 86'400'000};
    this->meet(this->book.anEncounter("the pallet in July", july), {this->noor.id});
    this->meet(this->book.anEncounter("the pallet in March", march), {this->dana.id});
    EXPECT_THAT(this->found("pallet"), ElementsAre("encounter: Noor Haddad", "encounter: Dana Whitfield"));
}

TYPED_TEST(Search, PutsNamesBeforeWords) {
    this->change([this](Deed& deed) { deed.insert(this->aNote(this->noor.id, "Knows Dana from school")); });
    EXPECT_THAT(this->found("dana"), ElementsAre("person: Dana Whitfield", "note: Noor Haddad"));
    EXPECT_THAT(this->found("dana", SearchScope::Names), ElementsAre("person: Dana Whitfield"));
    EXPECT_THAT(this->found("school dana", SearchScope::Words), ElementsAre("note: Noor Haddad"));
}

TYPED_TEST(Search, LeavesHalfOfALongListToEachPart) {
    this->change([this](Deed& deed) {
        for (int i = 0; i < 12; ++i) {
            deed.insert(this->book.aPerson("Pallet Person " + std::to_string(i)));
            deed.insert(this->aNote(this->dana.id, "a pallet, number " + std::to_string(i)));
        }
    });
    const auto hits = this->hits("pallet", SearchScope::Everything, 10);
    ASSERT_EQ(hits.size(), 10U);
    EXPECT_EQ(hits[4].kind, "person");
    EXPECT_EQ(hits[5].kind, "note");
}

TYPED_TEST(Search, SaysWhatARecordIsAbout) {
    Answer answer;
    answer.id = this->book.ids.template next<Answer>();
    answer.person = this->noor.id;
    answer.text = "wants the lagoon quiet";
    answer.day = Day{20'600};
    answer.entered = this->book.clock.now();
    Promise promise;
    promise.id = this->book.ids.template next<Promise>();
    promise.deal = this->fleet.id;
    promise.text = "send the lagoon drawing";
    promise.due = Day{20'700};
    promise.entered = this->book.clock.now();
    DealEvent event;
    event.id = this->book.ids.template next<DealEvent>();
    event.deal = this->fleet.id;
    event.before = "unsorted";
    event.after = "ajar";
    event.reason = "lagoon not decided";
    event.happened = event.entered = Instant{this->book.clock.now().ms - 1'000};
    this->change([&](Deed& deed) {
        deed.insert(answer);
        deed.insert(promise);
        deed.insert(event);
    });
    EXPECT_THAT(this->found("lagoon"),
                ElementsAre("promise: Fleet telemetry", "deal_event: Fleet telemetry", "answer: Noor Haddad"));
    EXPECT_EQ(this->hits("lagoon drawing").front().deal, this->fleet.id.uuid);
}

TYPED_TEST(Search, FindsTheNewWordsAfterAChangeAndNotTheOld) {
    const Note note = this->aNote(this->dana.id, "likes the harbour");
    this->change([&](Deed& deed) { deed.insert(note); });
    this->change(
        note.id, +[](Note& n) { n.text = "likes the mountains"; });
    EXPECT_THAT(this->found("harbour"), IsEmpty());
    EXPECT_THAT(this->found("mountains"), ElementsAre("note: Dana Whitfield"));
    this->change(
        this->dana.id, +[](Person& p) { p.name = "Dana Okafor"; });
    EXPECT_THAT(this->found("whitfield"), IsEmpty());
    EXPECT_THAT(this->found("mountains"), ElementsAre("note: Dana Okafor"));
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
}

TYPED_TEST(Search, FollowsSeveralChangesOfOneRowInOneDeed) {
    const Note note = this->aNote(this->dana.id, "one");
    this->change([&](Deed& deed) { deed.insert(note); });
    this->change([&](Deed& deed) {
        auto there = load(this->book.connection(), note.id);
        there.record.text = "two";
        deed.update(there.record, there.revision);
        there.record.text = "three";
        deed.update(there.record, deed.number());
    });
    EXPECT_THAT(this->found("two"), IsEmpty());
    EXPECT_THAT(this->found("three"), ElementsAre("note: Dana Whitfield"));
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
}

TYPED_TEST(Search, ForgetsWhatWasTakenBackAndFindsWhatWasDoneAgain) {
    const Note note = this->aNote(this->dana.id, "likes the harbour");
    this->change([&](Deed& deed) { deed.insert(note); });
    undo(this->book.connection());
    EXPECT_THAT(this->found("harbour"), IsEmpty());
    redo(this->book.connection());
    EXPECT_THAT(this->found("harbour"), ElementsAre("note: Dana Whitfield"));
    this->change([&](Deed& deed) { deed.remove(note.id, load(this->book.connection(), note.id).revision); });
    EXPECT_THAT(this->found("harbour"), IsEmpty());
    undo(this->book.connection());
    EXPECT_THAT(this->found("harbour"), ElementsAre("note: Dana Whitfield"));
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
}

TYPED_TEST(Search, FindsTheSameAfterTheIndexWasMadeAnew) {
    this->meet(this->book.anEncounter("the pallet and Dana", this->book.kStart), {this->noor.id});
    const auto before = this->found("dana");
    {
        Transaction transaction(this->book.connection(), Transaction::Kind::Write);
        rebuildIndex(this->book.connection());
        transaction.commit();
    }
    EXPECT_EQ(this->found("dana"), before);
    EXPECT_THAT(checkIndex(this->book.connection()), IsEmpty());
}

} // namespace
} // namespace ajar::store
