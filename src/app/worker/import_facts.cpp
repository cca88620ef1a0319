// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_facts.h"

#include "exchange/price_list.h"

#include <algorithm>

namespace ajar::app {
namespace {

using Facts = std::vector<store::Versioned<Fact>>;

/// Where the list price of a deal is said to come from, whichever file brought the list.
constexpr std::string_view kPriceList = "price list";

Facts factsOf(Importing& importing, Id<Deal> deal) {
    return store::select<Fact>(importing.connection(), "WHERE r.deal = $1 ORDER BY r.id", deal);
}

Facts factsOf(Importing& importing, Id<Organisation> organisation) {
    return store::select<Fact>(importing.connection(), "WHERE r.organisation = $1 ORDER BY r.id", organisation);
}

Fact newFact(Importing& importing, Id<Deal> deal) {
    Fact fact;
    fact.id = importing.newId<Fact>();
    fact.deal = deal;
    fact.entered = importing.now();
    return fact;
}

Fact newFact(Importing& importing, Id<Organisation> organisation) {
    Fact fact;
    fact.id = importing.newId<Fact>();
    fact.organisation = organisation;
    fact.entered = importing.now();
    return fact;
}

Facts::const_iterator findTopic(const Facts& facts, std::string_view topic) {
    return std::ranges::find_if(facts, [topic](const auto& fact) { return fact.record.topic == topic; });
}

/// Sets, changes or takes away the one fact on a topic.
template <class Subject>
void setFact(Importing& importing, Id<Subject> subject, const Facts& there, std::string_view topic,
             const std::string& text, const std::string& source) {
    const auto old = findTopic(there, topic);
    if (old != there.end() && text.empty()) {
        importing.remove(old->record.id, old->revision);
        return;
    }
    if (text.empty())
        return;
    Fact fact = old == there.end() ? newFact(importing, subject) : old->record;
    fact.topic = topic;
    fact.text = text;
    fact.source = source;
    if (old == there.end())
        importing.insert(fact);
    else
        importing.update(fact, old->revision);
}

template <class Subject>
void importAll(Importing& importing, const exchange::RowOrigin& row, const KnownRow& known, Id<Subject> subject,
               const std::vector<exchange::IncomingFact>& facts) {
    FieldMerge merge(importing, row, known);
    const Facts there = factsOf(importing, subject);
    for (const auto& fact : facts) {
        const auto old = findTopic(there, fact.topic);
        const bool isThere = old != there.end();
        if (merge.takes("fact/" + fact.topic, isThere ? old->record.text : std::string(), isThere ? old->revision : 0))
            setFact(importing, subject, there, fact.topic, fact.text, importing.sourceOf(row));
    }
}

} // namespace

void importFacts(Importing& importing, const exchange::RowOrigin& row, const KnownRow& known, Id<Deal> deal,
                 const std::vector<exchange::IncomingFact>& facts) {
    importAll(importing, row, known, deal, facts);
}

void importFacts(Importing& importing, const exchange::RowOrigin& row, const KnownRow& known,
                 Id<Organisation> organisation, const std::vector<exchange::IncomingFact>& facts) {
    importAll(importing, row, known, organisation, facts);
}

void keepListPrice(Importing& importing, Id<Deal> deal, const std::string& price) {
    const Facts there = factsOf(importing, deal);
    const auto old = findTopic(there, exchange::kListPriceTopic);
    const bool isOurs = old != there.end() && old->record.source != kPriceList; // somebody wrote it themselves
    if (!isOurs)
        setFact(importing, deal, there, exchange::kListPriceTopic, price, std::string(kPriceList));
}

} // namespace ajar::app
