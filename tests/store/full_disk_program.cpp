// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a small file system of its own, so that no right and no real disk is needed, and says what happened:
//
//   full_disk_program log FOLDER [careless]
//       logs encounters until the disk is full, makes room, and logs the last one again; careless, as a control: says
//       "saved" whatever the store answers
//   full_disk_program backup FOLDER
//       backs up until the disk is full
//   full_disk_program create FOLDER
//       makes a book where there is no room
//
// Prints lines "word value"; "skipped ..." where this system allows no file system of one's own.

#include "store/backup.h"
#include "store/deed.h"
#include "store/soundness.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace ajar::store {
namespace {

using std::filesystem::path;

void say(const std::string& word, const std::string& value) {
    std::cout << word << ' ' << value << std::endl;
}

bool writeText(const char* file, const std::string& text) {
    std::ofstream stream(file);
    stream << text;
    return static_cast<bool>(stream.flush());
}

/// A mount space of its own; for somebody without rights inside a user space where they are root.
bool leaveSystem() {
    const auto user = std::to_string(::getuid());
    const auto group = std::to_string(::getgid());
    if (::unshare(CLONE_NEWNS) == 0)
        return true;
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeText("/proc/self/setgroups", "deny") &&
           writeText("/proc/self/uid_map", "0 " + user + " 1") && writeText("/proc/self/gid_map", "0 " + group + " 1");
}

bool mountSmallDisk(const path& folder, const char* size) {
    return leaveSystem() && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           ::mount("tmpfs", folder.c_str(), "tmpfs", 0, size) == 0;
}

std::string codeOf(const Error& error) {
    return std::string(name(error.code));
}

/// Makes the book; what cannot be made ends the program.
Book newBook(const path& file, const Clock& clock, IdMaker& ids) {
    BookInfo info;
    info.id = ids.next<BookInfo>();
    info.name = "Small disk";
    info.entered = clock.now();
    Owner me;
    me.id = ids.next<Owner>();
    me.name = "Robin Fields";
    me.entered = clock.now();
    auto book = Book::create(file, clock, info, me);
    if (!book)
        throw Failure(book.error());
    return *std::move(book);
}

Encounter anEncounter(const Clock& clock, IdMaker& ids, std::size_t words) {
    Encounter encounter;
    encounter.id = ids.next<Encounter>();
    encounter.start = encounter.entered = clock.now();
    for (std::size_t i = 0; i < words; ++i)
        encounter.heard += "word" + std::to_string(i * 7919 % 10007) + ' ';
    return encounter;
}

Result<> save(Book& book, const Encounter& encounter) {
    try {
        Deed deed(book.connection(), book.clock(), "Log encounter");
        deed.insert(encounter);
        deed.commit();
        return {};
    } catch (const Failure& failure) {
        return tl::make_unexpected(failure.error());
    }
}

void sayWhatIsThere(const path& file, const Clock& clock, const std::vector<Id<Encounter>>& saved) {
    const auto book = Book::open(file, clock);
    if (!book)
        throw Failure(book.error());
    std::size_t found = 0;
    for (const auto& id : saved)
        found += find(book->connection(), id) ? 1U : 0U;
    say("saved", std::to_string(saved.size()));
    say("found", std::to_string(found));
    say("damages", std::to_string(damageOf(book->connection()).size()));
}

void log(const path& folder, bool careless) {
    constexpr int kMost = 1000;
    const SystemClock clock;
    IdMaker ids(clock);
    const path file = folder / "work.ajar";
    const path ballast = folder / "ballast";
    auto book = newBook(file, clock, ids);
    std::ofstream(ballast) << std::string(300'000, 'x');
    std::vector<Id<Encounter>> saved;
    Encounter encounter;
    Result<> result;
    for (int i = 0; i < kMost && result; ++i) {
        encounter = anEncounter(clock, ids, 1000);
        result = save(book, encounter);
        if (result || careless)
            saved.push_back(encounter.id);
    }
    say("refused", result ? "nothing" : codeOf(result.error()));
    { const Book closed = std::move(book); }
    sayWhatIsThere(file, clock, saved);

    // Room again, and the same encounter: a commit that reported an error may still have happened, so it is there once.
    std::filesystem::remove(ballast);
    auto again = Book::open(file, clock);
    if (!again)
        throw Failure(again.error());
    result = save(*again, encounter);
    say("again", result ? "done" : codeOf(result.error()));
    auto query = again->connection().query("SELECT count(*) FROM encounter WHERE id = $1");
    query.bind(encounter.id);
    query.step();
    say("rows", std::to_string(query.integer(0)));
}

void backup(const path& folder) {
    constexpr int kMost = 100;
    const SystemClock clock;
    IdMaker ids(clock);
    auto book = newBook(folder / "work.ajar", clock, ids);
    const path backups = folder / "backups";
    std::filesystem::create_directory(backups);
    Result<BackupReport> result;
    int made = 0;
    for (int i = 0; i < kMost && (result = backUp(book, backups, clock.now())); ++i)
        ++made;
    say("refused", result ? "nothing" : codeOf(result.error()));
    int sound = 0;
    int others = 0;
    for (const auto& entry : std::filesystem::directory_iterator(backups)) {
        const auto name = entry.path().filename().string();
        if (name.ends_with(".ajar"))
            sound += Book::open(entry.path(), clock, OpenMode::ReadOnly) ? 1 : 0;
        else if (!name.ends_with(".ajar.sha256") || name.starts_with('.'))
            ++others;
    }
    say("made", std::to_string(made));
    say("sound", std::to_string(sound));
    say("others", std::to_string(others));
}

void create(const path& folder) {
    const SystemClock clock;
    IdMaker ids(clock);
    try {
        (void)newBook(folder / "work.ajar", clock, ids);
        say("refused", "nothing");
    } catch (const Failure& failure) {
        say("refused", codeOf(failure.error()));
    }
    say("left", std::to_string(std::distance(std::filesystem::directory_iterator(folder), {})));
}

int run(const std::vector<std::string>& arguments) {
    const std::string& verb = arguments.at(0);
    const path folder = arguments.at(1);
    if (!mountSmallDisk(folder, verb == "create" ? "size=200k" : "size=2m")) {
        say("skipped", std::strerror(errno));
        return 0;
    }
    try {
        if (verb == "log")
            log(folder, arguments.size() > 2);
        else if (verb == "backup")
            backup(folder);
        else
            create(folder);
    } catch (const Failure& failure) {
        say("failed", failure.what());
        return 1;
    }
    return 0;
}

} // namespace
} // namespace ajar::store

int main(int count, char** words) {
    return ajar::store::run({words + 1, words + count});
}
