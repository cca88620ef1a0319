// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

#include "base/text.h"

#include <string>

namespace ajar {
namespace {

Result<> invalid(std::string_view field, std::string detail) {
    return failure(ErrorCode::Invalid, std::string{field}, std::move(detail));
}

Result<> toResult(std::string_view field, TextFault fault, std::size_t cap) {
    switch (fault) {
    case TextFault::None: return {};
    case TextFault::NotUtf8: return invalid(field, "is not UTF-8");
    case TextFault::HasNul: return invalid(field, "holds a NUL character");
    case TextFault::TooLong: return invalid(field, "is longer than " + std::to_string(cap) + " bytes");
    case TextFault::HasControl: return invalid(field, "holds a control character");
    case TextFault::NotNfc: return invalid(field, "is not in Unicode's composed form (NFC)");
    }
    return {};
}

} // namespace

Result<> checkName(std::string_view field, std::string_view text) {
    if (isBlank(text))
        return invalid(field, "is empty");
    return checkLine(field, text);
}

Result<> checkLine(std::string_view field, std::string_view text) {
    return toResult(field, faultOfLine(text, kNameCap), kNameCap);
}

Result<> checkLines(std::string_view field, std::string_view text) {
    return toResult(field, faultOfText(text, kNameCap), kNameCap);
}

Result<> checkNote(std::string_view field, std::string_view text) {
    return toResult(field, faultOfText(text, kNoteCap), kNoteCap);
}

Result<> checkCode(std::string_view field, std::string_view text) {
    return toResult(field, faultOfLine(text, kCodeCap), kCodeCap);
}

Result<> checkDay(std::string_view field, std::optional<Day> day) {
    return checkThat(!day || isUsable(*day), field, "lies before 1900 or after 2200");
}

Result<> checkInstant(std::string_view field, Instant instant) {
    return checkThat(isUsable(instant), field, "lies before 1900 or after 2200");
}

Result<> checkRange(std::string_view field, long long value, long long least, long long most) {
    if (value >= least && value <= most)
        return {};
    return invalid(field, "is not between " + std::to_string(least) + " and " + std::to_string(most));
}

Result<> checkThat(bool holds, std::string_view field, std::string_view fact) {
    if (holds)
        return {};
    return invalid(field, std::string{fact});
}

bool isBlank(std::string_view text) {
    return trimmed(text).empty();
}

Result<> firstFault(std::initializer_list<Result<>> checks) {
    for (const auto& check : checks)
        if (!check)
            return check;
    return {};
}

} // namespace ajar
