// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ajar::store::test {

/// What an engine asked of the disk, in order. Reading and locking are left out: they change nothing.
struct DiskStep {
    enum class Kind { Create, Write, Truncate, Sync, Remove, Mark };
    Kind kind = Kind::Mark;
    std::string file;        ///< name without its folder
    std::int64_t offset = 0; ///< of a write; the new size of a truncation; the number of a mark
    std::string bytes;       ///< of a write

    [[nodiscard]] bool changesDisk() const { return kind != Kind::Mark; }
};

/// Stands between SQLite and the system's files while it lives (as SQLite's default VFS): records each change, and can make one fail.
/// For one thread and one book at a time.
class RecordingVfs {
public:
    RecordingVfs();
    RecordingVfs(const RecordingVfs&) = delete;
    RecordingVfs& operator=(const RecordingVfs&) = delete;
    ~RecordingVfs();

    /// Notes in the record that something has been promised by now ("deed 7 is saved").
    void mark(std::int64_t number);
    [[nodiscard]] const std::vector<DiskStep>& steps() const;

    enum class Fault { Io, Full };
    /// The n-th change from now on (1 is the next) fails, and all after it too where `andAfter`; 0 fails none.
    void failAt(int n, Fault fault, bool andAfter);
    /// Whether a change has failed since `failAt`.
    [[nodiscard]] bool hasFailed() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};

/// A folder's files by name, whole.
using DiskImage = std::map<std::string, std::string>;
[[nodiscard]] DiskImage readDisk(const std::filesystem::path& folder);
void writeDisk(const DiskImage& disk, const std::filesystem::path& folder);

/// What a power cut leaves of a disk: `before`, then the first `count` of `steps`. What was synced is there; of what was not, each change may
/// be there, missing or (a write) torn at a sector, as `seed` says. `syncsLie` keeps nothing for sure: the control that must be caught.
[[nodiscard]] DiskImage afterPowerCut(const DiskImage& before, const std::vector<DiskStep>& steps, std::size_t count,
                                      std::uint64_t seed, bool syncsLie = false);

} // namespace ajar::store::test
