// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_identity.h"

#include "base/text.h"
#include "domain/codes.h"
#include "store/deals.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace ajar::app {
namespace {

using exchange::IncomingDeal;
using exchange::IncomingEncounter;
using exchange::IncomingPerson;
using exchange::nameKey;

/// Words that many names and titles have.
constexpr std::array<std::string_view, 32> kCommonWords{
    "mr",  "mrs", "ms",  "dr",  "prof", "herr", "frau",  "von", "van",     "de",     "der",
    "den", "the", "for", "and", "of",   "to",   "with",  "und", "fur",     "mit",    "die",
    "das", "new", "neu", "la",  "le",   "deal", "offer", "bin", "angebot", "project"};

bool isTelling(const std::string& word) {
    const bool isNumber = std::ranges::all_of(word, [](unsigned char c) { return std::isdigit(c) != 0; });
    return word.size() > 1 && !isNumber && std::ranges::find(kCommonWords, word) == kCommonWords.end();
}

std::string withoutBlanks(std::string_view text) {
    std::string key = fold(text);
    std::erase(key, ' ');
    return key;
}

/// A number as it is dialled. The same one may stand there with its country and without.
std::string digitsOf(std::string_view number) {
    std::string digits;
    for (const char c : number)
        if (std::isdigit(static_cast<unsigned char>(c)) != 0)
            digits += c;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

bool isSameNumber(std::string_view one, std::string_view other) {
    constexpr std::size_t kTelling = 7; // digits that a number without its country has at least
    const std::string a = digitsOf(one);
    const std::string b = digitsOf(other);
    if (a.empty() || b.empty())
        return false;
    return a == b || (a.size() >= kTelling && b.ends_with(a)) || (b.size() >= kTelling && a.ends_with(b));
}

std::vector<store::Versioned<ContactPoint>> contactsOf(Importing& importing, Id<Person> person) {
    return store::select<ContactPoint>(importing.connection(), "WHERE r.person = $1 ORDER BY r.position, r.id", person);
}

bool isReachedBy(const ContactPoint& point, const exchange::IncomingContacts& contacts) {
    if (point.kind != contacts.kind)
        return false;
    return std::ranges::any_of(contacts.values, [&](const std::string& value) {
        return point.kind == ContactKind::Phone ? isSameNumber(point.value, value) : fold(point.value) == fold(value);
    });
}

std::string organisationOf(Importing& importing, const Deal& deal) {
    return deal.organisation ? store::load(importing.connection(), *deal.organisation).record.name : std::string();
}

bool isAmong(Id<Person> person, const std::vector<FoundPerson>& people) {
    return std::ranges::any_of(people, [&](const FoundPerson& one) { return one.person == std::optional(person); });
}

bool isSameOrBlank(std::string_view said, std::string_view there) {
    return said.empty() || there.empty() || nameKey(said) == nameKey(there);
}

bool belongsThere(Importing& importing, Id<Person> person, const IncomingPerson& row) {
    const std::string& name = row.organisationName.value;
    const auto places = currentAffiliations(importing, person);
    if (name.empty() || places.empty())
        return true;
    const auto organisation = importing.findOrganisation(name);
    return std::ranges::any_of(places, [&](const auto& place) {
        return organisation && place.record.organisation == organisation->record.id &&
               isSameOrBlank(row.role.value, place.record.role);
    });
}

/// Of each column: where both have something, they have something in common.
bool hasTheSameContacts(Importing& importing, Id<Person> person, const IncomingPerson& row) {
    const auto there = contactsOf(importing, person);
    return std::ranges::all_of(row.contacts, [&](const exchange::IncomingContacts& contacts) {
        const auto isOfThat = [&](const auto& point) {
            return point.record.kind == contacts.kind && point.record.label == contacts.label;
        };
        return contacts.values.empty() || std::ranges::none_of(there, isOfThat) ||
               std::ranges::any_of(there, [&](const auto& point) { return isReachedBy(point.record, contacts); });
    });
}

bool hasTheSameBirthday(Importing& importing, Id<Person> person, const IncomingPerson& row) {
    const auto& said = row.birthday.value;
    if (!said)
        return true;
    const auto dates = store::select<RememberedDate>(
        importing.connection(), "WHERE r.person = $1 AND r.label = $2 ORDER BY r.id LIMIT 1", person, kBirthday);
    return dates.empty() ||
           exchange::IncomingBirthday{dates[0].record.month, dates[0].record.day, dates[0].record.year} == *said;
}

bool hasTheSameWords(Importing& importing, Id<Person> person, const IncomingPerson& row) {
    const auto notes = store::select<Note>(importing.connection(), "WHERE r.person = $1 ORDER BY r.id", person);
    const bool isNoted = row.notes.value.empty() || notes.empty() || std::ranges::any_of(notes, [&](const auto& note) {
                             return note.record.text == row.notes.value;
                         });
    const auto facts = store::select<Fact>(importing.connection(), "WHERE r.person = $1 ORDER BY r.id", person);
    return isNoted && std::ranges::none_of(facts, [&](const auto& fact) {
               const auto said = std::ranges::find(row.facts, fact.record.topic, &exchange::IncomingFact::topic);
               return said != row.facts.end() && !isSameOrBlank(said->text, fact.record.text);
           });
}

} // namespace

bool shareWords(std::string_view one, std::string_view other) {
    if (withoutBlanks(one) == withoutBlanks(other))
        return true;
    const auto words = foldedWords(other);
    return std::ranges::any_of(foldedWords(one), [&words](const std::string& word) {
        return isTelling(word) && std::ranges::find(words, word) != words.end();
    });
}

bool isSomebodyElse(Importing& importing, const Person& there, const IncomingPerson& row) {
    if (shareWords(there.name, row.name))
        return false;
    const auto points = contactsOf(importing, there.id);
    return std::ranges::none_of(points, [&row](const auto& point) {
        const bool tellsWho = point.record.kind == ContactKind::Email || point.record.kind == ContactKind::Phone;
        return tellsWho && std::ranges::any_of(row.contacts, [&](const exchange::IncomingContacts& contacts) {
                   return isReachedBy(point.record, contacts);
               });
    });
}

bool isAnotherDeal(Importing& importing, const Deal& there, const IncomingDeal& row, const std::string& title,
                   const std::vector<FoundPerson>& people) {
    if (shareWords(there.title, title))
        return false;
    const std::string organisation = organisationOf(importing, there);
    if (!organisation.empty() && nameKey(organisation) == nameKey(row.organisationName.value))
        return false;
    const auto owner = there.owner ? store::find(importing.connection(), *there.owner) : std::nullopt;
    const bool isTheSameOwners = owner && nameKey(owner->record.name) == nameKey(row.ownerName.value);
    if (isTheSameOwners && there.opened && there.opened == row.opened.value)
        return false;
    const auto chairs = store::chairsOf(importing.connection(), there.id);
    return std::ranges::none_of(
        chairs, [&people](const auto& chair) { return chair.record.person && isAmong(*chair.record.person, people); });
}

bool isAnotherEncounter(Importing& importing, const Encounter& there, const IncomingEncounter& row,
                        const std::vector<FoundPerson>& people, const std::vector<Id<Deal>>& deals) {
    if (dayOf(there) == row.start.day || (!there.noticed.empty() && shareWords(there.noticed, row.noticed)))
        return false;
    const auto met = store::select<EncounterPerson>(importing.connection(),
                                                    "WHERE r.encounter = $1 ORDER BY r.position, r.id", there.id);
    const auto about = store::select<EncounterDeal>(importing.connection(),
                                                    "WHERE r.encounter = $1 ORDER BY r.position, r.id", there.id);
    return std::ranges::none_of(met, [&](const auto& link) { return isAmong(link.record.person, people); }) &&
           std::ranges::none_of(
               about, [&](const auto& link) { return std::ranges::find(deals, link.record.deal) != deals.end(); });
}

RowRefused clash(const exchange::RowOrigin& row, const std::string& there, const std::string& here) {
    const std::string id = row.idColumn.empty() ? "the id" : '"' + row.idColumn + '"';
    return {id + ' ' + row.key + " is " + there + " in this book, and " + here +
            " here: if these are two programs, name the column otherwise in one of the files"};
}

bool saysNothingElse(Importing& importing, const Person& there, const IncomingPerson& row) {
    const auto owner = row.ownerName.value.empty() || !there.owner || there.owner == importing.me()
                           ? std::nullopt
                           : store::find(importing.connection(), *there.owner);
    return isSameOrBlank(row.givenName.value, there.givenName) &&
           isSameOrBlank(row.familyName.value, there.familyName) &&
           (!owner || isSameOrBlank(row.ownerName.value, owner->record.name)) &&
           belongsThere(importing, there.id, row) && hasTheSameContacts(importing, there.id, row) &&
           hasTheSameBirthday(importing, there.id, row) && hasTheSameWords(importing, there.id, row);
}

} // namespace ajar::app
