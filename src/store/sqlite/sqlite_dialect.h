// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace ajar::store {

/// How SQLite says what every engine says differently.
class SqliteDialect final : public Dialect {
public:
    [[nodiscard]] std::string jsonObject(std::string_view pairs) const override;
    [[nodiscard]] std::string uuidToText(std::string_view column) const override;
    [[nodiscard]] std::string uuidFromText(std::string_view expression) const override;
    [[nodiscard]] std::string_view beginWrite() const override;
};

} // namespace ajar::store
