// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_order.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace ajar::app {
namespace {

using exchange::IncomingRow;
using exchange::RowOrigin;

constexpr std::size_t kMostHeld = 1'000;
constexpr std::size_t kMostHeldBytes = 16'000'000;
/// Between two rows of a file that is taken for the first time: room for those that are put between them later.
constexpr std::int64_t kStep = 1 << 20;

const RowOrigin& originOf(const IncomingRow& row) {
    return std::visit([](const auto& record) -> const RowOrigin& { return record.origin; }, row);
}

/// The content and the ordinal of a key "…-2".
struct ContentKey {
    std::string_view content;
    int ordinal = 0;
};

ContentKey parted(std::string_view key) {
    const auto mark = key.rfind('-');
    ContentKey parts{key.substr(0, mark), 0};
    if (mark != std::string_view::npos)
        std::from_chars(key.data() + mark + 1, key.data() + key.size(), parts.ordinal);
    return parts;
}

/// Whether a row says at least as much of what was taken as it says anew. Blank cells are no evidence.
bool isMostlyTheSame(const KnownRow& known) {
    const auto same = std::ranges::count_if(known.fields, [&known](const exchange::StatedField& field) {
        return !field.value.empty() && !known.changed.contains(field.name);
    });
    return static_cast<std::size_t>(same) >= known.changed.size();
}

} // namespace

std::string_view kindOf(const IncomingRow& row) {
    static constexpr std::array<std::string_view, std::variant_size_v<IncomingRow>> kKinds{
        "owner", "organisation", "product", "person", "deal", "encounter"};
    return kKinds.at(row.index());
}

void RowOrder::add(exchange::ReadRow read) {
    IncomingRow& row = read.row;
    const RowOrigin& origin = originOf(row);
    KnownRow known = m_importing->known(origin, kindOf(row), std::move(read.fields), std::move(read.fingerprint));
    if (!origin.isByContent)
        return m_take(row, std::move(known));
    if (m_index != origin.file)
        begin(origin, kindOf(row));
    if (known.origin) {
        if (m_wasThere)
            meetKnown(known.origin->record);
        return m_take(row, std::move(known));
    }
    if (m_wasThere && !known.wasRemoved)
        return hold(std::move(row), std::move(known), read.bytes);
    known.place = m_last += kStep;
    m_take(row, std::move(known));
}

void RowOrder::begin(const RowOrigin& origin, std::string_view kind) {
    m_index = origin.file;
    m_file = m_importing->sourceOf(origin);
    m_source = origin.source;
    m_kind = kind;
    m_wasThere = !store::select<Origin>(m_importing->connection(),
                                        "WHERE r.file = $1 AND r.source = $2 AND "
                                        "r.kind = $3 AND r.place IS NOT NULL "
                                        "ORDER BY r.place LIMIT 1",
                                        m_file, m_source, m_kind)
                      .empty();
    m_last = 0;
    m_after.reset();
    m_known = 0;
    m_held = 0;
    m_heldBytes = 0;
}

void RowOrder::meetKnown(const Origin& origin) {
    ++m_known;
    const auto place = placeOf(origin);
    if (!place)
        return;
    closeGap(place);
    m_after = m_last = *place;
}

/// Where a known row stands. Equal rows have several places: the one counts that leaves as many old rows before it as there are new ones. Nothing
/// where it tells nothing of the order: it came from another file, or was moved up.
std::optional<std::int64_t> RowOrder::placeOf(const Origin& origin) {
    const std::size_t count = m_run.size() + 1;
    const auto next = store::select<Origin>(
        m_importing->connection(),
        "WHERE r.file = $1 AND r.source = $2 AND r.kind = $3 AND r.place IS NOT NULL AND r.place > $4 "
        "ORDER BY r.place, r.id LIMIT $5",
        m_file, m_source, m_kind, m_after.value_or(std::numeric_limits<std::int64_t>::min()),
        static_cast<std::int64_t>(count));
    if (next.size() == count && parted(next.back().record.key).content == parted(origin.key).content)
        return next.back().record.place;
    const bool isBehind = origin.file == m_file && (!m_after || origin.place > m_after);
    return isBehind ? origin.place : std::nullopt;
}

