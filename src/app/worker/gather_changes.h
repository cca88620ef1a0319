// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/desk.h"
#include "domain/profile.h"
#include "store/deed.h"
#include "store/removal.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::app {

/// Writes profiles over what the book has, row by row: only what differs is touched.
class GatherChanges {
public:
    /// New records are counted by kind in `records`.
    GatherChanges(Desk& desk, store::Deed& deed, std::map<std::string, std::int64_t>& records)
        : m_desk(&desk), m_deed(&deed), m_records(&records) {}

    [[nodiscard]] store::Connection& connection() const { return m_desk->connection; }
    /// How many rows were written so far.
    [[nodiscard]] std::int64_t writes() const { return m_writes; }

    /// From here on every row of a profile is new: that an id is known already is a Conflict then, because two records of one file have it.
    void expectNew() { m_onlyNew = true; }

    /// A record that is not there yet; Conflict where it is, and is another.
    template <class Record>
    void insert(const Record& record) {
        m_deed->insert(record);
        ++m_writes;
        ++(*m_records)[std::string(store::Columns<Record>::kTable)];
    }
    /// A record, whether it is there or not.
    template <class Record>
    void put(const Record& record) {
        if (const auto there = store::find(connection(), record.id))
            m_writes += m_deed->update(record, there->revision) ? 1 : 0;
        else
            insert(record);
    }
    /// With all that belongs to it.
    template <class Record>
    void removeWithAll(Id<Record> id) {
        store::removeWithAll(*m_deed, id);
        ++m_writes;
    }
    template <class Record>
    void remove(Id<Record> id) {
        m_deed->remove(id, store::load(connection(), id).revision);
        ++m_writes;
    }

    /// What belongs to `ours` becomes what belongs to `wanted`; a profile that is not there yet is one without anything in it. Origins are only
    /// ever added.
    void write(const OrganisationProfile& ours, const OrganisationProfile& wanted);
    void write(const PersonProfile& ours, const PersonProfile& wanted);
    void write(const DealProfile& ours, const DealProfile& wanted);
    void write(const EncounterProfile& ours, const EncounterProfile& wanted);

    /// Adds those that are not there by their id.
    void addOrigins(const std::vector<Origin>& origins);
    /// A tag by exactly this name; nothing where there is none.
    [[nodiscard]] std::optional<Id<Tag>> tagNamed(const std::string& name);

private:
    template <class Record>
    void row(const Record& record) {
        if (m_onlyNew)
            insert(record);
        else
            put(record);
    }
    template <class Record>
    void list(const std::vector<Record>& ours, const std::vector<Record>& wanted) {
        std::set<Id<Record>> kept;
        for (const auto& record : wanted) {
            kept.insert(record.id);
            if (std::ranges::find(ours, record) == ours.end())
                row(record);
        }
        for (const auto& record : ours)
            if (!kept.contains(record.id))
                remove(record.id);
    }
    template <class Subject>
    void tags(Id<Subject> subject, std::string_view column, std::optional<Id<Subject>> Tagging::*member,
              const std::vector<std::string>& ours, const std::vector<std::string>& wanted);
    /// `same` says whether two links are about the same.
    template <class Link, class Same>
    void links(const std::vector<Link>& ours, const std::vector<Link>& wanted, Same same);

    Desk* m_desk;
    store::Deed* m_deed;
    std::map<std::string, std::int64_t>* m_records;
    std::map<std::string, Id<Tag>> m_tags;
    std::int64_t m_writes = 0;
    bool m_onlyNew = false;
};

} // namespace ajar::app
