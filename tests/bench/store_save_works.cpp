// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/profile.h"
#include "made_up_words.h"
#include "store/deed.h"
#include "store_works.h"

namespace ajar::bench {
namespace {

using namespace ajar::store;

/// Everything that is saved in one round is made before the clock starts, as a form has it.
class Saves {
public:
    explicit Saves(Connection& connection)
        : m_connection(&connection), m_clock(SystemClock().now()), m_ids(m_clock), m_random(99) {
        auto query =
            connection.query("SELECT person, deal FROM deal_person WHERE person IS NOT NULL ORDER BY id LIMIT 5000");
        while (query.step())
            m_pairs.emplace_back(query.id<Person>(0), query.id<Deal>(1));
    }

    struct Save {
        Encounter encounter;
        EncounterPerson person;
        EncounterDeal deal;
        Reading reading;
        Answer answer;
        Promise promise;
    };

    Save next() {
        m_clock.advance(1'000);
        const auto& [person, deal] =
            m_pairs[static_cast<std::size_t>(m_random.below(static_cast<int>(m_pairs.size())))];
        Save save;
        save.encounter.id = m_ids.next<Encounter>();
        save.encounter.start = m_clock.now();
        save.encounter.offsetMinutes = 120;
        save.encounter.minutes = 30;
        save.encounter.noticed = aText(m_random, "Dana", 200);
        save.encounter.entered = m_clock.now();
        save.person = {m_ids.next<EncounterPerson>(), save.encounter.id, person, 0};
        save.deal = {m_ids.next<EncounterDeal>(), save.encounter.id, deal, {}, 0};
        save.reading = {m_ids.next<Reading>(),
                        person,
                        ReadingKind::Trust,
                        3,
                        false,
                        true,
                        dayOf(save.encounter),
                        save.encounter.id,
                        {},
                        {},
                        m_clock.now()};
        save.answer.id = m_ids.next<Answer>();
        save.answer.person = person;
        save.answer.text = aText(m_random, "Dana", 80);
        save.answer.day = dayOf(save.encounter);
        save.answer.encounter = save.encounter.id;
        save.answer.entered = m_clock.now();
        save.promise.id = m_ids.next<Promise>();
        save.promise.deal = deal;
        save.promise.text = aText(m_random, "Dana", 40);
        save.promise.due = dayOf(save.encounter) + 7;
        save.promise.entered = m_clock.now();
        return save;
    }

    void log(const Save& save, bool isFull) {
        Deed deed(*m_connection, m_clock, "Log encounter", "Dana");
        deed.insert(save.encounter);
        deed.insert(save.person);
        deed.insert(save.deal);
        if (isFull) {
            deed.insert(save.reading);
            deed.insert(save.answer);
            deed.insert(save.promise);
        }
        deed.commit();
    }

    /// One row of the same table, with its indexes, and nothing else.
    void bareInsert(const Encounter& encounter) {
        static const std::string sql =
            recordSql(recordTable(Columns<Encounter>::kCode), m_connection->dialect()).insert;
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        m_connection->setDeedOpen(true);
        {
            auto query = m_connection->query(sql);
            query.bindOne(1, encounter.id);
            query.bindOne(2, 1);
            ColumnBinder binder(query, 3);
            Columns<Encounter>::visit(binder, encounter);
            query.run();
        }
        transaction.commit();
        m_connection->setDeedOpen(false);
    }

private:
    Connection* m_connection;
    FixedClock m_clock;
    IdMaker m_ids;
    RandomNumbers m_random;
    std::vector<std::pair<Id<Person>, Id<Deal>>> m_pairs;
};

Figure save(Connection& connection, int rounds, std::string work, std::optional<double> atMost, bool isFull) {
    Figure figure{std::move(work), "one bare row and commit, same table", 50, atMost, {}, {}};
    Saves saves(connection);
    std::vector<Saves::Save> ours;
    std::vector<Saves::Save> theirs;
    for (int i = 0; i < rounds + rounds / 10 + 1; ++i) {
        ours.push_back(saves.next());
        theirs.push_back(saves.next());
    }
    std::size_t our = 0;
    std::size_t their = 0;
    measure(
        figure, rounds, [&](int) { saves.log(ours[our++], isFull); },
        [&](int) { saves.bareInsert(theirs[their++].encounter); });
    return figure;
}

} // namespace

Figure saveEncounter(Connection& connection, int rounds) {
    return save(connection, rounds, "save one encounter, durable", 2.5, false);
}

Figure saveFullEncounter(Connection& connection, int rounds) {
    return save(connection, rounds, "the same with act, answer and promise", std::nullopt, true);
}

} // namespace ajar::bench
