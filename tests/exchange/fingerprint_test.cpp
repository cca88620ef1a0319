// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fingerprint.h"

#include "domain/validation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace ajar {
namespace {

using exchange::changedFields;
using exchange::fingerprint;
using exchange::StatedField;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Fields = std::vector<StatedField>;

const Fields kFields{{"title", "GTX Pro"}, {"value", "4821.00 EUR"}, {"fact/stage", "Engaging"}};

TEST(Fingerprint, IsTheSameForTheSameFields) {
    EXPECT_EQ(fingerprint(kFields), fingerprint(kFields));
    EXPECT_THAT(changedFields(fingerprint(kFields), kFields), IsEmpty());
}

TEST(Fingerprint, FitsAnOriginsHash) {
    for (std::size_t count : {0U, 1U, 25U, 26U, 500U}) {
        Fields fields;
        for (std::size_t i = 0; i < count; ++i)
            fields.push_back({"field " + std::to_string(i), std::string(100, 'x')});
        EXPECT_LE(fingerprint(fields).size(), kCodeCap);
    }
}

TEST(Fingerprint, TellsWhichFieldsChanged) {
    Fields now = kFields;
    now[1].value = "5000.00 EUR";
    EXPECT_THAT(changedFields(fingerprint(kFields), now), ElementsAre("value"));
    now[2].value.clear();
    EXPECT_THAT(changedFields(fingerprint(kFields), now), ElementsAre("fact/stage", "value"));
}

TEST(Fingerprint, TakesAllFieldsAsChangedWhereAColumnCameOrWent) {
    Fields now = kFields;
    now.push_back({"owner", "Ito"});
    EXPECT_THAT(changedFields(fingerprint(kFields), now), SizeIs(4));
    now = kFields;
    now[0].name = "name";
    EXPECT_THAT(changedFields(fingerprint(kFields), now), SizeIs(3));
}

TEST(Fingerprint, TakesAllFieldsAsChangedWhereThereWasNoRoomOrAnotherHash) {
    Fields many;
    for (int i = 0; i < 40; ++i)
        many.push_back({"field " + std::to_string(i), "x"});
    const std::string taken = fingerprint(many);
    many[7].value = "y";
    EXPECT_THAT(changedFields(taken, many), SizeIs(40));
    EXPECT_THAT(changedFields("", kFields), SizeIs(3));
    EXPECT_THAT(changedFields("another program's hash", kFields), SizeIs(3));
}

TEST(Fingerprint, TellsWhetherAFieldStoodSoWhenItWasTaken) {
    const std::string taken = fingerprint(kFields);
    Fields now = kFields;
    now[1].value = "5000.00 EUR";
    EXPECT_TRUE(exchange::wasTakenAs(taken, now, {"value", "4821.00 EUR"}));
    EXPECT_FALSE(exchange::wasTakenAs(taken, now, {"value", "4900.00 EUR"}));
    EXPECT_FALSE(exchange::wasTakenAs(taken, now, {"owner", ""}));
    EXPECT_FALSE(exchange::wasTakenAs("another program's hash", now, {"value", "4821.00 EUR"}));
}

TEST(Fingerprint, IsNotDeceivedByTextsThatRunTogether) {
    EXPECT_NE(fingerprint(Fields{{"a", "bc"}, {"d", ""}}), fingerprint(Fields{{"a", "b"}, {"d", "c"}}));
}

RC_GTEST_PROP(FingerprintProperty, AChangeOfAnyFieldIsSeen,
              (const std::vector<std::string>& values, const std::string& other)) {
    RC_PRE(!values.empty());
    RC_PRE(values[0] != other);
    Fields fields;
    for (std::size_t i = 0; i < values.size(); ++i)
        fields.push_back({std::to_string(i), values[i]});
    const std::string taken = fingerprint(fields);
    fields[0].value = other;
    RC_ASSERT(changedFields(taken, fields).contains("0"));
}

TEST(Fingerprint, RemembersWhatWasDoneWithAWord) {
    using exchange::FieldMark;
    const Fields row{{"name", "Dana"}, {"phone", "999"}, {"role", "buyer"}};
    const std::string print = fingerprint(row);
    EXPECT_EQ(exchange::marked(print, row, {}), print);
    const auto kept = exchange::marked(print, row, {{"phone", FieldMark::Kept}, {"role", FieldMark::Ours}});
    EXPECT_EQ(kept.size(), print.size());
    EXPECT_EQ(changedFields(kept, row), std::set<std::string>{"phone"}) << "to be said again";
    Fields later = row;
    later[1].value = "888";
    for (const auto& now : {row, later}) {
        const std::string nowPrint = fingerprint(now);
        EXPECT_EQ(exchange::markOf(kept, nowPrint, now, "phone"), FieldMark::Kept) << "whatever it says by now";
        EXPECT_EQ(exchange::markOf(kept, nowPrint, now, "role"), FieldMark::Ours);
        EXPECT_EQ(exchange::markOf(kept, nowPrint, now, "name"), FieldMark::Taken);
        EXPECT_EQ(exchange::markOf(print, nowPrint, now, "phone"), FieldMark::Taken);
    }
    EXPECT_EQ(changedFields(exchange::marked(print, row, {{"role", FieldMark::Ours}}), row), std::set<std::string>());
    EXPECT_EQ(exchange::marked(kept, row, {{"phone", FieldMark::Taken}, {"role", FieldMark::Taken}}), print);
    EXPECT_TRUE(exchange::wasTakenAs(kept, row, {"phone", "999"})) << "a mark does not change the word";
    EXPECT_FALSE(exchange::hasMarks(print.substr(0, 22)));
    EXPECT_EQ(exchange::marked(print.substr(0, 22), row, {{"phone", FieldMark::Kept}}), print.substr(0, 22));
    EXPECT_EQ(exchange::markOf("another program's hash", print, row, "phone"), FieldMark::Taken);
}

} // namespace
} // namespace ajar
