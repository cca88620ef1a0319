// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/importing.h"

#include "base/text.h"
#include "domain/validation.h"
#include "store/named.h"
#include "store/owners.h"

#include <algorithm>

namespace ajar::app {

using exchange::RowOrigin;
using exchange::StatedField;

std::string nameOfFile(const std::filesystem::path& file) {
    const std::string name = simplified(nfc(file.filename().string()));
    return faultOfLine(name, kNameCap) == TextFault::None ? name : "a file";
}

Importing::Importing(Desk& desk, store::Deed& deed, const exchange::Incoming& incoming, ImportReport& report)
    : m_desk(&desk), m_deed(&deed), m_incoming(&incoming), m_report(&report) {
    for (const auto& file : incoming.files)
        m_warnings.push_back(file.warnings);
}

std::string Importing::sourceOf(const RowOrigin& row) const {
    return nameOfFile(m_incoming->files.at(row.file).file);
}

KnownRow Importing::known(const RowOrigin& row, std::string_view kind, std::vector<StatedField> fields) {
    KnownRow known;
    known.fields = std::move(fields);
    known.fingerprint = exchange::fingerprint(known.fields);
    auto origins = store::select<Origin>(
        connection(), "WHERE r.source = $1 AND r.kind = $2 AND r.source_key = $3 ORDER BY r.id LIMIT 1", row.source,
        kind, row.key);
    if (!origins.empty())
        known.origin = std::move(origins.front());
    known.changed = exchange::changedFields(known.origin ? known.origin->record.hash : std::string(), known.fields);
    return known;
}

void Importing::remember(const RowOrigin& row, const KnownRow& known, std::string_view kind, const Uuid& record) {
    Origin origin;
    if (known.origin)
        origin = known.origin->record;
    else
        origin.id = newId<Origin>();
    origin.source = row.source;
    origin.key = row.key;
    origin.kind = kind;
    origin.record = record;
    origin.hash = known.fingerprint;
    origin.entered = now();
    // Not counted: it is how a record is known again, and no record that anybody sees.
    if (known.origin)
        m_deed->update(origin, known.origin->revision);
    else
        m_deed->insert(origin);
}

std::optional<store::Versioned<Organisation>> Importing::findOrganisation(std::string_view name) {
    auto found = store::named<Organisation>(connection(), exchange::nameKey(name), store::Fit::Exact, 2);
    if (found.size() > 1)
        throw SeveralFit{"there are several organisations named '" + std::string(name) + "'"};
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Id<Organisation>> Importing::organisation(const std::string& name) {
    if (name.empty())
        return std::nullopt;
    if (const auto found = findOrganisation(name))
        return found->record.id;
    Organisation organisation;
    organisation.id = newId<Organisation>();
    organisation.name = name;
    organisation.entered = now();
    insert(organisation);
    return organisation.id;
}

std::optional<store::Versioned<Owner>> Importing::findOwner(std::string_view name) {
    auto found = store::named<Owner>(connection(), exchange::nameKey(name), store::Fit::Exact, 2);
    if (found.size() > 1)
        throw SeveralFit{"there are several owners named '" + std::string(name) + "'"};
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Id<Owner>> Importing::owner(const std::string& name) {
    if (name.empty())
        return std::nullopt;
    if (const auto found = findOwner(name))
        return found->record.id;
    Owner owner;
    owner.id = newId<Owner>();
    owner.name = name;
    owner.entered = now();
    insert(owner);
    return owner.id;
}

void Importing::countCreated(const RowOrigin& row) {
    ++counts(row).created;
}

void Importing::countMet(const RowOrigin& row, std::int64_t writesBefore) {
    ++(m_writes > writesBefore ? counts(row).updated : counts(row).unchanged);
}

void Importing::countUnchanged(const RowOrigin& row) {
    ++counts(row).unchanged;
}

void Importing::reject(const RowOrigin& row, const std::string& why) {
    ++counts(row).rejected;
    remark(row, why + "; the row was left out");
}

void Importing::remark(const RowOrigin& row, std::string message) {
    if (++m_warnings.at(row.file) <= exchange::kMostWarnings)
        m_report->warnings.push_back({m_incoming->files.at(row.file).file, row.line, {}, std::move(message)});
    else
        ++m_report->moreWarnings;
}

bool FieldMerge::takes(std::string_view field, const std::string& current, store::Revision revision) {
    if (!m_known->changed.contains(std::string(field)))
        return false;
    const auto said = std::ranges::find(m_known->fields, field, &StatedField::name);
    if (said == m_known->fields.end() || said->value == current)
        return false;
    const bool isOurs = m_known->origin ? revision > m_known->origin->revision &&
                                              !exchange::wasTakenAs(m_known->origin->record.hash, m_known->fields,
                                                                    {std::string(field), current})
                                        : !current.empty();
    if (isOurs)
        m_importing->remark(*m_row, std::string(field) + ": the file says '" + said->value + "', the book '" + current +
                                        "'; the book's was kept");
    return !isOurs;
}

} // namespace ajar::app