void RowOrder::hold(IncomingRow row, KnownRow known, std::size_t bytes) {
    m_run.push_back({std::move(row), std::move(known)});
    m_heldBytes += bytes;
    if (++m_held <= kMostHeld && m_heldBytes <= kMostHeldBytes)
        return;
    closeGap(std::nullopt);
    for (auto& gap : m_gaps)
        takeAsNew(gap);
    m_gaps.clear();
    m_wasThere = false; // too much is new: the rest is not looked at either
}

void RowOrder::closeGap(std::optional<std::int64_t> before) {
    if (m_run.empty())
        return;
    m_gaps.push_back({m_after, before, std::move(m_run)});
    m_run.clear();
}

void RowOrder::endFile() {
    closeGap(std::nullopt);
    const bool isPart = static_cast<std::int64_t>(m_held) <= std::max<std::int64_t>(1, m_known);
    for (auto& gap : m_gaps) {
        if (isPart)
            takeAsChanged(gap);
        else
            takeAsNew(gap);
    }
    m_gaps.clear();
    m_index.reset();
}

/// Gives the rows places between those around them.
void RowOrder::takeAsNew(Gap& gap) {
    const auto count = static_cast<std::int64_t>(gap.rows.size());
    const std::int64_t from = gap.after.value_or(gap.before.value_or(0) - (count + 1) * kStep);
    const std::int64_t step = gap.before ? (*gap.before - from) / (count + 1) : kStep;
    std::int64_t place = from;
    for (auto& held : gap.rows) {
        place += step;
        held.known.place = place;
        m_last = std::max(m_last, place);
        m_take(held.row, std::move(held.known));
    }
}

void RowOrder::takeAsChanged(Gap& gap) {
    const auto old = store::select<Origin>(
        m_importing->connection(),
        "WHERE r.file = $1 AND r.source = $2 AND r.kind = $3 AND r.place IS NOT "
        "NULL AND r.place > $4 AND r.place < $5 "
        "ORDER BY r.place, r.id LIMIT $6",
        m_file, m_source, m_kind, gap.after.value_or(std::numeric_limits<std::int64_t>::min()),
        gap.before.value_or(std::numeric_limits<std::int64_t>::max()), static_cast<std::int64_t>(gap.rows.size() + 1));
    if (old.size() != gap.rows.size())
        return takeAsNew(gap);
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (takeAs(old[i], gap.rows[i]))
            continue;
        Held& held = gap.rows[i];
        held.known.place = old[i].record.place; // beside it: the two are told apart no more
        m_take(held.row, std::move(held.known));
    }
}

/// Takes a row as the one that an origin was made of, if that is what it is.
bool RowOrder::takeAs(const store::Versioned<Origin>& old, Held& held) {
    const RowOrigin& row = originOf(held.row);
    const auto [content, ordinal] = parted(old.record.key);
    const int left = m_countEqual(row, content);
    // Equal rows cannot be told apart: of three of which one is gone the third is
    // missing, whichever it was. It takes the name that is free now.
    const auto last = ordinal > left ? std::nullopt : lastOfEquals(old.record, left);
    if (ordinal <= left && !last)
        return false;
    KnownRow known = held.known;
    known.origin = old;
    known.place = old.record.place;
    known.changed = exchange::changedFields(old.record.hash, known.fingerprint, known.fields);
    if (!isMostlyTheSame(known))
        return false;
    m_take(held.row, std::move(known));
    if (last) {
        Origin renamed = last->record;
        renamed.key = old.record.key;
        m_importing->deed().update(renamed, last->revision);
    }
    return true;
}

/// The origin of the last row with the content of `old`, beyond the `left` ones that the file still has.
std::optional<store::Versioned<Origin>> RowOrder::lastOfEquals(const Origin& old, int left) {
    const std::string content(parted(old.key).content);
    std::optional<store::Versioned<Origin>> last;
    for (int ordinal = left + 1;; ++ordinal) {
        auto next = m_importing->origin(m_source, m_kind, content + '-' + std::to_string(ordinal));
        if (!next || next->record.file != m_file)
            return last;
        last = std::move(next);
    }
}

} // namespace ajar::app
