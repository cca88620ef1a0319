// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/price_list.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

namespace ajar::exchange {

std::string productKey(std::string_view name) {
    std::string key = fold(name);
    std::erase(key, ' ');
    return key;
}

void PriceList::add(IncomingProduct product) {
    std::string key = productKey(product.name);
    m_products.insert_or_assign(std::move(key), std::move(product));
}

const IncomingProduct* PriceList::find(std::string_view name) const {
    const auto found = m_products.find(productKey(name));
    return found == m_products.end() ? nullptr : &found->second;
}

std::string PriceList::titleOf(std::string_view product) const {
    const auto* found = find(product);
    return found == nullptr ? std::string(product) : found->name;
}

std::string PriceList::priceOf(std::string_view product) const {
    const auto* found = find(product);
    return found == nullptr || !found->listPrice ? std::string() : toText(*found->listPrice);
}

std::string toLine(const IncomingProduct& product) {
    nlohmann::json line = nlohmann::json::array({"product", product.name, product.series});
    if (product.listPrice) {
        line.push_back(product.listPrice->minor);
        line.push_back(product.listPrice->currency);
    }
    return line.dump();
}

std::optional<IncomingProduct> productFromLine(std::string_view line) {
    const auto parsed = nlohmann::json::parse(line, nullptr, false);
    const bool isProduct = parsed.is_array() && (parsed.size() == 3 || parsed.size() == 5) && parsed[0] == "product" &&
                           parsed[1].is_string() && parsed[2].is_string();
    if (!isProduct)
        return std::nullopt;
    IncomingProduct product;
    product.name = parsed[1];
    product.series = parsed[2];
    if (parsed.size() == 5) {
        if (!parsed[3].is_number_integer() || !parsed[4].is_string())
            return std::nullopt;
        product.listPrice = Money{parsed[3].get<std::int64_t>(), parsed[4].get<std::string>()};
        if (!validate(*product.listPrice))
            return std::nullopt;
    }
    return product;
}

} // namespace ajar::exchange
