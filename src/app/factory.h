// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"
#include "app/local_time.h"
#include "app/sample_counts.h"
#include "app/services.h"
#include "base/clock.h"
#include "base/error.h"
#include "domain/money.h"

#include <QFuture>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace ajar::app {

/// The services of a book. It is opened on a thread of its own when the first of them is asked; a book that cannot be opened is
/// the answer of that call. `clock` must outlive them.
[[nodiscard]] std::unique_ptr<Services> openServices(const std::filesystem::path& file, const Clock& clock,
                                                     LocalTime local = LocalTime());

/// All that a window needs of one book. Made on the user's thread, where the board lives.
struct OpenBook {
    std::unique_ptr<Services> services; ///< on the board's own thread and connection: for what a page asks and does
    /// The same on a thread and a connection of their own, for what takes long (import, export): pages do not stand behind it.
    std::unique_ptr<Services> background;
    std::unique_ptr<BoardSource> board; ///< after a deed through `services`, tell it: BoardSource::noteDeed
};

/// Returns at once; a book that cannot be opened is the answer of the first call.
[[nodiscard]] OpenBook openBook(const std::filesystem::path& file, const Clock& clock, LocalTime local = LocalTime());

/// What a new book says of itself.
struct NewBook {
    std::string name;                     ///< empty: the file's name without its ending
    Currency currency;                    ///< of amounts that name none; empty: the locale's, else EUR
    std::string me;                       ///< its owner; empty: the system's full name of the user
    bool isSample = false;                ///< filled with two made-up years up to today
    std::optional<SampleCounts> sample{}; ///< what it was filled with; told by `createBook` of a sample

    bool operator==(const NewBook&) const = default;
};

/// Makes a book where there is none, with the folders on the way, and gives what it says of itself. Conflict where something
/// stands there already. A sample is the same for the same day, zone, owner, name and currency.
[[nodiscard]] QFuture<Result<NewBook>> createBook(std::filesystem::path file, NewBook book, const Clock& clock,
                                                  LocalTime local = LocalTime());

} // namespace ajar::app
