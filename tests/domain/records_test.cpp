// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of the small records that have no behaviour of their own.
#include "domain/book_info.h"
#include "domain/organisation.h"
#include "domain/origin.h"
#include "domain/review.h"
#include "support/domain/builders.h"
#include "support/domain/faults.h"

#include <gtest/gtest.h>

namespace ajar {
namespace {

using namespace test;

TEST(Books, HaveANameACurrencyAndRhythms) {
    BookInfo book;
    book.id = newId<BookInfo>();
    book.name = "North region";
    EXPECT_EQ(fieldOf(validate(book)), "none");
    book.otherRhythm = {30, 20};
    EXPECT_EQ(fieldOf(validate(book)), "otherRhythm");
    book.currency = "€";
    EXPECT_EQ(fieldOf(validate(book)), "currency");
    book.name.clear();
    EXPECT_EQ(fieldOf(validate(book)), "name");
}

TEST(Owners, HaveAName) {
    Owner owner{newId<Owner>(), "S. Ito", "ito@example.org", true, "", "North", kNow};
    EXPECT_EQ(fieldOf(validate(owner)), "none");
    owner.email = "two\nlines";
    EXPECT_EQ(fieldOf(validate(owner)), "email");
    owner.name = " ";
    EXPECT_EQ(fieldOf(validate(owner)), "name");
}

TEST(Organisations, AreNotPartOfThemselves) {
    Organisation organisation{newId<Organisation>(), "Harbour Foods", "food", {}, {}, kNow};
    EXPECT_EQ(fieldOf(validate(organisation)), "none");
    organisation.parent = organisation.id;
    EXPECT_EQ(fieldOf(validate(organisation)), "parent");
    organisation.name.clear();
    EXPECT_EQ(fieldOf(validate(organisation)), "name");
}

TEST(Reviews, HaveADayAndTheirDeals) {
    Review review{newId<Review>(), kToday, {}, {}, "nine deals\nseen", kNow};
    EXPECT_EQ(fieldOf(validate(review)), "none");
    review.day = day(1700, 1, 1);
    EXPECT_EQ(fieldOf(validate(review)), "day");
    ReviewedDeal reviewed{newId<ReviewedDeal>(), review.id, newId<Deal>(), ""};
    EXPECT_EQ(fieldOf(validate(reviewed)), "none");
    reviewed.deal = {};
    EXPECT_EQ(fieldOf(validate(reviewed)), "deal");
}

TEST(Origins, NameFileRowAndRecord) {
    Origin origin{newId<Origin>(), "maven-crm", "1C1I7A6R", "deal", newId<Deal>().uuid, "", kNow};
    EXPECT_EQ(fieldOf(validate(origin)), "none");
    origin.place = 7;
    EXPECT_EQ(fieldOf(validate(origin)), "place");
    origin.file = "deals.csv";
    EXPECT_EQ(fieldOf(validate(origin)), "none");
    origin.record = {};
    EXPECT_EQ(fieldOf(validate(origin)), "record");
    origin.kind.clear();
    EXPECT_EQ(fieldOf(validate(origin)), "kind");
    origin.key.clear();
    EXPECT_EQ(fieldOf(validate(origin)), "key");
}

} // namespace
} // namespace ajar
