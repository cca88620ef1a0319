// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "domain/validation.h"
#include "exchange/csv_words.h"
#include "exchange/plain_presets.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ajar::exchange {
namespace {

struct ContactColumn {
    std::string_view column;
    ContactKind kind;
    std::string_view label;
};
constexpr std::array kContacts{
    ContactColumn{"email", ContactKind::Email, ""},          ContactColumn{"email 2", ContactKind::Email, "2"},
    ContactColumn{"email 3", ContactKind::Email, "3"},       ContactColumn{"email work", ContactKind::Email, "work"},
    ContactColumn{"email home", ContactKind::Email, "home"}, ContactColumn{"phone", ContactKind::Phone, ""},
    ContactColumn{"phone 2", ContactKind::Phone, "2"},       ContactColumn{"phone work", ContactKind::Phone, "work"},
    ContactColumn{"phone home", ContactKind::Phone, "home"}, ContactColumn{"mobile", ContactKind::Phone, "mobile"},
    ContactColumn{"website", ContactKind::Link, ""},         ContactColumn{"website 2", ContactKind::Link, "2"},
};

/// How several values stand in one cell: addresses have no comma or blank inside, numbers and links may.
Commas commasOf(ContactKind kind) {
    return kind == ContactKind::Email ? Commas::Part : Commas::StayInside;
}

void takeContacts(const PresetRow& row, IncomingPerson& person) {
    for (const auto& known : kContacts) {
        if (!row.has(known.column))
            continue;
        IncomingContacts contacts{known.kind, std::string(known.label), {}};
        for (auto& value : partsOf(row.line(known.column), commasOf(known.kind))) {
            if (known.kind == ContactKind::Email && !isEmail(value))
                row.reject(known.column, "'" + value + "' is no e-mail address");
            contacts.values.push_back(std::move(value));
        }
        person.contacts.push_back(std::move(contacts));
    }
}

/// The lines of an address as it is written on a letter.
void takeAddress(const PresetRow& row, IncomingPerson& person, const std::string& label) {
    const std::string tail = label.empty() ? std::string() : ' ' + label;
    bool isSaid = false;
    const auto part = [&](const char* column) {
        isSaid = isSaid || row.has(column + tail);
        return row.text(column + tail);
    };
    std::string address;
    const auto add = [&address](const std::string& line) {
        if (!line.empty())
            address += (address.empty() ? "" : "\n") + line;
    };
    add(part("street"));
    add(part("street 2"));
    add(simplified(part("postal code") + ' ' + part("city")));
    add(part("region"));
    add(part("country"));
    if (!isSaid)
        return;
    if (address.size() > kNameCap)
        row.reject("street" + tail, "makes an address longer than " + std::to_string(kNameCap) + " bytes");
    IncomingContacts contacts{ContactKind::Address, label, {}};
    if (!address.empty())
        contacts.values.push_back(std::move(address));
    person.contacts.push_back(std::move(contacts));
}

std::optional<int> numberIn(const PresetRow& row, std::string_view column, int least, int most) {
    const std::string text = row.line(column);
    if (text.empty())
        return std::nullopt;
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || number < least || number > most)
        row.reject(column, "'" + text + "' is not between " + std::to_string(least) + " and " + std::to_string(most));
    return number;
}

/// "--07-04", "--0704": a birthday without its year (RFC 6350 §4.3.1).
std::optional<IncomingBirthday> withoutYear(std::string_view text) {
    if (!text.starts_with("--"))
        return std::nullopt;
    std::string digits(text.substr(2));
    std::erase(digits, '-');
    if (digits.size() != 4 || digits.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    const IncomingBirthday birthday{std::stoi(digits.substr(0, 2)), std::stoi(digits.substr(2)), std::nullopt};
    constexpr int kLeapYear = 2000; // has every day that a birthday can be
    return dayOf({kLeapYear, birthday.month, birthday.day}) ? std::optional(birthday) : std::nullopt;
}

/// Year, month and day in columns of their own, the year perhaps blank.
Said<std::optional<IncomingBirthday>> birthdayInParts(const PresetRow& row) {
    constexpr int kFirstYear = 1900;
    constexpr int kLastYear = 2200;
    constexpr int kLeapYear = 2000;
    const auto month = numberIn(row, "birth month", 1, 12);
    const auto day = numberIn(row, "birthday", 1, 31);
    if (!month || !day)
        return std::optional<IncomingBirthday>();
    const auto year = numberIn(row, "birth year", kFirstYear, kLastYear);
    if (!dayOf({year.value_or(kLeapYear), *month, *day}))
        row.reject("birthday", "is a day that does not exist");
    return std::optional(IncomingBirthday{*month, *day, year});
}

Said<std::optional<IncomingBirthday>> birthdayOf(const PresetRow& row) {
    if (!row.has("birthday"))
        return {};
    if (row.has("birth month"))
        return birthdayInParts(row);
    const std::string text = row.line("birthday");
    if (text.empty() || text == "0/0/00") // as Outlook writes that there is none
        return std::optional<IncomingBirthday>();
    if (const auto birthday = withoutYear(text))
        return birthday;
    const auto read = readDate(text, row.rules().dates);
    if (!read.value)
        row.reject("birthday", read.fault);
    const auto date = calendarDate(*read.value);
    return std::optional(IncomingBirthday{date.month, date.day, date.year});
}

void addWord(std::string& name, const std::string& word) {
    if (!word.empty())
        name += (name.empty() ? "" : " ") + word;
}

void takeName(const PresetRow& row, IncomingPerson& person) {
    person.givenName = row.said("first name");
    person.familyName = row.said("last name");
    const std::string& given = person.givenName.value;
    std::string whole = row.line("name");
    // "Name" beside "Vorname" is the family name, unless it holds the first name
    // too.
    if (!row.has("last name") && !given.empty() && !whole.empty() && !whole.starts_with(given)) {
        person.familyName = whole;
        whole.clear();
    }
    if (whole.empty()) {
        addWord(whole, given);
        addWord(whole, row.line("middle name"));
        addWord(whole, person.familyName.value);
    }
    if (whole.empty()) {
        for (const auto& contacts : person.contacts)
            if (whole.empty() && contacts.kind == ContactKind::Email && !contacts.values.empty())
                whole = contacts.values.front().substr(0, contacts.values.front().find('@'));
    }
    if (whole.empty())
        row.reject(row.has("name") ? "name" : "last name", "there is neither a name nor an e-mail address");
    if (whole.size() > kNameCap)
        row.reject("name", "is longer than " + std::to_string(kNameCap) + " bytes");
    person.name = std::move(whole);
}

IncomingRow takePerson(const PresetRow& row, CellCounts&) {
    IncomingPerson person;
    person.origin = row.originById();
    takeContacts(row, person);
    for (const char* label : {"", "work", "home"})
        takeAddress(row, person, label);
    takeName(row, person);
    person.organisationName = row.said("organisation");
    person.role = row.said("role");
    person.ownerName = row.said("owner");
    person.birthday = birthdayOf(row);
    person.tags = partsOf(row.line("tags"), Commas::Part);
    std::erase_if(person.tags, [](const std::string& tag) { return tag.starts_with("* "); }); // Google's own groups
    person.notes = row.saidText("notes");
    row.addFact(person.facts, "department", "department");
    row.addFact(person.facts, "nickname", "nickname");
    return person;
}

} // namespace

CsvPreset plainPeople() {
    return {"people", "csv-people", {}, {}, takePerson, turnOf<IncomingPerson>()};
}

} // namespace ajar::exchange
