// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "store/stage.h"
#include "support/store/recording_vfs.h"
#include "support/store/test_book.h"

#include <gtest/gtest.h>

namespace ajar::store {
namespace {

using test::DiskImage;
using test::DiskStep;
using test::RecordingVfs;
using test::TestBook;

using Dump = std::map<std::string, std::string>;

/// A day's work on a book, recorded: the disk before it, every change asked of the disk, and what the book held after each deed.
struct Recorded {
    DiskImage before;
    std::vector<DiskStep> steps;
    std::vector<Dump> states; ///< [0] before the first deed; [i] after the i-th, which the steps hold as mark i
};

/// Logs, edits, deletes, undoes and redoes, as a rep does, with a batch as an import makes it.
Recorded recordADay(std::string_view synchronous) {
    Recorded day;
    TestBook book;
    const Person dana = book.aPerson("Dana Whitfield");
    Deal fleet = book.aDeal("fleet");
    { const Book closed = std::move(book.book); }
    day.before = test::readDisk(book.folder.path());
    {
        RecordingVfs vfs;
        auto opened = Book::open(book.file(), book.clock);
        if (!opened)
            throw Failure(opened.error());
        book.book = *std::move(opened);
        book.connection().execute("PRAGMA synchronous = " + std::string(synchronous));
        day.states.push_back(book.dump());
        const auto done = [&] {
            vfs.mark(static_cast<std::int64_t>(day.states.size()));
            day.states.push_back(book.dump());
        };
        const auto deed = [&](auto work) {
            Deed deed(book.connection(), book.clock, "Work");
            work(deed);
            deed.commit();
            done();
        };
        deed([&](Deed& deed) {
            deed.insert(dana);
            deed.insert(fleet);
        });
        const Encounter call = book.anEncounter("asked about the depot", book.clock.now());
        deed([&](Deed& deed) { deed.insert(call); });
        deed([&](Deed& deed) {
            auto there = load(deed.connection(), call.id);
            there.record.heard = std::string(5000, 'h');
            deed.update(there.record, there.revision);
        });
        deed([&](Deed& deed) {
            for (int i = 0; i < 60; ++i)
                deed.insert(book.anEncounter("imported " + std::to_string(i), Instant{book.clock.now().ms + i}));
        });
        {
            Stage stage(book.connection());
            Deed deed(book.connection(), book.clock, "Import", {}, &stage);
            auto there = load(deed.connection(), fleet.id);
            there.record.title = "fleet, as the file says";
            deed.update(there.record, there.revision);
            for (int i = 0; i < 60; ++i)
                deed.insert(book.anEncounter("staged " + std::to_string(i), Instant{book.clock.now().ms + i}));
            deed.leaveSearchForLater();
            deed.commit();
        }
        done();
        deed([&](Deed& deed) { deed.remove(call.id, load(deed.connection(), call.id).revision); });
        undo(book.connection());
        done();
        undo(book.connection());
        done();
        redo(book.connection());
        done();
        { const Book closed = std::move(book.book); }
        day.steps = vfs.steps();
    }
    book.reopen();
    return day;
}

struct Losses {
    int cuts = 0;
    int corrupt = 0; ///< does not open, or is not sound
    int lost = 0;    ///< an acknowledged deed is missing
    int half = 0;    ///< holds what the book never was
};

/// Cuts the power after each change of the disk, opens what is left, and looks at it.
Losses cutEverywhere(const Recorded& day, int seeds, bool syncsLie, std::size_t every) {
    Losses losses;
    std::size_t acknowledged = 0;
    const FixedClock clock(TestBook::kStart);
    for (std::size_t count = 0; count <= day.steps.size(); ++count) {
        if (count > 0 && day.steps[count - 1].kind == DiskStep::Kind::Mark)
            acknowledged = static_cast<std::size_t>(day.steps[count - 1].offset);
        if (count % every != 0)
            continue;
        for (int seed = 0; seed < seeds; ++seed) {
            ++losses.cuts;
            const ajar::test::TempFolder folder;
            test::writeDisk(
                afterPowerCut(day.before, day.steps, count, count * 31 + static_cast<std::size_t>(seed), syncsLie),
                folder.path());
            try {
                auto book = Book::open(folder.path() / "test.ajar", clock);
                if (!book) {
                    ++losses.corrupt;
                    continue;
                }
                auto sound = book->connection().query("PRAGMA quick_check");
                if (!sound.step() || sound.text(0) != "ok") {
                    ++losses.corrupt;
                    continue;
                }
                const Dump found = test::dumpOf(book->connection());
                const auto first = day.states.begin() + static_cast<std::ptrdiff_t>(acknowledged);
                // The deed under way may be there already: its commit was on the disk before it could be told.
                const auto last = std::min(first + 2, day.states.end());
                if (std::find(first, last, found) != last)
                    continue;
                if (std::find(day.states.begin(), day.states.end(), found) != day.states.end())
                    ++losses.lost;
                else
                    ++losses.half;
            } catch (const Failure&) {
                ++losses.corrupt;
            }
        }
    }
    return losses;
}

TEST(PowerCut, LosesNoAcknowledgedDeedAndLeavesNoneHalfDone) {
    const Recorded day = recordADay("FULL");
    ASSERT_EQ(day.states.size(), 10U);
    const Losses losses = cutEverywhere(day, 1, false, 1);
    RecordProperty("cuts", losses.cuts);
    EXPECT_GT(losses.cuts, 200);
    EXPECT_EQ(losses.corrupt, 0);
    EXPECT_EQ(losses.lost, 0);
    EXPECT_EQ(losses.half, 0);
}

// The controls: were the promise broken, the test above would see it.
TEST(PowerCut, WouldBeSeenWithoutSyncs) {
    const Losses losses = cutEverywhere(recordADay("OFF"), 1, false, 4);
    EXPECT_GT(losses.corrupt + losses.lost + losses.half, 0);
}

TEST(PowerCut, WouldBeSeenOnADiskThatLies) {
    const Losses losses = cutEverywhere(recordADay("FULL"), 1, true, 4);
    EXPECT_GT(losses.corrupt + losses.lost + losses.half, 0);
}

} // namespace
} // namespace ajar::store
