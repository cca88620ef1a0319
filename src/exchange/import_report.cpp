// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import_report.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace ajar::exchange {

ImportLog emptyLog(const ImportLog& log) {
    ImportLog empty;
    for (const auto& file : log.files)
        empty.files.push_back({.file = file.file, .preset = file.preset});
    return empty;
}

ImportLog together(const ImportLog& read, const ImportLog& taken) {
    ImportLog log = read;
    std::map<std::string, std::size_t> indexes;
    for (std::size_t i = 0; i < log.files.size(); ++i) {
        FileReport& file = log.files[i];
        const FileReport& other = taken.files.at(i);
        file.rows += other.rows;
        file.created += other.created;
        file.updated += other.updated;
        file.unchanged += other.unchanged;
        file.rejected += other.rejected;
        file.warnings += other.warnings;
        indexes.emplace(file.file, i);
    }
    std::ranges::copy(taken.warnings, std::back_inserter(log.warnings));
    std::ranges::stable_sort(log.warnings, {}, [&indexes](const ImportWarning& warning) {
        return std::pair(indexes.at(warning.file), warning.line);
    });
    std::map<std::string, std::int64_t> kept;
    std::erase_if(log.warnings, [&kept](const ImportWarning& warning) { return ++kept[warning.file] > kMostWarnings; });
    return log;
}

} // namespace ajar::exchange
