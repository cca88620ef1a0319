// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_prices.h"

#include "app/worker/import_facts.h"
#include "store/owners.h"

namespace ajar::app {
namespace {

using exchange::IncomingProduct;
using exchange::PriceList;
using exchange::productKey;

constexpr std::string_view kBookKind = "book";
constexpr int kPage = 1'000; ///< deals that are looked at together

} // namespace

/// The lines that the book keeps.
void PriceLists::load() {
    if (std::exchange(m_isLoaded, true))
        return;
    m_book = store::loadBookInfo(m_importing->connection()).record.id;
    for (auto& origin : store::select<Origin>(m_importing->connection(), "WHERE r.record = $1 ORDER BY r.id", m_book)) {
        auto product = exchange::productFromLine(origin.record.key);
        if (!product)
            continue;
        m_lists[origin.record.source].add(*product);
        m_kept.try_emplace({origin.record.source, productKey(product->name)}, std::move(origin));
    }
}

void PriceLists::take(const IncomingProduct& product) {
    load();
    const auto& row = product.origin;
    const auto found = m_kept.find({row.source, row.key});
    const std::string line = exchange::toLine(product);
    if (found != m_kept.end() && found->second.record.key == line)
        return m_importing->countUnchanged(row);
    Origin origin;
    origin.id = found == m_kept.end() ? m_importing->newId<Origin>() : found->second.record.id;
    origin.source = row.source;
    origin.key = line;
    origin.kind = kBookKind;
    origin.record = m_book.uuid;
    origin.hash = exchange::fingerprint(statedFields(product));
    origin.entered = m_importing->now();
    if (found == m_kept.end()) {
        m_importing->deed().insert(origin);
        m_importing->countCreated(row);
    } else {
        const std::int64_t before = m_importing->writes();
        m_importing->update(origin, found->second.revision);
        m_importing->countMet(row, before);
    }
    m_changed[row.source].insert(row.key);
    m_lists[row.source].add(product);
}

void PriceLists::finish() {
    for (const auto& [source, products] : m_changed)
        catchUp(source, products);
    m_changed.clear();
}

/// Deals of the source that were taken before their product's line was.
void PriceLists::catchUp(const std::string& source, const std::set<std::string>& changed) {
    const PriceList& prices = m_lists[source];
    Id<Deal> last;
    for (;;) {
        const auto deals = store::select<Deal>(m_importing->connection(),
                                               "JOIN origin o ON o.record = r.id WHERE o.source = "
                                               "$1 AND o.kind = 'deal' "
                                               "AND r.id > $2 ORDER BY r.id LIMIT $3",
                                               source, last, kPage);
        for (const auto& there : deals) {
            if (!changed.contains(productKey(there.record.title)))
                continue;
            Deal deal = there.record;
            deal.title = prices.titleOf(deal.title);
            m_importing->update(deal, there.revision);
            if (deal.bucket == Bucket::Pending)
                keepListPrice(*m_importing, deal.id, prices.priceOf(deal.title));
        }
        if (deals.size() < static_cast<std::size_t>(kPage))
            return;
        last = deals.back().record.id;
    }
}

const PriceList& PriceLists::of(std::string_view source) {
    static const PriceList kNone;
    load();
    const auto list = m_lists.find(source);
    return list == m_lists.end() ? kNone : list->second;
}

} // namespace ajar::app
