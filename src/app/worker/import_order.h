// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/importing.h"
#include "exchange/csv_import.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

/// Rows on their way into the book, and among those without an id the ones that were changed.
///
/// Such a row is known by its content, so one that was changed looks like a new one. It is told by its place: between two rows that the
/// book has from the file of that name there were as many rows that are gone as there are now new ones. The first of these then is the
/// first of those, and so on, where it says at least as much of the same as it says anew, and where at most half of the file changed.
/// Whatever is less clear is a new row. So a row that was taken out of a file takes nothing out of the book.
///
/// Rows that may be changed ones wait for the end of their file, at most a thousand, and at most 16 MB of them; beyond it all are new.
class RowOrder {
public:
    /// How many rows of the current file have that content: key of the row's origin without its ordinal.
    using CountEqual = std::function<int(const exchange::RowOrigin& row, std::string_view content)>;
    using Take = std::function<void(const exchange::IncomingRow& row, KnownRow known)>;

    RowOrder(Importing& importing, CountEqual countEqual, Take take)
        : m_importing(&importing), m_countEqual(std::move(countEqual)), m_take(std::move(take)) {}

    /// Takes a row, now or at the end of its file.
    void add(exchange::ReadRow read);
    /// Takes what waits.
    void endFile();

private:
    struct Held {
        exchange::IncomingRow row;
        KnownRow known;
    };
    /// New rows that follow each other, with the places of the known rows around
    /// them.
    struct Gap {
        std::optional<std::int64_t> after;
        std::optional<std::int64_t> before;
        std::vector<Held> rows;
    };

    void begin(const exchange::RowOrigin& origin, std::string_view kind);
    void meetKnown(const Origin& origin);
    [[nodiscard]] std::optional<std::int64_t> placeOf(const Origin& origin);
    void hold(exchange::IncomingRow row, KnownRow known, std::size_t bytes);
    void closeGap(std::optional<std::int64_t> before);
    void takeAsNew(Gap& gap);
    void takeAsChanged(Gap& gap);
    [[nodiscard]] bool takeAs(const store::Versioned<Origin>& old, Held& held);
    [[nodiscard]] std::optional<store::Versioned<Origin>> lastOfEquals(const Origin& old, int left);

    Importing* m_importing;
    CountEqual m_countEqual;
    Take m_take;

    std::optional<std::size_t> m_index; ///< of the current file
    std::string m_file;                 ///< its name
    std::string m_source;
    std::string m_kind;
    bool m_wasThere = false;             ///< rows of a file of that name were taken before
    std::int64_t m_last = 0;             ///< the last place that was given or met
    std::optional<std::int64_t> m_after; ///< the place of the last known row
    std::int64_t m_known = 0;
    std::size_t m_held = 0;
    std::size_t m_heldBytes = 0;
    std::vector<Held> m_run;
    std::vector<Gap> m_gaps;
};

/// "deal": what a row becomes, as origins name it.
[[nodiscard]] std::string_view kindOf(const exchange::IncomingRow& row);

} // namespace ajar::app
