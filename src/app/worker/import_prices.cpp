// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_prices.h"

#include "app/worker/import_facts.h"
#include "store/owners.h"

#include <set>

namespace ajar::app {
namespace {

using exchange::IncomingProduct;
using exchange::productKey;

constexpr std::string_view kBookKind = "book";

/// The lines that the book keeps, by source and product.
using Kept = std::map<std::pair<std::string, std::string>, store::Versioned<Origin>>;

Kept keptLines(Importing& importing, Id<BookInfo> book) {
    Kept kept;
    for (auto& origin : store::select<Origin>(importing.connection(), "WHERE r.record = $1 ORDER BY r.id", book))
        if (const auto product = exchange::productFromLine(origin.record.key))
            kept.try_emplace({origin.record.source, productKey(product->name)}, origin);
    return kept;
}

/// Whether the line is new or another than before.
bool importLine(Importing& importing, const Kept& kept, Id<BookInfo> book, const IncomingProduct& product) {
    const auto found = kept.find({product.origin.source, product.origin.key});
    const std::string line = exchange::toLine(product);
    if (found != kept.end() && found->second.record.key == line) {
        importing.countUnchanged(product.origin);
        return false;
    }
    Origin origin;
    origin.id = found == kept.end() ? importing.newId<Origin>() : found->second.record.id;
    origin.source = product.origin.source;
    origin.key = line;
    origin.kind = kBookKind;
    origin.record = book.uuid;
    origin.hash = exchange::fingerprint(statedFields(product));
    origin.entered = importing.now();
    if (found == kept.end()) {
        importing.deed().insert(origin);
        importing.countCreated(product.origin);
    } else {
        const std::int64_t before = importing.writes();
        importing.update(origin, found->second.revision);
        importing.countMet(product.origin, before);
    }
    return true;
}

/// Deals of the source that were taken before their product's line was.
void catchUp(Importing& importing, const std::string& source, const exchange::PriceList& prices,
             const std::set<std::string>& changed) {
    const auto deals = store::select<Deal>(
        importing.connection(),
        "JOIN origin o ON o.record = r.id WHERE o.source = $1 AND o.kind = 'deal' ORDER BY r.id", source);
    for (const auto& there : deals) {
        if (!changed.contains(productKey(there.record.title)))
            continue;
        Deal deal = there.record;
        deal.title = prices.titleOf(deal.title);
        importing.update(deal, there.revision);
        if (deal.bucket == Bucket::Pending)
            keepListPrice(importing, deal.id, prices.priceOf(deal.title));
    }
}

} // namespace

PriceLists importPrices(Importing& importing, std::span<const IncomingProduct> products) {
    const auto book = store::loadBookInfo(importing.connection()).record.id;
    const Kept kept = keptLines(importing, book);
    PriceLists lists;
    for (const auto& [key, origin] : kept)
        if (auto product = exchange::productFromLine(origin.record.key))
            lists[key.first].add(*std::move(product));
    std::map<std::string, std::set<std::string>> changed;
    for (const auto& product : products) {
        if (importLine(importing, kept, book, product))
            changed[product.origin.source].insert(product.origin.key);
        lists[product.origin.source].add(product);
    }
    for (const auto& [source, keys] : changed)
        catchUp(importing, source, lists[source], keys);
    return lists;
}

} // namespace ajar::app
