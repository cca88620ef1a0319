// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_sink.h"

#include "base/error.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
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

/// A name of its own, so that two exports at once do not meet.
std::string asideNameOf(const std::filesystem::path& target) {
    std::random_device device;
    std::string name(1, '.');
    name.append(target.filename().string(), 0, 200).append(1, '.').append(std::to_string(device())).append(".part");
    return (target.parent_path() / name).string();
}

} // namespace

FileSink::FileSink(const std::filesystem::path& target, FileCalls& calls)
    : m_calls(&calls), m_target(realTarget(target)), m_aside(asideNameOf(m_target)), m_file(m_calls->create(m_aside)) {
    if (m_file < 0)
        fail(errno);
    m_isThere = true;
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
    throw Failure(codeOf(number), m_target.string(), std::generic_category().message(number));
}

} // namespace ajar::exchange
