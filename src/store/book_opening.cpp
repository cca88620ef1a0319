// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/book_opening.h"

#include "store/book_file.h"
#include "store/deed.h"
#include "store/disk.h"
#include "store/migration.h"
#include "store/sqlite/schema.h"

#include <utility>

namespace ajar::store {
namespace {

/// SQLite takes an unfinished change back at the first read of a connection that may write.
void recover(const std::filesystem::path& file, std::chrono::milliseconds busyTimeout) {
    SqliteConnection connection(file, {SqliteOptions::Access::ReadWrite, busyTimeout});
    (void)connection.dataVersion();
}

void checkStructure(Connection& connection, const std::filesystem::path& file, const BookOpening& opening, int step) {
    const bool isKnown = step <= static_cast<int>(opening.schema.size());
    const auto fault = isKnown ? structureFault(connection, opening.schema, step) : strangeStructure(connection);
    if (fault)
        throw Failure(ErrorCode::Corrupt, file.string(), "its structure is not Ajar's: " + *fault);
}

/// Nothing that was written before the first deed has a row in the journal; 1 is used up for it, so that a revision is
/// never 0.
void writeFirstRows(Connection& connection, const BookInfo& info, const Owner& me) {
    constexpr Revision kCreation = 1;
    connection.run("INSERT INTO deed(n, name, subject, happened, state) VALUES ($1, '', '', $2, 0)", kCreation,
                   info.entered);
    connection.run("DELETE FROM deed WHERE n = $1", kCreation);
    const auto insert = [&connection]<class Record>(const Record& record) {
        auto query = connection.query(recordSql(recordTable(Columns<Record>::kCode), connection.dialect()).insert);
        query.bindOne(1, record.id);
        query.bindOne(2, kCreation);
        ColumnBinder binder(query, 3);
        Columns<Record>::visit(binder, record);
        query.run();
    };
    insert(info);
    insert(me);
}

} // namespace

OpenedBook openBookFile(const std::filesystem::path& file, const Clock& clock, const BookOpening& opening) {
    BookFileState state = inspectBookFile(file, opening.busyTimeout);
    const bool recovered = state.needsRecovery;
    if (recovered) {
        recover(file, opening.busyTimeout);
        state = inspectBookFile(file, opening.busyTimeout);
    }
    const int newest = static_cast<int>(opening.schema.size());
    const int step = state.version.step;
    const bool readOnly = opening.mode == OpenMode::ReadOnly || !state.isWritable || step > newest;
    if (readOnly && step < newest)
        throw Failure(ErrorCode::ReadOnly, file.string(),
                      "written by an older Ajar (step " + std::to_string(step) +
                          "): open it once where it can be written");

    if (!readOnly && state.names > 1)
        throw Failure(ErrorCode::Denied, file.string(),
                      "has " + std::to_string(state.names) +
                          " names (hard links), and after a crash they would disagree: copy it and open the copy");

    OpenedBook opened;
    const auto access = readOnly ? SqliteOptions::Access::ReadOnly : SqliteOptions::Access::ReadWrite;
    opened.connection = std::make_unique<SqliteConnection>(file, SqliteOptions{access, opening.busyTimeout});
    checkStructure(*opened.connection, file, opening, step);
    if (step < newest) {
        migrate(*opened.connection, file, opening.schema, clock.now());
        opened.notice = OpenNotice::Migrated;
    } else if (step > newest) {
        opened.notice = OpenNotice::NewerStep;
    } else if (!state.isWritable) {
        opened.notice = OpenNotice::ReadOnlyFile;
    } else if (recovered) {
        opened.notice = OpenNotice::Recovered;
    } else if (opening.isOnNetwork(file)) {
        opened.notice = OpenNotice::Network;
    }
    return opened;
}

void createBookFile(const std::filesystem::path& file, const BookInfo& info, const Owner& me) {
    std::error_code ignored;
    if (std::filesystem::symlink_status(file, ignored).type() != std::filesystem::file_type::not_found)
        throw Failure(ErrorCode::Conflict, file.string(), "exists already");
    // A journal that was left beside a book that is gone would be played into the new one.
    for (const char* ending : {"-journal", "-wal"})
        if (std::filesystem::exists(withEnding(file, ending), ignored))
            throw Failure(ErrorCode::Conflict, file.string(),
                          withEnding(file, ending).filename().string() + " is left there from a book of this name");
    AsideFile aside(file);
    {
        SqliteConnection connection(aside.path());
        Transaction transaction(connection, Transaction::Kind::Write);
        applySchema(connection, schemaFiles());
        writeFirstRows(connection, info, me);
        transaction.commit();
    }
    aside.publish(file);
}

} // namespace ajar::store
