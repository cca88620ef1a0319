// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fingerprint.h"

#include "base/hash.h"
#include "domain/codes.h"
#include "domain/validation.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <variant>

namespace ajar::exchange {
namespace {

// Laid out as: 22 characters for the whole, then 3 for the names, then 3 a field, 6 bits each. That anything changed is seen by the whole's
// 132 bits; of several fields that changed together each is seen by 16 bits. The other two of a field are its mark.
constexpr std::size_t kWhole = 22;
constexpr std::size_t kEach = 3;

/// Of RFC 4648 §5.
constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// At most 32 characters.
std::string shortHash(const std::string& text, std::size_t characters) {
    const std::string digest = sha256(text);
    const auto nibble = [&digest](std::size_t i) {
        return static_cast<unsigned>(digest[i] <= '9' ? digest[i] - '0' : digest[i] - 'a' + 10);
    };
    std::string hash;
    for (std::size_t i = 0; i < characters; ++i)
        hash += kAlphabet[(nibble(2 * i) << 4U | nibble(2 * i + 1)) % kAlphabet.size()];
    return hash;
}

void say(std::vector<StatedField>& fields, std::string name, const Said<std::string>& text) {
    if (text.isSaid)
        fields.push_back({std::move(name), text.value});
}

void say(std::vector<StatedField>& fields, std::string name, const Said<std::optional<Day>>& day) {
    if (day.isSaid)
        fields.push_back({std::move(name), day.value ? toText(*day.value) : std::string()});
}

void say(std::vector<StatedField>& fields, const std::vector<IncomingFact>& facts) {
    for (const auto& fact : facts)
        fields.push_back({"fact/" + fact.topic, fact.text});
}

/// Lengths stand before the texts, so that no two lists give the same bytes.
std::string joined(std::span<const StatedField> fields, std::string StatedField::*part) {
    std::string text;
    for (const auto& field : fields)
        text += std::to_string((field.*part).size()) + ':' + field.*part;
    return text;
}

/// FNV-1a, 64 bits: of one field among those of a row no more is asked than to tell it from what it was, and a row has many.
std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
    constexpr std::uint64_t kPrime = 0x100000001b3;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
    return hash;
}

/// The last character of a field: four bits of its hash below two of its mark.
constexpr std::size_t kMarkOnes = 16;

std::string hashOf(const StatedField& field) {
    constexpr std::uint64_t kStart = 0xcbf29ce484222325;
    std::uint64_t hash = mixed(mixed(mixed(kStart, field.name), "="), field.value);
    hash ^= hash >> 32U; // the low bits of a product know little of the high ones
    std::string text;
    for (std::size_t i = 0; i + 1 < kEach; ++i, hash >>= 6U)
        text += kAlphabet[hash % kAlphabet.size()];
    return text + kAlphabet[hash % kMarkOnes];
}

/// Whether two fingerprints are of the same fields, and have a place for each.
bool isAligned(std::string_view taken, std::string_view print) {
    return taken.size() == print.size() && print.size() > kWhole &&
           taken.substr(kWhole, kEach) == print.substr(kWhole, kEach);
}

std::string_view placeOf(std::string_view print, std::size_t field) {
    return print.substr(kWhole + kEach * (field + 1), kEach);
}

std::size_t lastOf(std::string_view place) {
    return std::min(kAlphabet.find(place.back()), kAlphabet.size() - 1);
}

FieldMark markIn(std::string_view place) {
    return static_cast<FieldMark>(std::min<std::size_t>(lastOf(place) / kMarkOnes, 2));
}

/// Whether two places are of one word, whatever was done with it.
bool saySame(std::string_view one, std::string_view other) {
    return one.substr(0, kEach - 1) == other.substr(0, kEach - 1) &&
           lastOf(one) % kMarkOnes == lastOf(other) % kMarkOnes;
}

std::optional<std::size_t> indexOf(std::span<const StatedField> fields, std::string_view name) {
    const auto at = std::ranges::find(fields, name, &StatedField::name);
    return at == fields.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - fields.begin()));
}

} // namespace

std::vector<StatedField> statedFields(const IncomingOwner& owner) {
    std::vector<StatedField> fields{{"name", owner.name}};
    say(fields, "manager", owner.manager);
    say(fields, "team", owner.team);
    return fields;
}

std::vector<StatedField> statedFields(const IncomingOrganisation& organisation) {
    std::vector<StatedField> fields{{"name", organisation.name}};
    say(fields, "sector", organisation.sector);
    say(fields, "parent", organisation.parentName);
    say(fields, organisation.facts);
    return fields;
}

std::vector<StatedField> statedFields(const IncomingProduct& product) {
    return {{"name", product.name},
            {"series", product.series},
            {"list_price", product.listPrice ? toText(*product.listPrice) : std::string()}};
}

std::vector<StatedField> statedFields(const IncomingDeal& deal) {
    std::vector<StatedField> fields{{"title", deal.title}};
    say(fields, "organisation", deal.organisationName);
    say(fields, "owner", deal.ownerName);
    if (deal.people.isSaid)
        fields.push_back({"people", toText(deal.people.value)});
    if (deal.value.isSaid)
        fields.push_back({"value", deal.value.value ? toText(*deal.value.value) : std::string()});
    fields.push_back({"bucket", std::string(toCode(deal.bucket))});
    if (deal.kind.isSaid)
        fields.push_back({"kind", std::string(toCode(deal.kind.value))});
    say(fields, "source", deal.source);
    say(fields, "opened", deal.opened);
    say(fields, "closed", deal.closed);
    say(fields, "expected", deal.expected);
    say(fields, "reason", deal.closedWhy);
    if (deal.noDecision.isSaid)
        fields.push_back({"no_decision", deal.noDecision.value ? "yes" : "no"});
    if (!deal.tags.empty())
        fields.push_back({"tags", toText(deal.tags)});
    say(fields, "notes", deal.notes);
    say(fields, deal.facts);
    return fields;
}

