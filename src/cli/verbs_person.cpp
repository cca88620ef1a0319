// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"
#include "cli/json_of.h"
#include "cli/person_text.h"
#include "cli/text.h"

#include <array>
#include <ostream>

namespace ajar::cli {
namespace {

int tellDone(Call& call, const app::DeedDone& done) {
    if (call.wantsJson())
        call.print(jsonOf(done));
    call.err() << (done.number > 0 ? done.name + ".\n" : "Nothing to change.\n");
    return Done;
}

/// "mobile: +49 30 1234" has a label; an address or link keeps its colon where no blank follows.
app::ContactGiven contactFrom(ContactKind kind, const std::string& words) {
    const auto colon = words.find(": ");
    if (colon == std::string::npos)
        return {kind, {}, words};
    return {kind, words.substr(0, colon), words.substr(colon + 2)};
}

std::vector<app::ContactGiven> contactsOf(const Call& call) {
    std::vector<app::ContactGiven> contacts;
    for (const auto& entry : codesOf<ContactKind>())
        for (const auto& words : call.values(entry.code))
            contacts.push_back(contactFrom(entry.value, words));
    return contacts;
}

std::optional<std::string> textOf(const Call& call, std::string_view option) {
    return call.has(option) ? std::optional(call.value(option)) : std::nullopt;
}

Result<int> runAdd(Call& call) {
    app::NewPerson person;
    person.name = call.rest(0);
    person.givenName = call.value("given-name");
    person.familyName = call.value("family-name");
    person.organisation = app::Ref<Organisation>(call.value("organisation"));
    person.role = call.value("role");
    person.contacts = contactsOf(call);
    person.tags = call.values("tag");
    person.introducedBy = app::Ref<Person>(call.value("introduced-by"));
    return Call::await(call.services().people.add(std::move(person))).map([&](const app::Added<Person>& added) {
        if (call.wantsJson())
            call.print(
                {{"id", toText(added.id)}, {"name", added.name}, {"made", added.made}, {"deed", added.done.number}});
        else
            call.out() << toText(added.id) << "  " << safe(added.name) << '\n';
        for (const auto& name : added.made)
            call.err() << safe(name) << " is new, and was made.\n";
        return int{Done};
    });
}

Result<int> runShow(Call& call) {
    return Call::await(call.services().people.show(app::Ref<Person>(call.rest(0))))
        .map([&](const app::PersonPage& page) {
            const Private privates = call.has("private") ? Private::Show : Private::Hide;
            if (call.wantsJson())
                call.print(jsonOf(page, privates, call.today()));
            else
                printPerson(call.out(), page, privates, call.today());
            if (privates == Private::Hide)
                tellHidden(call.err(), page.profile.facts, page.profile.notes);
            return int{Done};
        });
}

Result<int> runSet(Call& call) {
    app::PersonChange change;
    change.person = app::Ref<Person>(call.rest(0));
    change.name = textOf(call, "name");
    change.givenName = textOf(call, "given-name");
    change.familyName = textOf(call, "family-name");
    if (call.has("do-not-contact") || call.has("may-contact"))
        change.doNotContact = call.has("do-not-contact");
    if (call.has("introduced-by"))
        change.introducedBy = app::Ref<Person>(call.value("introduced-by"));
    const auto wanted = call.number("every", 0, 0);
    const auto atMost = call.number("at-most", 0, 0);
    if (!wanted || !atMost)
        return tl::make_unexpected(wanted ? atMost.error() : wanted.error());
    const auto orNone = [](int days) { return days > 0 ? std::optional(days) : std::nullopt; };
    if (call.has("every") || call.has("at-most"))
        change.rhythm = Rhythm{orNone(*wanted), orNone(*atMost)};
    change.addContacts = contactsOf(call);
    change.addTags = call.values("tag");
    change.role = call.value("role");
    if (call.has("joins"))
        change.joins = app::Ref<Organisation>(call.value("joins"));
    if (call.has("leaves"))
        change.leaves = app::Ref<Organisation>(call.value("leaves"));
    return Call::await(call.services().people.change(std::move(change))).map([&](const auto& done) {
        return tellDone(call, done);
    });
}

Result<int> runRename(Call& call) {
    app::PersonChange change;
    change.person = app::Ref<Person>(call.argument(0));
    change.name = call.rest(1);
    return Call::await(call.services().people.change(std::move(change))).map([&](const auto& done) {
        return tellDone(call, done);
    });
}

app::Subject subjectOf(const Call& call, std::string_view person) {
    return {app::Ref<Person>(std::string(person)), app::Ref<Organisation>(call.value("organisation")),
            app::Ref<Deal>(call.value("deal"))};
}

/// The subject and the text: a person stands first unless a deal or an organisation is named.
bool namesOther(const Call& call) {
    return call.has("deal") || call.has("organisation");
}

Result<int> runFact(Call& call) {
    const bool other = namesOther(call);
    if (!other && call.count() < 2)
        return failure(ErrorCode::Invalid, "text", "is missing");
    const auto day = call.day("day", DayDirection::Past);
    if (!day)
        return tl::make_unexpected(day.error());
    app::FactGiven fact{subjectOf(call, other ? "" : call.argument(0)),
                        call.value("topic"),
                        call.rest(other ? 0 : 1),
                        call.value("source"),
                        *day,
                        call.has("private")};
    return Call::await(call.services().people.addFact(std::move(fact))).map([&](const auto& done) {
        return tellDone(call, done);
    });
}

Result<int> runNote(Call& call) {
    const bool other = namesOther(call);
    if (!other && call.count() < 2)
        return failure(ErrorCode::Invalid, "text", "is missing");
    const auto day = call.day("day", DayDirection::Past);
    if (!day)
        return tl::make_unexpected(day.error());
    app::NoteGiven note{subjectOf(call, other ? "" : call.argument(0)), call.rest(other ? 0 : 1), *day,
                        call.has("private")};
    return Call::await(call.services().people.addNote(std::move(note))).map([&](const auto& done) {
        return tellDone(call, done);
    });
}

/// "1974-06-12", or "06-12" where the year is not known.
Result<app::DateGiven> dateFrom(const std::string& words) {
    const bool hasYear = words.size() == 10;
    const auto day = parseDay(hasYear ? words : "2000-" + words); // a leap year, so that 29 February is a date
    if (!day)
        return failure(ErrorCode::Invalid, "date", "is no date such as 1974-06-12, or 06-12 without a year");
    const auto date = calendarDate(*day);
    app::DateGiven given;
    given.month = date.month;
    given.day = date.day;
    if (hasYear)
        given.year = date.year;
    return given;
}

Result<int> runDate(Call& call) {
    auto date = dateFrom(call.argument(2));
    if (!date)
        return tl::make_unexpected(date.error());
    date->person = app::Ref<Person>(call.argument(0));
    date->label = call.argument(1);
    return Call::await(call.services().people.addDate(*std::move(date))).map([&](const auto& done) {
        return tellDone(call, done);
    });
}

Result<int> runOwners(Call& call) {
    return Call::await(call.services().people.owners()).map([&](const std::vector<Owner>& owners) {
        Json json = Json::array();
        for (const auto& owner : owners) {
            if (call.wantsJson())
                json.push_back(
                    {{"id", toText(owner.id)}, {"name", owner.name}, {"is_me", owner.isMe}, {"team", owner.team}});
            else
                call.out() << toText(owner.id) << "  " << safe(owner.name) << (owner.isMe ? " (me)" : "") << '\n';
        }
        if (call.wantsJson())
            call.print(json);
        return int{Done};
    });
}

Result<int> runAddOwner(Call& call) {
    Owner owner;
    owner.name = call.rest(0);
    owner.team = call.value("team");
    owner.email = call.value("email");
    return Call::await(call.services().people.addOwner(owner)).map([&](const app::Added<Owner>& added) {
        if (call.wantsJson())
            call.print({{"id", toText(added.id)}, {"name", added.name}, {"deed", added.done.number}});
        else
            call.out() << toText(added.id) << "  " << safe(added.name) << '\n';
        return int{Done};
    });
}

std::vector<Option> personOptions() {
    return {{"email", "[LABEL: ]MAIL", "may be given several times, as all of these four"},
            {"phone", "[LABEL: ]NUMBER", "a telephone number"},
            {"address", "[LABEL: ]TEXT", "a postal address"},
            {"link", "[LABEL: ]URL", "a page"},
            {"tag", "TAG", "a word put on them"},
            {"given-name", "NAME", "what they are called in questions"},
            {"family-name", "NAME", "their family name"},
            {"introduced-by", "PERSON", "who brought us together"},
            {"role", "TEXT", "at the organisation"}};
}

std::vector<Option> with(std::vector<Option> options, std::initializer_list<Option> more) {
    options.insert(options.begin(), more);
    return options;
}

} // namespace

std::span<const Verb> personVerbs() {
    static const std::vector<Option> about{{"private", {}, "never in a brief or an export unless asked for each time"},
                                           {"deal", "DEAL", "about a deal instead of a person"},
                                           {"organisation", "NAME", "about an organisation instead of a person"},
                                           {"day", "DAY", "when it was learned; else today"}};
    static const std::vector<Verb> verbs{
        {"person", "PERSON", "Shows a person.", 1, 100, runShow, {{"private", {}, "with private facts and notes"}}},
        {"person show", "PERSON", "The same.", 1, 100, runShow, {{"private", {}, "with private facts and notes"}}},
        {"person add", "NAME", "Adds a person.", 1, 100, runAdd,
         with(personOptions(), {{"organisation", "NAME", "where they belong; one that is new is made"}})},
        {"person rename", "PERSON NAME", "Gives a person another name.", 2, 100, runRename, {}},
        {"person set", "PERSON", "Changes or adds what is given.", 1, 100, runSet,
         with(personOptions(), {{"name", "NAME", "another name"},
                                {"do-not-contact", {}, "never suggest them"},
                                {"may-contact", {}, "suggest them again"},
                                {"every", "DAYS", "stay in touch every so many days; 0 inherits again"},
                                {"at-most", "DAYS", "and never longer than"},
                                {"joins", "ORGANISATION", "belongs there from today on"},
                                {"leaves", "ORGANISATION", "belonged there until today"}})},
        {"fact", "PERSON TEXT", "Keeps something known about a person.", 1, 1'000, runFact,
         with(about, {{"topic", "WORDS", "family, interests, how we met"}, {"source", "TEXT", "how we know"}})},
        {"note", "PERSON TEXT", "Keeps a note about a person.", 1, 1'000, runNote, about},
        {"date", "PERSON LABEL DATE", "Keeps a day to remember each year: 06-12, or 1974-06-12.", 3, 3, runDate, {}},
        {"owners", "", "Shows whose deals and calls stand in the book.", 0, 0, runOwners, {}},
        {"owner add",
         "NAME",
         "Adds somebody else whose deals and calls stand in the book.",
         1,
         100,
         runAddOwner,
         {{"team", "NAME", "their team"}, {"email", "MAIL", "their address"}}},
    };
    return verbs;
}

} // namespace ajar::cli
