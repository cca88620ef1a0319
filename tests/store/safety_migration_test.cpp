// SPDX-License-Identifier: GPL-3.0-or-later
// Safety 6 under a power cut: a book that is being brought to a newer step is the old one or the new one, never
// between.
#include "store/book_opening.h"
#include "store/soundness.h"
#include "store/sqlite/schema.h"
#include "support/store/book_file_of.h"
#include "support/store/recording_vfs.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace ajar::store {
namespace {

using std::filesystem::path;
using test::DiskImage;
using test::DiskStep;

/// Tomorrow's program: our schema and two steps that write much.
std::vector<SchemaFile> newerSchema() {
    std::vector<SchemaFile> schema(schemaFiles().begin(), schemaFiles().end());
    const int steps = static_cast<int>(schema.size());
    schema.push_back({steps + 1, "made up", "ALTER TABLE tag ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';"});
    schema.push_back(
        {steps + 2, "made up",
         "CREATE TABLE person_new (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;"
         "INSERT INTO person_new SELECT n, id, name FROM person; DROP TABLE person;"
         "ALTER TABLE person_new RENAME TO person;"});
    return schema;
}

struct Recorded {
    DiskImage before;
    std::vector<DiskStep> steps; ///< with a mark when the new program had the book open
};

Recorded recordMigration() {
    Recorded recorded;
    const ajar::test::TempFolder folder;
    const path file = folder.path() / "work.ajar";
    test::makeBookFile(file);
    recorded.before = test::readDisk(folder.path());
    test::RecordingVfs vfs;
    const auto schema = newerSchema();
    BookOpening opening;
    opening.schema = schema;
    {
        const auto opened = openBookFile(file, FixedClock(test::TestBook::kStart), opening);
        EXPECT_EQ(opened.notice, OpenNotice::Migrated);
        vfs.mark(1);
    }
    recorded.steps = vfs.steps();
    return recorded;
}

struct Found {
    int cuts = 0;
    int old = 0;
    int anew = 0;
    int neither = 0;
    int lost = 0; ///< old, although the new program had it open already
};

/// What is found after the power went at every change of the disk.
Found cutEverywhere(const Recorded& recorded, bool syncsLie) {
    Found found;
    const FixedClock clock(test::TestBook::kStart);
    bool isDone = false;
    for (std::size_t count = 0; count <= recorded.steps.size(); ++count) {
        isDone = isDone || (count > 0 && recorded.steps[count - 1].kind == DiskStep::Kind::Mark);
        ++found.cuts;
        const ajar::test::TempFolder folder;
        test::writeDisk(afterPowerCut(recorded.before, recorded.steps, count, count * 31, syncsLie), folder.path());
        try {
            const auto opened = openBookFile(folder.path() / "work.ajar", clock);
            const bool isNew = opened.notice == OpenNotice::NewerStep;
            const bool isWhole =
                damageOf(*opened.connection).empty() && rowCounts(*opened.connection).at("person") == 3;
            if (!isWhole)
                ++found.neither;
            else
                ++(isNew ? found.anew : found.old);
            found.lost += isDone && !isNew ? 1 : 0;
        } catch (const Failure&) {
            ++found.neither;
        }
    }
    return found;
}

TEST(MigrationUnderAPowerCut, LeavesTheOldBookOrTheNewOne) {
    const Found found = cutEverywhere(recordMigration(), false);
    EXPECT_GT(found.cuts, 100);
    EXPECT_GT(found.old, 0);
    EXPECT_GT(found.anew, 0);
    EXPECT_EQ(found.neither, 0);
    EXPECT_EQ(found.lost, 0);
}

TEST(MigrationUnderAPowerCut, IsCaughtOnADiskThatLies) {
    const Found found = cutEverywhere(recordMigration(), true);
    EXPECT_GT(found.neither + found.lost, 0);
}

} // namespace
} // namespace ajar::store
