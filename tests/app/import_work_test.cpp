// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/app/import_desk.h"
#include "support/app/import_way.h"
#include "support/store/engine_steps.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace ajar::app {
namespace {

constexpr int kFew = 250;
constexpr int kMany = 4 * kFew;

/// Looking something up costs a little more where there is more to look among, a fifth here; looking at all of it would cost four to six times
/// as much.
constexpr double kMostForARow = 1.5;

using Line = std::function<std::string(int)>;

/// What a row of a file costs the engine must not hang on how many rows stand before it: a file of 100,000 would never end.
class ImportWork : public store::test::EngineSteps,
                   protected test::ImportDesk,
                   public testing::TestWithParam<test::ImportWay> {
protected:
    ImportWork() { large = test::largeFor(GetParam()); }

    /// Steps a row of the second, larger part of a file's rows beside those of the first.
    double growth(const std::string& header, const Line& line) {
        const auto stepsOf = [&](int from, int to) {
            std::string text = header;
            for (int i = from; i < to; ++i)
                text += line(i);
            (void)take();
            const auto report = import("rows" + std::to_string(from) + ".csv", text);
            EXPECT_EQ(report.counts.created, to - from);
            return static_cast<double>(take()) / (to - from);
        };
        const double few = stepsOf(0, kFew);
        return stepsOf(kFew, kFew + kMany) / few;
    }
};

AJAR_BOTH_WAYS(ImportWork);

TEST_P(ImportWork, OfPeopleHangsOnTheirNumberAlone) {
    EXPECT_LT(growth("name,e-mail,phone,organisation,role\n",
                     [](int i) {
                         const auto n = std::to_string(i);
                         return "Person " + n + " Lane,p" + n + "@firm.example,+44 20 " + n + ",Firm " +
                                std::to_string(i / 5) + ",buyer\n";
                     }),
              kMostForARow);
}

TEST_P(ImportWork, OfEncountersHangsOnTheirNumberAlone) {
    EXPECT_LT(growth("id,person,organisation,date,channel,minutes,notes\n",
                     [](int i) {
                         return "E" + std::to_string(i) + ",Person " + std::to_string(i / 5) + " Lane,Firm " +
                                std::to_string(i / 25) + ",2025-03-" + std::to_string(10 + i % 19) +
                                " 09:15,call,15,asked about the lease\n";
                     }),
              kMostForARow);
}

TEST_P(ImportWork, OfDealsHangsOnTheirNumberAlone) {
    EXPECT_LT(growth("id,title,organisation,person,e-mail,value,currency,stage,opened\n",
                     [](int i) {
                         const auto n = std::to_string(i);
                         return n + ",Deal " + n + ",Firm " + std::to_string(i / 5) + ",Person " + n + " Lane,p" + n +
                                "@firm.example,500,EUR,pending,2025-03-" + std::to_string(10 + i % 19) + "\n";
                     }),
              kMostForARow);
}

} // namespace
} // namespace ajar::app
