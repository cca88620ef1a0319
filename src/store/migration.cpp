// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migration.h"

#include "store/backup.h"
#include "store/disk.h"
#include "store/sqlite/schema.h"

#include <string>

namespace ajar::store {
namespace {

int stepOf(Connection& connection) {
    auto query = connection.query("PRAGMA user_version");
    return query.step() ? static_cast<int>(query.integer(0) % kStepsPerGeneration) : 0;
}

/// A step that makes a table anew drops the old one, which foreign keys would forbid; and the pragma does nothing
/// inside a transaction. So they are off from before it to after it, and checked as a whole before the commit.
class ForeignKeysLater {
public:
    explicit ForeignKeysLater(Connection& connection) : m_connection(&connection) {
        connection.execute("PRAGMA foreign_keys=OFF");
    }
    ForeignKeysLater(const ForeignKeysLater&) = delete;
    ForeignKeysLater& operator=(const ForeignKeysLater&) = delete;
    ~ForeignKeysLater() { m_connection->execute("PRAGMA foreign_keys=ON"); }

    void check() const {
        auto query = m_connection->query("PRAGMA foreign_key_check");
        if (query.step())
            throw Failure(ErrorCode::Corrupt, std::string(query.text(0)), "refers to a row that is not there");
    }

private:
    Connection* m_connection;
};

} // namespace

void migrate(SqliteConnection& connection, const std::filesystem::path& file, std::span<const SchemaFile> schema,
             Instant now) {
    const int newest = static_cast<int>(schema.size());
    const std::string tag = "-step" + std::to_string(stepOf(connection));
    (void)makeCheckedCopy(connection, folderOf(file), file.stem().string() + tag, now);

    const ForeignKeysLater foreignKeys(connection);
    Transaction transaction(connection, Transaction::Kind::Write);
    const int step = stepOf(connection); // another program may have been quicker
    if (step >= newest)
        return;
    applySchema(connection, schema, step);
    if (const auto fault = structureFault(connection, schema, newest))
        throw Failure(ErrorCode::Corrupt, file.string(), "after the steps " + *fault);
    foreignKeys.check();
    transaction.commit();
}

} // namespace ajar::store
