// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/import_files.h"
#include "support/app/test_desk.h"

#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace ajar::app::test {

/// A book with a desk, and files that are written to be taken in.
class ImportDesk : public TestDesk {
public:
    std::filesystem::path file(const std::string& name, const std::string& text) {
        std::ofstream(folder.path() / name, std::ios::binary) << text;
        return folder.path() / name;
    }
    ImportReport import(const ImportRequest& request) {
        NoProgress watched;
        return importFiles(desk, TestDesk::file(), request, watched, large);
    }
    ImportReport import(const std::vector<std::filesystem::path>& files) {
        return import(ImportRequest{files, ImportRun::Real, ImportDates::Ask, ImportEncoding::ByMark});
    }
    /// One file with a text.
    ImportReport import(const std::string& name, const std::string& text) { return import({file(name, text)}); }

    LargeImport large;

    template <class Record>
    std::vector<Record> all() {
        std::vector<Record> records;
        for (auto& row : store::select<Record>(connection(), "ORDER BY r.n"))
            records.push_back(std::move(row.record));
        return records;
    }
    Person personNamed(const std::string& name) {
        for (const auto& person : all<Person>())
            if (person.name == name)
                return person;
        throw Failure(ErrorCode::NotFound, "person", name);
    }
};

} // namespace ajar::app::test
