// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/explain.h"
#include "app/ref.h"
#include "app/worker/deals.h"
#include "app/worker/desk.h"
#include "app/worker/history.h"
#include "app/worker/log_encounter.h"
#include "app/worker/people.h"
#include "support/domain/print.h"
#include "support/store/test_book.h"

#include <QTimeZone>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app::test {

/// A new book with somebody at the desk: in Berlin, on Monday, 21 September 2026, 16:13.
class TestDesk : public store::test::TestBook {
public:
    LocalTime local{QTimeZone("Europe/Berlin")};
    Desk desk{connection(), clock, local};

    [[nodiscard]] Day today() const { return desk.today(); }
    void passDays(int days) { clock.advance(std::int64_t{days} * 24 * 60 * 60'000); }

    Logged log(const std::string& line) {
        LogRequest request;
        request.line = line;
        return logEncounter(desk, request);
    }
    Id<Person> person(const std::string& name) {
        NewPerson person;
        person.name = name;
        return app::addPerson(desk, person).id;
    }
    /// A deal with one person who decides; without a name it has an empty chair.
    Id<Deal> deal(const std::string& title, const std::string& decides = {}, const std::string& value = {}) {
        NewDeal deal;
        deal.title = title;
        deal.value = value;
        if (!decides.empty())
            deal.people.push_back({Ref<Person>(decides), Part::Decides});
        return addDeal(desk, deal).id;
    }

    /// How many records of a kind the book has.
    template <class Record>
    std::size_t count() {
        return store::select<Record>(connection(), "ORDER BY r.id").size();
    }
    template <class Record>
    Record load(Id<Record> id) {
        return store::load(connection(), id).record;
    }
    template <class Record>
    Record only() {
        auto rows = store::select<Record>(connection(), "ORDER BY r.id");
        if (rows.size() != 1)
            throw Failure(ErrorCode::Invalid, "test", std::to_string(rows.size()) + " instead of one");
        return rows.front().record;
    }
};

/// What a piece of work was refused with; nothing where it was not.
inline std::optional<Error> refused(const std::function<void()>& work) {
    try {
        work();
    } catch (const Failure& failure) {
        return failure.error();
    }
    return std::nullopt;
}

} // namespace ajar::app::test
