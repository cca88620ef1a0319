// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "base/day.h"
#include "store/book_file.h"
#include "store/disk.h"
#include "store/result_of.h"
#include "store/soundness.h"
#include "store/sqlite/file_front.h"
#include "store/sqlite/sqlite_connection.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace ajar::store {
namespace {

constexpr std::size_t kNewest = 10;
constexpr std::size_t kDays = 7;
constexpr std::size_t kWeeks = 4;
constexpr std::string_view kEnding = ".ajar";
constexpr std::string_view kSumEnding = ".sha256";
constexpr std::int64_t kMsASecond = 1000;
constexpr std::chrono::milliseconds kTargetTimeout{2000};

/// "20261123-120105", in UTC.
std::string stampOf(Instant instant) {
    const YearMonthDay date = calendarDate(dayAt(instant, 0));
    const auto second = static_cast<int>((instant.ms / kMsASecond) % 60);
    const int minute = minuteOfDayAt(instant, 0);
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02d%02d-%02d%02d%02d", date.year, date.month, date.day, minute / 60,
                  minute % 60, second);
    return text;
}

/// The instant of a stamp, to the second; nothing for anything else.
std::optional<Instant> instantOf(std::string_view stamp) {
    const bool hasShape = stamp.size() == 15 && stamp[8] == '-' &&
                          std::ranges::all_of(stamp, [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
    if (!hasShape)
        return std::nullopt;
    const auto part = [stamp](std::size_t at) { return std::string(stamp.substr(at, 2)); };
    return parseInstant(std::string(stamp.substr(0, 4)) + "-" + part(4) + "-" + part(6) + "T" + part(9) + ":" +
                        part(11) + ":" + part(13) + "Z");
}

std::filesystem::path backupName(const std::filesystem::path& folder, std::string_view stem, Instant taken) {
    return folder / (std::string(stem) + "-" + stampOf(taken) + std::string(kEnding));
}

/// The backups of `stem` in a folder by the time they were taken.
std::map<Instant, std::filesystem::path> backupsIn(const std::filesystem::path& folder, const std::string& stem) {
    std::map<Instant, std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(stem + "-") || !name.ends_with(kEnding))
            continue;
        const std::size_t start = stem.size() + 1;
        const auto taken = instantOf(std::string_view(name).substr(start, name.size() - start - kEnding.size()));
        if (taken)
            found.emplace(*taken, entry.path());
    }
    return found;
}

std::vector<std::filesystem::path> rotate(const std::filesystem::path& folder, const std::string& stem) {
    const auto backups = backupsIn(folder, stem);
    std::vector<Instant> taken;
    for (const auto& backup : backups)
        taken.push_back(backup.first);
    std::vector<std::filesystem::path> removed;
    for (const Instant instant : expiredBackups(std::move(taken))) {
        const auto& file = backups.at(instant);
        // A backup that cannot be removed is no reason to say that the new one failed; the next rotation tries again.
        std::error_code failed;
        if (std::filesystem::remove(file, failed) && !failed)
            removed.push_back(file);
        std::filesystem::remove(withEnding(file, kSumEnding), failed);
    }
    return removed;
}

/// Copies the book into `aside`. Counts are compared where nobody wrote meanwhile; a copy is sound in itself in any
/// case.
void copyInto(Connection& connection, const AsideFile& aside, BackupReport& report) {
    const std::int64_t before = connection.dataVersion();
    const auto counts = rowCounts(connection);
    connection.run("VACUUM INTO $1", std::filesystem::absolute(aside.path()).string());
    const bool isQuiet = connection.dataVersion() == before;

    SqliteConnection copy(aside.path(), {SqliteOptions::Access::ReadOnly});
    throwIfDamaged(copy, report.file.string());
    const auto copied = rowCounts(copy);
    if (isQuiet && copied != counts)
        throw Failure(ErrorCode::Corrupt, report.file.string(), "the copy has not the rows of the book");
    for (const auto& [table, rows] : copied)
        report.rows += rows;
}

/// "<sum>  <name>" → whether the file still is what was summed. A backup without a sum is taken as it is.
void checkSum(const std::filesystem::path& backup, const FileSum& sum) {
    const auto line = readSmallFile(withEnding(backup, kSumEnding));
    if (line && !line->starts_with(sum.sha256))
        throw Failure(ErrorCode::Corrupt, backup.string(), "its bytes are not those that were summed when it was made");
}

