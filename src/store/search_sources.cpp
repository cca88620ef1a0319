// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_sources.h"

#include "base/text.h"
#include "store/records.h"

#include <algorithm>
#include <array>

namespace ajar::store {
namespace {

constexpr std::string_view kAbsent = "NULL";
constexpr std::string_view kEntered = "r.entered";
constexpr std::string_view kOfDay = "coalesce(r.day * 86400000, r.entered)";
constexpr std::string_view kAbout = "coalesce(p.name, o.name, d.title, '')";
constexpr std::string_view kPerson = "r.person";
constexpr std::string_view kOrganisation = "r.organisation";
constexpr std::string_view kDeal = "r.deal";
// The first of an encounter's people and deals stands for all; its title names the people (search_hits.cpp).
constexpr std::string_view kPersonOfIt =
    "(SELECT l.person FROM encounter_person l WHERE l.encounter = r.id ORDER BY l.position, l.person LIMIT 1)";
constexpr std::string_view kDealOfIt =
    "(SELECT l.deal FROM encounter_deal l WHERE l.encounter = r.id ORDER BY l.position, l.deal LIMIT 1)";
constexpr std::string_view kPersonOrMet =
    "coalesce(r.person, (SELECT l.person FROM encounter_person l WHERE r.organisation IS NULL AND r.deal IS NULL AND "
    "l.encounter = r.encounter ORDER BY l.position, l.person LIMIT 1))";
constexpr std::string_view kPersonOrMetOfPromise =
    "coalesce(r.person, (SELECT l.person FROM encounter_person l WHERE r.deal IS NULL AND l.encounter = r.encounter "
    "ORDER BY l.position, l.person LIMIT 1))";
constexpr std::string_view kReviewer = "coalesce((SELECT w.name FROM owner w WHERE w.id = r.of_owner), "
                                       "(SELECT w.name FROM owner w WHERE w.id = r.by_owner), '')";
constexpr std::string_view kDayOfReview = "coalesce((SELECT v.day * 86400000 FROM review v WHERE v.id = r.review), 0)";
constexpr std::string_view kReviewEntered = "coalesce((SELECT v.entered FROM review v WHERE v.id = r.review), 0)";

template <class Record>
constexpr SearchSource source(bool hasName, std::string_view columns, std::string_view happened, std::string_view title,
                              std::string_view person, std::string_view organisation, std::string_view deal,
                              std::string_view entered = kEntered) {
    return {Columns<Record>::kCode,
            Columns<Record>::kTable,
            hasName,
            columns,
            static_cast<int>(std::ranges::count(columns, ',')) + 1,
            happened,
            entered,
            title,
            person,
            organisation,
            deal};
}

constexpr bool kNamed = true;
constexpr bool kWordsOnly = false;

constexpr std::array kSources{
    source<Organisation>(kNamed, "r.name, r.sector", kEntered, "r.name", kAbsent, "r.id", kAbsent),
    source<Person>(kNamed, "r.name", kEntered, "r.name", "r.id", kAbsent, kAbsent),
    source<ContactPoint>(kNamed, "r.value", kEntered, kAbout, kPerson, kOrganisation, kAbsent),
    source<Affiliation>(kWordsOnly, "r.role", kEntered, kAbout, kPerson, kOrganisation, kAbsent),
    source<Deal>(kNamed, "r.title, r.source, r.closed_why, r.after_sale_words",
                 "coalesce(r.opened * 86400000, r.entered)", "r.title", kAbsent, kOrganisation, "r.id"),
    source<Encounter>(kWordsOnly, "r.heard, r.noticed, r.place, r.to_learn", "r.started", kAbout, kPersonOfIt, kAbsent,
                      kDealOfIt),
    source<Fact>(kWordsOnly, "r.topic, r.body, r.source", kOfDay, kAbout, kPerson, kOrganisation, kDeal),
    source<Note>(kWordsOnly, "r.body", kOfDay, kAbout, kPersonOrMet, kOrganisation, kDeal),
    source<Reading>(kWordsOnly, "r.words", kOfDay, kAbout, kPerson, kAbsent, kAbsent),
    source<Answer>(kWordsOnly, "r.body, r.if_it_fails, r.if_they_leave", kOfDay, kAbout, kPerson, kAbsent, kDeal),
    source<Review>(kWordsOnly, "r.body", kOfDay, kReviewer, kAbsent, kAbsent, kAbsent),
    source<ReviewedDeal>(kWordsOnly, "r.body", kDayOfReview, "d.title", kAbsent, kAbsent, kDeal, kReviewEntered),
    source<Promise>(kWordsOnly, "r.body", kEntered, kAbout, kPersonOrMetOfPromise, kAbsent, kDeal),
    source<DealEvent>(kWordsOnly, "r.reason, r.would_change", "r.happened", "d.title", kAbsent, kAbsent, kDeal),
};

constexpr int kFirstText = 4;

} // namespace

std::span<const SearchSource> searchSources() {
    return kSources;
}

const SearchSource* searchSource(int code) {
    const auto found = std::ranges::find(kSources, code, &SearchSource::code);
    return found == kSources.end() ? nullptr : &*found;
}

std::string documentSql(const SearchSource& source) {
    std::string sql = "SELECT r.n, r.id, ";
    sql.append(source.happened).append(", ").append(source.entered).append(", ").append(source.columns);
    sql.append(" FROM ").append(source.table).append(" AS r ");
    return sql;
}

SearchDocument readDocument(const SearchSource& source, const Query& row) {
    SearchDocument document;
    document.happened.ms = row.integer(2);
    document.entered.ms = row.integer(3);
    for (int i = 0; i < source.columnCount; ++i) {
        const std::string_view text = trimmed(row.text(kFirstText + i));
        if (text.empty())
            continue;
        if (i == 0 && source.hasName)
            document.name = text;
        if (!document.written.empty())
            document.written += '\n';
        document.written += text;
    }
    return document;
}

} // namespace ajar::store
