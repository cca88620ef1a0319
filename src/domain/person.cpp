// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include "base/text.h"
#include "domain/validation.h"

#include <algorithm>
#include <array>

namespace ajar {
namespace {

/// Folded, with or without a full stop.
constexpr std::array<std::string_view, 20> kTitles{
    "dame", "dipl-ing", "dr",       "dr-ing", "frau", "fru", "herr", "lady", "lord", "miss",
    "mlle", "mme",      "monsieur", "mr",     "mrs",  "ms",  "mx",   "prof", "sir",  "sra",
};
/// Only with a full stop: without one they are first names or initials as well.
constexpr std::array<std::string_view, 14> kAbbreviatedTitles{
    "dipl.", "dott.", "dra.", "eng.", "fr.", "hon.", "hr.", "ing.", "lic.", "mag.", "pd.", "rev.", "sig.", "sr.",
};

bool isTitle(std::string_view word) {
    std::string folded = fold(word);
    if (std::ranges::find(kAbbreviatedTitles, folded) != kAbbreviatedTitles.end())
        return true;
    std::erase(folded, '.');
    return std::ranges::find(kTitles, folded) != kTitles.end();
}

int countSet(std::initializer_list<bool> set) {
    return static_cast<int>(std::ranges::count(set, true));
}

Result<> checkOneSubject(int set) {
    return checkThat(set == 1, "subject", set == 0 ? "is missing" : "is more than one");
}

Result<> checkNotBlank(std::string_view field, std::string_view text) {
    return checkThat(!isBlank(text), field, "is empty");
}

} // namespace

std::string firstName(const Person& person) {
    if (!isBlank(person.givenName))
        return simplified(person.givenName);
    std::string name = simplified(person.name);
    std::string_view rest = name;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        while (word.ends_with(','))
            word.remove_suffix(1);
        if (!word.empty() && !isTitle(word))
            return std::string{word};
    }
    return name;
}

bool isCurrent(const Affiliation& affiliation, Day today) {
    return (!affiliation.from || *affiliation.from <= today) && (!affiliation.to || *affiliation.to >= today);
}

Day nextOccurrence(const RememberedDate& date, Day today) {
    const auto inYear = [&date](int year) {
        // 29 February has no day in most years; the day after 28 February is 1 March then.
        const int last = daysInMonth(year, date.month);
        const auto day = dayOf({year, date.month, std::min(date.day, last)});
        return day && date.day > last ? *day + 1 : day;
    };
    const int year = calendarDate(today).year;
    const auto thisYear = inYear(year);
    if (thisYear && *thisYear >= today)
        return *thisYear;
    return inYear(year + 1).value_or(today);
}

Result<> validate(const Person& person) {
    return firstFault({
        checkId("id", person.id),
        checkName("name", person.name),
        checkLine("givenName", person.givenName),
        checkLine("familyName", person.familyName),
        checkId("introducedBy", person.introducedBy),
        checkThat(person.introducedBy != person.id, "introducedBy", "is the person themselves"),
        checkRhythm("rhythm", person.rhythm),
        checkId("owner", person.owner),
        checkInstant("entered", person.entered),
    });
}

Result<> validate(const ContactPoint& point) {
    const bool hasLines = point.kind == ContactKind::Address;
    return firstFault({
        checkId("id", point.id),
        checkOneSubject(countSet({point.person.has_value(), point.organisation.has_value()})),
        checkId("person", point.person),
        checkId("organisation", point.organisation),
        checkLine("label", point.label),
        checkNotBlank("value", point.value),
        hasLines ? checkLines("value", point.value) : checkLine("value", point.value),
        checkThat(point.position >= 0, "position", "is negative"),
        checkInstant("entered", point.entered),
    });
}

Result<> validate(const Affiliation& affiliation) {
    const bool inOrder = !affiliation.from || !affiliation.to || *affiliation.from <= *affiliation.to;
    return firstFault({
        checkId("id", affiliation.id),
        checkId("person", affiliation.person),
        checkId("organisation", affiliation.organisation),
        checkLine("role", affiliation.role),
        checkDay("from", affiliation.from),
        checkDay("to", affiliation.to),
        checkThat(inOrder, "to", "lies before the beginning"),
        checkInstant("entered", affiliation.entered),
    });
}

Result<> validate(const Tag& tag) {
    return firstFault({
        checkId("id", tag.id),
        checkName("name", tag.name),
        checkRhythm("rhythm", tag.rhythm),
        checkInstant("entered", tag.entered),
    });
}

Result<> validate(const Tagging& tagging) {
    return firstFault({
        checkId("id", tagging.id),
        checkId("tag", tagging.tag),
        checkOneSubject(
            countSet({tagging.person.has_value(), tagging.organisation.has_value(), tagging.deal.has_value()})),
        checkId("person", tagging.person),
        checkId("organisation", tagging.organisation),
        checkId("deal", tagging.deal),
        checkInstant("entered", tagging.entered),
    });
}

Result<> validate(const RememberedDate& date) {
    // A leap year stands in for the year that is not known. A firm's founding may lie far back.
    constexpr int kLeapYear = 2000;
    const bool exists = dayOf({date.year.value_or(kLeapYear), date.month, date.day}).has_value();
    return firstFault({
        checkId("id", date.id),
        checkId("person", date.person),
        checkLine("label", date.label),
        checkRange("month", date.month, 1, 12),
        checkRange("year", date.year.value_or(kLeapYear), 1000, 2200),
        checkThat(exists, "day", "is no day of that month"),
        checkInstant("entered", date.entered),
    });
}

Result<> validate(const Fact& fact) {
    return firstFault({
        checkId("id", fact.id),
        checkOneSubject(countSet({fact.person.has_value(), fact.organisation.has_value(), fact.deal.has_value()})),
        checkId("person", fact.person),
        checkId("organisation", fact.organisation),
        checkId("deal", fact.deal),
        checkLine("topic", fact.topic),
        checkNotBlank("text", fact.text),
        checkNote("text", fact.text),
        checkLine("source", fact.source),
        checkDay("day", fact.day),
        checkId("owner", fact.owner),
        checkInstant("entered", fact.entered),
    });
}

Result<> validate(const Note& note) {
    return firstFault({
        checkId("id", note.id),
        checkOneSubject(countSet({note.person.has_value(), note.organisation.has_value(), note.deal.has_value(),
                                  note.encounter.has_value()})),
        checkId("person", note.person),
        checkId("organisation", note.organisation),
        checkId("deal", note.deal),
        checkId("encounter", note.encounter),
        checkNotBlank("text", note.text),
        checkNote("text", note.text),
        checkDay("day", note.day),
        checkId("owner", note.owner),
        checkInstant("entered", note.entered),
    });
}

} // namespace ajar
