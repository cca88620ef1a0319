// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "domain/deal.h"
#include "domain/money.h"
#include "exchange/import_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::exchange {

/// A field of a record as a file has it. Not said (the file has no such column) is not the same as said to be blank: the first leaves a
/// book alone, the second empties a field that was filled from there.
template <class T>
struct Said {
    bool isSaid = false;
    T value{};

    Said() = default;
    explicit(false) Said(T said) : isSaid(true), value(std::move(said)) {}
    bool operator==(const Said&) const = default;
};

/// Which row of which file a record was made from. `source` and `key` become its Origin.
struct RowOrigin {
    std::string source{};     ///< the preset's, "maven-crm"
    std::string key{};        ///< its own id or name; without one its content's hash and its ordinal among equal rows
    bool isByContent = false; ///< the row has no id of its own
    std::size_t file = 0;     ///< index in Incoming::files
    std::int64_t line = 0;

    bool operator==(const RowOrigin&) const = default;
};

/// Something known, in the file's words. An empty text says that the file has the column and does not know: no fact is made of it.
struct IncomingFact {
    std::string topic;
    std::string text;

    bool operator==(const IncomingFact&) const = default;
};

struct IncomingOwner {
    RowOrigin origin;
    std::string name;
    Said<std::string> manager;
    Said<std::string> team;

    bool operator==(const IncomingOwner&) const = default;
};

struct IncomingOrganisation {
    RowOrigin origin;
    std::string name;
    Said<std::string> sector;
    Said<std::string> parentName;
    std::vector<IncomingFact> facts;

    bool operator==(const IncomingOrganisation&) const = default;
};

/// One line of a price list. It has no record of its own: deals take their title and their list price from it.
struct IncomingProduct {
    RowOrigin origin;
    std::string name;
    std::string series;
    std::optional<Money> listPrice;

    bool operator==(const IncomingProduct&) const = default;
};

struct IncomingDeal {
    RowOrigin origin;
    std::string title;
    std::string product; ///< its name as the row writes it; empty: none is named. Then `title` follows the price list
    Said<std::string> organisationName;
    Said<std::string> ownerName;
    Said<std::optional<Money>> value;
    Bucket bucket = Bucket::Pending;
    Said<DealKind> kind;
    Said<std::string> source;
    Said<std::optional<Day>> opened;
    Said<std::optional<Day>> closed;
    Said<std::optional<Day>> expected;
    std::vector<IncomingFact> facts;

    bool operator==(const IncomingDeal&) const = default;
};

/// What files say, before it meets a book. Names are not yet people or companies, and nothing here has an id.
struct Incoming {
    std::vector<FileReport> files; ///< rows and rejected are counted here; the rest when it meets the book
    std::vector<IncomingOwner> owners;
    std::vector<IncomingOrganisation> organisations;
    std::vector<IncomingProduct> products;
    std::vector<IncomingDeal> deals;
    std::vector<ImportWarning> warnings;    ///< at most kMostWarnings a file
    std::int64_t amountsInHomeCurrency = 0; ///< amounts that named no currency
    std::int64_t unknownJudgements = 0;     ///< cells that say "Unknown": kept unknown, no fact is made of them
};

/// How owners and organisations are found by name: folded, blanks made one.
[[nodiscard]] std::string nameKey(std::string_view name);

} // namespace ajar::exchange
