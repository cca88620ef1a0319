// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/crm_presets.h"

#include "base/text.h"
#include "domain/validation.h"
#include "exchange/price_list.h"

namespace ajar::exchange {
namespace {

Bucket bucketOf(const PresetRow& row) {
    const std::string stage = fold(row.needed("deal_stage"));
    if (stage == "won")
        return Bucket::Sold;
    if (stage == "lost")
        return Bucket::NotSold;
    if (stage == "engaging" || stage == "prospecting")
        return Bucket::Pending;
    row.reject("deal_stage", "'" + stage + "' is none of Won, Lost, Engaging and Prospecting");
}

void takeDays(const PresetRow& row, IncomingDeal& deal) {
    deal.opened = row.day("engage_date");
    const auto closing = row.day("close_date");
    // An open deal has not closed: a date in that column is the one on which they
    // mean to decide. Both are said of every deal, so that closing takes the
    // expectation away.
    const bool isOpen = deal.bucket == Bucket::Pending;
    if (closing.isSaid) {
        deal.expected = isOpen ? closing.value : std::nullopt;
        deal.closed = isOpen ? std::nullopt : closing.value;
    }
    if (!isOpen && deal.opened.value && closing.value && *closing.value < *deal.opened.value)
        row.reject("close_date", "lies before engage_date");
}

IncomingRow takeDeal(const PresetRow& row, CellCounts& counts) {
    IncomingDeal deal;
    const std::string id = row.needed("opportunity_id");
    deal.origin = row.origin(id);
    deal.origin.idColumn = "opportunity_id";
    deal.product = row.line("product");
    deal.title = deal.product.empty() ? std::string(clipped("Deal " + id, kNameCap)) : deal.product;
    deal.organisationName = row.said("account");
    deal.ownerName = row.said("sales_agent");
    deal.bucket = bucketOf(row);
    takeDays(row, deal);
    deal.value = row.amount("close_value", counts);
    // 0 is what this file writes where nothing was sold. That is no value of the
    // deal, and unknown is not zero.
    if (deal.bucket != Bucket::Sold && deal.value.value && deal.value.value->minor == 0)
        deal.value.value.reset();
    // Won and Lost say no more than the bucket does.
    deal.facts.push_back({"stage", deal.bucket == Bucket::Pending ? row.line("deal_stage") : std::string()});
    return deal;
}

IncomingRow takeAccount(const PresetRow& row, CellCounts&) {
    IncomingOrganisation organisation;
    organisation.name = row.needed("account");
    organisation.origin = row.origin(nameKey(organisation.name));
    organisation.sector = row.said("sector");
    organisation.parentName = row.said("subsidiary_of");
    if (nameKey(organisation.parentName.value) == nameKey(organisation.name))
        row.reject("subsidiary_of", "names the account itself");
    row.addFact(organisation.facts, "year_established", "year established");
    row.addFact(organisation.facts, "revenue", "revenue");
    row.addFact(organisation.facts, "employees", "employees");
    row.addFact(organisation.facts, "office_location", "office location");
    return organisation;
}

IncomingRow takeProduct(const PresetRow& row, CellCounts& counts) {
    IncomingProduct product;
    product.name = row.needed("product");
    product.origin = row.origin(productKey(product.name));
    product.series = row.line("series");
    product.listPrice = row.amount("sales_price", counts).value;
    if (toLine(product).size() > kNameCap)
        row.reject("product", "is too long to be kept in a price list");
    return product;
}

IncomingRow takeAgent(const PresetRow& row, CellCounts&) {
    IncomingOwner owner;
    owner.name = row.needed("sales_agent");
    owner.origin = row.origin(nameKey(owner.name));
    owner.manager = row.said("manager");
    owner.team = row.said("regional_office");
    return owner;
}

} // namespace

CsvPreset crmDeals() {
    return {"crm-deals",
            kCrmSource,
            {"opportunity_id", "deal_stage"},
            {"sales_agent", "product", "account", "engage_date", "close_date", "close_value"},
            takeDeal,
            turnOf<IncomingDeal>()};
}

CsvPreset crmAccounts() {
    return {"crm-accounts",        kCrmSource,
            {"account", "sector"}, {"year_established", "revenue", "employees", "office_location", "subsidiary_of"},
            takeAccount,           turnOf<IncomingOrganisation>()};
}

CsvPreset crmProducts() {
    return {"crm-products", kCrmSource, {"product", "sales_price"}, {"series"}, takeProduct, turnOf<IncomingProduct>()};
}

CsvPreset crmTeams() {
    return {"crm-teams",         kCrmSource, {"sales_agent", "manager"},
            {"regional_office"}, takeAgent,  turnOf<IncomingOwner>()};
}

} // namespace ajar::exchange
