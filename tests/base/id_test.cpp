// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include "support/base/print.h"

#include <gtest/gtest.h>

#include <set>
#include <unordered_set>

namespace ajar {
namespace {

struct Record;

std::int64_t msOf(const Uuid& uuid) {
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i)
        ms = ms * 256 + uuid.bytes[i];
    return ms;
}

TEST(Uuids, AreWrittenInLowerCaseWithHyphens) {
    Uuid uuid;
    for (std::size_t i = 0; i < 16; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>(i * 17);
    EXPECT_EQ(toText(uuid), "00112233-4455-6677-8899-aabbccddeeff");
}

TEST(Uuids, AreReadWithAndWithoutHyphensInAnyCase) {
    const auto plain = parseUuid("00112233445566778899AABBCCDDEEFF");
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain, parseUuid("00112233-4455-6677-8899-aabbccddeeff"));
    EXPECT_EQ(toText(*plain), "00112233-4455-6677-8899-aabbccddeeff");
}

TEST(Uuids, AreReadStrictly) {
    for (const char* text :
         {"", "0011223344556677", "00112233-4455-6677-8899-aabbccddeef", "0011223x445566778899aabbccddeeff",
          "001122334-455-6677-8899-aabbccddeeff", "{0112233-4455-6677-8899-aabbccddeef}",
          "00112233-4455-6677-8899_aabbccddeeff", "00112233-4455-6677-8899-aabbccddeeff "})
        EXPECT_FALSE(parseUuid(text)) << text;
}

TEST(Uuids, AllZeroIsNone) {
    EXPECT_TRUE(Uuid{}.isNull());
    EXPECT_TRUE(Id<Record>{}.isNull());
    EXPECT_FALSE(parseUuid("00000000-0000-0000-0000-000000000001")->isNull());
}

TEST(IdMakers, MakeVersionSevenOfTheTimeTheyAreAsked) {
    const FixedClock clock{Instant{1'795'435'265'250}};
    const Uuid uuid = IdMaker{clock}.next();
    EXPECT_EQ(msOf(uuid), 1'795'435'265'250);
    EXPECT_EQ(uuid.bytes[6] >> 4, 7);
    EXPECT_EQ(uuid.bytes[8] >> 6, 2);
}

TEST(IdMakers, RiseStrictlyWithinOneMillisecond) {
    const FixedClock clock{Instant{1'795'435'265'250}};
    IdMaker ids{clock};
    Uuid last = ids.next();
    for (int i = 0; i < 10'000; ++i) {
        const Uuid next = ids.next();
        ASSERT_LT(last, next);
        last = next;
    }
}

TEST(IdMakers, KeepRisingWhenTheClockIsSetBack) {
    FixedClock clock{Instant{1'795'435'265'250}};
    IdMaker ids{clock};
    const Uuid before = ids.next();
    clock.advance(-3'600'000);
    EXPECT_LT(before, ids.next());
}

TEST(IdMakers, RepeatThemselvesOnlyWithASeed) {
    const FixedClock clock{Instant{1}};
    EXPECT_EQ((IdMaker{clock, 7}.next()), (IdMaker{clock, 7}.next()));
    EXPECT_NE((IdMaker{clock, 7}.next()), (IdMaker{clock, 8}.next()));
    EXPECT_NE(IdMaker{clock}.next(), IdMaker{clock}.next());
}

TEST(IdMakers, DoNotRepeatAcrossMakers) {
    const FixedClock clock{Instant{1}};
    std::set<Uuid> seen;
    for (int i = 0; i < 1'000; ++i)
        seen.insert(IdMaker{clock}.next());
    EXPECT_EQ(seen.size(), 1'000U);
}

TEST(Ids, AreFoundByTheirHash) {
    const FixedClock clock{Instant{1}};
    IdMaker ids{clock, 1};
    std::unordered_set<Id<Record>> seen;
    const auto id = ids.next<Record>();
    seen.insert(id);
    seen.insert(ids.next<Record>());
    EXPECT_EQ(seen.size(), 2U);
    EXPECT_TRUE(seen.contains(id));
}

} // namespace
} // namespace ajar
