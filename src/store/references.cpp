// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/references.h"

namespace ajar::store {

std::vector<Reference> referencesOf(Connection& connection, const RecordTable& table) {
    auto query = connection.query("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('" +
                                  std::string(table.name) + "', 'main')");
    std::vector<Reference> references;
    while (query.step())
        references.push_back({std::string(query.text(0)), std::string(query.text(1))});
    return references;
}

} // namespace ajar::store