/// Moves what stands at `target` away. Its journal goes first: left alone at the name, it would be played into the file
/// that comes there.
std::optional<std::filesystem::path> keepAside(const std::filesystem::path& target, Instant now) {
    std::error_code ignored;
    const auto aside = withEnding(target, ".damaged-" + stampOf(now));
    for (const char* ending : {"-journal", "-wal", "-shm"})
        if (std::filesystem::exists(withEnding(target, ending), ignored))
            renameNew(withEnding(target, ending), withEnding(aside, ending));
    if (!std::filesystem::exists(target, ignored))
        return std::nullopt;
    renameNew(target, aside);
    return aside;
}

RestoreReport restore(const std::filesystem::path& backup, const std::filesystem::path& target, Instant now) {
    std::error_code ignored;
    if (std::filesystem::exists(target, ignored) && readFileFront(target, kTargetTimeout).someoneWrites)
        throw Failure(ErrorCode::Busy, target.string(), "another program is writing it");

    AsideFile aside(target);
    const FileSum sum = copyBytes(backup, aside.path());
    checkSum(backup, sum);
    if (sumOfFile(aside.path()) != sum)
        throw Failure(ErrorCode::Io, target.string(), "the copy is not what was written");
    {
        SqliteConnection copy(aside.path(), {SqliteOptions::Access::ReadOnly});
        throwIfDamaged(copy, backup.string());
    }
    RestoreReport report;
    report.keptAside = keepAside(target, now);
    aside.publish(target);
    return report;
}

} // namespace

BackupReport makeCheckedCopy(Connection& connection, const std::filesystem::path& folder, std::string_view stem,
                             Instant now) {
    BackupReport report;
    std::error_code ignored;
    do {
        report.file = backupName(folder, stem, now);
        now.ms += kMsASecond;
    } while (std::filesystem::exists(report.file, ignored));

    AsideFile aside(report.file);
    copyInto(connection, aside, report);
    const FileSum sum = sumOfFile(aside.path());
    report.sha256 = sum.sha256;
    report.bytes = sum.bytes;
    // The sum comes first, so that a backup is never seen without it.
    const auto sumFile = withEnding(report.file, kSumEnding);
    std::filesystem::remove(sumFile, ignored);
    writeWhole(sumFile, sum.sha256 + "  " + report.file.filename().string() + "\n");
    try {
        aside.publish(report.file);
    } catch (...) {
        std::filesystem::remove(sumFile, ignored);
        throw;
    }
    return report;
}

Result<BackupReport> backUp(Book& book, const std::filesystem::path& folder, Instant now) {
    const auto work = [&] {
        const std::string stem = book.file().stem().string();
        BackupReport report = makeCheckedCopy(book.connection(), folder, stem, now);
        report.removed = rotate(folder, stem);
        return report;
    };
    return resultOf(work, [&](ErrorCode code) {
        const bool isTheBook = code == ErrorCode::Corrupt || code == ErrorCode::Busy || code == ErrorCode::Cancelled;
        return isTheBook ? book.file() : folder;
    });
}

std::vector<Instant> expiredBackups(std::vector<Instant> taken) {
    std::ranges::sort(taken, std::greater<>{});
    std::set<Instant> kept(taken.begin(), taken.begin() + static_cast<std::ptrdiff_t>(std::min(kNewest, taken.size())));
    std::set<Day> days;
    std::set<Day> weeks;
    for (const Instant instant : taken) {
        const Day day = dayAt(instant, 0);
        const Day monday = day - (static_cast<int>(weekday(day)) - static_cast<int>(Weekday::Monday));
        if (days.size() < kDays && days.insert(day).second)
            kept.insert(instant);
        if (weeks.size() < kWeeks && weeks.insert(monday).second)
            kept.insert(instant);
    }
    std::erase_if(taken, [&kept](Instant instant) { return kept.contains(instant); });
    return taken;
}

Result<RestoreReport> restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& target,
                                    Instant now) {
    auto looked = resultOf([&] { (void)inspectBookFile(backup, kTargetTimeout); }, [&](ErrorCode) { return backup; });
    if (!looked)
        return tl::make_unexpected(std::move(looked).error());
    return resultOf([&] { return restore(backup, target, now); },
                    [&](ErrorCode code) { return code == ErrorCode::Corrupt ? backup : target; });
}

} // namespace ajar::store
