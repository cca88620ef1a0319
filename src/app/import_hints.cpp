// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_hints.h"

#include <algorithm>
#include <array>

namespace ajar::app {

bool asksForDateOrder(const ImportRemark& remark) {
    return remark.message.find("say --dates") != std::string::npos;
}

bool asksForEncoding(const Error& error) {
    return error.code == ErrorCode::Invalid && error.detail.find("--encoding") != std::string::npos;
}

std::string withoutOption(std::string_view message) {
    constexpr std::array<std::string_view, 3> kHints{"; say --", "; save it as UTF-8, or say", " (then say --"};
    auto end = message.size();
    for (const auto hint : kHints)
        end = std::min(end, message.find(hint)); // npos is larger than any
    return std::string(message.substr(0, end));
}

} // namespace ajar::app
