// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "domain/profile.h"
#include "store/book.h"
#include "store/deed.h"
#include "support/base/temp_folder.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace ajar::store::test {

/// Every row of every record table, with its revision, as the journal's images say it: two books are equal when these are.
[[nodiscard]] inline std::map<std::string, std::string> dumpOf(Connection& connection) {
    std::map<std::string, std::string> rows;
    for (const auto& table : recordTables()) {
        auto query = connection.query("SELECT t.id, " + imageSql(table, connection.dialect(), "t") + " FROM " +
                                      std::string(table.name) + " t");
        while (query.step())
            rows[std::string(table.name) + ' ' + toText(query.uuid(0))] = query.text(1);
    }
    return rows;
}

/// A new book in a folder of its own, with a clock that stands still and ids that repeat.
class TestBook {
public:
    TestBook() : book(make()) {}

    static constexpr Instant kStart{1'790'000'000'000}; // 2026-09-21

    ajar::test::TempFolder folder;
    FixedClock clock{kStart};
    IdMaker ids{clock, 1};
    Book book;

    [[nodiscard]] Connection& connection() const { return book.connection(); }
    [[nodiscard]] std::filesystem::path file() const { return folder.path() / "test.ajar"; }
    /// Closes the book and opens it again, as a restart does.
    void reopen() {
        { const Book closed = std::move(book); }
        auto opened = Book::open(file(), clock);
        if (!opened)
            throw Failure(opened.error());
        book = *std::move(opened);
    }

    [[nodiscard]] Person aPerson(const std::string& name) {
        Person person;
        person.id = ids.next<Person>();
        person.name = name;
        person.entered = clock.now();
        return person;
    }
    [[nodiscard]] Deal aDeal(const std::string& title) {
        Deal deal;
        deal.id = ids.next<Deal>();
        deal.title = title;
        deal.entered = clock.now();
        return deal;
    }
    [[nodiscard]] Encounter anEncounter(const std::string& noticed, Instant start) {
        Encounter encounter;
        encounter.id = ids.next<Encounter>();
        encounter.start = start;
        encounter.minutes = 30;
        encounter.noticed = noticed;
        encounter.entered = clock.now();
        return encounter;
    }

    [[nodiscard]] std::map<std::string, std::string> dump() const { return dumpOf(connection()); }

private:
    Book make() {
        BookInfo info;
        info.id = ids.next<BookInfo>();
        info.name = "Test";
        info.entered = clock.now();
        Owner me;
        me.id = ids.next<Owner>();
        me.name = "Robin Fields";
        me.isMe = true;
        me.entered = clock.now();
        auto made = Book::create(file(), clock, info, me);
        if (!made)
            throw Failure(made.error());
        return *std::move(made);
    }
};

} // namespace ajar::store::test
