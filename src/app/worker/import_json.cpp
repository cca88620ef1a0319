// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_json.h"

#include "app/worker/gathering.h"

namespace ajar::app {
namespace {

/// From here on the search index is brought up after the import and not within it.
constexpr std::uintmax_t kBigFile = 20'000'000;

} // namespace

bool isJson(const std::filesystem::path& file, std::uintmax_t mostBytes) {
    return exchange::looksLikeJson(exchange::bytesOf(file, mostBytes));
}

ImportedFile importJson(Desk& desk, store::Deed& deed, const std::filesystem::path& file,
                        const exchange::ByteSource& source, ImportReport& report) {
    ImportedFile taken;
    taken.file = file.string();
    taken.preset = "ajar";
    Gathering gathering(desk, deed, taken.file, report, taken.counts);
    std::uintmax_t read = 0;
    const exchange::ByteSource bytes = [&source, &read](std::span<char> buffer) {
        const std::size_t count = source(buffer);
        read += count;
        return count;
    };
    try {
        exchange::readJsonBook(bytes, taken.file, gathering);
        gathering.finish();
    } catch (const Failure& failed) {
        // Two records of the file with one id, or one of the file with another's here.
        if (failed.error().code != ErrorCode::Conflict)
            throw;
        throw Failure(ErrorCode::Invalid, taken.file,
                      "cannot be taken: " + failed.error().subject + ' ' + failed.error().detail);
    }
    if (read > kBigFile)
        deed.leaveSearchForLater();
    return taken;
}

std::int64_t commitJson(store::Deed& deed, const std::filesystem::path& file) {
    try {
        return deed.commit().value_or(0);
    } catch (const Failure& failed) {
        if (failed.error().code != ErrorCode::Conflict)
            throw;
        const std::string dangling = deed.danglingReference();
        if (dangling.empty())
            throw;
        throw Failure(ErrorCode::Invalid, file.string(), "cannot be taken: " + dangling);
    }
}

} // namespace ajar::app
