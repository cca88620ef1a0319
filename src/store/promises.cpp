// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/promises.h"

namespace ajar::store {

std::vector<Versioned<Promise>> openPromises(Connection& connection) {
    return select<Promise>(connection, "WHERE r.state = 'open' ORDER BY r.due, r.id");
}

std::vector<Versioned<Promise>> allPromises(Connection& connection) {
    return select<Promise>(connection, "ORDER BY r.due, r.id");
}

} // namespace ajar::store
