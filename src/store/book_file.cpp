// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/book_file.h"

#include "base/text.h"
#include "store/disk.h"
#include "store/sqlite/file_front.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/sqlite_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <string>
#include <string_view>
#include <system_error>

namespace ajar::store {
namespace {

// Where things stand in the header: sqlite.org/fileformat.html §1.3.
constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kPageSizeAt = 16;
constexpr std::size_t kWriteVersionAt = 18; ///< 1 rollback journal, 2 write-ahead log
constexpr std::size_t kChangeCounterAt = 24;
constexpr std::size_t kPageCountAt = 28;
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;
constexpr std::size_t kValidForAt = 92; ///< the change counter for which the page count holds

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size = 4) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

bool looksLikeText(std::string_view bytes) {
    const auto isStrange = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7f || (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    };
    // The end may be half a character.
    return std::ranges::none_of(bytes, isStrange) &&
           isUtf8(clipped(bytes, bytes.size() < 8 ? bytes.size() : bytes.size() - 4));
}

/// What a file that is no database is instead.
std::string kindOf(std::string_view bytes) {
    struct Kind {
        std::string_view start;
        const char* name;
    };
    constexpr Kind kKinds[] = {
        {"\x1f\x8b", "a gzip archive"},
        {"PK\x03\x04", "a zip archive"},
        {"%PDF", "a PDF document"},
        {"\xfd\x37zXZ", "an xz archive"},
        {"\x28\xb5\x2f\xfd", "a zstd archive"},
        {"age-encryption.org", "encrypted with age"},
    };
    for (const Kind& kind : kKinds)
        if (bytes.starts_with(kind.start))
            return kind.name;
    if (looksLikeText(bytes))
        return "a text file";
    return "bytes that are no book; it may be encrypted";
}

struct ::stat statusOf(const std::filesystem::path& file) {
    struct ::stat status {};
    if (::stat(file.c_str(), &status) != 0)
        throwSystemFailure(errno, file.string(), "look at");
    return status;
}

bool takes(const std::filesystem::path& path, int wish) {
    return ::faccessat(AT_FDCWD, path.c_str(), wish, AT_EACCESS) == 0;
}

/// Bytes of a file beside the book; 0 where there is none.
std::uint64_t bytesOf(const std::filesystem::path& file) {
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(file, ignored);
    return ignored ? 0 : bytes;
}

[[noreturn]] void refuse(ErrorCode code, const std::filesystem::path& file, std::string detail) {
    throw Failure(code, file.string(), std::move(detail));
}

void checkKind(const std::filesystem::path& file, const struct ::stat& status) {
    if (S_ISDIR(status.st_mode))
        refuse(ErrorCode::Corrupt, file, "a folder");
    if (!S_ISREG(status.st_mode)) // a pipe would be waited for without end
        refuse(ErrorCode::Corrupt, file, "not a file but a device or pipe");
    if (status.st_size == 0)
        refuse(ErrorCode::Corrupt, file, "empty");
    if (!takes(file, R_OK))
        refuse(ErrorCode::Denied, file, "may not be read");
}

void checkIsOurs(const std::filesystem::path& file, std::string_view header) {
    if (!header.starts_with(kMagic))
        refuse(ErrorCode::Corrupt, file, kindOf(header));
    if (header.size() < kHeaderBytes)
        refuse(ErrorCode::Corrupt, file, "cut short: " + std::to_string(header.size()) + " bytes");
    const std::uint32_t application = number(header, kApplicationIdAt);
    if (application != static_cast<std::uint32_t>(kApplicationId)) {
        char digits[16];
        std::snprintf(digits, sizeof digits, "%08x", application);
        refuse(ErrorCode::Corrupt, file, std::string("a database of another program (application id ") + digits + ")");
    }
    if (number(header, kWriteVersionAt, 1) != 1 || number(header, kWriteVersionAt + 1, 1) != 1)
        refuse(ErrorCode::Corrupt, file, "changed by another program to a write-ahead log, which Ajar does not use");
}

SchemaVersion versionOf(const std::filesystem::path& file, std::string_view header) {
    const auto version = static_cast<std::int32_t>(number(header, kUserVersionAt));
    if (version < 0 || version % kStepsPerGeneration == 0)
        refuse(ErrorCode::Corrupt, file, "its version is " + std::to_string(version));
    const SchemaVersion found{version / kStepsPerGeneration, version % kStepsPerGeneration};
    if (found.generation != kGeneration)
        refuse(ErrorCode::TooNew, file,
               "generation " + std::to_string(found.generation) + ", step " + std::to_string(found.step));
    return found;
}

void checkIsWhole(const std::filesystem::path& file, const FileFront& front) {
    std::uint64_t pageSize = number(front.bytes, kPageSizeAt, 2);
    if (pageSize == 1) // how two bytes say 65,536
        pageSize = 65536;
    if (pageSize < 512 || !std::has_single_bit(pageSize))
        refuse(ErrorCode::Corrupt, file, "pages of " + std::to_string(pageSize) + " bytes");
    const bool countHolds = number(front.bytes, kChangeCounterAt) == number(front.bytes, kValidForAt);
    const std::uint64_t wanted = pageSize * number(front.bytes, kPageCountAt);
    if (countHolds && front.fileBytes < wanted)
        refuse(ErrorCode::Corrupt, file,
               "cut short: " + std::to_string(front.fileBytes) + " of " + std::to_string(wanted) + " bytes");
}

} // namespace

BookFileState inspectBookFile(const std::filesystem::path& file, std::chrono::milliseconds timeout) {
    const auto status = statusOf(file);
    checkKind(file, status);
    // SQLite keeps its journal beside the file itself, not beside a symbolic link to it.
    const std::filesystem::path real = std::filesystem::canonical(file);
    const auto front = readFileFront(real, timeout);
    checkIsOurs(file, front.bytes);

    BookFileState state;
    state.version = versionOf(file, front.bytes);
    if (bytesOf(withEnding(real, "-wal")) != 0)
        refuse(ErrorCode::Corrupt, file, "another program's write-ahead log lies beside it");
    // TRUNCATE leaves an empty journal. One with bytes that nobody is writing was left by a program that was killed:
    // the file alone is not the book then, and may be longer or shorter than its header says.
    state.needsRecovery = bytesOf(withEnding(real, "-journal")) != 0 && !front.someoneWrites;
    if (!state.needsRecovery)
        checkIsWhole(file, front);

    state.isWritable = takes(real, W_OK) && takes(folderOf(real), W_OK);
    if (state.needsRecovery && !state.isWritable)
        refuse(ErrorCode::ReadOnly, file,
               "not closed cleanly, and its place takes no writes: copy it together with its -journal to a place that "
               "does");
    state.names = status.st_nlink;
    return state;
}

} // namespace ajar::store
