// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/book_info.h"
#include "store/connection.h"

#include <filesystem>
#include <memory>
#include <string>

namespace ajar::store {

/// What a book file is called at open: its number, as the header of the file has it (rulings.md, *Store*).
struct SchemaVersion {
    int generation = 1;
    int step = 1;
};

/// How a book was opened, where that is worth a sentence.
enum class OpenNotice {
    None,
    NewerStep,    ///< written by a newer program of this generation: read only
    ReadOnlyFile, ///< the file or its folder takes no writes
    Recovered,    ///< it was not closed cleanly; the unfinished change was taken back
    Migrated,     ///< brought to this program's step; a backup stands beside it
    Network       ///< it lies on another machine, whose locks cannot be relied on
};

enum class OpenMode { ReadWrite, ReadOnly };

/// A body of work that is open. One connection, one thread (see Connection); copies nothing, hides nothing.
class Book {
public:
    /// Opens an existing book. Header and size are looked at before the engine touches the file, and a file that is refused is
    /// left byte for byte as it was. Errors: NotFound, Denied, Corrupt, TooNew, Busy, Io.
    [[nodiscard]] static Result<Book> open(const std::filesystem::path& file, const Clock& clock,
                                           OpenMode mode = OpenMode::ReadWrite);
    /// Makes a new book with its one BookInfo and its one owner, *me*. Errors: Conflict where something stands there already,
    /// Denied, Full, Io. It is made aside and renamed, so that a half-made book is never seen.
    [[nodiscard]] static Result<Book> create(const std::filesystem::path& file, const Clock& clock,
                                             const BookInfo& info, const Owner& me);

    Book(Book&&) noexcept;
    Book& operator=(Book&&) noexcept;
    ~Book();

    [[nodiscard]] Connection& connection() const;
    [[nodiscard]] const Clock& clock() const;
    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] OpenNotice notice() const;

private:
    struct Parts;
    explicit Book(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace ajar::store
