// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/disk.h"

#include "base/hash.h"
#include "store/sqlite/sqlite_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <random>
#include <system_error>
#include <utility>
#include <vector>

namespace ajar::store {
namespace {

constexpr std::size_t kBlock = 262'144;
constexpr std::size_t kSmallFile = 4096;

/// An open file of the system.
class OpenFile {
public:
    OpenFile(std::filesystem::path path, int flags)
        : m_path(std::move(path)), m_number(::open(m_path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
        if (m_number < 0)
            throwSystemFailure(errno, m_path.string(), "open");
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() { ::close(m_number); }

    /// Fewer bytes than asked for only at the end of the file.
    std::size_t read(char* bytes, std::size_t count) {
        std::size_t done = 0;
        while (done < count) {
            const ssize_t got = ::read(m_number, bytes + done, count - done);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                throwSystemFailure(errno, m_path.string(), "read");
            if (got == 0)
                break;
            done += static_cast<std::size_t>(got);
        }
        return done;
    }

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t put = ::write(m_number, bytes.data(), bytes.size());
            if (put < 0 && errno == EINTR)
                continue;
            if (put < 0)
                throwSystemFailure(errno, m_path.string(), "write");
            bytes.remove_prefix(static_cast<std::size_t>(put));
        }
    }

    void sync() {
        // Some network folders cannot sync a folder and say EINVAL: there is nothing to wait for then.
        if (::fsync(m_number) != 0 && errno != EINVAL)
            throwSystemFailure(errno, m_path.string(), "sync");
    }

private:
    std::filesystem::path m_path;
    int m_number;
};

template <class Take>
FileSum readBlocks(const std::filesystem::path& file, Take take) {
    OpenFile source(file, O_RDONLY);
    std::vector<char> block(kBlock);
    Sha256 hash;
    FileSum sum;
    while (const std::size_t count = source.read(block.data(), block.size())) {
        const std::string_view bytes(block.data(), count);
        hash.add(bytes);
        take(bytes);
        sum.bytes += count;
    }
    sum.sha256 = hash.finish();
    return sum;
}

std::string unguessableName() {
    std::random_device random;
    std::string name;
    for (int i = 0; i < 4; ++i) {
        char digits[9];
        std::snprintf(digits, sizeof digits, "%08x", random());
        name += digits;
    }
    return name;
}

/// For file systems without RENAME_NOREPLACE: a second name, which is refused where one stands, then away with the
/// first.
void linkNew(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::link(from.c_str(), to.c_str()) != 0)
        throwSystemFailure(errno, to.string(), "link");
    if (::unlink(from.c_str()) != 0)
        throwSystemFailure(errno, from.string(), "remove");
}

} // namespace

void makePrivateFile(const std::filesystem::path& file) {
    OpenFile made(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
}

AsideFile::AsideFile(const std::filesystem::path& target)
    : m_path(folderOf(target) / ("." + target.filename().string().substr(0, 100) + "." + unguessableName())) {
    makePrivateFile(m_path);
}

AsideFile::~AsideFile() {
    if (m_path.empty())
        return;
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
    std::filesystem::remove(withEnding(m_path, "-journal"), ignored);
}

void AsideFile::publish(const std::filesystem::path& target) {
    syncToDisk(m_path);
    std::error_code ignored;
    std::filesystem::remove(withEnding(m_path, "-journal"), ignored);
    renameNew(m_path, target);
    m_path.clear();
    syncToDisk(folderOf(target));
}

void writeWhole(const std::filesystem::path& target, std::string_view bytes) {
    AsideFile aside(target);
    OpenFile(aside.path(), O_WRONLY).write(bytes);
    aside.publish(target);
}

void renameNew(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return;
    if (errno != EINVAL && errno != ENOSYS)
        throwSystemFailure(errno, to.string(), "rename");
    linkNew(from, to);
}

void syncToDisk(const std::filesystem::path& fileOrFolder) {
    OpenFile(fileOrFolder, O_RDONLY).sync();
}

FileSum sumOfFile(const std::filesystem::path& file) {
    return readBlocks(file, [](std::string_view) {});
}

FileSum copyBytes(const std::filesystem::path& from, const std::filesystem::path& to) {
    OpenFile target(to, O_WRONLY | O_TRUNC);
    return readBlocks(from, [&target](std::string_view bytes) { target.write(bytes); });
}

std::optional<std::string> readSmallFile(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return std::nullopt;
    OpenFile source(file, O_RDONLY);
    std::string bytes(kSmallFile, '\0');
    bytes.resize(source.read(bytes.data(), bytes.size()));
    return bytes;
}

std::filesystem::path folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

bool isNetworkFileSystem(std::uint32_t type) {
    // statfs(2), linux/magic.h. FUSE (sshfs, but local ones as well) does not tell.
    constexpr std::array<std::uint32_t, 9> kNetwork{
        0x00006969, // NFS
        0x0000517B, // SMB
        0xFE534D42, // SMB 2
        0xFF534D42, // CIFS
        0x01021997, // 9P
        0x5346414F, // AFS
        0x73757245, // Coda
        0x00C36400, // Ceph
        0x0BD00BD0, // Lustre
    };
    return std::ranges::find(kNetwork, type) != kNetwork.end();
}

bool isOnNetwork(const std::filesystem::path& file) {
    struct statfs found {};
    return ::statfs(file.c_str(), &found) == 0 && isNetworkFileSystem(static_cast<std::uint32_t>(found.f_type));
}

std::filesystem::path withEnding(const std::filesystem::path& file, std::string_view ending) {
    std::filesystem::path result = file;
    result += ending;
    return result;
}

} // namespace ajar::store
