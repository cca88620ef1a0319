// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ajar::exchange {

/// Something in a file that somebody should look at.
struct ImportWarning {
    std::string file;      ///< as it was named
    std::int64_t line = 0; ///< from 1; 0 where it is about the file
    std::string column;    ///< as the file's header writes it; may be empty
    std::string message;   ///< what is wrong and what was done, in English, without a full stop

    bool operator==(const ImportWarning&) const = default;
};

/// Beyond it warnings of a file are counted only.
inline constexpr std::int64_t kMostWarnings = 1'000;

/// What became of the rows of one file: rows = created + updated + unchanged + rejected.
struct FileReport {
    std::string file;      ///< as it was named
    std::string preset{};  ///< "crm-deals": what the header was recognised as
    std::int64_t rows = 0; ///< below the header, blank ones not counted
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::int64_t warnings = 0; ///< all of them, also those beyond kMostWarnings

    bool operator==(const FileReport&) const = default;
};

/// What is counted and said of files while their rows are taken.
struct ImportLog {
    std::vector<FileReport> files;       ///< in the order in which they were named
    std::vector<ImportWarning> warnings; ///< at most kMostWarnings a file

    void warn(std::size_t file, std::int64_t line, std::string column, std::string message) {
        FileReport& report = files.at(file);
        if (++report.warnings <= kMostWarnings)
            warnings.push_back({report.file, line, std::move(column), std::move(message)});
    }
    void reject(std::size_t file, std::int64_t line, std::string column, const std::string& message) {
        ++files.at(file).rejected;
        warn(file, line, std::move(column), message + "; the row was left out");
    }
};

/// Of the same files, nothing counted or said yet.
[[nodiscard]] ImportLog emptyLog(const ImportLog& log);

/// Two logs of the same files, of the rows as they were read and as they were taken, as one: file by file, line by line.
[[nodiscard]] ImportLog together(const ImportLog& read, const ImportLog& taken);

} // namespace ajar::exchange
