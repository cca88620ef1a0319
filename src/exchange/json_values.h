// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/id.h"
#include "domain/codes.h"
#include "domain/money.h"
#include "domain/rhythm.h"
#include "exchange/json_emitter.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

namespace ajar::exchange {

// How a value of the domain is written. Every key is always there; what is absent is null, while an empty text is "".

inline void write(JsonEmitter& json, const std::string& text) {
    json.text(text);
}
inline void write(JsonEmitter& json, bool truth) {
    json.truth(truth);
}
inline void write(JsonEmitter& json, int number) {
    json.number(number);
}
inline void write(JsonEmitter& json, std::int64_t number) {
    json.number(number);
}
inline void write(JsonEmitter& json, Day day) {
    json.plainText(toText(day));
}
inline void write(JsonEmitter& json, Instant instant) {
    json.plainText(toText(instant));
}
template <class Record>
void write(JsonEmitter& json, const Id<Record>& id) {
    json.plainText(toText(id));
}
template <class Enum>
    requires std::is_enum_v<Enum>
void write(JsonEmitter& json, Enum value) {
    json.plainText(toCode(value));
}
inline void write(JsonEmitter& json, const Money& money) {
    json.beginObject();
    json.key("minor");
    json.number(money.minor);
    json.key("currency");
    json.text(money.currency);
    json.endObject();
}
template <class Value>
void write(JsonEmitter& json, const std::optional<Value>& value) {
    if (value)
        write(json, *value);
    else
        json.null();
}
inline void write(JsonEmitter& json, const Rhythm& rhythm) {
    json.beginObject();
    json.key("wanted");
    write(json, rhythm.wanted);
    json.key("at_most");
    write(json, rhythm.atMost);
    json.endObject();
}

template <class Value>
void field(JsonEmitter& json, std::string_view key, const Value& value) {
    json.key(key);
    write(json, value);
}

/// An array of the records, each written by `writeOne`, in the order of `keyOf`.
template <class Record, class KeyOf, class WriteOne>
void list(JsonEmitter& json, std::string_view key, const std::vector<Record>& records, KeyOf keyOf, WriteOne writeOne) {
    json.key(key);
    json.beginArray();
    if (std::ranges::is_sorted(records, std::less<>(), keyOf)) { // as they nearly always come
        for (const auto& record : records)
            writeOne(record);
    } else {
        std::vector<const Record*> ordered;
        for (const auto& record : records)
            ordered.push_back(&record);
        std::ranges::sort(ordered, std::less<>(), [&keyOf](const Record* record) { return keyOf(*record); });
        for (const auto* record : ordered)
            writeOne(*record);
    }
    json.endArray();
}

/// For lists without an order of their own.
inline constexpr auto kById = [](const auto& record) { return record.id; };
/// For lists that people put in order.
inline constexpr auto kByPosition = [](const auto& record) { return std::tuple(record.position, record.id); };

/// A list of records that each have a `write`.
template <class Record, class KeyOf>
void listOf(JsonEmitter& json, std::string_view key, const std::vector<Record>& records, KeyOf keyOf) {
    list(json, key, records, keyOf, [&json](const Record& record) { write(json, record); });
}

} // namespace ajar::exchange
