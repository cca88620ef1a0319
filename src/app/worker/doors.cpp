// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/doors.h"

#include "store/doors.h"
#include "store/owners.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace ajar::app {
namespace {

struct Scored {
    const store::DoorRow* row = nullptr;
    DoorScore score;
};

/// Highest first; between equals who decides sooner, then by name, and at last by id, so that the order is one.
bool comesFirst(const Scored& a, const Scored& b) {
    const auto key = [](const Scored& s) {
        const auto& facts = s.row->facts;
        return std::make_tuple(-s.score.total, facts.expected.value_or(Day{std::numeric_limits<std::int32_t>::max()}),
                               std::cref(s.row->orderKey), s.row->deal.uuid, s.row->chair, s.row->person.uuid);
    };
    return key(a) < key(b);
}

/// The doors that may be listed, best first, each deal and each person once.
std::vector<Scored> bestOf(const std::vector<store::DoorRow>& rows, Day today) {
    std::vector<Scored> scored;
    for (const auto& row : rows)
        if (isListed(row.facts, today))
            scored.push_back({&row, scoreOf(row.facts, today)});
    std::ranges::sort(scored, comesFirst);
    std::set<Uuid> taken;
    std::erase_if(scored, [&taken](const Scored& door) {
        const Uuid& deal = door.row->deal.uuid;
        const Uuid& person = door.row->person.uuid;
        if ((!deal.isNull() && taken.contains(deal)) || (!person.isNull() && taken.contains(person)))
            return true;
        taken.insert(deal);
        taken.insert(person);
        return false;
    });
    return scored;
}

/// A book that takes no writes just now is read all the same.
void keep(Desk& desk, const std::vector<Scored>& doors) {
    std::vector<store::OpenNextRow> rows;
    rows.reserve(doors.size());
    for (const auto& door : doors)
        rows.push_back({door.row->deal, door.row->person, door.score.total});
    try {
        store::keepOpenNext(desk.connection, desk.today(), rows);
    } catch (const Failure& failure) {
        const ErrorCode code = failure.error().code;
        if (code != ErrorCode::ReadOnly && code != ErrorCode::Busy && code != ErrorCode::Full &&
            code != ErrorCode::Denied)
            throw;
    }
}

} // namespace

std::vector<OpenDoor> openNext(Desk& desk, int limit) {
    const Day today = desk.today();
    const auto dayOf = [&desk](Instant moment) { return desk.local.dayOf(moment); };
    const auto rows = [&] {
        const store::Transaction reading(desk.connection, store::Transaction::Kind::Read);
        return store::gatherDoors(desk.connection, today, dayOf);
    }();
    const auto best = bestOf(rows, today);
    keep(desk, best);
    std::vector<OpenDoor> doors;
    for (const auto& door : best) {
        if (static_cast<int>(doors.size()) == limit)
            break;
        OpenDoor open;
        open.position = static_cast<int>(doors.size()) + 1;
        if (!door.row->deal.isNull())
            open.deal = Mention<Deal>{door.row->deal, door.row->title};
        if (!door.row->person.isNull())
            open.person = Mention<Person>{door.row->person, door.row->name};
        open.score = door.score;
        if (door.score.ask && open.person)
            open.ask = askAbout(*door.score.ask, door.row->facts.firstName);
        doors.push_back(std::move(open));
    }
    return doors;
}

} // namespace ajar::app
