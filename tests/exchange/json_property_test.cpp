// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "support/exchange/collected_book.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ajar {
namespace {

using exchange::PrivateRecords;
using test::fullBook;
using test::jsonOf;
using test::readBook;

/// Text that JSON must escape and that Unicode makes hard, never blank.
rc::Gen<std::string> nastyText() {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "a", " ", "\"", "\\", "/", "\t", "\n", "ü", "漢", "👍🏽", "\u2028", "{", "]", "\\u0000", "é")),
        [](const std::vector<std::string>& pieces) {
            std::string text = "x";
            for (const auto& piece : pieces)
                text += piece;
            return text;
        });
}

template <class Value>
rc::Gen<std::optional<Value>> maybe(rc::Gen<Value> gen) {
    return rc::gen::oneOf(rc::gen::just(std::optional<Value>()),
                          rc::gen::map(std::move(gen), [](Value value) { return std::optional<Value>(value); }));
}

rc::Gen<Day> aDay() {
    return rc::gen::map(rc::gen::inRange(-25'567, 84'371), [](int number) { return Day{number}; }); // 1900 to 2200
}

rc::Gen<Instant> anInstant() {
    return rc::gen::map(rc::gen::inRange<std::int64_t>(-2'208'988'800'000, 7'289'654'400'000),
                        [](std::int64_t ms) { return Instant{ms}; });
}

template <class Record>
void renumber(std::vector<Record>& list) {
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i].id.uuid.bytes[13] = static_cast<std::uint8_t>(i);
}

/// The full book with other texts, days and amounts in it, and with some of its records more often or not at all.
test::FullBook anyBook() {
    auto book = fullBook();
    for (auto& profile : book.deals) {
        profile.deal.closedWhy = profile.deal.bucket == Bucket::Pending ? std::string() : *nastyText();
        profile.deal.expected = *maybe(aDay());
        profile.deal.value =
            *maybe(rc::gen::map(rc::gen::inRange<std::int64_t>(0, kMostMinor + 1), [](std::int64_t minor) {
                return Money{minor, "JPY"};
            }));
        profile.deal.entered = *anInstant();
        for (auto& event : profile.events)
            event.happened = *anInstant();
    }
    for (auto& profile : book.people) {
        for (auto& fact : profile.facts)
            fact.text = *nastyText();
        const auto copies = *rc::gen::inRange<std::size_t>(0, 4);
        if (!profile.notes.empty())
            profile.notes.assign(copies, profile.notes.front());
        renumber(profile.notes);
    }
    for (auto& profile : book.encounters) {
        profile.encounter.heard = *nastyText();
        profile.encounter.start = *anInstant();
        profile.encounter.openingShare = *maybe(rc::gen::inRange(0, 10'001));
        const auto copies = *rc::gen::inRange<std::size_t>(0, 4);
        if (!profile.deals.empty())
            profile.deals.assign(copies, profile.deals.front());
        renumber(profile.deals);
    }
    if (*rc::gen::arbitrary<bool>())
        book.reviews.clear();
    return book;
}

RC_GTEST_PROP(JsonProperty, WhatIsWrittenIsReadBackAndWrittenToTheSameBytes, ()) {
    const auto book = anyBook();
    const std::string text = jsonOf(book, PrivateRecords::Included);
    const auto read = readBook(text);
    const auto expected = test::inFileOrder(book);
    RC_ASSERT(read.book.deals == expected.deals);
    RC_ASSERT(read.book.people == expected.people);
    RC_ASSERT(read.book.encounters == expected.encounters);
    RC_ASSERT(read.book.reviews == expected.reviews);
    RC_ASSERT(jsonOf(read.book, PrivateRecords::Included) == text);
}

/// Some bytes taken out, put in or changed.
std::string spoilt(std::string text) {
    const auto faults = *rc::gen::inRange(1, 4);
    for (int i = 0; i < faults; ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        const auto length = std::min(*rc::gen::inRange<std::size_t>(0, 4), text.size() - at);
        text.replace(
            at, length,
            *rc::gen::element<std::string>("", "0", "\"", "{", "}", "[", "]", ",", ":", "null", "-", "\xFF", "\\"));
    }
    return text;
}

RC_GTEST_PROP(JsonProperty, ASpoiltFileIsRefusedOrWrittenAsItWasRead, ()) {
    const std::string text = spoilt(jsonOf(fullBook(), PrivateRecords::Included));
    try {
        const std::string again = jsonOf(readBook(text).book, PrivateRecords::Included);
        RC_ASSERT(jsonOf(readBook(again).book, PrivateRecords::Included) == again);
    } catch (const Failure& failed) {
        RC_ASSERT(failed.error().code == ErrorCode::Invalid || failed.error().code == ErrorCode::TooNew);
        RC_ASSERT(failed.error().subject == "book.json");
    }
}

RC_GTEST_PROP(JsonProperty, RandomBytesAreRefused, (const std::string& bytes)) {
    RC_ASSERT_THROWS_AS((void)readBook(bytes), Failure);
}

} // namespace
} // namespace ajar
