// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_calls.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

namespace ajar::exchange {

int FileCalls::create(const std::string& path) {
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
}

int FileCalls::openToRead(const std::string& path) {
    return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
}

int FileCalls::openFolder(const std::string& path) {
    return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

long FileCalls::write(int file, const char* bytes, std::size_t count) {
    return ::write(file, bytes, count);
}

long FileCalls::read(int file, char* bytes, std::size_t count) {
    return ::read(file, bytes, count);
}

int FileCalls::sync(int file) {
    return ::fsync(file);
}

int FileCalls::changeMode(int file, unsigned mode) {
    return ::fchmod(file, mode);
}

int FileCalls::close(int file) {
    return ::close(file);
}

int FileCalls::rename(const std::string& from, const std::string& to) {
    return ::rename(from.c_str(), to.c_str());
}

int FileCalls::remove(const std::string& path) {
    return ::unlink(path.c_str());
}

FileCalls& systemFileCalls() {
    static FileCalls calls;
    return calls;
}

} // namespace ajar::exchange
