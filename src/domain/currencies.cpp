// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/currencies.h"

#include <algorithm>
#include <array>
#include <string>

namespace ajar {
namespace {

/// ISO 4217, currencies in use and a few that old files name, each followed by a space.
constexpr std::string_view kCodes = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL "
                                    "BSD BTN BWP BYN BZD CAD CDF CHF CLF "
                                    "CLP CNY COP CRC CUP CVE CZK DEM DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP FRF GBP "
                                    "GEL GHS GIP GMD GNF GTQ GYD HKD HNL "
                                    "HRK HTG HUF IDR ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD "
                                    "KYD KZT LAK LBP LKR LRD LSL LYD MAD "
                                    "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD "
                                    "OMR PAB PEN PGK PHP PKR PLN PYG QAR "
                                    "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB "
                                    "TJS TMT TND TOP TRY TTD TWD TZS UAH "
                                    "UGX USD UYI UYU UYW UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ";

constexpr std::string_view kNoDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ";
constexpr std::string_view kThreeDigits = "BHD IQD JOD KWD LYD OMR TND ";
constexpr std::string_view kFourDigits = "CLF UYW ";

bool isIn(std::string_view codes, std::string_view code) {
    for (std::size_t i = 0; i + 3 < codes.size() + 1; i += 4)
        if (codes.substr(i, 3) == code)
            return true;
    return false;
}

/// A sign, what it means, and the codes that it means where they are the home currency. Longer signs stand first.
struct Sign {
    std::string_view written;
    std::string_view code; ///< empty: only by the home currency
    std::string_view homes;
};
constexpr std::array kSigns{
    Sign{"US$", "USD", ""},
    Sign{"CA$", "CAD", ""},
    Sign{"AU$", "AUD", ""},
    Sign{"NZ$", "NZD", ""},
    Sign{"HK$", "HKD", ""},
    Sign{"SFr.", "CHF", ""},
    Sign{"C$", "CAD", ""},
    Sign{"A$", "AUD", ""},
    Sign{"S$", "SGD", ""},
    Sign{"R$", "BRL", ""},
    Sign{"Fr.", "CHF", ""},
    Sign{"kr.", "", "DKK NOK SEK ISK "},
    Sign{"kr", "", "SEK NOK DKK ISK "},
    Sign{"Kč", "CZK", ""},
    Sign{"zł", "PLN", ""},
    Sign{"Ft", "HUF", ""},
    Sign{"$", "USD",
         "AUD CAD NZD SGD HKD TWD MXN ARS CLP COP BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD "},
    Sign{"€", "EUR", ""},
    Sign{"£", "GBP", "GIP FKP SHP "},
    Sign{"¥", "JPY", "CNY "},
    Sign{"₹", "INR", ""},
    Sign{"₺", "TRY", ""},
    Sign{"₽", "RUB", ""},
    Sign{"₴", "UAH", ""},
    Sign{"₩", "KRW", "KPW "},
    Sign{"₪", "ILS", ""},
    Sign{"₫", "VND", ""},
    Sign{"₦", "NGN", ""},
    Sign{"₱", "PHP", ""},
    Sign{"฿", "THB", ""},
    Sign{"₸", "KZT", ""},
};

struct Multiplier {
    std::string_view word; ///< lower case, without a full stop
    int exponent;
};
constexpr std::array kMultipliers{
    Multiplier{"k", 3},       Multiplier{"tsd", 3},       Multiplier{"thousand", 3},   Multiplier{"tausend", 3},
    Multiplier{"m", 6},       Multiplier{"mn", 6},        Multiplier{"mio", 6},        Multiplier{"mln", 6},
    Multiplier{"million", 6}, Multiplier{"millions", 6},  Multiplier{"millionen", 6},  Multiplier{"bn", 9},
    Multiplier{"mrd", 9},     Multiplier{"milliarde", 9}, Multiplier{"milliarden", 9},
};

constexpr bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view leadingWord(std::string_view text) {
    const auto* end = std::ranges::find_if_not(text, isLetter);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

template <class Change>
std::string changed(std::string_view word, Change change) {
    std::string result{word};
    std::ranges::transform(result, result.begin(), change);
    return result;
}

std::string lowered(std::string_view word) {
    return changed(word, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
}

std::string raised(std::string_view word) {
    return changed(word, [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; });
}

/// Whether what stands here is a currency, so that the letter before it can be its thousand or million.
bool startsWithCurrency(std::string_view text) {
    const std::string_view word = leadingWord(text);
    if (word.size() == 3)
        return isIn(kCodes, word);
    return std::ranges::any_of(kSigns,
                               [&](const Sign& sign) { return word.empty() && text.starts_with(sign.written); });
}

} // namespace

bool isCurrencyCode(std::string_view code) {
    return code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

int minorDigits(std::string_view currency) {
    if (isIn(kNoDigits, currency))
        return 0;
    if (isIn(kThreeDigits, currency))
        return 3;
    return isIn(kFourDigits, currency) ? 4 : 2;
}

std::optional<Currency> takeCurrency(std::string_view& text, const Currency& home) {
    for (const Sign& sign : kSigns) {
        if (!text.starts_with(sign.written))
            continue;
        const bool isHome = isIn(sign.homes, home);
        const std::string_view rest = text.substr(sign.written.size());
        const bool isInsideWord = isLetter(sign.written.back()) && !rest.empty() && isLetter(rest.front());
        if (isInsideWord || (sign.code.empty() && !isHome))
            continue;
        text = rest;
        return isHome ? home : Currency{sign.code};
    }
    const std::string_view word = leadingWord(text);
    if (word.size() != 3)
        return std::nullopt;
    const Currency code = raised(word);
    if (code != word && !isIn(kCodes, code))
        return std::nullopt;
    text.remove_prefix(word.size());
    return code;
}

int takeMultiplier(std::string_view& text) {
    if (text.starts_with("Kč")) // crowns, no thousand of anything
        return 0;
    const std::string_view word = leadingWord(text);
    const std::string folded = lowered(word);
    const auto* found = std::ranges::find(kMultipliers, folded, &Multiplier::word);
    if (found != kMultipliers.end()) {
        text.remove_prefix(word.size());
        if (text.starts_with('.'))
            text.remove_prefix(1);
        return found->exponent;
    }
    if (word.empty() || !startsWithCurrency(text.substr(1)))
        return 0;
    const char letter = folded.front();
    if (letter != 'k' && letter != 't' && letter != 'm')
        return 0;
    text.remove_prefix(1);
    return letter == 'm' ? 6 : 3;
}

} // namespace ajar
