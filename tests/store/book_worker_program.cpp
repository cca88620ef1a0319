// SPDX-License-Identifier: GPL-3.0-or-later
// A program that uses a book beside the test, to be killed, to lock it or to race with it:
//
//   book_worker_program [nobody] open FILE [read-only]
//       what Book::open says, with a short busy timeout
//   book_worker_program log FILE [early]
//       logs encounters until it is killed; prints the id of each once it is committed, or, as a control, before
//   book_worker_program half FILE
//       a long deed that is never committed, part of it in the file already
//   book_worker_program hold FILE
//       keeps the book locked until its input ends
//   book_worker_program write FILE
//       one small write, tried for a short time
//   book_worker_program edit FILE N [careless]
//       after a line of input counts N up in a person's given name, by a deed; careless, as a control: without a look
//       at the revision

#include "store/book_opening.h"
#include "store/deed.h"

#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace ajar::store {
namespace {

using Arguments = std::vector<std::string>;

constexpr std::chrono::milliseconds kShort{200};

/// Unbuffered, in one piece: what was written before a kill was said.
void say(std::string line) {
    line += '\n';
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
        std::_Exit(3);
}

void waitForEndOfInput() {
    while (std::cin.get() != std::char_traits<char>::eof()) {
    }
}

void becomeNobody() {
    constexpr uid_t kNobody = 65534;
    if (::getuid() == 0 && (::setresgid(kNobody, kNobody, kNobody) != 0 || ::setresuid(kNobody, kNobody, kNobody) != 0))
        std::_Exit(4);
}

std::string_view nameOf(OpenNotice notice) {
    switch (notice) {
    case OpenNotice::None: return "none";
    case OpenNotice::NewerStep: return "newer step";
    case OpenNotice::Network: return "network";
    case OpenNotice::ReadOnlyFile: return "read-only file";
    case OpenNotice::Recovered: return "recovered";
    case OpenNotice::Migrated: return "migrated";
    }
    return "?";
}

Book openForWork(const std::string& file, const Clock& clock) {
    auto book = Book::open(file, clock);
    if (!book)
        throw Failure(book.error());
    return *std::move(book);
}

Id<Person> firstPerson(Connection& connection) {
    auto query = connection.query("SELECT id FROM person ORDER BY n LIMIT 1");
    if (!query.step())
        throw Failure(ErrorCode::NotFound, "person");
    return query.id<Person>(0);
}

int open(const Arguments& arguments, const Clock& clock) {
    BookOpening opening;
    opening.busyTimeout = kShort;
    if (arguments.size() > 1 && arguments[1] == "read-only")
        opening.mode = OpenMode::ReadOnly;
    const auto opened = openBookFile(arguments.at(0), clock, opening);
    say("opened " + std::string(opened.connection->isReadOnly() ? "to read" : "to write") + ", " +
        std::string(nameOf(opened.notice)));
    return 0;
}

int log(const Arguments& arguments, const Clock& clock) {
    const bool early = arguments.size() > 1 && arguments[1] == "early";
    const Book book = openForWork(arguments.at(0), clock);
    const Id<Person> person = firstPerson(book.connection());
    IdMaker ids(clock);
    for (;;) {
        Encounter encounter;
        encounter.id = ids.next<Encounter>();
        encounter.start = encounter.entered = clock.now();
        encounter.minutes = 10;
        encounter.heard = "The second shift starts in March.";
        EncounterPerson part{ids.next<EncounterPerson>(), encounter.id, person, 0};
        Deed deed(book.connection(), clock, "Log encounter");
        deed.insert(encounter);
        deed.insert(part);
        if (early)
            say(toText(encounter.id));
        deed.commit();
        if (!early)
            say(toText(encounter.id));
    }
}

int half(const Arguments& arguments, const Clock& clock) {
    constexpr int kRows = 2000;
    const Book book = openForWork(arguments.at(0), clock);
    // So small that the file is written long before the commit.
    book.connection().execute("PRAGMA cache_size=10");
    IdMaker ids(clock);
    Deed deed(book.connection(), clock, "Import");
    for (int i = 0; i < kRows; ++i) {
        Person person;
        person.id = ids.next<Person>();
        person.name = "Half " + std::to_string(i);
        person.entered = clock.now();
        deed.insert(person);
    }
    say("ready");
    waitForEndOfInput();
    return 0;
}

int hold(const Arguments& arguments, const Clock& clock) {
    const Book book = openForWork(arguments.at(0), clock);
    book.connection().execute("BEGIN EXCLUSIVE");
    say("ready");
    waitForEndOfInput();
    return 0;
}

int write(const Arguments& arguments, const Clock& clock) {
    BookOpening opening;
    opening.busyTimeout = kShort;
    const auto opened = openBookFile(arguments.at(0), clock, opening);
    Transaction transaction(*opened.connection, Transaction::Kind::Write);
    opened.connection->run("UPDATE search_state SET upto = upto + 1");
    transaction.commit();
    say("written");
    return 0;
}

void countUp(std::string& number) {
    int value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    number = std::to_string(value + 1);
}

/// What a program does that does not look whether somebody was quicker.
void editCarelessly(Connection& connection, Id<Person> person) {
    std::string number;
    {
        auto query = connection.query("SELECT given_name FROM person WHERE id = $1");
        query.bind(person);
        query.step();
        number = query.text(0);
    }
    countUp(number);
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    connection.run("UPDATE person SET given_name = $2 WHERE id = $1", person, number);
}

/// Again with what stands there now, until nobody was quicker.
void editByDeed(Connection& connection, const Clock& clock, Id<Person> id) {
    for (;;) {
        auto person = load(connection, id);
        countUp(person.record.givenName);
        try {
            Deed deed(connection, clock, "Edit person");
            deed.update(person.record, person.revision);
            deed.commit();
            return;
        } catch (const Failure& failure) {
            if (failure.error().code != ErrorCode::Conflict)
                throw;
        }
    }
}

int edit(const Arguments& arguments, const Clock& clock) {
    const Book book = openForWork(arguments.at(0), clock);
    const Id<Person> person = firstPerson(book.connection());
    const bool careless = arguments.size() > 2 && arguments[2] == "careless";
    say("ready");
    std::string go;
    std::getline(std::cin, go);
    for (int i = std::stoi(arguments.at(1)); i > 0; --i) {
        if (careless)
            editCarelessly(book.connection(), person);
        else
            editByDeed(book.connection(), clock, person);
    }
    return 0;
}

int run(Arguments arguments) {
    if (!arguments.empty() && arguments[0] == "nobody") {
        becomeNobody();
        arguments.erase(arguments.begin());
    }
    const std::string verb = arguments.at(0);
    arguments.erase(arguments.begin());
    const SystemClock clock;
    try {
        if (verb == "open")
            return open(arguments, clock);
        if (verb == "log")
            return log(arguments, clock);
        if (verb == "half")
            return half(arguments, clock);
        if (verb == "hold")
            return hold(arguments, clock);
        if (verb == "write")
            return write(arguments, clock);
        if (verb == "edit")
            return edit(arguments, clock);
    } catch (const Failure& failure) {
        say("refused " + std::string(name(failure.error().code)) + ": " + failure.error().detail);
        return 1;
    }
    return 2;
}

} // namespace
} // namespace ajar::store

int main(int count, char** words) {
    return ajar::store::run({words + 1, words + count});
}
