// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/factory.h"
#include "app/system_user.h"
#include "base/text.h"
#include "support/base/print.h"
#include "support/base/temp_folder.h"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

namespace ajar::app {
namespace {

class ABookOverServices : public testing::Test {
protected:
    Result<NewBook> make(const NewBook& book = {"", "CHF", "Robin Fields"}) {
        return createBook(file, book, clock).result();
    }

    ajar::test::TempFolder folder;
    std::filesystem::path file = folder.path() / "new" / "work.ajar";
    SystemClock clock;
};

TEST_F(ABookOverServices, IsMadeWithTheFolderOnTheWay) {
    const auto made = make();
    ASSERT_TRUE(made) << made.error();
    EXPECT_EQ(made->name, "work");
    EXPECT_EQ(made->currency, "CHF");
    EXPECT_EQ(made->me, "Robin Fields");
    const auto services = openServices(file, clock);
    EXPECT_EQ(services->upkeep.info().result()->currency, "CHF");
}

TEST_F(ABookOverServices, IsNotMadeOverAnything) {
    ASSERT_TRUE(make());
    const auto again = make();
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Conflict);
}

TEST_F(ABookOverServices, HasAHomeCurrencyThatIsOne) {
    const auto made = make({"", "gold", "Robin Fields"});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Invalid);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(ABookOverServices, AnswersInTheOrderOfTheCalls) {
    ASSERT_TRUE(make());
    const auto services = openServices(file, clock);
    std::vector<QFuture<Result<Added<Deal>>>> added;
    for (int i = 0; i < 20; ++i) {
        NewDeal deal;
        deal.title = "Deal " + std::to_string(i);
        added.push_back(services->deals.add(deal));
    }
    EXPECT_EQ(services->deals.totals({}).result()->pending.count, 20);
    for (const auto& one : added)
        EXPECT_TRUE(one.result());
}

TEST_F(ABookOverServices, ThatIsNotThereIsTheAnswerOfTheFirstCall) {
    const auto services = openServices(file, clock);
    const auto answer = services->deals.totals({}).result();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::NotFound);
    ASSERT_TRUE(make());
    EXPECT_TRUE(services->deals.totals({}).result()) << "it is looked for again";
}

TEST_F(ABookOverServices, IsUsedByTwoAtOnceAndLosesNothing) {
    ASSERT_TRUE(make());
    constexpr int kEach = 15;
    const auto work = [this](const std::string& who) {
        const auto services = openServices(file, clock);
        for (int i = 0; i < kEach; ++i) {
            LogRequest request;
            request.line = who + ' ' + std::to_string(i) + "x call 5m";
            while (true) {
                const auto logged = services->encounters.log(request).result();
                if (logged)
                    break;
                ASSERT_EQ(logged.error().code, ErrorCode::Busy) << logged.error();
            }
        }
    };
    std::thread one(work, "Anna");
    std::thread two(work, "Bert");
    one.join();
    two.join();
    const auto services = openServices(file, clock);
    EXPECT_EQ(services->history.history(1'000).result()->size(), 2U * kEach);
    EXPECT_TRUE(services->upkeep.check().result()->faults.empty());
}

TEST(SystemUser, HasANameAndACurrencyInAnyLocale) {
    EXPECT_FALSE(systemFullName().empty());
    EXPECT_TRUE(isUtf8(systemFullName()));
    EXPECT_TRUE(isCurrencyCode(systemCurrency()));
}

} // namespace
} // namespace ajar::app