std::vector<StatedField> statedFields(const IncomingPerson& person) {
    std::vector<StatedField> fields{{"name", person.name}};
    say(fields, "given_name", person.givenName);
    say(fields, "family_name", person.familyName);
    say(fields, "organisation", person.organisationName);
    say(fields, "role", person.role);
    say(fields, "owner", person.ownerName);
    for (const auto& contacts : person.contacts)
        fields.push_back({fieldOf(contacts), toText(contacts.values)});
    if (person.birthday.isSaid)
        fields.push_back({"birthday", person.birthday.value ? toText(*person.birthday.value) : std::string()});
    if (!person.tags.empty())
        fields.push_back({"tags", toText(person.tags)});
    say(fields, "notes", person.notes);
    say(fields, person.facts);
    return fields;
}

std::vector<StatedField> statedFields(const IncomingEncounter& encounter) {
    const auto number = [](const auto& value) {
        return value ? std::to_string(static_cast<std::int64_t>(*value)) : std::string();
    };
    const auto code = [](const auto& value) { return value ? std::string(toCode(*value)) : std::string(); };
    return {{"start", toText(encounter.start.day) + ' ' + number(encounter.start.minuteOfDay) + ' ' +
                          number(encounter.start.offsetMinutes)},
            {"state", code(encounter.state)},
            {"channel", std::string(toCode(encounter.channel))},
            {"minutes", number(encounter.minutes)},
            {"opening_share", number(encounter.openingShare)},
            {"they_spoke", code(encounter.theySpoke)},
            {"outcome", code(encounter.outcome)},
            {"heard", encounter.heard},
            {"noticed", encounter.noticed},
            {"place", encounter.place},
            {"owner", encounter.ownerName},
            {"organisation", encounter.organisationName},
            {"people", toText(encounter.people)},
            {"deals", toText(encounter.dealTitles)}};
}

std::vector<StatedField> statedFields(const IncomingRow& row) {
    return std::visit([](const auto& record) { return statedFields(record); }, row);
}

std::string fieldOf(const IncomingContacts& contacts) {
    return std::string(toCode(contacts.kind)) + (contacts.label.empty() ? "" : " ") + contacts.label;
}

std::string toText(const std::vector<std::string>& values) {
    std::string text;
    for (const auto& value : values)
        text += (text.empty() ? "" : "; ") + value;
    return text;
}

std::string toText(const std::vector<NamedPerson>& people) {
    std::string text;
    for (const auto& person : people) {
        text += text.empty() ? "" : "; ";
        text += person.name;
        if (!person.email.empty())
            text += person.name.empty() ? person.email : " (" + person.email + ')';
    }
    return text;
}

std::string toText(const IncomingBirthday& birthday) {
    constexpr int kLeapYear = 2000;
    const auto day = dayOf({birthday.year.value_or(kLeapYear), birthday.month, birthday.day});
    const std::string date = day ? toText(*day) : std::string();
    return birthday.year || date.empty() ? date : "-" + date.substr(4);
}

std::string fingerprint(std::span<const StatedField> fields) {
    const std::string names = joined(fields, &StatedField::name);
    std::string print = shortHash(names + joined(fields, &StatedField::value), kWhole);
    if (kWhole + kEach * (fields.size() + 1) > kCodeCap)
        return print;
    print += shortHash(names, kEach);
    for (const auto& field : fields)
        print += hashOf(field);
    return print;
}

std::set<std::string> changedFields(std::string_view taken, std::span<const StatedField> now) {
    return changedFields(taken, fingerprint(now), now);
}

std::set<std::string> changedFields(std::string_view taken, std::string_view print, std::span<const StatedField> now) {
    if (taken == print)
        return {};
    const bool saysTheSame = taken.substr(0, kWhole) == print.substr(0, kWhole);
    std::set<std::string> changed;
    std::set<std::string> again;
    for (std::size_t i = 0; isAligned(taken, print) && i < now.size(); ++i) {
        if (!saySame(placeOf(taken, i), placeOf(print, i)))
            changed.insert(now[i].name);
        if (markIn(placeOf(taken, i)) == FieldMark::Kept)
            again.insert(now[i].name);
    }
    if (changed.empty() && !saysTheSame)
        for (const auto& field : now)
            changed.insert(field.name);
    changed.merge(again);
    return changed;
}

std::string marked(std::string print, std::span<const StatedField> fields, const FieldMarks& marks) {
    for (const auto& [name, mark] : marks)
        if (const auto i = indexOf(fields, name); i && hasMarks(print)) {
            char& last = print[kWhole + kEach * (*i + 2) - 1];
            last = kAlphabet[lastOf({&last, 1}) % kMarkOnes + kMarkOnes * static_cast<std::size_t>(mark)];
        }
    return print;
}

bool hasMarks(std::string_view print) {
    return print.size() > kWhole;
}

FieldMark markOf(std::string_view taken, std::string_view print, std::span<const StatedField> now,
                 std::string_view field) {
    const auto i = indexOf(now, field);
    return i && isAligned(taken, print) ? markIn(placeOf(taken, *i)) : FieldMark::Taken;
}

bool wasTakenAs(std::string_view taken, std::span<const StatedField> now, const StatedField& field) {
    const auto i = indexOf(now, field.name);
    return i && isAligned(taken, fingerprint(now)) && saySame(placeOf(taken, *i), hashOf(field));
}

} // namespace ajar::exchange
