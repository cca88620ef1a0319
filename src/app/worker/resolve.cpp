// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/resolve.h"

#include "app/explain.h"
#include "base/text.h"
#include "store/named.h"
#include "store/people.h"

#include <array>
#include <span>

namespace ajar::app {
namespace {

/// One more than are listed, so that the list can say that there are more.
constexpr int kCandidatesRead = static_cast<int>(kMostCandidates) + 1;

std::string organisationName(Desk& desk, const std::optional<Id<Organisation>>& organisation) {
    const auto found = organisation ? store::find(desk.connection, *organisation) : std::nullopt;
    return found ? found->record.name : std::string();
}

std::string hintOf(Desk& desk, const Person& person) {
    for (const auto& affiliation : store::affiliationsOf(desk.connection, person.id))
        if (isCurrent(affiliation, desk.today()))
            return organisationName(desk, affiliation.organisation);
    return {};
}

std::string hintOf(Desk& desk, const Deal& deal) {
    const std::string organisation = organisationName(desk, deal.organisation);
    return organisation.empty() ? std::string(toCode(deal.bucket))
                                : organisation + ", " + std::string(toCode(deal.bucket));
}

template <class Record>
std::string hintOf(Desk&, const Record&) {
    return {};
}

const std::string& nameOf(const Deal& deal) {
    return deal.title;
}

template <class Record>
const std::string& nameOf(const Record& record) {
    return record.name;
}

template <class Record>
[[noreturn]] void throwSeveral(Desk& desk, std::string_view typed, const std::vector<store::Versioned<Record>>& rows) {
    std::vector<Candidate> candidates;
    candidates.reserve(rows.size());
    for (const auto& row : rows)
        candidates.push_back({toText(row.record.id), nameOf(row.record), hintOf(desk, row.record)});
    throw Failure(severalFit(store::Columns<Record>::kTable, typed, candidates));
}

/// The one that fits in the first of `ways` in which any does.
template <class Record>
std::optional<store::Versioned<Record>> findOne(Desk& desk, std::string_view typed, std::span<const store::Fit> ways) {
    const std::string key = fold(asName(typed));
    for (const auto way : ways) {
        auto rows = store::named<Record>(desk.connection, key, way, kCandidatesRead);
        if (rows.size() > 1)
            throwSeveral(desk, typed, rows);
        if (!rows.empty())
            return std::move(rows.front());
    }
    return std::nullopt;
}

template <class Record>
store::Versioned<Record> resolveOne(Desk& desk, const Ref<Record>& ref) {
    constexpr std::array kWays{store::Fit::Exact, store::Fit::Prefix, store::Fit::Part};
    if (!ref.id.isNull())
        return store::load(desk.connection, ref.id);
    if (const auto uuid = parseUuid(ref.name))
        return store::load(desk.connection, Id<Record>{*uuid});
    if (auto found = findOne<Record>(desk, ref.name, kWays))
        return *std::move(found);
    throw Failure(ErrorCode::NotFound, std::string(store::Columns<Record>::kTable), ref.name);
}

} // namespace

store::Versioned<Person> resolve(Desk& desk, const Ref<Person>& ref) {
    return resolveOne(desk, ref);
}

store::Versioned<Deal> resolve(Desk& desk, const Ref<Deal>& ref) {
    return resolveOne(desk, ref);
}

store::Versioned<Organisation> resolve(Desk& desk, const Ref<Organisation>& ref) {
    return resolveOne(desk, ref);
}

store::Versioned<Owner> resolve(Desk& desk, const Ref<Owner>& ref) {
    return resolveOne(desk, ref);
}

std::optional<store::Versioned<Person>> findWhole(Desk& desk, std::string_view name) {
    constexpr std::array kWays{store::Fit::Exact, store::Fit::Words};
    if (const auto uuid = parseUuid(name))
        return store::load(desk.connection, Id<Person>{*uuid});
    return findOne<Person>(desk, name, kWays);
}

std::optional<store::Versioned<Organisation>> findExact(Desk& desk, std::string_view name) {
    constexpr std::array kWays{store::Fit::Exact};
    return findOne<Organisation>(desk, name, kWays);
}

std::optional<store::Versioned<Tag>> findTag(Desk& desk, std::string_view name) {
    constexpr std::array kWays{store::Fit::Exact};
    return findOne<Tag>(desk, name, kWays);
}

Candidate candidateOf(Desk& desk, const Person& person) {
    return {toText(person.id), person.name, hintOf(desk, person)};
}

Candidate candidateOf(Desk& desk, const Deal& deal) {
    return {toText(deal.id), deal.title, hintOf(desk, deal)};
}

Candidate candidateOf(Desk& desk, const Organisation& organisation) {
    return {toText(organisation.id), organisation.name, hintOf(desk, organisation)};
}

std::string asName(std::string_view typed) {
    return nfc(simplified(typed));
}

} // namespace ajar::app
