// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/id.h"
#include "domain/codes.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ajar::exchange {

/// A value that is neither object nor array.
struct JsonScalar {
    enum class Kind { Null, Truth, Integer, Text };
    Kind kind = Kind::Null;
    bool truth = false;
    std::int64_t integer = 0;
    std::string text{};
};

/// Why a value cannot be taken, on its way to whoever knows where the value stands.
struct JsonRefusal {
    std::string why;
    std::string below{}; ///< where below the record that was just read: ".facts[0].day"
};

/// An object or array that is open. What does not belong in it is refused as soon as it begins, so that nothing is kept which the format
/// does not know, and nothing nests deeper than the format does.
class JsonFrame {
public:
    JsonFrame() = default;
    JsonFrame(const JsonFrame&) = delete;
    JsonFrame& operator=(const JsonFrame&) = delete;
    virtual ~JsonFrame() = default;

    virtual void key(const std::string& key) = 0; ///< of objects alone
    virtual void scalar(JsonScalar& value) = 0;
    [[nodiscard]] virtual std::unique_ptr<JsonFrame> object() = 0;
    [[nodiscard]] virtual std::unique_ptr<JsonFrame> array() = 0;
    virtual void close() = 0;
    /// What leads to the value that was begun last: ".facts" or "[3]".
    [[nodiscard]] virtual std::string step() const = 0;
};

[[noreturn]] inline void refuseJson(std::string why) {
    throw JsonRefusal{std::move(why)};
}

// How a value of the domain is read: exactly as it is written (exchange/json_values.h).

template <class Value>
struct IsOptional : std::false_type {};
template <class Value>
struct IsOptional<std::optional<Value>> : std::true_type {};
template <class Value>
struct IsId : std::false_type {};
template <class Record>
struct IsId<Id<Record>> : std::true_type {};

inline void expectKind(const JsonScalar& scalar, JsonScalar::Kind kind, std::string_view what) {
    if (scalar.kind != kind)
        refuseJson("is not " + std::string(what));
}

template <class Value>
void readText(const JsonScalar& scalar, Value& value, std::optional<Value> parsed, std::string_view what) {
    expectKind(scalar, JsonScalar::Kind::Text, what);
    if (!parsed)
        refuseJson("is not " + std::string(what));
    value = *parsed;
}

template <class Value>
void readJson(JsonScalar& scalar, Value& value) {
    if constexpr (IsOptional<Value>::value) {
        if (scalar.kind == JsonScalar::Kind::Null)
            value.reset();
        else
            readJson(scalar, value.emplace());
    } else if constexpr (std::is_same_v<Value, std::string>) {
        expectKind(scalar, JsonScalar::Kind::Text, "a text");
        value = std::move(scalar.text);
    } else if constexpr (std::is_same_v<Value, bool>) {
        expectKind(scalar, JsonScalar::Kind::Truth, "true or false");
        value = scalar.truth;
    } else if constexpr (std::is_integral_v<Value>) {
        expectKind(scalar, JsonScalar::Kind::Integer, "a whole number");
        if (scalar.integer < std::numeric_limits<Value>::min() || scalar.integer > std::numeric_limits<Value>::max())
            refuseJson("is too large a number");
        value = static_cast<Value>(scalar.integer);
    } else if constexpr (std::is_same_v<Value, Day>) {
        readText(scalar, value, parseDay(scalar.text), "a date");
    } else if constexpr (std::is_same_v<Value, Instant>) {
        readText(scalar, value, parseInstant(scalar.text), "a moment in UTC");
    } else if constexpr (IsId<Value>::value) {
        const auto uuid = parseUuid(scalar.text);
        const bool isOurs = uuid && toText(*uuid) == scalar.text; // in the one form in which ids are written
        readText(scalar, value, isOurs ? std::optional(Value{*uuid}) : std::nullopt, "an id");
    } else {
        static_assert(std::is_enum_v<Value>);
        readText(scalar, value, fromCode<Value>(scalar.text), "one of the codes of this format");
    }
}

/// One key of an object: what to do with each kind of value; empty where that kind does not belong there.
template <class Target>
struct JsonField {
    std::string_view key;
    std::function<void(Target&, JsonScalar&)> scalar{};
    std::function<std::unique_ptr<JsonFrame>(Target&)> object{};
    std::function<std::unique_ptr<JsonFrame>(Target&)> array{};
};

