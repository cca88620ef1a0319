// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/file_front.h"

#include "base/error.h"
#include "store/sqlite/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <new>
#include <thread>
#include <type_traits>
#include <vector>

namespace ajar::store {
namespace {

constexpr std::size_t kHeaderBytes = 100;
constexpr std::chrono::milliseconds kPause{10};

/// A file opened through the file layer alone, read only.
class RawFile {
public:
    explicit RawFile(const std::filesystem::path& file) : m_subject(file.string()) {
        sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
        // The layer itself follows no symbolic link.
        const std::string name = std::filesystem::canonical(file).string();
        m_name.reset(sqlite3_create_filename(name.c_str(), "", "", 0, nullptr));
        if (vfs == nullptr || !m_name)
            throw std::bad_alloc();
        // Aligned as malloc would: the layer puts its own structure here.
        m_memory.resize(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
        m_file = reinterpret_cast<sqlite3_file*>(m_memory.data());
        errno = 0;
        check(vfs->xOpen(vfs, m_name.get(), m_file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr));
    }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    ~RawFile() {
        m_file->pMethods->xUnlock(m_file, SQLITE_LOCK_NONE);
        m_file->pMethods->xClose(m_file);
    }

    void lockShared(std::chrono::milliseconds timeout) {
        const auto end = std::chrono::steady_clock::now() + timeout;
        int code = SQLITE_OK;
        while ((code = m_file->pMethods->xLock(m_file, SQLITE_LOCK_SHARED)) == SQLITE_BUSY &&
               std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(kPause);
        check(code);
    }

    FileFront read() {
        FileFront front;
        sqlite3_int64 bytes = 0;
        check(m_file->pMethods->xFileSize(m_file, &bytes));
        front.fileBytes = static_cast<std::uint64_t>(bytes);
        front.bytes.resize(std::min(kHeaderBytes, static_cast<std::size_t>(front.fileBytes)));
        if (!front.bytes.empty())
            check(m_file->pMethods->xRead(m_file, front.bytes.data(), static_cast<int>(front.bytes.size()), 0));
        int reserved = 0;
        check(m_file->pMethods->xCheckReservedLock(m_file, &reserved));
        front.someoneWrites = reserved != 0;
        return front;
    }

private:
    struct FreeName {
        void operator()(const char* name) const { sqlite3_free_filename(const_cast<char*>(name)); }
    };

    void check(int code) const {
        if (code == SQLITE_OK)
            return;
        throw Failure(errorCodeOf(code, errno), m_subject, sqlite3_errstr(code));
    }

    std::string m_subject;
    std::unique_ptr<const char, FreeName> m_name;
    std::vector<std::max_align_t> m_memory;
    sqlite3_file* m_file = nullptr;
};

} // namespace

FileFront readFileFront(const std::filesystem::path& file, std::chrono::milliseconds timeout) {
    RawFile raw(file);
    raw.lockShared(timeout);
    return raw.read();
}

} // namespace ajar::store
