// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep_service.h"

#include "app/worker/desk.h"
#include "app/worker/indexing.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/journal.h"
#include "store/owners.h"

#include <system_error>

namespace ajar::app {
namespace {

CheckDone checkBook(store::Connection& connection) {
    const store::CheckReport report = store::check(connection);
    CheckDone done;
    done.isRepairable = report.isRepairable();
    for (const auto& finding : report.findings)
        done.faults.push_back({std::string(store::name(finding.part)), finding.sentence});
    done.deeds = store::newestDeed(connection);
    return done;
}

CheckDone repairBook(store::Connection& connection) {
    store::repair(connection);
    return checkBook(connection);
}

BackupDone backUpBook(store::Book& book, const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder,
                                        failed); // a folder that cannot be made is told by the backup, in its words
    auto report = store::backUp(book, folder, book.clock().now());
    if (!report)
        throw Failure(report.error());
    return {std::move(report->file), std::move(report->sha256), report->bytes, report->rows,
            std::move(report->removed)};
}

} // namespace

UpkeepService::UpkeepService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<BookInfo>> UpkeepService::info() {
    return m_office->run([](Desk& desk) { return store::loadBookInfo(desk.connection).record; });
}

QFuture<Result<CheckDone>> UpkeepService::check() {
    return m_office->run([](Desk& desk) { return checkBook(desk.connection); });
}

QFuture<Result<CheckDone>> UpkeepService::repair() {
    return m_office->run([](Desk& desk) { return repairBook(desk.connection); });
}

QFuture<Result<>> UpkeepService::completeSearch() {
    return m_office->run([](Desk& desk) { indexAll(desk); });
}

QFuture<Result<BackupDone>> UpkeepService::backUp(std::filesystem::path folder) {
    return m_office->runOnBook(
        [folder = std::move(folder)](Desk&, store::Book& book) { return backUpBook(book, folder); });
}

} // namespace ajar::app
