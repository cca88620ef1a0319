// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exchange/full_book.h"

#include "base/day.h"

namespace ajar::test {
namespace {

using exchange::ExportCounts;
using exchange::JsonBookWriter;
using exchange::PrivateRecords;

const Instant kEntered = *parseInstant("2026-11-23T12:01:05.250Z");
const Day kDay = *parseDay("2026-11-20");
/// Text that JSON must escape, and some that it must leave alone.
const std::string kWords = "\"Ask me\\again\",\n\tsaid Zoë 👍 \u2028";

/// Ids by kind and number, so that they rise with the number.
template <class Record>
Id<Record> id(int kind, int number) {
    Id<Record> id;
    id.uuid.bytes[0] = 1;
    id.uuid.bytes[1] = static_cast<std::uint8_t>(kind);
    id.uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

/// A record with its id and when it was entered, and what else `fill` sets.
template <class Record, class Fill>
Record made(Id<Record> id, Fill fill) {
    Record record;
    record.id = id;
    if constexpr (requires { record.entered; })
        record.entered = kEntered;
    fill(record);
    return record;
}

template <class Record>
Record made(Id<Record> id) {
    return made(id, [](Record&) {});
}

const auto kOwner = id<Owner>(1, 1);
const auto kOrganisation = id<Organisation>(2, 1);
const auto kPerson = id<Person>(3, 1);
const auto kDeal = id<Deal>(4, 1);
const auto kEncounter = id<Encounter>(5, 1);
const auto kReview = id<Review>(6, 1);

/// What stands with several kinds of record has ids of its own with each: `holder` is the kind's.
template <class Record>
Id<Record> held(int kind, int number, int holder) {
    Id<Record> held = id<Record>(kind, number);
    held.uuid.bytes[14] = static_cast<std::uint8_t>(holder);
    return held;
}

/// Says whose it is.
template <class Record, class Subject>
std::vector<Record> of(std::vector<Record> records, std::optional<Id<Subject>> Record::*subject, Id<Subject> id) {
    for (auto& record : records)
        record.*subject = id;
    return records;
}

std::vector<Fact> facts(int holder) {
    Fact open = made(held<Fact>(7, 1, holder), [](Fact& r) {
        r.topic = "family";
        r.text = kWords;
        r.source = "Dana";
        r.day = kDay;
        r.owner = kOwner;
    });
    Fact bare = made(held<Fact>(7, 2, holder), [](Fact& r) { r.text = "two sons"; });
    Fact hidden = made(held<Fact>(7, 3, holder), [](Fact& r) {
        r.topic = "health";
        r.text = "secret";
        r.isPrivate = true;
    });
    return {bare, hidden, open}; // out of order: the writer puts them right
}

std::vector<Note> notes(int holder) {
    Note open = made(held<Note>(8, 1, holder), [](Note& r) {
        r.text = kWords;
        r.day = kDay;
        r.owner = kOwner;
    });
    Note bare = made(held<Note>(8, 2, holder), [](Note& r) { r.text = "called back"; });
    Note hidden = made(held<Note>(8, 3, holder), [](Note& r) {
        r.text = "secret";
        r.isPrivate = true;
    });
    return {open, bare, hidden};
}

std::vector<Origin> origins(int holder, const std::string& kind, const Uuid& record) {
    return {made(held<Origin>(9, 1, holder),
                 [&](Origin& r) {
                     r.source = "maven-crm";
                     r.key = "1C1I7A6R";
                     r.kind = kind;
                     r.record = record;
                     r.hash = "abc";
                 }),
            made(held<Origin>(9, 2, holder), [&](Origin& r) {
                r.source = "vcard";
                r.key = "x";
                r.kind = kind;
                r.record = record;
                r.file = "contacts.vcf";
                r.place = 3'145'728;
            })};
}

std::vector<ContactPoint> contactPoints(int holder) {
    ContactPoint phone = made(held<ContactPoint>(10, 2, holder), [](ContactPoint& r) {
        r.kind = ContactKind::Phone;
        r.label = "mobile";
        r.value = "+49 30 1234";
        r.position = 0;
    });
    ContactPoint mail = made(held<ContactPoint>(10, 1, holder), [](ContactPoint& r) {
        r.value = "d@example.org";
        r.position = 1;
    });
    return {mail, phone};
}

/// Two that name as much as they may and as little: a promise stands with the first of person, deal, encounter and review that it names.
std::vector<Promise> promises(int holder) {
    Promise kept = made(held<Promise>(11, 1, holder), [holder](Promise& r) {
        r.by = PromiseBy::Them;
        if (holder <= 3)
            r.person = kPerson;
        if (holder <= 4)
            r.deal = kDeal;
        if (holder <= 5)
            r.encounter = kEncounter;
        r.review = kReview;
        r.text = kWords;
        r.due = kDay;
        r.state = PromiseState::Kept;
        r.closed = kDay;
        r.owner = kOwner;
    });
    Promise bare = made(held<Promise>(11, 2, holder), [holder](Promise& r) {
        if (holder == 3)
            r.person = kPerson;
        if (holder == 4)
            r.deal = kDeal;
        if (holder == 5)
            r.encounter = kEncounter;
        if (holder == 6)
            r.review = kReview;
        r.text = "send the offer";
        r.due = kDay;
    });
    return {kept, bare};
}

// NOLINTNEXTLINE(readability-function-size): every field once
PersonProfile person() {
    PersonProfile profile;
    profile.person = made(kPerson, [](Person& r) {
        r.name = "Dana Whitfield";
        r.givenName = "Dana";
        r.familyName = "Whitfield";
        r.introducedBy = id<Person>(3, 2);
        r.doNotContact = true;
        r.rhythm = Rhythm{14, 30};
        r.owner = kOwner;
    });
    profile.contactPoints = of(contactPoints(3), &ContactPoint::person, kPerson);
    profile.tags = {"VIP", "board"};
    profile.affiliations = {made(id<Affiliation>(12, 1),
                                 [](Affiliation& r) {
                                     r.person = kPerson;
                                     r.organisation = kOrganisation;
                                     r.role = "CFO";
                                     r.from = kDay;
                                     r.to = kDay;
                                 }),
                            made(id<Affiliation>(12, 2), [](Affiliation& r) {
                                r.person = kPerson;
                                r.organisation = kOrganisation;
                            })};
    profile.dates = {made(id<RememberedDate>(13, 1),
                          [](RememberedDate& r) {
                              r.person = kPerson;
                              r.label = "birthday";
                              r.month = 2;
                              r.day = 29;
                              r.year = 1980;
                          }),
                     made(id<RememberedDate>(13, 2), [](RememberedDate& r) {
                         r.person = kPerson;
                         r.label = "joined";
                     })};
    profile.facts = of(facts(3), &Fact::person, kPerson);
    profile.notes = of(notes(3), &Note::person, kPerson);
    profile.answers = {made(id<Answer>(14, 1),
                            [](Answer& r) {
                                r.person = kPerson;
                                r.question = Question::Personally;
                                r.deal = kDeal;
                                r.how = HowKnown::Confirmed;
                                r.text = kWords;
                                r.ifItFails = "fails";
                                r.ifTheyLeave = "leaves";
                                r.day = kDay;
                                r.reviewBy = kDay;
                                r.encounter = kEncounter;
                                r.owner = kOwner;
                            }),
                       made(id<Answer>(14, 2), [](Answer& r) {
                           r.person = kPerson;
                           r.how = HowKnown::Unknown;
                           r.day = kDay;
                       })};
    profile.readings = {made(id<Reading>(15, 1),
                             [](Reading& r) {
                                 r.person = kPerson;
                                 r.kind = ReadingKind::Respect;
                                 r.step = 5;
                                 r.lowers = true;
                                 r.byAct = false;
                                 r.day = kDay;
                                 r.encounter = kEncounter;
                                 r.words = kWords;
                                 r.owner = kOwner;
                             }),
                        made(id<Reading>(15, 2), [](Reading& r) {
                            r.person = kPerson;
                            r.day = kDay;
                        })};
    profile.promises = promises(3);
    profile.origins = origins(3, "person", kPerson.uuid);
    return profile;
}

// NOLINTNEXTLINE(readability-function-size): every field once
DealProfile deal() {
    DealProfile profile;
    profile.deal = made(kDeal, [](Deal& r) {
        r.title = "GTX Pro";
        r.organisation = kOrganisation;
        r.value = Money{482'100, "EUR"};
        r.owner = kOwner;
        r.kind = DealKind::Again;
        r.source = "fair";
        r.introducedBy = kPerson;
        r.follows = id<Deal>(4, 2);
        r.opened = kDay;
        r.expected = kDay;
        r.bucket = Bucket::Sold;
        r.lean = Lean::SoldAnyway;
        r.closed = kDay;
        r.closedWhy = kWords;
        r.askAfterSale = kDay;
        r.afterSale = AfterSale::Partly;
        r.afterSaleWords = kWords;
    });
    profile.people = {made(id<DealPerson>(16, 2),
                           [](DealPerson& r) {
                               r.deal = kDeal;
                               r.part = Part::Signs;
                               r.position = 1;
                           }),
                      made(id<DealPerson>(16, 3), [](DealPerson& r) {
                          r.deal = kDeal;
                          r.person = kPerson;
                          r.part = Part::OpensDoors;
                          r.position = 0;
                      })};
    profile.tags = {"board"};
    profile.events = {made(id<DealEvent>(17, 1),
                           [](DealEvent& r) {
                               r.deal = kDeal;
                               r.kind = DealEventKind::Lean;
                               r.before = "unsorted";
                               r.after = "ajar";
                               r.happened = kEntered;
                               r.by = kOwner;
                               r.reason = kWords;
                               r.wouldChange = "a second source";
                           }),
                      made(id<DealEvent>(17, 2), [](DealEvent& r) {
                          r.deal = kDeal;
                          r.kind = DealEventKind::Bucket;
                          r.after = "pending";
                          r.happened = kEntered;
                      })};
    profile.closingReadings = {made(id<ClosingReading>(18, 1), [](ClosingReading& r) {
        r.deal = kDeal;
        r.person = kPerson;
        r.trust = 3;
        r.known = 4;
    })};
    profile.facts = of(facts(4), &Fact::deal, kDeal);
    profile.notes = of(notes(4), &Note::deal, kDeal);
    profile.promises = promises(4);
    profile.origins = origins(4, "deal", kDeal.uuid);
    return profile;
}

/// What a sold deal cannot hold.
DealProfile lostDeal() {
    DealProfile profile;
    profile.deal = made(id<Deal>(4, 3), [](Deal& r) {
        r.title = "Lost";
        r.bucket = Bucket::NotSold;
        r.noDecision = true;
        r.askAgain = kDay;
    });
    return profile;
}

EncounterProfile encounter() {
    EncounterProfile profile;
    profile.encounter = made(kEncounter, [](Encounter& r) {
        r.state = EncounterState::Happened;
        r.channel = Channel::SiteVisit;
        r.start = kEntered;
        r.zone = "Europe/Berlin";
        r.offsetMinutes = 60;
        r.minutes = 45;
        r.openingShare = 7'500;
        r.theySpoke = TheySpoke::Even;
        r.heard = kWords;
        r.noticed = "calm";
        r.outcome = Outcome::NoSale;
        r.place = "their hall";
        r.toLearn = "who signs";
        r.owner = kOwner;
    });
    profile.people = {made(id<EncounterPerson>(19, 1),
                           [](EncounterPerson& r) {
                               r.encounter = kEncounter;
                               r.person = id<Person>(3, 2);
                               r.position = 1;
                           }),
                      made(id<EncounterPerson>(19, 2), [](EncounterPerson& r) {
                          r.encounter = kEncounter;
                          r.person = kPerson;
                          r.position = 0;
                      })};
    profile.deals = {made(id<EncounterDeal>(20, 1),
                          [](EncounterDeal& r) {
                              r.encounter = kEncounter;
                              r.deal = kDeal;
                              r.minutes = 30;
                          }),
                     made(id<EncounterDeal>(20, 2), [](EncounterDeal& r) {
                         r.encounter = kEncounter;
                         r.deal = id<Deal>(4, 2);
                         r.position = 1;
                     })};
    profile.notes = of(notes(5), &Note::encounter, kEncounter);
    profile.promises = promises(5);
    profile.origins = origins(5, "encounter", kEncounter.uuid);
    return profile;
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): every field once
FullBook fullBook() {
    FullBook book;
    book.info = made(id<BookInfo>(0, 1), [](BookInfo& r) {
        r.name = "Müller & Söhne";
        r.isSample = true;
    });
    book.tags = {made(id<Tag>(21, 1),
                      [](Tag& r) {
                          r.name = "VIP";
                          r.rhythm = Rhythm{7, std::nullopt};
                      }),
                 made(id<Tag>(21, 2), [](Tag& r) { r.name = "board"; })};
    book.origins = origins(0, "book", book.info.id.uuid);
    book.owners = {{made(kOwner,
                         [](Owner& r) {
                             r.name = "S. Ito";
                             r.email = "s@example.org";
                             r.isMe = true;
                             r.manager = "Berg";
                             r.team = "North";
                         }),
                    origins(1, "owner", kOwner.uuid)},
                   {made(id<Owner>(1, 2), [](Owner& r) { r.name = "Berg"; }), {}}};

    OrganisationProfile organisation;
    organisation.organisation = made(kOrganisation, [](Organisation& r) {
        r.name = "Acme";
        r.sector = "retail";
        r.parent = id<Organisation>(2, 2);
        r.owner = kOwner;
    });
    organisation.contactPoints = of(contactPoints(2), &ContactPoint::organisation, kOrganisation);
    organisation.tags = {"VIP"};
    organisation.facts = of(facts(2), &Fact::organisation, kOrganisation);
    organisation.notes = of(notes(2), &Note::organisation, kOrganisation);
    organisation.origins = origins(2, "organisation", kOrganisation.uuid);
    OrganisationProfile bareOrganisation;
    bareOrganisation.organisation = made(id<Organisation>(2, 2), [](Organisation& r) { r.name = "Holding"; });
    book.organisations = {organisation, bareOrganisation};

    PersonProfile barePerson;
    barePerson.person = made(id<Person>(3, 2), [](Person& r) { r.name = "Lee"; });
    book.people = {person(), barePerson};
    book.references = {{id<Person>(3, 3), "Somebody Else"}};

    DealProfile bareDeal;
    bareDeal.deal = made(id<Deal>(4, 2), [](Deal& r) { r.title = "Fleet"; });
    book.deals = {deal(), bareDeal, lostDeal()};
    EncounterProfile bareEncounter;
    bareEncounter.encounter = made(id<Encounter>(5, 2), [](Encounter& r) { r.start = kEntered; });
    book.encounters = {encounter(), bareEncounter};

    ReviewProfile review;
    review.review = made(kReview, [](Review& r) {
        r.day = kDay;
        r.by = kOwner;
        r.of = kOwner;
        r.text = kWords;
    });
    review.deals = {made(id<ReviewedDeal>(22, 1), [](ReviewedDeal& r) {
        r.review = kReview;
        r.deal = kDeal;
        r.text = "call the CFO";
    })};
    review.promises = promises(6);
    ReviewProfile bareReview;
    bareReview.review = made(id<Review>(6, 2), [](Review& r) { r.day = kDay; });
    book.reviews = {review, bareReview};
    book.deletedOrganisations = {{id<Organisation>(2, 9)}};
    book.deletedPeople = {{id<Person>(3, 9)}};
    book.deletedDeals = {{id<Deal>(4, 9)}};
    book.deletedEncounters = {{id<Encounter>(5, 9)}};
    return book;
}

std::string jsonOf(const FullBook& book, PrivateRecords privateRecords, ExportCounts* counts) {
    std::string text;
    JsonBookWriter writer([&text](std::string_view piece) { text += piece; }, privateRecords);
    writer.begin(book.info, book.tags, book.origins);
    const auto addAll = [&writer](const auto& records) {
        for (const auto& record : records)
            writer.add(record);
    };
    addAll(book.owners);
    addAll(book.organisations);
    addAll(book.deletedOrganisations);
    addAll(book.people);
    addAll(book.references);
    addAll(book.deletedPeople);
    addAll(book.deals);
    addAll(book.deletedDeals);
    addAll(book.encounters);
    addAll(book.deletedEncounters);
    addAll(book.reviews);
    const ExportCounts counted = writer.finish();
    if (counts != nullptr)
        *counts = counted;
    return text;
}

} // namespace ajar::test
