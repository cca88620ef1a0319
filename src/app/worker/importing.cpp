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

std::string Importing::sourceOf(const RowOrigin& row) const {
    return nameOfFile(m_log->files.at(row.file).file);
}

/// Asked before the first row of it is written.
bool Importing::mayBeMet(std::string_view source, std::string_view kind, std::string_view key) {
    const auto [at, isNew] = m_met.try_emplace({std::string(source), std::string(kind)});
    Met& met = at->second;
    if (isNew)
        met.isAny =
            !store::select<Origin>(connection(), "WHERE r.source = $1 AND r.kind = $2 ORDER BY r.source_key LIMIT 1",
                                   source, kind)
                 .empty();
    if (!met.isAny)
        return false;
    if (!met.keys && ++met.asked > m_keysReadFrom)
        met.keys.emplace(connection(), source, kind);
    return !met.keys || met.keys->mayHave(key);
}

std::optional<store::Versioned<Origin>> Importing::origin(std::string_view source, std::string_view kind,
                                                          std::string_view key) {
    if (kind == kEncounterKind && !mayBeMet(source, kind, key))
        return std::nullopt;
    auto origins = store::select<Origin>(connection(),
                                         "WHERE r.source = $1 AND r.kind = $2 AND "
                                         "r.source_key = $3 ORDER BY r.id LIMIT 1",
                                         source, kind, key);
    return origins.empty() ? std::nullopt : std::optional(std::move(origins.front()));
}

bool Importing::wasRemoved(std::string_view source, std::string_view kind, std::string_view key) {
    if (!m_removed)
        m_removed = store::removedRowKeys(connection());
    return !m_removed->empty() && m_removed->contains({std::string(source), std::string(kind), std::string(key)});
}

KnownRow Importing::known(const RowOrigin& row, std::string_view kind, std::vector<StatedField> fields,
                          std::string fingerprint) {
    m_deed->breathe();
    KnownRow known;
    known.fields = std::move(fields);
    known.fingerprint = std::move(fingerprint);
    known.origin = origin(row.source, kind, row.key);
    known.wasRemoved = !known.origin && wasRemoved(row.source, kind, row.key);
    known.changed = exchange::changedFields(known.origin ? known.origin->record.hash : std::string(), known.fingerprint,
                                            known.fields);
    return known;
}

namespace {

/// Those of this import; of fields that it did not ask about those of the last one.
exchange::FieldMarks marksOf(const KnownRow& known) {
    exchange::FieldMarks marks = known.marks;
    if (known.origin)
        for (const auto& field : known.fields)
            marks.try_emplace(field.name,
                              exchange::markOf(known.origin->record.hash, known.fingerprint, known.fields, field.name));
    return marks;
}

/// Whether an origin says all that another one does, but for when.
bool says(const Origin& one, Origin other) {
    other.entered = one.entered;
    return one == other;
}

/// Whether to leave what is remembered of a row as it is: something was kept, and there is no room to say what. So that is later than what is
/// remembered next time as well.
bool isLeftAsItWas(const KnownRow& known, const Uuid& record) {
    return known.origin && known.origin->record.record == record && !exchange::hasMarks(known.fingerprint) &&
           std::ranges::any_of(known.marks, [](const auto& mark) { return mark.second == exchange::FieldMark::Kept; });
}

} // namespace

void Importing::remember(const RowOrigin& row, const KnownRow& known, std::string_view kind, const Uuid& record) {
    if (isLeftAsItWas(known, record)) {
        m_takenAgain.insert(record);
        return;
    }
    Origin origin;
    if (known.origin)
        origin = known.origin->record;
    else
        origin.id = newId<Origin>();
    origin.source = row.source;
    origin.key = row.key;
    origin.kind = kind;
    origin.record = record;
    origin.hash = exchange::marked(known.fingerprint, known.fields, marksOf(known));
    origin.entered = now();
    if (known.place) {
        origin.file = sourceOf(row);
        origin.place = known.place;
    }
    if (known.origin && says(known.origin->record, origin)) {
        m_takenAgain.insert(record);
        return;
    }
    // Not counted: it is how a record is known again, and no record that anybody
    // sees.
    if (known.origin)
        m_deed->update(origin, known.origin->revision);
    else
        m_deed->insert(origin);
}

std::optional<store::Versioned<Organisation>> Importing::findOrganisation(std::string_view name) {
    auto found = store::named<Organisation>(connection(), exchange::nameKey(name), store::Fit::Exact, 2);
    if (found.size() > 1)
        throw RowRefused{"there are several organisations named '" + std::string(name) + "'"};
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
        throw RowRefused{"there are several owners named '" + std::string(name) + "'"};
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

std::optional<Id<Owner>> Importing::me() {
    if (!m_me) {
        const auto found = store::select<Owner>(connection(), "WHERE r.is_me = 1 ORDER BY r.id LIMIT 1");
        m_me = found.empty() ? std::nullopt : std::optional(found.front().record.id);
    }
    return *m_me;
}

bool Importing::isTaken(const Uuid& record) {
    if (m_takenAgain.contains(record))
        return true;
    const auto origins = store::select<Origin>(connection(), "WHERE r.record = $1 ORDER BY r.id", record);
    return std::ranges::any_of(origins, [this](const auto& origin) { return origin.revision == m_deed->number(); });
}

void Importing::countMet(const RowOrigin& row, std::int64_t writesBefore) {
    auto& file = m_log->files.at(row.file);
    ++(m_writes > writesBefore ? file.updated : file.unchanged);
}

void Importing::leaveRemoved(const RowOrigin& row) {
    countUnchanged(row);
    remark(row, "what was made of this row was removed here, and was not taken again");
}

void Importing::reject(const RowOrigin& row, const std::string& why) {
    m_log->reject(row.file, row.line, {}, why);
}

void Importing::remark(const RowOrigin& row, std::string message) {
    m_log->warn(row.file, row.line, {}, std::move(message));
}

/// Whether the book's word, which is another, is not to be written over.
bool FieldMerge::isOurs(std::string_view field, const std::string& current, store::Revision revision) const {
    const auto& origin = m_known->origin;
    if (!origin)
        return !current.empty();
    const std::string& taken = origin->record.hash;
    if (exchange::markOf(taken, m_known->fingerprint, m_known->fields, field) != exchange::FieldMark::Taken)
        return true;
    return revision > origin->revision && !exchange::wasTakenAs(taken, m_known->fields, {std::string(field), current});
}

bool FieldMerge::takes(std::string_view field, const std::string& current, store::Revision revision) {
    using exchange::FieldMark;
    const auto said = std::ranges::find(m_known->fields, field, &StatedField::name);
    if (said == m_known->fields.end())
        return false;
    FieldMark& mark = m_known->marks[std::string(field)] = FieldMark::Taken;
    if (said->value == current)
        return false;
    const bool isChanged = m_known->changed.contains(std::string(field));
    if (!isOurs(field, current, revision))
        return isChanged;
    mark = isChanged ? FieldMark::Kept : FieldMark::Ours;
    if (isChanged)
        m_importing->remark(*m_row, std::string(field) + ": the file says '" + said->value + "', the book '" + current +
                                        "'; the book's was kept");
    return false;
}

void FieldMerge::leaves(std::string_view field, const std::string& current, store::Revision revision) {
    const bool isMore = m_known->origin && isOurs(field, current, revision);
    m_known->marks[std::string(field)] = isMore ? exchange::FieldMark::Ours : exchange::FieldMark::Taken;
}

} // namespace ajar::app