/// All keys of an object, in the schema's order; at most 64.
template <class Target>
using JsonShape = std::vector<JsonField<Target>>;

/// An object whose keys are known, in any order, each exactly once.
template <class Target>
class JsonObject : public JsonFrame {
public:
    /// `target` and `shape` must live as long.
    JsonObject(Target& target, const JsonShape<Target>& shape) : m_target(&target), m_shape(&shape) {}

    void key(const std::string& key) override {
        setStep(key);
        std::size_t index = 0;
        while (index < m_shape->size() && (*m_shape)[index].key != key)
            ++index;
        if (index == m_shape->size())
            refuseJson("is no key of this format");
        if ((m_seen >> index & 1U) != 0)
            refuseJson("stands there twice");
        m_seen |= std::uint64_t{1} << index;
        m_field = &(*m_shape)[index];
    }
    void scalar(JsonScalar& value) override {
        if (!m_field->scalar)
            refuseJson(m_field->object ? "is not an object" : "is not an array");
        m_field->scalar(*m_target, value);
    }
    std::unique_ptr<JsonFrame> object() override {
        if (!m_field->object)
            refuseJson("is an object, which does not belong there");
        return m_field->object(*m_target);
    }
    std::unique_ptr<JsonFrame> array() override {
        if (!m_field->array)
            refuseJson("is an array, which does not belong there");
        return m_field->array(*m_target);
    }
    void close() override {
        m_step.clear();
        for (std::size_t i = 0; i < m_shape->size(); ++i)
            if ((m_seen >> i & 1U) == 0)
                refuseJson("has no \"" + std::string((*m_shape)[i].key) + '"');
    }
    [[nodiscard]] std::string step() const override { return m_step; }

protected:
    [[nodiscard]] std::uint64_t seen() const { return m_seen; } ///< a bit a key, in the order of the shape
    void setStep(const std::string& key) { m_step = '.' + key.substr(0, kLongestStep); }
    void clearStep() { m_step.clear(); }

private:
    static constexpr std::size_t kLongestStep = 40;

    Target* m_target;
    const JsonShape<Target>* m_shape;
    const JsonField<Target>* m_field = nullptr;
    std::uint64_t m_seen = 0;
    std::string m_step;
};

/// What all arrays share: they count.
class JsonArray : public JsonFrame {
public:
    void key(const std::string& /*key*/) override {}
    void scalar(JsonScalar& /*value*/) override {
        next();
        refuseJson("is not an object");
    }
    std::unique_ptr<JsonFrame> object() override {
        next();
        refuseJson("is an object, which does not belong there");
    }
    std::unique_ptr<JsonFrame> array() override {
        next();
        refuseJson("is an array, which does not belong there");
    }
    void close() override { m_isOver = true; }
    [[nodiscard]] std::string step() const override {
        return m_count == 0 || m_isOver ? std::string() : '[' + std::to_string(m_count - 1) + ']';
    }

protected:
    void next() { ++m_count; }

private:
    std::int64_t m_count = 0;
    bool m_isOver = false;
};

/// An array of objects of one shape.
template <class Record>
class JsonList : public JsonArray {
public:
    JsonList(std::vector<Record>& list, const JsonShape<Record>& shape) : m_list(&list), m_shape(&shape) {}

    std::unique_ptr<JsonFrame> object() override {
        next();
        return std::make_unique<JsonObject<Record>>(m_list->emplace_back(), *m_shape);
    }
    void close() override {
        JsonArray::close();
        if constexpr (requires(const Record& record) { record.id.uuid; })
            refuseTwins();
    }

private:
    /// Of two records with one id only one could be kept.
    void refuseTwins() const {
        std::vector<Uuid> ids;
        for (const auto& record : *m_list)
            if (!record.id.uuid.isNull())
                ids.push_back(record.id.uuid);
        std::ranges::sort(ids);
        if (const auto twin = std::ranges::adjacent_find(ids); twin != ids.end())
            refuseJson("holds two records with the id " + toText(*twin));
    }

    std::vector<Record>* m_list;
    const JsonShape<Record>* m_shape;
};

/// An array of texts or ids.
template <class Value>
class JsonScalars : public JsonArray {
public:
    explicit JsonScalars(std::function<void(Value)> take) : m_take(std::move(take)) {}

    void scalar(JsonScalar& value) override {
        next();
        Value read{};
        readJson(value, read);
        m_take(std::move(read));
    }

private:
    std::function<void(Value)> m_take;
};

} // namespace ajar::exchange
