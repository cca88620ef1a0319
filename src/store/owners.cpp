// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/owners.h"

namespace ajar::store {

Versioned<BookInfo> loadBookInfo(Connection& connection) {
    auto rows = select<BookInfo>(connection, "ORDER BY r.id LIMIT 1");
    if (rows.empty())
        throw Failure(ErrorCode::Corrupt, "book", "has no record of itself");
    return std::move(rows.front());
}

Versioned<Owner> loadMe(Connection& connection) {
    auto rows = select<Owner>(connection, "WHERE r.is_me = 1 ORDER BY r.id LIMIT 1");
    if (rows.empty())
        throw Failure(ErrorCode::NotFound, "owner", "nobody is me");
    return std::move(rows.front());
}

std::vector<Versioned<Owner>> owners(Connection& connection) {
    return select<Owner>(connection, "ORDER BY r.name_key, r.id");
}

} // namespace ajar::store
