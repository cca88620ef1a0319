// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"
#include "exchange/file_calls.h"
#include "exchange/json_emitter.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace ajar::exchange {

/// What was written, as it was read back from the disk.
struct WrittenFile {
    std::uint64_t bytes = 0;
    std::string sha256;

    bool operator==(const WrittenFile&) const = default;
};

/// Writes a file whole, or leaves the old one as it was (quality.md, safety 12; Qt's QSaveFile says yes on a full disk). The bytes go to
/// a new file in the same folder; `publish` brings them to the disk, reads them back, holds length and SHA-256 against what was handed
/// in, and only then gives the file its name. Without `publish` nothing is left behind; what a killed process left for the same name is
/// taken away by the next one, ten minutes later or more.
///
/// Throws Failure: Full, Denied, ReadOnly, NotFound (no such folder), Io, and Invalid where the name is a folder or a device.
class FileSink {
public:
    explicit FileSink(const std::filesystem::path& target, FileCalls& calls = systemFileCalls());
    FileSink(const FileSink&) = delete;
    FileSink& operator=(const FileSink&) = delete;
    ~FileSink();

    void write(std::string_view bytes);
    [[nodiscard]] WrittenFile publish();
    /// For writers that take a Sink. Valid as long as this is.
    [[nodiscard]] Sink sink() {
        return [this](std::string_view bytes) { write(bytes); };
    }

private:
    [[noreturn]] void fail(int number) const;
    void takeOverMode();
    [[nodiscard]] WrittenFile readBack();
    void syncFolder();
    void close();

    FileCalls* m_calls;
    std::filesystem::path m_target;
    std::string m_aside;
    int m_file;
    bool m_isThere = false; ///< the file aside exists
    std::uint64_t m_bytes = 0;
    Sha256 m_hash;
};

} // namespace ajar::exchange
