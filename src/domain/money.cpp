// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "domain/currencies.h"
#include "domain/validation.h"

#include <algorithm>
#include <limits>

namespace ajar {
namespace {

constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// An amount as it is written: digits before and after the decimal point.
struct Digits {
    std::string whole;
    std::string fraction;
};

/// Whether `text` is digits in groups of three, or in the Indian way (12,34,567).
bool isGrouped(std::string_view text, char separator) {
    std::size_t groups = 0;
    bool allThree = true;
    bool allTwo = true;
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(separator, from), text.size());
        if (groups > 1) { // the one before is neither the first nor the last
            allThree = allThree && last == 3;
            allTwo = allTwo && last == 2;
        }
        last = end - from;
        if (groups++ == 0)
            first = last;
        from = end + 1;
    }
    if (first == 0 || first > 3 || last != 3)
        return false;
    return allThree || (allTwo && groups > 2 && first <= 2 && separator == ',');
}

std::string withoutSeparators(std::string_view text) {
    std::string digits{text};
    std::erase_if(digits, [](char c) { return !isDigit(c); });
    return digits;
}

/// Whether the only separator of a number, a point or a comma at `at`, is the decimal one.
bool isDecimal(std::string_view number, std::size_t at, int minorDigits) {
    const bool hasOtherGroups = number.find_first_of(" '") != std::string_view::npos;
    if (hasOtherGroups || number.size() - at - 1 != 3 || at == 0 || at > 3 || number.front() == '0')
        return true;
    return number[at] == '.' && minorDigits >= 3;
}

/// Takes "48,000.50", "48.000,50", "48 000", "48'000.5" apart; nothing where groups are no groups.
std::optional<Digits> readDigits(std::string_view number, int minorDigits) {
    std::size_t decimal = std::string_view::npos;
    const auto point = number.find_last_of(".,");
    if (point != std::string_view::npos) {
        const bool hasBoth = number.find('.') != std::string_view::npos && number.find(',') != std::string_view::npos;
        const bool isOnly = number.find(number[point]) == point;
        if (hasBoth && !isOnly)
            return std::nullopt;
        if (isOnly && (hasBoth || isDecimal(number, point, minorDigits)))
            decimal = point;
    }
    const std::string_view whole = number.substr(0, decimal);
    Digits digits;
    if (decimal != std::string_view::npos)
        digits.fraction = number.substr(decimal + 1);
    if (digits.fraction.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    const auto separator = whole.find_first_not_of("0123456789");
    if (separator != std::string_view::npos && !isGrouped(whole, whole[separator]))
        return std::nullopt;
    digits.whole = withoutSeparators(whole);
    // Another kind of separator inside a group makes the group too long, and none of it a number.
    if (separator != std::string_view::npos &&
        digits.whole.size() + static_cast<std::size_t>(std::ranges::count(whole, whole[separator])) != whole.size())
        return std::nullopt;
    return digits;
}

/// Moves the decimal point `places` to the right, rounds half up, and gives the whole number.
std::optional<std::int64_t> scaled(const Digits& digits, int places) {
    const auto kept = static_cast<std::size_t>(places);
    std::string all = digits.whole + digits.fraction.substr(0, kept);
    if (digits.fraction.size() < kept)
        all.append(kept - digits.fraction.size(), '0');
    all.erase(0, std::min(all.find_first_not_of('0'), all.size()));
    if (all.size() > 15) // more than kMostMinor, and what fits in 64 bits
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : all)
        value = value * 10 + (c - '0');
    if (digits.fraction.size() > kept && digits.fraction[kept] >= '5')
        ++value;
    return value;
}

