// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "domain/deal.h"
#include "domain/encounter.h"
#include "domain/money.h"
#include "domain/person.h"
#include "exchange/csv_dates.h"
#include "exchange/import_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ajar::exchange {

/// A field of a record as a file has it. Not said (the file has no such column) is not the same as said to be blank: the first leaves a
/// book alone, the second empties a field that was filled from there.
template <class T>
struct Said {
    bool isSaid = false;
    T value{};

    Said() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): what wants what was said takes the value
    explicit(false) Said(T said) : isSaid(true), value(std::move(said)) {}
    bool operator==(const Said&) const = default;
};

/// Which row of which file a record was made from. `source` and `key` become its Origin.
struct RowOrigin {
    std::string source{};     ///< the preset's, "maven-crm"
    std::string key{};        ///< its own id or name; without one its content's hash and its ordinal among equal rows
    bool isByContent = false; ///< the row has no id of its own
    std::size_t file = 0;     ///< index of the file, in the order in which they were named
    std::int64_t line = 0;
    std::string idColumn{}; ///< the column of its id, as the file writes it; empty where it has none

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

/// Somebody as a row names them. At least one of the two says something.
struct NamedPerson {
    std::string name;
    std::string email;

    bool operator==(const NamedPerson&) const = default;
};

/// Ways to reach somebody that one column gives; one cell may hold several.
struct IncomingContacts {
    ContactKind kind = ContactKind::Email;
    std::string label; ///< "work", "mobile"; may be empty
    std::vector<std::string> values;

    bool operator==(const IncomingContacts&) const = default;
};

struct IncomingBirthday {
    int month = 1;
    int day = 1;
    std::optional<int> year;

    bool operator==(const IncomingBirthday&) const = default;
};

struct IncomingPerson {
    RowOrigin origin;
    std::string name; ///< in full; where the row has none, what stands before the @ of the e-mail address
    Said<std::string> givenName;
    Said<std::string> familyName;
    Said<std::string> organisationName;
    Said<std::string> role;
    Said<std::string> ownerName;
    std::vector<IncomingContacts> contacts; ///< one a column that the file has; no values: said to be blank
    Said<std::optional<IncomingBirthday>> birthday;
    std::vector<std::string> tags;
    Said<std::string> notes;
    std::vector<IncomingFact> facts;

    bool operator==(const IncomingPerson&) const = default;
};

struct IncomingDeal {
    RowOrigin origin;
    std::string title;
    std::string product; ///< its name as the row writes it; empty: none is named. Then `title` follows the price list
    Said<std::string> organisationName;
    Said<std::string> ownerName;
    Said<std::vector<NamedPerson>> people;
    Said<std::optional<Money>> value;
    Bucket bucket = Bucket::Pending;
    Said<DealKind> kind;
    Said<std::string> source;
    Said<std::optional<Day>> opened;
    Said<std::optional<Day>> closed;
    Said<std::optional<Day>> expected;
    Said<std::string> closedWhy; ///< of a sold or not-sold one only
    Said<bool> noDecision;       ///< of a not-sold one only
    std::vector<std::string> tags;
    Said<std::string> notes;
    std::vector<IncomingFact> facts;

    bool operator==(const IncomingDeal&) const = default;
};

struct IncomingEncounter {
    RowOrigin origin;
    WrittenTime start;
    std::optional<EncounterState> state; ///< absent: it happened, and what is still to come is planned
    Channel channel = Channel::Meeting;
    std::optional<int> minutes;
    std::optional<int> openingShare; ///< hundredths of a percent, as the row has it
    std::optional<TheySpoke> theySpoke;
    std::optional<Outcome> outcome;
    std::string heard;
    std::string noticed;
    std::string place;
    std::string ownerName;
    std::string organisationName; ///< where its people are looked for
    std::vector<NamedPerson> people;
    std::vector<std::string> dealTitles;

    bool operator==(const IncomingEncounter&) const = default;
};

/// What one row says, before it meets a book. Names are not yet people or companies, and nothing here has an id. The order is that in which
/// files are taken, so that what others name is there before them.
using IncomingRow =
    std::variant<IncomingOwner, IncomingOrganisation, IncomingProduct, IncomingPerson, IncomingDeal, IncomingEncounter>;

/// What is counted of cells while rows are read.
struct CellCounts {
    std::int64_t amountsInHomeCurrency = 0; ///< amounts that named no currency
    std::int64_t unknownJudgements = 0;     ///< cells that say "Unknown": kept unknown, no fact is made of them

    bool operator==(const CellCounts&) const = default;
};

/// How owners, organisations and people are found by name: folded, blanks made one.
[[nodiscard]] std::string nameKey(std::string_view name);

} // namespace ajar::exchange
