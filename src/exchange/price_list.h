// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/incoming.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ajar::exchange {

/// Under which topic an open deal carries what its product costs by the list.
inline constexpr std::string_view kListPriceTopic = "list price";

/// "GTXPro" and "GTX Pro" are one product: folded, without blanks.
[[nodiscard]] std::string productKey(std::string_view name);

/// The products of a source, from files of this import and of earlier ones.
class PriceList {
public:
    void add(IncomingProduct product);
    /// Nothing where the list does not have it.
    [[nodiscard]] const IncomingProduct* find(std::string_view name) const;
    [[nodiscard]] bool isEmpty() const { return m_products.empty(); }

    /// The name as the list writes it, else as it is.
    [[nodiscard]] std::string titleOf(std::string_view product) const;
    /// "4821.00 EUR"; empty where the list has no price. It is what the list says, never the deal's value.
    [[nodiscard]] std::string priceOf(std::string_view product) const;

private:
    std::map<std::string, IncomingProduct, std::less<>> m_products;
};

/// A product as one line that an Origin can keep as its key, and back. A price list has no record of its own in a book, yet a later file of
/// deals must find it.
[[nodiscard]] std::string toLine(const IncomingProduct& product);
[[nodiscard]] std::optional<IncomingProduct> productFromLine(std::string_view line);

} // namespace ajar::exchange
