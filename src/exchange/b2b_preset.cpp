// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/b2b_preset.h"

#include "base/text.h"

#include <array>

namespace ajar::exchange {
namespace {

struct Judgement {
    std::string_view column;
    std::string_view topic;
};

/// The file's abbreviations in words (Bohanec, Kljajić Borštnar, Robnik-Šikonja 2015, who describe the data set).
constexpr std::array kJudgements{
    Judgement{"Authority", "authority at the client"},
    Judgement{"Comp_size", "company size"},
    Judgement{"Competitors", "competitors"},
    Judgement{"Purch_dept", "purchasing department involved"},
    Judgement{"Partnership", "sold in partnership"},
    Judgement{"Budgt_alloc", "budget allocated"},
    Judgement{"Forml_tend", "formal tender"},
    Judgement{"RFI", "request for information"},
    Judgement{"RFP", "request for proposal"},
    Judgement{"Growth", "growth of the client"},
    Judgement{"Posit_statm", "positive statements"},
    Judgement{"Client", "client"},
    Judgement{"Scope", "scope"},
    Judgement{"Strat_deal", "strategic deal"},
    Judgement{"Cross_sale", "cross sale"},
    Judgement{"Up_sale", "up sale"},
    Judgement{"Deal_type", "deal type"},
    Judgement{"Needs_def", "needs defined"},
    Judgement{"Att_t_client", "attention to the client"},
};

Bucket bucketOf(const PresetRow& row) {
    const std::string status = fold(row.needed("Status"));
    if (status == "won")
        return Bucket::Sold;
    if (status == "lost")
        return Bucket::NotSold;
    row.reject("Status", "'" + status + "' is neither Won nor Lost");
}

/// A current client buys more, a past one again. Anything else says nothing about it.
Said<DealKind> kindOf(const std::string& client) {
    if (client == "current")
        return DealKind::More;
    if (client == "past")
        return DealKind::Again;
    if (client == "new")
        return DealKind::New;
    return {};
}

IncomingRow takeDeal(const PresetRow& row, CellCounts& counts) {
    IncomingDeal deal;
    deal.origin = row.originByContent();
    deal.title = row.needed("Product");
    deal.ownerName = row.said("Seller");
    deal.bucket = bucketOf(row);
    deal.kind = kindOf(fold(row.line("Client")));
    deal.source = row.said("Source");
    if (saysUnknown(deal.source.value)) {
        ++counts.unknownJudgements;
        deal.source.value.clear();
    }
    for (const auto& judgement : kJudgements)
        row.addJudgement(deal.facts, judgement.column, judgement.topic, counts);
    return deal;
}

} // namespace

CsvPreset b2bDeals() {
    CsvPreset preset{"b2b-deals", kB2bSource, {"Product", "Seller", "Status"},
                     {"Source"},  takeDeal,   turnOf<IncomingDeal>()};
    for (const auto& judgement : kJudgements)
        preset.optional.push_back(judgement.column);
    return preset;
}

} // namespace ajar::exchange
