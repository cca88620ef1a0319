// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/named.h"

namespace ajar::store::detail {
namespace {

/// For LIKE with `\` as its escape.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            safe += '\\';
        safe += c;
    }
    return safe;
}

} // namespace

std::string fitSql(std::string_view column, Fit fit) {
    const std::string key(column);
    const std::string tail = " ORDER BY " + key + ", r.id LIMIT $2";
    switch (fit) {
    case Fit::Exact: return "WHERE " + key + " = $1" + tail;
    case Fit::Words: return "WHERE ' ' || " + key + " || ' ' LIKE $1 ESCAPE '\\'" + tail;
    case Fit::Prefix:
    case Fit::Part: break;
    }
    return "WHERE " + key + " LIKE $1 ESCAPE '\\'" + tail;
}

std::string fitPattern(std::string_view folded, Fit fit) {
    switch (fit) {
    case Fit::Exact: return std::string(folded);
    case Fit::Words: return "% " + escaped(folded) + " %";
    case Fit::Prefix: return escaped(folded) + '%';
    case Fit::Part: break;
    }
    return '%' + escaped(folded) + '%';
}

} // namespace ajar::store::detail
