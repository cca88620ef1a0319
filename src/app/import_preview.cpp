// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_preview.h"

#include "exchange/csv_encoding.h"

#include <QtConcurrentRun>
#include <array>
#include <limits>
#include <optional>
#include <span>

namespace ajar::app {
namespace {

constexpr std::size_t kMostBytes = 65'536;

std::optional<exchange::Encoding> encodingOf(ImportEncoding encoding) {
    switch (encoding) {
    case ImportEncoding::ByMark: break;
    case ImportEncoding::Utf16Le: return exchange::Encoding::Utf16Le;
    case ImportEncoding::Utf16Be: return exchange::Encoding::Utf16Be;
    case ImportEncoding::Cp1252: return exchange::Encoding::Cp1252;
    case ImportEncoding::Latin1: return exchange::Encoding::Latin1;
    }
    return std::nullopt;
}

Result<std::vector<std::string>> read(const std::filesystem::path& file, ImportEncoding encoding, int lines) {
    try {
        const auto source = exchange::decoded(exchange::bytesOf(file, std::numeric_limits<std::uintmax_t>::max()),
                                              file.string(), encodingOf(encoding));
        std::vector<std::string> found(1);
        std::array<char, 4096> piece{};
        std::size_t bytes = 0;
        while (bytes < kMostBytes) {
            const std::size_t count = source(std::span(piece));
            if (count == 0)
                break;
            bytes += count;
            for (const char c : std::span(piece).first(count)) {
                if (c != '\n') {
                    if (c != '\r')
                        found.back() += c;
                    continue;
                }
                if (static_cast<int>(found.size()) == lines)
                    return found;
                found.emplace_back();
            }
        }
        if (found.size() > 1 && found.back().empty())
            found.pop_back();
        return found;
    } catch (const Failure& failure) {
        return tl::make_unexpected(failure.error());
    }
}

} // namespace

QFuture<Result<std::vector<std::string>>> firstLines(std::filesystem::path file, ImportEncoding encoding, int lines) {
    return QtConcurrent::run([file = std::move(file), encoding, lines] { return read(file, encoding, lines); });
}

} // namespace ajar::app
