// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/book_worker.h"

#include "app/factory.h"
#include "store/deed.h"
#include "support/base/print.h"
#include "support/store/test_book.h"

#include <gmock/gmock.h>

#include <atomic>
#include <future>
#include <thread>

namespace ajar::app {
namespace {

using store::test::TestBook;
using testing::SizeIs;

class AnIdleBook : public TestBook, public testing::Test {
protected:
    /// A book as a big import leaves it: its records in, its words not yet.
    void leaveWordsForLater(int notes) {
        store::Deed deed(connection(), clock, "Import notes.csv", "");
        Person person = aPerson("Dana Whitfield");
        deed.insert(person);
        for (int i = 0; i < notes; ++i)
            deed.insert(anEncounter("They asked about the harbour " + std::to_string(i), clock.now()));
        deed.leaveSearchForLater();
        deed.commit();
    }

    BookWorker::Opener opener() {
        return [this] { return store::Book::open(file(), clock); };
    }
};

/// Waits until it holds, ten seconds at most.
bool becomes(const std::function<bool()>& holds) {
    for (int i = 0; i < 1'000; ++i) {
        if (holds())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

TEST_F(AnIdleBook, CompletesItsSearchByItself) {
    leaveWordsForLater(12'000);
    const auto services = openServices(file(), clock);
    EXPECT_TRUE(becomes([&] { return services->search.search("harbour", 10).result()->isComplete; }));
    EXPECT_THAT(services->search.search("harbour", 10).result()->hits, SizeIs(10));
}

TEST_F(AnIdleBook, CompletesItsSearchWhenAsked) {
    leaveWordsForLater(12'000);
    const auto services = openServices(file(), clock);
    ASSERT_TRUE(services->upkeep.completeSearch().result());
    EXPECT_TRUE(services->search.search("harbour", 10).result()->isComplete);
    EXPECT_TRUE(services->upkeep.check().result()->faults.empty());
}

TEST_F(AnIdleBook, DoesWhatIsAskedBeforeItsUpkeep) {
    std::vector<std::string> done; // of the worker's thread alone until it has ended
    {
        BookWorker worker(opener(), [&](store::Book&) {
            done.emplace_back("upkeep");
            return true;
        });
        std::promise<void> allGiven;
        auto first = worker.run([&](store::Book&) { allGiven.get_future().wait(); });
        auto second = worker.run([&](store::Book&) { done.emplace_back("second"); });
        auto third = worker.run([&](store::Book&) { done.emplace_back("third"); });
        allGiven.set_value();
        ASSERT_TRUE(third.result());
    }
    ASSERT_GE(done.size(), 2U);
    EXPECT_EQ(done[0], "second");
    EXPECT_EQ(done[1], "third");
}

TEST_F(AnIdleBook, TellsHowFarLongWorkIsAndStopsItWhereItIsNotWanted) {
    BookWorker worker(opener());
    std::promise<void> told;
    std::promise<void> cancelled;
    bool wentOn = false;
    auto work = worker.runLong([&](store::Book&, Progress& progress) {
        progress.tell(250);
        told.set_value();
        cancelled.get_future().wait();
        progress.tell(500);
        wentOn = true;
        return 7;
    });
    told.get_future().wait();
    EXPECT_EQ(work.progressMaximum(), 1000);
    EXPECT_EQ(work.progressValue(), 250);
    work.cancel();
    cancelled.set_value();
    EXPECT_TRUE(worker.run([](store::Book&) {}).result()) << "the next one is done as ever";
    EXPECT_TRUE(work.isCanceled());
    EXPECT_EQ(work.resultCount(), 0);
    EXPECT_FALSE(wentOn);
}

TEST_F(AnIdleBook, LetsUpkeepThatFailsRestUntilTheNextWork) {
    std::atomic<int> tries = 0;
    BookWorker worker(opener(), [&](store::Book&) -> bool {
        ++tries;
        throw Failure(ErrorCode::Full, "book", "no room");
    });
    ASSERT_TRUE(worker.run([](store::Book&) {}).result());
    EXPECT_TRUE(becomes([&] { return tries == 1; }));
    ASSERT_TRUE(worker.run([](store::Book&) {}).result());
    EXPECT_TRUE(becomes([&] { return tries == 2; }));
}

TEST_F(AnIdleBook, EndsInTheMiddleOfItsUpkeep) {
    std::promise<void> begun;
    std::atomic<bool> hasBegun = false;
    {
        BookWorker worker(opener(), [&](store::Book&) {
            if (!hasBegun.exchange(true))
                begun.set_value();
            return true; // there is always more
        });
        ASSERT_TRUE(worker.run([](store::Book&) {}).result());
        begun.get_future().wait();
    }
    EXPECT_TRUE(hasBegun);
}

} // namespace
} // namespace ajar::app
