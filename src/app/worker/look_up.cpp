// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/look_up.h"

#include "app/worker/resolve.h"
#include "store/deed.h"
#include "store/search.h"

namespace ajar::app {
namespace {

/// The search gives people, organisations and deals in one answer: so many of it that others leave room.
constexpr int kRoom = 4;

template <class Record>
std::vector<Candidate> lookUp(Desk& desk, const std::string& typed, int limit) {
    std::vector<Candidate> candidates;
    if (limit <= 0)
        return candidates;
    for (const auto& hit : store::search(desk.connection, {typed, limit * kRoom, store::SearchScope::Names}).hits) {
        if (hit.kind != store::Columns<Record>::kTable || static_cast<int>(candidates.size()) == limit)
            continue;
        if (const auto found = store::find(desk.connection, Id<Record>{hit.id}))
            candidates.push_back(candidateOf(desk, found->record));
    }
    return candidates;
}

} // namespace

std::vector<Candidate> lookUpPeople(Desk& desk, const std::string& typed, int limit) {
    return lookUp<Person>(desk, typed, limit);
}

std::vector<Candidate> lookUpOrganisations(Desk& desk, const std::string& typed, int limit) {
    return lookUp<Organisation>(desk, typed, limit);
}

std::vector<Candidate> lookUpDeals(Desk& desk, const std::string& typed, int limit) {
    return lookUp<Deal>(desk, typed, limit);
}

} // namespace ajar::app
