// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/import_files.h"
#include "store/check.h"
#include "store/removal.h"
#include "support/app/book_content.h"
#include "support/app/import_way.h"
#include "support/app/test_desk.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace ajar::app::test {

/// A book, and another one whose files it takes.
class Gathered : public BothWays {
protected:
    static constexpr const char* kBookThere = "0190d6f1-0000-7000-8000-0000000000b0";
    static constexpr const char* kOwnerThere = "0190d6f1-0000-7000-8000-0000000000a0";

    /// What goes from there to here. Both books are made from the same seed: what is each book's own gets other ids on the way.
    std::string sent(const ExportRequest& request = {{}, ExportPrivate::Yes}) {
        std::string text = exported(there.desk, request);
        renamed(text, toText(there.only<BookInfo>().id), kBookThere);
        renamed(text, toText(me().id), kOwnerThere);
        renamed(text, "\"name\":\"" + me().name, "\"name\":\"" + ownerThere);
        return text;
    }
    Owner me() { return store::select<Owner>(there.connection(), "WHERE r.is_me = 1").front().record; }

    ImportReport taken(const std::string& text) { return takenBy(here, text); }
    ImportReport takenBy(TestDesk& desk, const std::string& text) {
        const auto file = desk.folder.path() / "theirs.json";
        std::ofstream(file, std::ios::binary) << text;
        desk.clock.advance(1'000);
        ImportRequest request;
        request.files = {file};
        return importFiles(desk.desk, desk.file(), request, watched, large);
    }
    ImportReport gather() { return taken(sent()); }

    template <class Record, class Change>
    static void change(TestDesk& desk, Id<Record> id, Change change) {
        desk.clock.advance(1'000);
        store::Deed deed(desk.connection(), desk.clock, "Change");
        auto row = store::load(desk.connection(), id);
        change(row.record);
        deed.update(row.record, row.revision);
        (void)deed.commit();
    }
    template <class Record>
    static void remove(TestDesk& desk, Id<Record> id) {
        store::Deed deed(desk.connection(), desk.clock, "Remove");
        store::removeWithAll(deed, id);
        (void)deed.commit();
    }
    template <class Record>
    static Id<Record> add(TestDesk& desk, Record record) {
        record.id = desk.desk.ids.next<Record>();
        record.entered = desk.clock.now();
        store::Deed deed(desk.connection(), desk.clock, "Add");
        deed.insert(record);
        (void)deed.commit();
        return record.id;
    }
    static void rename(TestDesk& desk, Id<Person> person, const std::string& name) {
        change(desk, person, [&](Person& record) { record.name = name; });
    }
    static void renamed(std::string& text, const std::string& from, const std::string& to) {
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }
    void expectSound() {
        for (const auto& finding : store::check(here.connection()).findings)
            ADD_FAILURE() << finding.sentence;
    }

    TestDesk there;
    TestDesk here;
    std::string ownerThere = "Kim Berg";
};

} // namespace ajar::app::test
