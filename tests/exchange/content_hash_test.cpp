// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/content_hash.h"

#include "domain/validation.h"
#include "support/exchange/full_book.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace ajar {
namespace {

using exchange::contentHash;
using test::fullBook;

TEST(ContentHash, IsThatOfWhatTheRecordSaysInWhateverOrder) {
    const auto book = fullBook();
    auto person = book.people.front();
    const auto hash = contentHash(person);
    std::ranges::reverse(person.facts);
    std::ranges::reverse(person.tags);
    EXPECT_EQ(contentHash(person), hash);
    person.readings.front().step = 4;
    EXPECT_NE(contentHash(person).open, hash.open);
    EXPECT_EQ(contentHash(person).hidden, hash.hidden);
    EXPECT_NE(contentHash(book.people.back()).open, hash.open);
}

TEST(ContentHash, DoesNotHangOnWhereTheRecordCameFrom) {
    auto deal = fullBook().deals.front();
    const auto hash = contentHash(deal);
    deal.origins.clear();
    EXPECT_EQ(contentHash(deal), hash);
}

TEST(ContentHash, TellsPrivateRecordsApart) {
    auto encounter = fullBook().encounters.front();
    const auto whole = contentHash(encounter);
    EXPECT_FALSE(whole.hidden.empty());
    std::erase_if(encounter.notes, [](const Note& note) { return note.isPrivate; });
    EXPECT_EQ(contentHash(encounter), (exchange::ContentHash{whole.open, {}}));
    EXPECT_TRUE(contentHash(fullBook().encounters.back()).hidden.empty());
}

TEST(ContentHash, OfAnOwnerOrTagIsTheSameInEveryBook) {
    auto owner = fullBook().owners.front().owner;
    const auto hash = contentHash(owner);
    owner.id.uuid.bytes[3] = 9;
    owner.isMe = !owner.isMe;
    owner.entered.ms += 1;
    EXPECT_EQ(contentHash(owner), hash);
    owner.team = "South";
    EXPECT_NE(contentHash(owner), hash);
    auto tag = fullBook().tags.front();
    const auto before = contentHash(tag);
    tag.id.uuid.bytes[3] = 9;
    EXPECT_EQ(contentHash(tag), before);
}

TEST(ContentHash, FitsAnOriginAndIsReadBack) {
    for (const auto& hash : {contentHash(fullBook().people.front()), contentHash(fullBook().people.back())}) {
        EXPECT_LE(toText(hash).size(), kCodeCap);
        EXPECT_EQ(exchange::parseContentHash(toText(hash)), hash);
    }
}

} // namespace
} // namespace ajar
