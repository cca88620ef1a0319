// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "domain/validation.h"
#include "exchange/csv_words.h"
#include "exchange/plain_presets.h"

namespace ajar::exchange {
namespace {

/// A cell that is one of the words known, or blank. Anything else is told: `what` it should be.
template <class Read>
auto wordIn(const PresetRow& row, std::string_view column, Read read, std::string_view what) -> decltype(read("")) {
    const std::string text = row.line(column);
    if (text.empty())
        return std::nullopt;
    const auto value = read(text);
    if (!value)
        row.reject(column, "'" + text + "' is no " + std::string(what));
    return value;
}

WrittenTime startOf(const PresetRow& row) {
    const bool hasStart = row.has("start");
    std::string text = row.line(hasStart ? "start" : "time");
    if (text.empty())
        row.reject(hasStart ? "start" : "time", "is blank");
    auto read = readTime(text, row.rules().dates);
    const std::string time = hasStart ? row.line("time") : std::string();
    if (read.value && !read.value->minuteOfDay && !time.empty()) {
        const auto both = readTime(toText(read.value->day) + ' ' + time, row.rules().dates);
        if (!both.value)
            row.reject("time", "'" + time + "' is no time of day such as 14:30");
        return *both.value;
    }
    if (!read.value)
        row.reject(hasStart ? "start" : "time", read.fault);
    return *read.value;
}

void takePeople(const PresetRow& row, IncomingEncounter& encounter) {
    encounter.people = namedPeople(row.line("person"));
    const std::string email = row.line("person email");
    if (email.empty())
        return;
    if (!isEmail(email))
        row.reject("person email", "'" + email + "' is no e-mail address");
    if (encounter.people.size() > 1)
        row.reject("person email", "belongs to one of several people; which one is not said");
    if (encounter.people.empty())
        encounter.people.push_back({{}, email});
    else if (encounter.people.front().email.empty())
        encounter.people.front().email = email;
}

std::string noticedIn(const PresetRow& row) {
    const std::string subject = row.line("subject");
    const std::string notes = row.text("notes");
    if (subject.size() + notes.size() >= kNoteCap)
        row.reject("notes", "is longer than " + std::to_string(kNoteCap) + " bytes together with its subject");
    return subject.empty() || notes.empty() ? subject + notes : subject + '\n' + notes;
}

[[noreturn]] void rejectWithoutAnybody(const PresetRow& row) {
    for (const char* column : {"person", "person email", "deal"})
        if (row.has(column))
            row.reject(column, "names neither a person nor a deal");
    row.reject({}, "no column says whom it was with or about which deal; name one Person or Deal");
}

IncomingRow takeEncounter(const PresetRow& row, CellCounts&) {
    IncomingEncounter encounter;
    encounter.origin = row.originById();
    encounter.start = startOf(row);
    encounter.state = wordIn(row, "state", encounterStateOf, "state such as planned, done or cancelled");
    if (const auto channel = wordIn(row, "channel", channelOf, "channel such as meeting, call or e-mail")) {
        encounter.channel = channel->channel;
        if (channel->isAttempt)
            encounter.state = EncounterState::Attempt;
    }
    encounter.minutes = wordIn(row, "minutes", minutesOf, "length such as 45, 1:30 or 90 min, of a day at most");
    encounter.openingShare = wordIn(row, "opening share", shareOf, "share such as 75 % or 0.75");
    encounter.theySpoke = wordIn(row, "they spoke", theySpokeOf, "word such as mostly them, even or mostly us");
    encounter.outcome = wordIn(row, "outcome", outcomeOf, "outcome such as advance, continuation, order or no sale");
    encounter.heard = row.text("heard");
    encounter.noticed = noticedIn(row);
    encounter.place = row.line("place");
    encounter.ownerName = row.line("owner");
    encounter.organisationName = row.line("organisation");
    takePeople(row, encounter);
    encounter.dealTitles = partsOf(row.line("deal"), Commas::StayInside);
    if (encounter.people.empty() && encounter.dealTitles.empty())
        rejectWithoutAnybody(row);
    return encounter;
}

} // namespace

CsvPreset plainEncounters() {
    return {"encounters", "csv-encounters", {}, {}, takeEncounter, turnOf<IncomingEncounter>()};
}

} // namespace ajar::exchange
