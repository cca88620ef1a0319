// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/sample/writer.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace ajar::app::sample {
namespace {

/// "harlow.quill@example.org", in ASCII.
std::string addressFrom(const std::string& name) {
    std::string address;
    for (const char c : fold(name)) {
        if ((c >= 'a' && c <= 'z') || c == '-')
            address += c;
        else if (c == ' ')
            address += '.';
    }
    return address + "@example.org";
}

/// A number of the range that is set aside for stories (Ofcom: 01632 960 000 to 960 999).
std::string phoneFrom(std::size_t place) {
    std::string last = std::to_string(100 + place);
    return "+44 1632 960 " + last;
}

/// The rhythm that goes with a tag; most tags have none.
Rhythm rhythmOf(const std::string& tag) {
    if (tag == "Key customer")
        return {30, 60};
    return {};
}

bool isWeekend(Day day) {
    return weekday(day) >= Weekday::Saturday;
}

} // namespace

Writer::Writer(store::Deed& deed, IdMaker& ids, const LocalTime& local, Day day, const Currency& home,
               const std::array<Id<Owner>, kOwnerCount>& owners)
    : m_deed(&deed), m_ids(&ids), m_local(&local), m_day(day), m_home(home), m_owners(owners) {}

Day Writer::dayOf(int ago) const {
    Day day = m_day - ago;
    if (ago == 0) // the day itself is as it is
        return day;
    while (isWeekend(day))
        day += ago > 0 ? -1 : 1;
    return day;
}

Instant Writer::momentOf(int ago, int minuteOfDay) const {
    return m_local->at(dayOf(ago), minuteOfDay);
}

Id<Person> Writer::personOf(const std::string& name) const {
    const auto found = m_people.find(name);
    if (found == m_people.end())
        throw Failure(ErrorCode::NotFound, "person", name);
    return found->second;
}

Id<Tag> Writer::tagOf(const std::string& name) {
    const auto [place, isNew] = m_tags.try_emplace(name);
    if (isNew) {
        place->second = m_ids->next<Tag>();
        m_deed->insert(Tag{place->second, name, rhythmOf(name), momentOf(720)});
    }
    return place->second;
}

void Writer::write(Plot plot) {
    for (const auto& organisation : plot.organisations)
        writeOrganisation(organisation);
    std::ranges::stable_sort(plot.people, std::greater(), &PersonPlot::ago); // who introduced others comes first
    for (const auto& person : plot.people)
        writePerson(person);
    for (const auto& deal : plot.deals)
        writeDeal(deal);
    std::ranges::stable_sort(plot.scenes, std::greater(), &ScenePlot::ago);
    for (const auto& scene : plot.scenes)
        writeScene(scene);
    for (std::size_t i = 0; i < plot.deals.size(); ++i)
        writeClosingReadings(plot.deals[i], m_deals[i]);
}

void Writer::writeOrganisation(const OrganisationPlot& plot) {
    Organisation organisation;
    organisation.id = m_ids->next<Organisation>();
    organisation.name = plot.name;
    organisation.sector = plot.sector;
    organisation.owner = ownerOf(plot.owner);
    organisation.entered = momentOf(plot.ago);
    m_deed->insert(organisation);
    m_organisations[plot.name] = organisation.id;
    ContactPoint town;
    town.id = m_ids->next<ContactPoint>();
    town.organisation = organisation.id;
    town.kind = ContactKind::Address;
    town.label = "site";
    town.value = plot.town;
    town.entered = organisation.entered;
    m_deed->insert(town);
}

void Writer::writePerson(const PersonPlot& plot) {
    Person person;
    person.id = m_ids->next<Person>();
    person.name = plot.name;
    const auto space = plot.name.rfind(' ');
    person.givenName = plot.name.substr(0, space);
    person.familyName = plot.name.substr(space + 1);
    if (!plot.introducedBy.empty())
        person.introducedBy = personOf(plot.introducedBy);
    person.doNotContact = plot.doNotContact;
    person.rhythm.wanted = plot.wantedDays;
    person.owner = ownerOf(plot.owner);
    person.entered = momentOf(plot.ago);
    m_deed->insert(person);
    m_people[plot.name] = person.id;
    writeContacts(plot, person.id);
    writeBelongings(plot, person.id);
}

void Writer::writeContacts(const PersonPlot& plot, Id<Person> person) {
    const Instant entered = momentOf(plot.ago);
    ContactPoint mail;
    mail.id = m_ids->next<ContactPoint>();
    mail.person = person;
    mail.label = plot.jobs.empty() ? "home" : "work";
    mail.value = addressFrom(plot.name);
    mail.entered = entered;
    m_deed->insert(mail);
    ContactPoint phone = mail;
    phone.id = m_ids->next<ContactPoint>();
    phone.kind = ContactKind::Phone;
    phone.label = "mobile";
    phone.value = phoneFrom(m_people.size());
    phone.position = 1;
    m_deed->insert(phone);
}

