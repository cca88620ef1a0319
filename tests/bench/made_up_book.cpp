// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_book.h"

#include "domain/profile.h"
#include "made_up_words.h"
#include "store/book.h"
#include "store/deed.h"
#include "store/search.h"
#include "store/summaries.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ajar::bench {
namespace {

using namespace ajar::store;

/// The last day of every made-up book: 2026-09-01.
constexpr Day kToday{20'697};
constexpr int kDaysBack = 4 * 365;
constexpr int kOwners = 9;
constexpr int kOffset = 120;

/// Writes the records of one kind through one prepared statement.
class Writer {
public:
    explicit Writer(Connection& connection) : m_connection(&connection) {}

    template <class Record>
    void add(const Record& record) {
        static const std::string sql = recordSql(recordTable(Columns<Record>::kCode), m_connection->dialect()).insert;
        auto query = m_connection->query(sql);
        query.bindOne(1, record.id);
        query.bindOne(2, 1);
        ColumnBinder binder(query, 3);
        Columns<Record>::visit(binder, record);
        query.run();
    }

private:
    Connection* m_connection;
};

/// A person as far as later records need to know.
struct MadePerson {
    Id<Person> id;
    std::string firstName;
    std::vector<std::size_t> deals;
};

class BookMaker {
public:
    BookMaker(Connection& connection, FixedClock& clock, const BookSize& size)
        : m_connection(&connection),
          m_clock(&clock),
          m_size(size),
          m_random(size.seed),
          m_ids(clock, size.seed),
          m_writer(connection) {}

    void owners() {
        m_owners.push_back(select<Owner>(*m_connection, "LIMIT 1").front().record.id);
        for (int i = 1; i < kOwners; ++i) {
            Owner owner;
            owner.id = m_ids.next<Owner>();
            owner.name = aGivenName(m_random) + " " + aFamilyName(m_random);
            owner.entered = now();
            m_writer.add(owner);
            m_owners.push_back(owner.id);
        }
    }

    void organisations() {
        for (int i = 0; i < m_size.organisations(); ++i) {
            Organisation organisation;
            organisation.id = m_ids.next<Organisation>();
            organisation.name = aCompany(m_random);
            organisation.sector = aSector(m_random);
            organisation.entered = now();
            m_writer.add(organisation);
            m_organisations.push_back({organisation.id, organisation.name});
        }
    }

    void people() {
        for (int i = 0; i < m_size.people(); ++i) {
            Person person;
            person.id = m_ids.next<Person>();
            person.givenName = aGivenName(m_random);
            person.familyName = aFamilyName(m_random);
            person.name = person.givenName + " " + person.familyName;
            person.owner = anOwner();
            person.entered = now();
            m_writer.add(person);
            m_people.push_back({person.id, person.givenName, {}});
            addresses(person);
        }
    }

    void deals() {
        for (int i = 0; i < m_size.deals(); ++i) {
            Deal deal;
            deal.id = m_ids.next<Deal>();
            deal.title = aDealTitle(m_random);
            deal.value = Money{500'00 + m_random.lowBelow(200'000) * 100LL, m_random.chance(85) ? "EUR" : "GBP"};
            deal.owner = anOwner();
            deal.opened = kToday - m_random.below(kDaysBack);
            deal.entered = instantAt(*deal.opened, 600, kOffset);
            if (m_random.chance(85))
                deal.organisation = anOrganisation().id;
            fate(deal);
            m_writer.add(deal);
            history(deal);
            chairs(deal, static_cast<std::size_t>(i));
            m_deals.push_back(deal.id);
        }
    }

    /// On one in twenty organisations, people and deals. Drawn apart, so that nothing else of a book depends on them.
    void tags() {
        RandomNumbers random(m_size.seed + 2'000);
        std::vector<Id<Tag>> tags;
        for (const auto* name :
             {"Berlin", "conference", "key account", "newsletter", "partner", "pilot", "press", "reseller"}) {
            Tag tag;
            tag.id = m_ids.next<Tag>();
            tag.name = name;
            tag.entered = now();
            m_writer.add(tag);
            tags.push_back(tag.id);
        }
        const auto tagging = [&] {
            Tagging one;
            one.id = m_ids.next<Tagging>();
            one.tag = tags[static_cast<std::size_t>(random.below(static_cast<int>(tags.size())))];
            one.entered = now();
            return one;
        };
        const auto some = [&](const auto& all, const auto& put) {
            for (const auto& record : all)
                if (random.chance(5)) {
                    auto one = tagging();
                    put(one, record);
                    m_writer.add(one);
                }
        };
        some(m_organisations, [](Tagging& one, const MadeOrganisation& made) { one.organisation = made.id; });
        some(m_people, [](Tagging& one, const MadePerson& made) { one.person = made.id; });
        some(m_deals, [](Tagging& one, Id<Deal> made) { one.deal = made; });
    }

    /// In the order of time, as an import does it.
    void encounters() {
        const std::int64_t first = instantAt(kToday - kDaysBack, 480, kOffset).ms;
        const std::int64_t span = static_cast<std::int64_t>(kDaysBack) * 86'400'000;
        for (int i = 0; i < m_size.encounters; ++i) {
            const Instant start{first + span / m_size.encounters * i};
            m_clock->set(start);
            encounter(start, i >= m_size.encounters - m_size.encounters / 100);
        }
    }

private:
    [[nodiscard]] Instant now() const { return m_clock->now(); }
    Id<Owner> anOwner() { return m_owners[static_cast<std::size_t>(m_random.below(kOwners))]; }
    MadePerson& aPerson() { return m_people[static_cast<std::size_t>(m_random.lowBelow(m_size.people()))]; }

    struct MadeOrganisation {
        Id<Organisation> id;
        std::string name;
    };
    const MadeOrganisation& anOrganisation() {
        return m_organisations[static_cast<std::size_t>(m_random.lowBelow(m_size.organisations()))];
    }

    void addresses(const Person& person) {
        const auto& organisation = anOrganisation();
        if (m_random.chance(85))
            m_writer.add(
                Affiliation{m_ids.next<Affiliation>(), person.id, organisation.id, aRole(m_random), {}, {}, now()});
        ContactPoint point;
        point.person = person.id;
        point.entered = now();
        if (m_random.chance(90)) {
            point.id = m_ids.next<ContactPoint>();
            point.value = anEmail(person.name, organisation.name);
            m_writer.add(point);
        }
        if (m_random.chance(50)) {
            point.id = m_ids.next<ContactPoint>();
            point.kind = ContactKind::Phone;
            point.value = "+49 30 " + std::to_string(1'000'000 + m_random.below(9'000'000));
            point.position = 1;
            m_writer.add(point);
        }
    }

    void fate(Deal& deal) {
        const int die = m_random.below(100);
        if (die < 40) {
            deal.lean = static_cast<Lean>(m_random.below(4));
            if (m_random.chance(70))
                deal.expected = kToday + m_random.below(200) - 20;
            return;
        }
        deal.bucket = die < 65 ? Bucket::Sold : Bucket::NotSold;
        deal.closed = std::min(kToday, *deal.opened + m_random.below(200));
        deal.closedWhy = deal.bucket == Bucket::NotSold ? aText(m_random, "", 60) : std::string();
    }

    void history(const Deal& deal) {
        DealEvent event;
        event.deal = deal.id;
        event.by = deal.owner;
        event.happened = event.entered = instantAt(*deal.opened + m_random.below(40), 700, kOffset);
        if (deal.lean != Lean::Unsorted) {
            event.id = m_ids.next<DealEvent>();
            event.before = "unsorted";
            event.after = toCode(deal.lean);
            event.reason = aText(m_random, "", 70);
            event.wouldChange = aText(m_random, "", 40);
            m_writer.add(event);
        }
        event.reason.clear();
        event.wouldChange.clear();
        if (deal.expected && m_random.chance(30)) {
            event.id = m_ids.next<DealEvent>();
            event.kind = DealEventKind::Expected;
            event.before = toText(*deal.expected - 30);
            event.after = toText(*deal.expected);
            m_writer.add(event);
        }
        if (deal.bucket != Bucket::Pending) {
            event.id = m_ids.next<DealEvent>();
            event.kind = DealEventKind::Bucket;
            event.before = "pending";
            event.after = toCode(deal.bucket);
            event.happened = event.entered = instantAt(*deal.closed, 900, kOffset);
            m_writer.add(event);
        }
    }

    void chairs(const Deal& deal, std::size_t index) {
        const int count = 1 + m_random.below(3);
        for (int i = 0; i < count; ++i) {
            DealPerson chair{
                m_ids.next<DealPerson>(), deal.id, {}, static_cast<Part>(m_random.below(7)), i, deal.entered};
            if (i == 0 || m_random.chance(75)) {
                auto& person = aPerson();
                chair.person = person.id;
                person.deals.push_back(index);
            }
            m_writer.add(chair);
        }
    }

    void encounter(Instant start, bool isRecent) {
        auto& person = aPerson();
        Encounter encounter;
        encounter.id = m_ids.next<Encounter>();
        const int die = m_random.below(100);
        encounter.state = isRecent && die < 30 ? EncounterState::Planned
                          : die < 95           ? EncounterState::Happened
                                               : EncounterState::Attempt;
        encounter.channel = static_cast<Channel>(m_random.below(7));
        encounter.start = encounter.state == EncounterState::Planned ? Instant{start.ms + 30LL * 86'400'000} : start;
        encounter.zone = "Europe/Berlin";
        encounter.offsetMinutes = kOffset;
        const bool happened = encounter.state == EncounterState::Happened;
        if (happened) {
            encounter.minutes = 5 + m_random.lowBelow(115);
            if (m_random.chance(60))
                encounter.openingShare = m_random.below(5) * 2'500;
            if (m_random.chance(40))
                encounter.outcome = static_cast<Outcome>(m_random.below(5));
            encounter.noticed = aText(m_random, person.firstName, 140);
            if (m_random.chance(30))
                encounter.heard = aText(m_random, person.firstName, 100);
        }
        encounter.place = m_random.chance(30) ? aTown(m_random) : std::string();
        encounter.owner = anOwner();
        encounter.entered = start;
        m_writer.add(encounter);
        m_writer.add(EncounterPerson{m_ids.next<EncounterPerson>(), encounter.id, person.id, 0});
        if (m_random.chance(20))
            if (const auto& other = aPerson(); other.id != person.id)
                m_writer.add(EncounterPerson{m_ids.next<EncounterPerson>(), encounter.id, other.id, 1});
        if (!person.deals.empty() && m_random.chance(80)) {
            const auto deal =
                person.deals[static_cast<std::size_t>(m_random.below(static_cast<int>(person.deals.size())))];
            m_writer.add(EncounterDeal{m_ids.next<EncounterDeal>(), encounter.id, m_deals[deal], {}, 0});
        }
        if (happened)
            learned(encounter, person);
    }

    /// What comes with an encounter: acts, answers, promises, notes.
    void learned(const Encounter& encounter, const MadePerson& person) {
        const Day day = dayOf(encounter);
        if (m_random.chance(30)) {
            Reading reading{m_ids.next<Reading>(),
                            person.id,
                            static_cast<ReadingKind>(m_random.below(3)),
                            1 + m_random.below(5),
                            m_random.chance(10),
                            true,
                            day,
                            encounter.id,
                            {},
                            encounter.owner,
                            encounter.entered};
            reading.words = m_random.chance(30) ? aText(m_random, person.firstName, 40) : std::string();
            m_writer.add(reading);
        }
        if (m_random.chance(15)) {
            Answer answer;
            answer.id = m_ids.next<Answer>();
            answer.person = person.id;
            answer.question = static_cast<Question>(1 + m_random.below(5));
            answer.how = static_cast<HowKnown>(1 + m_random.below(5));
            answer.text = aText(m_random, person.firstName, 80);
            answer.day = day;
            answer.encounter = encounter.id;
            answer.entered = encounter.entered;
            m_writer.add(answer);
        }
        if (m_random.chance(15)) {
            Promise promise;
            promise.id = m_ids.next<Promise>();
            promise.by = m_random.chance(70) ? PromiseBy::Us : PromiseBy::Them;
            promise.person = person.id;
            if (!person.deals.empty())
                promise.deal = m_deals[person.deals.back()];
            promise.encounter = encounter.id;
            promise.text = aText(m_random, person.firstName, 40);
            promise.due = day + 1 + m_random.below(20);
            promise.state = promise.due < kToday ? PromiseState::Kept : PromiseState::Open;
            if (promise.state == PromiseState::Kept)
                promise.closed = promise.due;
            promise.entered = encounter.entered;
            m_writer.add(promise);
        }
        if (m_random.chance(5)) {
            Note note;
            note.id = m_ids.next<Note>();
            note.person = person.id;
            note.text = aText(m_random, person.firstName, 300);
            note.day = day;
            note.entered = encounter.entered;
            m_writer.add(note);
        }
    }

    Connection* m_connection;
    FixedClock* m_clock;
    BookSize m_size;
    RandomNumbers m_random;
    IdMaker m_ids;
    Writer m_writer;
    std::vector<Id<Owner>> m_owners;
    std::vector<MadeOrganisation> m_organisations;
    std::vector<MadePerson> m_people;
    std::vector<Id<Deal>> m_deals;
};

Book newBook(const std::filesystem::path& file, const Clock& clock, std::uint64_t seed) {
    IdMaker ids(clock, seed + 1'000);
    BookInfo info;
    info.id = ids.next<BookInfo>();
    info.name = "Made up";
    info.entered = clock.now();
    Owner me;
    me.id = ids.next<Owner>();
    me.name = "Robin Fields";
    me.isMe = true;
    me.entered = clock.now();
    auto book = Book::create(file, clock, info, me);
    if (!book)
        throw Failure(book.error());
    return *std::move(book);
}

} // namespace

void makeBook(const std::filesystem::path& file, const BookSize& size,
              const std::function<void(std::string_view)>& progress) {
    FixedClock clock(instantAt(kToday - kDaysBack - 1, 480, kOffset));
    Book book = newBook(file, clock, size.seed);
    Connection& connection = book.connection();
    // A fixture is made once and thrown away when it fails: speed before safety, and references are checked at the end by `check`.
    connection.execute("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000");
    Transaction transaction(connection, Transaction::Kind::Write);
    connection.setDeedOpen(true);
    BookMaker maker(connection, clock, size);
    maker.owners();
    maker.organisations();
    progress("people");
    maker.people();
    progress("deals");
    maker.deals();
    progress("encounters");
    maker.encounters();
    progress("tags");
    maker.tags();
    progress("summaries");
    refreshAllSummaries(connection);
    progress("search index");
    rebuildIndex(connection);
    connection.setDeedOpen(false);
    progress("commit");
    transaction.commit();
}

} // namespace ajar::bench
