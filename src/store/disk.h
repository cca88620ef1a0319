// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ajar::store {

// What books and backups need of the file system beyond std::filesystem: durable, private, and never over something
// that stands there. All throw Failure. None may be used on a book that this process has open: closing a file of one's
// own drops the locks that SQLite holds on it (sqlite.org/howtocorrupt.html §2.2).

/// Makes an empty file that only its owner may read or write. Conflict where something stands there already.
void makePrivateFile(const std::filesystem::path& file);

/// A file that goes again unless it was moved to its real name.
class AsideFile {
public:
    /// An empty private file beside `target` under a name that nobody can guess.
    explicit AsideFile(const std::filesystem::path& target);
    AsideFile(const AsideFile&) = delete;
    AsideFile& operator=(const AsideFile&) = delete;
    ~AsideFile();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Brings the bytes to the disk, gives the file its name, and the folder to the disk. Conflict where the name is
    /// taken.
    void publish(const std::filesystem::path& target);

private:
    std::filesystem::path m_path;
};

/// Writes a small private file whole, aside and published.
void writeWhole(const std::filesystem::path& target, std::string_view bytes);

/// Renames, and never over a file that is there. Conflict then.
void renameNew(const std::filesystem::path& from, const std::filesystem::path& to);

/// Brings a file's bytes, or a folder's entries, to the disk.
void syncToDisk(const std::filesystem::path& fileOrFolder);

struct FileSum {
    std::string sha256;
    std::uint64_t bytes = 0;

    bool operator==(const FileSum&) const = default;
};
[[nodiscard]] FileSum sumOfFile(const std::filesystem::path& file);

/// Copies the bytes of `from` into the file `to`, which exists. Gives the sum of what it read.
FileSum copyBytes(const std::filesystem::path& from, const std::filesystem::path& to);

/// All of a small file; nothing where it is absent.
[[nodiscard]] std::optional<std::string> readSmallFile(const std::filesystem::path& file);

/// The folder that holds `file`; "." for a bare name.
[[nodiscard]] std::filesystem::path folderOf(const std::filesystem::path& file);

/// Whether a file lies on a file system of another machine, where locks may be late or mean nothing. Where that cannot be told: no.
[[nodiscard]] bool isOnNetwork(const std::filesystem::path& file);
/// The same of a file system's type as statfs(2) gives it.
[[nodiscard]] bool isNetworkFileSystem(std::uint32_t type);

/// `file` with `ending` after its whole name: "work.ajar" and "-journal".
[[nodiscard]] std::filesystem::path withEnding(const std::filesystem::path& file, std::string_view ending);

} // namespace ajar::store