/// Spaces, apostrophes and dashes as people and programs write them, each made the plain one.
std::string plain(std::string_view text) {
    struct Variant {
        std::string_view written;
        char as;
    };
    static constexpr std::array kVariants{
        Variant{"\u00A0", ' '},  Variant{"\u2009", ' '}, Variant{"\u202F", ' '}, Variant{"\t", ' '},
        Variant{"\u2019", '\''}, Variant{"\u2212", '-'}, Variant{"\u2013", '-'}, Variant{"\u2014", '-'},
    };
    std::string result;
    while (!text.empty()) {
        const auto* variant = std::ranges::find_if(
            kVariants, [text](const Variant& candidate) { return text.starts_with(candidate.written); });
        const bool found = variant != kVariants.end();
        result += found ? variant->as : text.front();
        text.remove_prefix(found ? variant->written.size() : 1);
    }
    return result;
}

/// What stands around the digits of an amount.
struct Surroundings {
    bool isNegative = false;
    int exponent = 0;
    std::optional<Currency> currency;
};

/// Reads what stands before (`isBefore`) or after the digits into `found`; false where it is something else.
bool readSurroundings(std::string_view text, bool isBefore, const Currency& home, Surroundings& found) {
    // "48.000,-" and "1'000.--": no cents.
    if (!isBefore && (text.starts_with(",-") || text.starts_with(".-")))
        text.remove_prefix(std::min(text.find_first_not_of('-', 1), text.size()));
    while (!text.empty()) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
            continue;
        }
        if (text.front() == '-' && isBefore && !found.isNegative) {
            found.isNegative = true;
            text.remove_prefix(1);
            continue;
        }
        if (!isBefore && found.exponent == 0) {
            if (const int exponent = takeMultiplier(text)) {
                found.exponent = exponent;
                continue;
            }
        }
        const auto currency = takeCurrency(text, home);
        if (!currency || (found.currency && found.currency != currency))
            return false;
        found.currency = currency;
    }
    return true;
}

} // namespace

Result<> validate(const Money& money) {
    return firstFault({
        checkThat(isCurrencyCode(money.currency), "currency", "is not three capital letters"),
        checkRange("minor", money.minor, -kMostMinor, kMostMinor),
    });
}

std::optional<Money> parseMoney(std::string_view text, const Currency& home) {
    constexpr std::size_t kLongest = 100; // no amount is longer, and no field of a file costs more than a glance
    if (text.size() > kLongest)
        return std::nullopt;
    const std::string written = plain(text);
    const auto last = written.find_last_of("0123456789");
    auto first = written.find_first_of("0123456789");
    if (last == std::string::npos)
        return std::nullopt;
    if (first > 0 && (written[first - 1] == '.' || written[first - 1] == ',') &&
        (first < 2 || written[first - 2] == ' '))
        --first; // ".50"
    const std::string_view all = written;
    Surroundings found;
    if (!readSurroundings(all.substr(0, first), true, home, found) ||
        !readSurroundings(all.substr(last + 1), false, home, found))
        return std::nullopt;
    Money money{0, found.currency.value_or(home)};
    if (!isCurrencyCode(money.currency))
        return std::nullopt;
    const auto digits = readDigits(all.substr(first, last + 1 - first), minorDigits(money.currency));
    if (!digits)
        return std::nullopt;
    const auto minor = scaled(*digits, found.exponent + minorDigits(money.currency));
    if (!minor || *minor > kMostMinor)
        return std::nullopt;
    money.minor = found.isNegative ? -*minor : *minor;
    return money;
}

std::string toText(const Money& money) {
    const auto places = static_cast<std::size_t>(minorDigits(money.currency));
    // Unsigned, because the least number has no positive twin.
    const auto magnitude =
        money.minor < 0 ? 0 - static_cast<std::uint64_t>(money.minor) : static_cast<std::uint64_t>(money.minor);
    std::string digits = std::to_string(magnitude);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0)
        digits.insert(digits.size() - places, 1, '.');
    return (money.minor < 0 ? "-" : "") + digits + " " + money.currency;
}

void add(MoneySums& sums, const Money& money) {
    std::int64_t& sum = sums[money.currency];
    std::int64_t result = 0;
    if (__builtin_add_overflow(sum, money.minor, &result))
        result = money.minor < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
    sum = result;
}

} // namespace ajar
