// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_sink.h"

#include "base/error.h"

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <random>
#include <system_error>

namespace ajar::exchange {
namespace {

ErrorCode codeOf(int number) {
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return ErrorCode::Full;
    case EACCES:
    case EPERM: return ErrorCode::Denied;
    case EROFS: return ErrorCode::ReadOnly;
    case ENOENT:
    case ENOTDIR: return ErrorCode::NotFound;
    default: return ErrorCode::Io;
    }
}

/// The file itself where the name is a link to one: the link stays. Only regular files are written over.
std::filesystem::path realTarget(const std::filesystem::path& target) {
    std::error_code error;
    const auto status = std::filesystem::status(target, error);
    if (!std::filesystem::exists(status))
        return target;
    if (!std::filesystem::is_regular_file(status))
        throw Failure(ErrorCode::Invalid, target.string(), "is no regular file");
    if (::access(target.c_str(), W_OK) != 0)
        throw Failure(codeOf(errno), target.string(), std::generic_category().message(errno));
    const auto real = std::filesystem::canonical(target, error);
    return error ? target : real;
}

std::string folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path().string() : ".";
}

/// How the names begin of what is written aside for a file, before the number of the process that writes it.
std::string asideBeginOf(const std::filesystem::path& target) {
    return '.' + target.filename().string().substr(0, 200) + '.';
}
constexpr std::string_view kAsideEnd = ".part";

/// A name of its own, so that two exports at once do not meet.
std::string asideNameOf(const std::filesystem::path& target) {
    std::random_device device;
    const std::string own = std::to_string(::getpid()) + '-' + std::to_string(device());
    return (target.parent_path() / (asideBeginOf(target) + own).append(kAsideEnd)).string();
}

/// Whether it is what a process that was killed has left: that one is gone, and nobody has written there for a while (a folder may be shared by
/// machines, each with processes of its own).
bool isLeft(const std::filesystem::directory_entry& entry, const std::string& begin) {
    constexpr std::chrono::minutes kAWhile{10};
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(begin) || !name.ends_with(kAsideEnd))
        return false;
    pid_t process = 0;
    const char* number = name.c_str() + begin.size();
    const auto read = std::from_chars(number, name.c_str() + name.size(), process);
    if (read.ec != std::errc() || *read.ptr != '-' || process <= 0)
        return false;
    std::error_code error;
    const auto written = entry.last_write_time(error);
    return !error && std::filesystem::file_time_type::clock::now() - written > kAWhile && ::kill(process, 0) != 0 &&
           errno == ESRCH;
}

/// What earlier exports of the same name have left. That it stays is no reason to write nothing.
void removeLeft(const std::filesystem::path& target) {
    std::error_code error;
    const std::string begin = asideBeginOf(target);
    std::filesystem::directory_iterator entry(target.has_parent_path() ? target.parent_path() : ".", error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (isLeft(*entry, begin)) {
            std::error_code ignored;
            std::filesystem::remove(entry->path(), ignored);
        }
}

} // namespace

FileSink::FileSink(const std::filesystem::path& target, FileCalls& calls)
    : m_calls(&calls), m_target(realTarget(target)), m_aside(asideNameOf(m_target)), m_file(m_calls->create(m_aside)) {
    if (m_file < 0)
        fail(errno);
    m_isThere = true;
    removeLeft(m_target);
}

FileSink::~FileSink() {
    if (m_file >= 0)
        m_calls->close(m_file);
    if (m_isThere)
        m_calls->remove(m_aside);
}

void FileSink::write(std::string_view bytes) {
    m_hash.add(bytes);
    m_bytes += bytes.size();
    while (!bytes.empty()) {
        const long count = m_calls->write(m_file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            fail(count == 0 ? ENOSPC : errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

WrittenFile FileSink::publish() {
    WrittenFile handedIn{m_bytes, m_hash.finish()};
    takeOverMode();
    if (m_calls->sync(m_file) != 0)
        fail(errno);
    close();
    if (readBack() != handedIn)
        throw Failure(ErrorCode::Io, m_target.string(), "read back from the disk it is not what was written");
    if (m_calls->rename(m_aside, m_target.string()) != 0)
        fail(errno);
    m_isThere = false;
    syncFolder();
    return handedIn;
}

/// A file that is written anew stays as readable as it was. One that is new is its owner's alone: it holds people's lives.
void FileSink::takeOverMode() {
    struct stat old {};
    if (::stat(m_target.c_str(), &old) == 0 && m_calls->changeMode(m_file, old.st_mode & 0777U) != 0)
        fail(errno);
}

void FileSink::close() {
    const int file = m_file;
    m_file = -1;
    if (m_calls->close(file) != 0)
        fail(errno);
}

WrittenFile FileSink::readBack() {
    m_file = m_calls->openToRead(m_aside);
    if (m_file < 0)
        fail(errno);
    WrittenFile found;
    Sha256 hash;
    std::array<char, 65'536> buffer{};
    for (;;) {
        const long count = m_calls->read(m_file, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            fail(errno);
        if (count == 0)
            break;
        hash.add({buffer.data(), static_cast<std::size_t>(count)});
        found.bytes += static_cast<std::uint64_t>(count);
    }
    found.sha256 = hash.finish();
    close();
    return found;
}

/// The new name itself must reach the disk. The file is whole by now, so a failure is told but takes nothing back.
void FileSink::syncFolder() {
    m_file = m_calls->openFolder(folderOf(m_target));
    const bool isSynced = m_file >= 0 && m_calls->sync(m_file) == 0;
    if (!isSynced && errno != EINVAL && errno != ENOTSUP) // some network folders cannot be synced
        fail(errno);
    close();
}

void FileSink::fail(int number) const {
    const auto code = codeOf(number);
    throw Failure(code, code == ErrorCode::NotFound ? folderOf(m_target) : m_target.string(),
                  std::generic_category().message(number));
}

} // namespace ajar::exchange
