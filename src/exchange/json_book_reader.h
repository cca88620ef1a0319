// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "exchange/byte_source.h"
#include "exchange/json_book_writer.h"
#include "exchange/json_shapes.h"

#include <cstdint>
#include <string>

namespace ajar::exchange {

/// Takes what a file holds, record by record in the file's order. It may throw Failure, which then ends the reading. `line` is where the
/// record ends in the file, from 1.
class JsonVisitor {
public:
    JsonVisitor() = default;
    virtual ~JsonVisitor() = default;

    virtual void take(JsonBook book, std::int64_t line) = 0; ///< once, before all others
    virtual void take(OwnerProfile profile, std::int64_t line) = 0;
    virtual void take(OrganisationProfile profile, std::int64_t line) = 0;
    virtual void take(PersonProfile profile, std::int64_t line) = 0;
    virtual void take(PersonReference person, std::int64_t line) = 0;
    virtual void take(DealProfile profile, std::int64_t line) = 0;
    virtual void take(EncounterProfile profile, std::int64_t line) = 0;
    virtual void take(ReviewProfile profile, std::int64_t line) = 0;
    virtual void take(Deleted<Organisation> deleted, std::int64_t line) = 0;
    virtual void take(Deleted<Person> deleted, std::int64_t line) = 0;
    virtual void take(Deleted<Deal> deleted, std::int64_t line) = 0;
    virtual void take(Deleted<Encounter> deleted, std::int64_t line) = 0;

protected:
    JsonVisitor(const JsonVisitor&) = default;
    JsonVisitor& operator=(const JsonVisitor&) = default;
};

/// Reads what JsonBookWriter writes (docs/formats/json.md), as a stream: one record is held at a time. Every record was validated by the domain
/// and stands where it belongs; ids rise within each array. The links of an encounter come without ids of their own.
///
/// Throws Failure with `name` as its subject: TooNew for a later version of the format, Invalid for anything else that is not such a file,
/// with the line and the place ("line 12: people[3].facts[0].day is not a date"). What was taken before is then no whole file.
void readJsonBook(const ByteSource& bytes, const std::string& name, JsonVisitor& visitor);

/// Whether a file begins as JSON does: with `{`, after white space and a byte order mark.
[[nodiscard]] bool looksLikeJson(const ByteSource& bytes);

} // namespace ajar::exchange
