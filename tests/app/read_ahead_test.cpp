// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/read_ahead.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

namespace ajar::app {
namespace {

using exchange::CsvImport;
using exchange::CsvInput;
using testing::ElementsAre;

constexpr int kRows = 5'000; ///< more than are read ahead

CsvInput people(const std::string& name, int rows, const std::function<void(std::size_t)>& before = {}) {
    std::string text = "Name\n";
    for (int i = 0; i < rows; ++i)
        text += name + ' ' + std::to_string(i) + '\n';
    return {name, [text, before] {
                return [text, before, given = std::size_t{0}](std::span<char> buffer) mutable {
                    if (before)
                        before(given);
                    const std::size_t count =
                        text.copy(buffer.data(), std::min<std::size_t>(buffer.size(), 4'096), given);
                    given += count;
                    return count;
                };
            }};
}

/// Keeps the names of what it is given, and checks on which thread.
class Names : public exchange::RowVisitor {
public:
    void take(exchange::ReadRow read) override {
        EXPECT_EQ(std::this_thread::get_id(), m_thread);
        EXPECT_EQ(read.fingerprint, fingerprint(read.fields));
        names.push_back(std::get<exchange::IncomingPerson>(read.row).name);
        if (atRow)
            atRow();
    }
    void endFile(std::size_t file) override { ends.emplace_back(file, names.size()); }

    std::vector<std::string> names;
    std::vector<std::pair<std::size_t, std::size_t>> ends; ///< which file, and how many rows had been taken
    std::function<void()> atRow;

private:
    std::thread::id m_thread = std::this_thread::get_id();
};

TEST(ReadAhead, GivesEachRowInItsOrderOnTheThreadThatAsks) {
    CsvImport files(std::vector{people("Dana", kRows), people("Noor", 3), people("Kim", kRows)}, {});
    Names taken;
    readAhead(files, taken);
    ASSERT_EQ(taken.names.size(), 2 * kRows + 3);
    for (int i = 0; i < kRows; ++i)
        ASSERT_EQ(taken.names[static_cast<std::size_t>(i)], "Dana " + std::to_string(i));
    EXPECT_EQ(taken.names.back(), "Kim " + std::to_string(kRows - 1));
    EXPECT_THAT(taken.ends, ElementsAre(std::pair(0, kRows), std::pair(1, kRows + 3), std::pair(2, 2 * kRows + 3)));
    EXPECT_EQ(files.log().files[0].rows, kRows);
}

TEST(ReadAhead, BeginsAFileWhenTheOneBeforeWasTaken) {
    Names taken;
    int opened = 0;
    CsvImport files(std::vector{people("Dana", 300), people("Noor", 3,
                                                            [&](std::size_t given) {
                                                                // the first time it is looked at to be recognised
                                                                if (given == 0 && ++opened == 2) {
                                                                    EXPECT_EQ(taken.ends.size(), 1U);
                                                                }
                                                            })},
                    {});
    readAhead(files, taken);
    EXPECT_EQ(opened, 2);
    EXPECT_EQ(taken.names.size(), 303U);
}

TEST(ReadAhead, TakesWhatCameBeforeAFailureAndThenFails) {
    bool isRecognised = false;
    constexpr int kMany = 20'000;
    CsvImport files(std::vector{people("Dana", kMany,
                                       [&](std::size_t given) {
                                           if (isRecognised && given > 200'000)
                                               throw Failure(ErrorCode::Cancelled, "reading");
                                       })},
                    {});
    isRecognised = true;
    Names taken;
    try {
        readAhead(files, taken);
        ADD_FAILURE() << "nobody was told";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.error().code, ErrorCode::Cancelled);
    }
    EXPECT_GT(taken.names.size(), 3'000U);
    EXPECT_LT(taken.names.size(), static_cast<std::size_t>(kMany));
    EXPECT_TRUE(taken.ends.empty());
}

TEST(ReadAhead, KeepsFewRowsWhereEachIsLong) {
    constexpr std::size_t kLong = 500'000;
    constexpr std::size_t kLongRows = 60; // fewer than a batch of short ones
    std::atomic<std::size_t> given = 0;
    const CsvInput input{"long.csv", [&given] {
                             return [&given, text = std::string("Name,Notes\n"),
                                     rows = std::size_t{0}](std::span<char> buffer) mutable {
                                 if (text.empty() && rows < kLongRows)
                                     text = "Dana " + std::to_string(rows++) + ',' + std::string(kLong, 'x') + '\n';
                                 const std::size_t count = text.copy(buffer.data(), buffer.size());
                                 text.erase(0, count);
                                 given += count;
                                 return count;
                             };
                         }};
    CsvImport files(std::vector{input}, {});
    given = 0;
    Names taken;
    std::size_t most = 0;
    taken.atRow = [&] {
        if (taken.names.size() == 1)
            std::this_thread::sleep_for(std::chrono::milliseconds(300)); // whoever reads on would be far ahead by then
        most = std::max(most, given - std::min<std::size_t>(given, taken.names.size() * kLong));
    };
    readAhead(files, taken);
    EXPECT_EQ(taken.names.size(), kLongRows);
    EXPECT_LT(most, 10'000'000U);
}

TEST(ReadAhead, EndsTheReadingWhereARowCannotBeTaken) {
    for (const int last : {1, 200, kRows}) {
        CsvImport files(std::vector{people("Dana", kRows)}, {});
        Names taken;
        taken.atRow = [&] {
            if (taken.names.size() == static_cast<std::size_t>(last))
                throw Failure(ErrorCode::Conflict, "book");
        };
        EXPECT_THROW(readAhead(files, taken), Failure);
        EXPECT_EQ(taken.names.size(), static_cast<std::size_t>(last));
    }
}

} // namespace
} // namespace ajar::app
