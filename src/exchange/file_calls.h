// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace ajar::exchange {

/// The calls of the system by which a file is written: the seam at which tests let each of them fail. As POSIX has them: a negative result
/// is a failure, and `errno` says which.
class FileCalls {
public:
    virtual ~FileCalls() = default;
    /// A new file, readable by its owner only; fails where one is there.
    virtual int create(const std::string& path);
    virtual int openToRead(const std::string& path);
    virtual int openFolder(const std::string& path);
    virtual long write(int file, const char* bytes, std::size_t count);
    virtual long read(int file, char* bytes, std::size_t count);
    virtual int sync(int file);
    virtual int changeMode(int file, unsigned mode);
    virtual int close(int file);
    virtual int rename(const std::string& from, const std::string& to);
    virtual int remove(const std::string& path);
};

/// The system's own. Safe from any thread.
[[nodiscard]] FileCalls& systemFileCalls();

} // namespace ajar::exchange
