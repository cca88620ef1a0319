// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/byte_source.h"

#include "base/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

namespace ajar::exchange {
namespace {

[[noreturn]] void throwErrno(const std::string& subject, int number) {
    const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::NotFound
                           : number == EACCES || number == EPERM ? ErrorCode::Denied
                                                                 : ErrorCode::Io;
    throw Failure(code, subject, std::generic_category().message(number));
}

/// An open file, closed with its last owner.
class OpenFile {
public:
    OpenFile(const std::filesystem::path& file, std::uintmax_t mostBytes)
        // Without O_NONBLOCK opening a pipe would wait for somebody to write to it.
        : m_subject(file.string()),
          m_mostBytes(mostBytes),
          m_descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
        if (m_descriptor < 0)
            throwErrno(m_subject, errno);
        try {
            checkKind();
        } catch (...) {
            ::close(m_descriptor);
            throw;
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() { ::close(m_descriptor); }

    std::size_t read(std::span<char> buffer) {
        ssize_t count = -1;
        do
            count = ::read(m_descriptor, buffer.data(), buffer.size());
        while (count < 0 && errno == EINTR);
        if (count < 0)
            throwErrno(m_subject, errno);
        m_given += static_cast<std::uintmax_t>(count);
        if (m_given > m_mostBytes)
            throwTooLarge();
        return static_cast<std::size_t>(count);
    }

private:
    void checkKind() const {
        struct stat status {};
        if (::fstat(m_descriptor, &status) != 0)
            throwErrno(m_subject, errno);
        if (S_ISDIR(status.st_mode))
            throw Failure(ErrorCode::Invalid, m_subject, "is a folder");
        if (!S_ISREG(status.st_mode))
            throw Failure(ErrorCode::Invalid, m_subject, "is no regular file");
        if (static_cast<std::uintmax_t>(status.st_size) > m_mostBytes)
            throwTooLarge();
    }

    [[noreturn]] void throwTooLarge() const {
        throw Failure(ErrorCode::Invalid, m_subject,
                      "is larger than " + std::to_string(m_mostBytes / 1'000'000) + " MB");
    }

    std::string m_subject;
    std::uintmax_t m_mostBytes;
    std::uintmax_t m_given = 0;
    int m_descriptor;
};

} // namespace

ByteSource bytesOf(const std::filesystem::path& file, std::uintmax_t mostBytes) {
    return [open = std::make_shared<OpenFile>(file, mostBytes)](std::span<char> buffer) { return open->read(buffer); };
}

ByteSource bytesOf(std::string text) {
    return [text = std::move(text), given = std::size_t{0}](std::span<char> buffer) mutable {
        const std::size_t count = text.copy(buffer.data(), buffer.size(), given);
        given += count;
        return count;
    };
}

} // namespace ajar::exchange