void Writer::writeBelongings(const PersonPlot& plot, Id<Person> person) {
    const Instant entered = momentOf(plot.ago);
    for (const auto& job : plot.jobs)
        m_deed->insert(Affiliation{m_ids->next<Affiliation>(), person, m_organisations.at(job.organisation), job.role,
                                   job.from ? std::optional(m_day - *job.from) : std::nullopt,
                                   job.to ? std::optional(m_day - *job.to) : std::nullopt, entered});
    for (const auto& tag : plot.tags) {
        const auto id = tagOf(tag);
        m_deed->insert(Tagging{m_ids->next<Tagging>(), id, person, {}, {}, entered});
    }
    for (const auto& date : plot.dates) {
        const auto coming = calendarDate(m_day + date.comesIn.value_or(0));
        m_deed->insert(RememberedDate{m_ids->next<RememberedDate>(), person, date.label,
                                      date.comesIn ? coming.month : date.month, date.comesIn ? coming.day : date.day,
                                      date.year, entered});
    }
    for (const auto& fact : plot.facts) {
        Fact record;
        record.id = m_ids->next<Fact>();
        record.person = person;
        record.topic = fact.topic;
        record.text = fact.text;
        record.source = fact.source;
        record.day = dayOf(fact.ago);
        record.isPrivate = fact.isPrivate;
        record.owner = ownerOf(plot.owner);
        record.entered = momentOf(fact.ago);
        m_deed->insert(record);
    }
    for (const auto& note : plot.notes) {
        Note record;
        record.id = m_ids->next<Note>();
        record.person = person;
        record.text = note.text;
        record.day = dayOf(note.ago);
        record.isPrivate = note.isPrivate;
        record.owner = ownerOf(plot.owner);
        record.entered = momentOf(note.ago);
        m_deed->insert(record);
    }
}

int Writer::freeMinuteOf(const ScenePlot& plot) {
    constexpr std::array kHours{525, 615, 705, 820, 905, 985}; // working hours, with the way between two places
    const std::size_t first = m_taken.size();
    for (std::size_t i = 0; i < kHours.size(); ++i) {
        const int minute = kHours[(first + i) % kHours.size()];
        if (m_taken.emplace(static_cast<std::size_t>(plot.owner), momentOf(plot.ago, minute)).second)
            return minute;
    }
    return kHours.back() + static_cast<int>(first % 60);
}

void Writer::writeScene(const ScenePlot& plot) {
    constexpr std::int64_t kMsAMinute = 60'000;
    Encounter encounter;
    encounter.id = m_ids->next<Encounter>();
    encounter.channel = plot.channel;
    const int minute = plot.minuteOfDay ? *plot.minuteOfDay : freeMinuteOf(plot);
    encounter.start = momentOf(plot.ago, minute);
    encounter.zone = m_local->zone();
    encounter.offsetMinutes = m_local->offsetMinutes(encounter.start);
    encounter.minutes = plot.minutes;
    if (plot.opening)
        encounter.openingShare = *plot.opening * 100;
    encounter.theySpoke = plot.spoke;
    encounter.outcome = plot.outcome;
    encounter = withState(std::move(encounter), plot.state);
    encounter.heard = plot.heard;
    encounter.noticed = plot.noticed;
    encounter.place = plot.place;
    encounter.toLearn = plot.toLearn;
    encounter.owner = ownerOf(plot.owner);
    const bool isToCome = plot.state == EncounterState::Planned || plot.state == EncounterState::Off;
    encounter.entered =
        isToCome ? momentOf(std::max(plot.ago, 0) + 4) : Instant{encounter.start.ms + (plot.minutes + 9) * kMsAMinute};
    m_deed->insert(encounter);
    int position = 0;
    for (const auto& name : plot.people)
        m_deed->insert(EncounterPerson{m_ids->next<EncounterPerson>(), encounter.id, personOf(name), position++});
    position = 0;
    for (const auto deal : plot.deals)
        m_deed->insert(
            EncounterDeal{m_ids->next<EncounterDeal>(), encounter.id, m_deals.at(deal), std::nullopt, position++});
    writeWhatCameOf(plot, encounter);
    writePromises(plot, encounter);
}

void Writer::writeWhatCameOf(const ScenePlot& plot, const Encounter& encounter) {
    if (plot.people.empty())
        return;
    const auto person = personOf(plot.people.front());
    const Day day = ajar::dayOf(encounter);
    for (const auto& act : plot.acts) {
        Reading reading;
        reading.id = m_ids->next<Reading>();
        reading.person = person;
        reading.kind = act.kind;
        reading.step = act.step;
        reading.lowers = act.lowers;
        reading.day = day;
        reading.encounter = encounter.id;
        if (act.kind == ReadingKind::Trust && act.step >= 3)
            reading.words = encounter.heard;
        reading.owner = encounter.owner;
        reading.entered = encounter.entered;
        m_deed->insert(reading);
        m_readings[person].push_back(reading);
    }
    for (const auto& learned : plot.learned) {
        Answer answer;
        answer.id = m_ids->next<Answer>();
        answer.person = person;
        answer.question = learned.question;
        if (learned.question == Question::Personally)
            answer.deal = m_deals.at(plot.deals.at(0));
        answer.how = learned.how;
        answer.text = learned.text;
        answer.ifItFails = learned.ifItFails;
        answer.ifTheyLeave = learned.ifTheyLeave;
        answer.day = day;
        answer.encounter = encounter.id;
        answer.owner = encounter.owner;
        answer.entered = encounter.entered;
        m_deed->insert(answer);
        m_answers[person].push_back(answer);
    }
}

void Writer::writePromises(const ScenePlot& plot, const Encounter& encounter) {
    for (const auto& said : plot.said) {
        Promise promise;
        promise.id = m_ids->next<Promise>();
        promise.by = said.by;
        promise.person = personOf(plot.people.front());
        if (!plot.deals.empty())
            promise.deal = m_deals.at(plot.deals.front());
        promise.encounter = encounter.id;
        promise.text = said.text;
        promise.due = dayOf(plot.ago - said.inDays);
        if (said.closedAfter && plot.ago - *said.closedAfter > 0) {
            promise.state = said.broken ? PromiseState::Broken : PromiseState::Kept;
            promise.closed = dayOf(plot.ago - *said.closedAfter);
        }
        promise.owner = encounter.owner;
        promise.entered = encounter.entered;
        m_deed->insert(promise);
    }
}

} // namespace ajar::app::sample
