// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/store/test_book.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace ajar::store::test {

/// A closed book with three people at `file`.
inline void makeBookFile(const std::filesystem::path& file) {
    TestBook book;
    {
        Deed deed(book.connection(), book.clock, "New people");
        for (const char* name : {"Dana Whitfield", "Sami Ito", "Zoë Müller"})
            deed.insert(book.aPerson(name));
        deed.commit();
    }
    { const Book closed = std::move(book.book); }
    std::filesystem::copy_file(book.file(), file);
}

inline void writeBytes(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Writes over a part of a file that is there.
inline void patchBytes(const std::filesystem::path& file, std::int64_t at, std::string_view bytes) {
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(at);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// The four bytes of a number in the header of a database file.
inline std::string bigEndian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((number >> shift) & 0xff);
    return bytes;
}

inline constexpr std::int64_t kUserVersionAt = 60;
inline constexpr std::int64_t kApplicationIdAt = 68;

} // namespace ajar::store::test
