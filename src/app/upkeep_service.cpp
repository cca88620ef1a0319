// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep_service.h"

#include "app/work/desk.h"
#include "store/backup.h"
#include "store/journal.h"
#include "store/owners.h"
#include "store/search.h"
#include "store/soundness.h"
#include "store/summaries.h"

#include <algorithm>
#include <iterator>

namespace ajar::app {
namespace {

void append(std::vector<std::string>& faults, std::vector<std::string> more) {
    std::ranges::move(more, std::back_inserter(faults));
}

CheckDone checkBook(store::Connection& connection) {
    const store::Transaction reading(connection, store::Transaction::Kind::Read);
    CheckDone done;
    done.faults = store::damageOf(connection);
    // In a file that is damaged itself the rest would only say the same in other words.
    if (done.faults.empty()) {
        append(done.faults, store::checkSummaries(connection));
        append(done.faults, store::checkIndex(connection));
    }
    done.deeds = store::newestDeed(connection);
    return done;
}

CheckDone repairBook(store::Connection& connection) {
    {
        store::Transaction writing(connection, store::Transaction::Kind::Write);
        store::refreshAllSummaries(connection);
        store::rebuildIndex(connection);
        writing.commit();
    }
    return checkBook(connection);
}

BackupDone backUpBook(store::Book& book, const std::filesystem::path& folder) {
    auto report = store::backUp(book, folder, book.clock().now());
    if (!report)
        throw Failure(report.error());
    return {std::move(report->file), std::move(report->sha256), report->bytes, report->rows, std::move(report->removed)};
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

QFuture<Result<BackupDone>> UpkeepService::backUp(std::filesystem::path folder) {
    return m_office->runOnBook([folder = std::move(folder)](store::Book& book) { return backUpBook(book, folder); });
}

} // namespace ajar::app
