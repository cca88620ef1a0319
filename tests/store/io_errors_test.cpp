// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "support/store/recording_vfs.h"
#include "support/store/test_book.h"

#include <gtest/gtest.h>

namespace ajar::store {
namespace {

using test::RecordingVfs;
using test::TestBook;

/// One way in which the disk fails: the n-th change, once or for good.
struct Fault {
    RecordingVfs::Fault kind;
    bool andAfter;
    std::string name;
};

class IoErrors : public testing::TestWithParam<Fault> {};

/// Closes the book before the VFS that it was opened through goes away.
struct Closing {
    TestBook& book;
    ~Closing() { const Book closed = std::move(book.book); }
};

/// Does `work` with the n-th change of the disk failing, for n = 1, 2, … until none is left to fail. Each time the book must afterwards
/// be as before or as after, the error must have been told where it is as before, and trying again must do it exactly once.
template <class Work>
void failEachChange(const Fault& fault, TestBook& book, Work work) {
    const auto before = book.dump();
    RecordingVfs vfs;
    const Closing closing{book};
    book.reopen();
    int failures = 0;
    for (int n = 1; n < 1000; ++n) {
        vfs.failAt(n, fault.kind, fault.andAfter);
        std::optional<Error> told;
        try {
            work();
        } catch (const Failure& failure) {
            told = failure.error();
        }
        const bool failed = vfs.hasFailed();
        vfs.failAt(0, fault.kind, false);
        if (!failed) {
            EXPECT_FALSE(told) << told->subject << ": " << told->detail;
            EXPECT_GT(failures, 3) << "nothing was left to fail too early";
            return;
        }
        ++failures;
        EXPECT_FALSE(book.connection().isInTransaction());
        book.reopen();
        auto sound = book.connection().query("PRAGMA integrity_check");
        ASSERT_TRUE(sound.step());
        EXPECT_EQ(sound.text(0), "ok");
        if (book.dump() == before) {
            ASSERT_TRUE(told) << "lost without a word at " << n;
        } else {
            // It was saved although an error may have been told: a retry must not double it, and undo takes it back.
            work();
            ASSERT_TRUE(undo(book.connection()));
            ASSERT_EQ(book.dump(), before) << "at " << n;
        }
    }
    FAIL() << "the disk failed a thousand times";
}

TEST_P(IoErrors, OfASaveAreToldAndARetryNeverDoubles) {
    TestBook book;
    const Person dana = book.aPerson("Dana Whitfield");
    const Encounter call = book.anEncounter("asked about the depot", book.clock.now());
    EncounterPerson link;
    link.id = book.ids.next<EncounterPerson>();
    link.encounter = call.id;
    link.person = dana.id;
    failEachChange(GetParam(), book, [&] {
        Deed deed(book.connection(), book.clock, "Log encounter");
        deed.insert(dana);
        deed.insert(call);
        deed.insert(link);
        deed.commit();
    });
}

INSTANTIATE_TEST_SUITE_P(EachFault, IoErrors,
                         testing::Values(Fault{RecordingVfs::Fault::Io, false, "OneError"},
                                         Fault{RecordingVfs::Fault::Io, true, "ErrorsForGood"},
                                         Fault{RecordingVfs::Fault::Full, false, "FullOnce"},
                                         Fault{RecordingVfs::Fault::Full, true, "FullForGood"}),
                         [](const auto& info) { return info.param.name; });

TEST(IoErrors, OfAFullDiskAreCalledFull) {
    TestBook book;
    RecordingVfs vfs;
    const Closing closing{book};
    book.reopen();
    // From the second change on: the first makes the journal, which SQLite reports as a file that it cannot open.
    vfs.failAt(2, RecordingVfs::Fault::Full, true);
    try {
        Deed deed(book.connection(), book.clock, "Log encounter");
        deed.insert(book.anEncounter("asked", book.clock.now()));
        deed.commit();
        FAIL() << "saved on a full disk";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.error().code, ErrorCode::Full);
    }
    vfs.failAt(0, RecordingVfs::Fault::Full, false);
}

} // namespace
} // namespace ajar::store
