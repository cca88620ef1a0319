// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/when_done.h"

#include <gmock/gmock.h>

#include <QPromise>
#include <QTest>

namespace ajar::gui {
namespace {

class WhenDone : public testing::Test {
protected:
    void listen() {
        whenDone(
            &context, promise.future(), [this](int value) { answers.push_back(value); }, [this] { ++ends; });
    }
    /// Until what was posted has arrived.
    static void settle() { QTest::qWait(20); }

    QObject context;
    QPromise<int> promise;
    std::vector<int> answers;
    int ends = 0;
};

TEST_F(WhenDone, GivesTheResultOnce) {
    promise.start();
    listen();
    promise.addResult(7);
    promise.finish();
    settle();
    EXPECT_EQ(answers, std::vector<int>{7});
    EXPECT_EQ(ends, 0);
}

TEST_F(WhenDone, SaysThatACancelledOneEnded) {
    promise.start();
    listen();
    promise.future().cancel();
    promise.finish();
    settle();
    EXPECT_TRUE(answers.empty());
    EXPECT_EQ(ends, 1);
}

TEST_F(WhenDone, SaysSoAlsoOfOneCancelledBetweenItsEndAndItsAnswer) {
    promise.start();
    listen();
    promise.addResult(7);
    promise.finish();
    promise.future().cancel();
    settle();
    EXPECT_TRUE(answers.empty());
    EXPECT_EQ(ends, 1);
}

} // namespace
} // namespace ajar::gui
