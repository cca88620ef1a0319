// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_user.h"

#include "app/qt_text.h"
#include "base/text.h"
#include "domain/validation.h"

#include <pwd.h>
#include <unistd.h>

#include <QLocale>
#include <array>
#include <optional>
#include <string_view>

namespace ajar::app {
namespace {

/// A name that a record may hold; nothing where the system's is none.
std::optional<std::string> asName(std::string_view text) {
    if (!isUtf8(text))
        return std::nullopt;
    std::string name = nfc(simplified(text));
    return checkName("name", name) ? std::optional(std::move(name)) : std::nullopt;
}

} // namespace

std::string systemFullName() {
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 16'384> buffer{};
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
        // The first of the comma-separated fields is the full name (getpwnam(3), "gecos").
        const std::string_view gecos = entry.pw_gecos == nullptr ? "" : entry.pw_gecos;
        if (auto name = asName(gecos.substr(0, gecos.find(','))))
            return *std::move(name);
        if (auto name = asName(entry.pw_name))
            return *std::move(name);
    }
    return "Me";
}

Currency systemCurrency() {
    const std::string code = fromQt(QLocale::system().currencySymbol(QLocale::CurrencyIsoCode));
    return isCurrencyCode(code) ? code : "EUR";
}

} // namespace ajar::app
