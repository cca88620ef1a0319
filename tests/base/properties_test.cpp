// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of `base`, in one file because RapidCheck takes long to compile.
#include "base/code_points.h"
#include "base/day.h"
#include "base/id.h"
#include "base/text.h"
#include "support/base/print.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ajar {
namespace {

/// Characters that folding and composing treat in ways of their own, and any others.
rc::Gen<char32_t> genCharacter() {
    return rc::gen::oneOf(rc::gen::inRange<char32_t>(0x20, 0x7F), rc::gen::inRange<char32_t>(0xA0, 0x250),
                          rc::gen::inRange<char32_t>(0x300, 0x370), rc::gen::inRange<char32_t>(0x370, 0x530),
                          rc::gen::inRange<char32_t>(0x900, 0xE80), rc::gen::inRange<char32_t>(0x1100, 0x1200),
                          rc::gen::inRange<char32_t>(0x1E00, 0x2030), rc::gen::inRange<char32_t>(0x3040, 0x3100),
                          rc::gen::inRange<char32_t>(0xAC00, 0xD7A4), rc::gen::inRange<char32_t>(0xE000, 0x110000),
                          rc::gen::element<char32_t>(U'ß', U'İ', U'ﬁ', 0x345, 0x200D, 0xAD, 0x3099, 0x11A8));
}

rc::Gen<std::string> genText() {
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(genCharacter()),
                        [](const std::vector<char32_t>& points) {
                            std::string text;
                            for (const char32_t point : points)
                                encode(text, point);
                            return text;
                        });
}

RC_GTEST_PROP(FoldingProperty, TwiceIsOnce, ()) {
    const std::string once = fold(*genText());
    RC_ASSERT(fold(once) == once);
}

RC_GTEST_PROP(FoldingProperty, IsTheSameForEveryCanonicalForm, ()) {
    const std::string text = *genText();
    RC_ASSERT(fold(nfc(text)) == fold(text));
}

RC_GTEST_PROP(FoldingProperty, GivesTextThatNfcDoesNotChange, ()) {
    RC_ASSERT(isNfc(fold(*genText())));
}

RC_GTEST_PROP(FoldingProperty, OriginsLieInTheSourceAndNeverFall, ()) {
    const std::string text = *rc::gen::oneOf(genText(), rc::gen::arbitrary<std::string>());
    const FoldedText folded = foldWithOrigins(text);
    RC_ASSERT(folded.text == fold(text));
    RC_ASSERT(folded.origins.size() == folded.text.size() + 1);
    RC_ASSERT(folded.origins.back() == text.size());
    RC_ASSERT(std::ranges::is_sorted(folded.origins));
}

RC_GTEST_PROP(TextProperty, NfcOfAnyTextIsNfc, ()) {
    const std::string text = nfc(*genText());
    RC_ASSERT(isUtf8(text));
    RC_ASSERT(isNfc(text));
}

RC_GTEST_PROP(TextProperty, AnyBytesAreHandled, (const std::string& bytes)) {
    RC_ASSERT(clipped(bytes, 5).size() <= 5U);
    RC_ASSERT(trimmed(bytes).size() <= bytes.size());
    RC_ASSERT(simplified(simplified(bytes)) == simplified(bytes));
    if (!isUtf8(bytes))
        RC_ASSERT(nfc(bytes) == bytes);
    for (const auto& word : foldedWords(bytes))
        RC_ASSERT(!word.empty());
}

RC_GTEST_PROP(TextProperty, ClippingKeepsTextWhole, ()) {
    const std::string text = *genText();
    const auto cap = *rc::gen::inRange<std::size_t>(0, text.size() + 2);
    const auto part = clipped(text, cap);
    RC_ASSERT(isUtf8(part));
    RC_ASSERT(part.size() + 4 > std::min(cap, text.size()));
}

RC_GTEST_PROP(TextProperty, WhatIsReadIsWrittenBack, ()) {
    const char32_t value = *genCharacter();
    std::string text;
    encode(text, value);
    const CodePoint read = decode(text, 0);
    RC_ASSERT(read.isValid);
    RC_ASSERT(read.value == value);
    RC_ASSERT(read.length == text.size());
}

RC_GTEST_PROP(DayProperty, TextAndBack, ()) {
    const Day day{*rc::gen::inRange(-719'528, 2'932'897)}; // the years 0 to 9999
    RC_ASSERT(parseDay(toText(day)) == day);
    RC_ASSERT(dayOf(calendarDate(day)) == day);
    RC_ASSERT((static_cast<int>(weekday(day + 1)) - static_cast<int>(weekday(day)) + 7) % 7 == 1);
}

RC_GTEST_PROP(DayProperty, InstantsToTextAndBack, ()) {
    const Instant instant{*rc::gen::inRange<std::int64_t>(-62'167'219'200'000, 253'402'300'800'000)};
    RC_ASSERT(parseInstant(toText(instant)) == instant);
}

RC_GTEST_PROP(DayProperty, AnInstantIsItsDayAndMinute, ()) {
    const Day day{*rc::gen::inRange(-30'000, 80'000)};
    const int minute = *rc::gen::inRange(0, 1'440);
    const int offset = *rc::gen::inRange(-840, 841);
    const Instant instant = instantAt(day, minute, offset);
    RC_ASSERT(dayAt(instant, offset) == day);
    RC_ASSERT(minuteOfDayAt(instant, offset) == minute);
}

RC_GTEST_PROP(UuidProperty, TextAndBack, ()) {
    Uuid uuid;
    for (auto& byte : uuid.bytes)
        byte = *rc::gen::arbitrary<std::uint8_t>();
    RC_ASSERT(parseUuid(toText(uuid)) == uuid);
}

RC_GTEST_PROP(UuidProperty, IdsRiseStrictlyWhateverTheClockDoes, (const std::vector<std::int16_t>& steps)) {
    FixedClock clock{Instant{1'795'435'265'250}};
    IdMaker ids{clock};
    Uuid last;
    for (const auto step : steps) {
        clock.advance(step);
        const Uuid next = ids.next();
        RC_ASSERT(last < next);
        last = next;
    }
}

} // namespace
} // namespace ajar
