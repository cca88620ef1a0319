// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/deal.h"
#include "domain/deal_event.h"
#include "domain/encounter.h"
#include "domain/person.h"
#include "domain/promise.h"
#include "domain/reading.h"

#include <optional>
#include <span>
#include <string_view>

namespace ajar {

/// The stable code of each value, in files, JSON and the database ("sold_anyway"); one table an enum in codes.cpp.
template <class Enum>
struct Coded {
    Enum value;
    std::string_view code;
};

/// All values of an enum with their codes, in the order of declaration.
template <class Enum>
[[nodiscard]] std::span<const Coded<Enum>> codesOf();

template <>
std::span<const Coded<Bucket>> codesOf();
template <>
std::span<const Coded<Lean>> codesOf();
template <>
std::span<const Coded<DealKind>> codesOf();
template <>
std::span<const Coded<AfterSale>> codesOf();
template <>
std::span<const Coded<Part>> codesOf();
template <>
std::span<const Coded<DealEventKind>> codesOf();
template <>
std::span<const Coded<EncounterState>> codesOf();
template <>
std::span<const Coded<Channel>> codesOf();
template <>
std::span<const Coded<Outcome>> codesOf();
template <>
std::span<const Coded<TheySpoke>> codesOf();
template <>
std::span<const Coded<ReadingKind>> codesOf();
template <>
std::span<const Coded<Question>> codesOf();
template <>
std::span<const Coded<HowKnown>> codesOf();
template <>
std::span<const Coded<PromiseBy>> codesOf();
template <>
std::span<const Coded<PromiseState>> codesOf();
template <>
std::span<const Coded<ContactKind>> codesOf();

template <class Enum>
[[nodiscard]] std::string_view toCode(Enum value) {
    for (const auto& entry : codesOf<Enum>())
        if (entry.value == value)
            return entry.code;
    return {};
}

template <class Enum>
[[nodiscard]] std::optional<Enum> fromCode(std::string_view code) {
    for (const auto& entry : codesOf<Enum>())
        if (entry.code == code)
            return entry.value;
    return std::nullopt;
}

} // namespace ajar
