// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_sink.h"

#include "base/error.h"
#include "support/base/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace ajar {
namespace {

using exchange::FileCalls;
using exchange::FileSink;
using exchange::WrittenFile;

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

int filesIn(const std::filesystem::path& folder) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        count += entry.exists() ? 1 : 0;
    return count;
}

/// Lets the n-th call fail with a given errno, and a write before it come out short.
class FailingCalls final : public FileCalls {
public:
    FailingCalls(int failAt, int number) : m_failAt(failAt), m_number(number) {}

    [[nodiscard]] bool hasFailed() const { return m_calls >= m_failAt; }

    int create(const std::string& path) override { return fails() ? -1 : FileCalls::create(path); }
    int openToRead(const std::string& path) override { return fails() ? -1 : FileCalls::openToRead(path); }
    int openFolder(const std::string& path) override { return fails() ? -1 : FileCalls::openFolder(path); }
    long write(int file, const char* bytes, std::size_t count) override {
        // A disk that fills up writes a part and says so by the count alone (reference/safety.md, finding 7).
        return fails() ? -1 : FileCalls::write(file, bytes, std::min<std::size_t>(count, 1'000));
    }
    long read(int file, char* bytes, std::size_t count) override {
        return fails() ? -1 : FileCalls::read(file, bytes, count);
    }
    int sync(int file) override { return fails() ? -1 : FileCalls::sync(file); }
    int changeMode(int file, unsigned mode) override { return fails() ? -1 : FileCalls::changeMode(file, mode); }
    int close(int file) override {
        const bool failed = fails();
        const int closed = FileCalls::close(file);
        return failed ? -1 : closed;
    }
    int rename(const std::string& from, const std::string& to) override {
        return fails() ? -1 : FileCalls::rename(from, to);
    }

private:
    bool fails() {
        if (++m_calls != m_failAt)
            return false;
        errno = m_number;
        return true;
    }

    int m_failAt;
    int m_number;
    int m_calls = 0;
};

/// Gives back other bytes than were written.
class LyingCalls final : public FileCalls {
public:
    long read(int file, char* bytes, std::size_t count) override {
        const long got = FileCalls::read(file, bytes, count);
        if (got > 0)
            bytes[0] ^= 1;
        return got;
    }
};

const std::string kNew(5'000, 'n');

WrittenFile writeNew(const std::filesystem::path& file, FileCalls& calls = exchange::systemFileCalls()) {
    FileSink sink(file, calls);
    sink.write(std::string_view(kNew).substr(0, 3'000));
    sink.write(std::string_view(kNew).substr(3'000));
    return sink.publish();
}

TEST(FileSink, WritesANewFileForItsOwnerAlone) {
    const test::TempFolder folder;
    const auto file = folder.path() / "book.json";
    const WrittenFile written = writeNew(file);
    EXPECT_EQ(written, (WrittenFile{5'000, sha256(kNew)}));
    EXPECT_EQ(contentOf(file), kNew);
    EXPECT_EQ(filesIn(folder.path()), 1);
    struct stat status {};
    ASSERT_EQ(stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(FileSink, KeepsTheModeAndTheLinkOfAFileThatItWritesAnew) {
    const test::TempFolder folder;
    const auto file = folder.path() / "book.json";
    std::ofstream(file) << "old";
    ASSERT_EQ(chmod(file.c_str(), 0640), 0);
    const auto link = folder.path() / "link.json";
    std::filesystem::create_symlink("book.json", link);
    (void)writeNew(link);
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(contentOf(file), kNew);
    struct stat status {};
    ASSERT_EQ(stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST(FileSink, LeavesTheOldFileWhereItIsNotPublished) {
    const test::TempFolder folder;
    const auto file = folder.path() / "book.json";
    std::ofstream(file) << "old";
    {
        FileSink sink(file);
        sink.write(kNew);
    }
    EXPECT_EQ(contentOf(file), "old");
    EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(FileSink, TakesAwayWhatAKilledOneHasLeft) {
    const test::TempFolder folder;
    constexpr int kNobody = 0x7fff'fff0; // beyond the numbers that a process can have
    const auto put = [&](const std::string& name, std::chrono::minutes age) {
        const auto file = folder.path() / name;
        std::ofstream(file) << "half";
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - age);
    };
    const std::string gone = ".book.json." + std::to_string(kNobody) + "-1.part";
    const std::string young = ".book.json." + std::to_string(kNobody) + "-2.part";
    const std::string running = ".book.json." + std::to_string(getpid()) + "-3.part";
    put(gone, std::chrono::minutes(20));
    put(young, std::chrono::minutes(1));
    put(running, std::chrono::minutes(20));
    put(".book.json.mine.part", std::chrono::minutes(20));
    put(".other.json." + std::to_string(kNobody) + "-1.part", std::chrono::minutes(20));
    FileSink(folder.path() / "book.json").write(kNew);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / gone));
    EXPECT_EQ(filesIn(folder.path()), 4);
}

/// Fails the first call, the second and so on until none is left to fail: the old file stays, or the new one is there in whole.
void expectWholeOrOld(const std::string& old) {
    bool isOver = false;
    int told = 0;
    for (int n = 1; !isOver; ++n) {
        const test::TempFolder folder;
        const auto file = folder.path() / "book.json";
        if (!old.empty())
            std::ofstream(file) << old;
        FailingCalls calls(n, ENOSPC);
        try {
            (void)writeNew(file, calls);
            isOver = true;
        } catch (const Failure& failed) {
            EXPECT_EQ(failed.error().code, ErrorCode::Full) << n;
            EXPECT_EQ(failed.error().subject, file.string()) << n;
            ++told;
        }
        EXPECT_EQ(isOver, !calls.hasFailed()) << n;
        const std::string content = contentOf(file);
        EXPECT_TRUE(content == old || content == kNew) << n;
        EXPECT_EQ(filesIn(folder.path()), content.empty() ? 0 : 1) << n;
        ASSERT_LT(n, 100);
    }
    EXPECT_GT(told, 12);
}

TEST(FileSink, LeavesNothingOrTheWholeWhicheverCallFails) {
    expectWholeOrOld("");
}

TEST(FileSink, LeavesTheOldFileOrTheWholeWhicheverCallFails) {
    expectWholeOrOld("old");
}

TEST(FileSink, NoticesADiskThatGivesBackOtherBytes) {
    const test::TempFolder folder;
    const auto file = folder.path() / "book.json";
    std::ofstream(file) << "old";
    LyingCalls calls;
    EXPECT_THROW((void)writeNew(file, calls), Failure);
    EXPECT_EQ(contentOf(file), "old");
    EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(FileSink, NamesWhatStandsInItsWay) {
    const auto codeOf = [](const std::filesystem::path& file) {
        try {
            FileSink sink(file);
        } catch (const Failure& failed) {
            return failed.error().code;
        }
        return ErrorCode::Cancelled;
    };
    const test::TempFolder folder;
    EXPECT_EQ(codeOf(folder.path()), ErrorCode::Invalid);
    EXPECT_EQ(codeOf("/dev/null"), ErrorCode::Invalid);
    EXPECT_EQ(codeOf(folder.path() / "absent" / "book.json"), ErrorCode::NotFound);
    std::ofstream(folder.path() / "kept.json") << "old";
    ASSERT_EQ(chmod((folder.path() / "kept.json").c_str(), 0400), 0);
    const bool isRoot = geteuid() == 0; // who may write everywhere
    EXPECT_EQ(codeOf(folder.path() / "kept.json"), isRoot ? ErrorCode::Cancelled : ErrorCode::Denied);
}

} // namespace
} // namespace ajar
