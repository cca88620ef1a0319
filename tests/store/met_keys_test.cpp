// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/met_keys.h"

#include "store/stage.h"
#include "support/store/test_book.h"

#include <gtest/gtest.h>

namespace ajar::store {
namespace {

class MetKeysTest : public testing::Test {
protected:
    void note(Deed& deed, const std::string& source, const std::string& kind, const std::string& key) {
        Origin origin;
        origin.id = book.ids.next<Origin>();
        origin.source = source;
        origin.kind = kind;
        origin.key = key;
        origin.record = book.ids.next<Person>().uuid;
        origin.entered = book.clock.now();
        deed.insert(origin);
    }

    test::TestBook book;
};

TEST_F(MetKeysTest, AreThoseOfOneSourceAndKind) {
    Deed deed(book.connection(), book.clock, "Import");
    for (int i = 0; i < 1'000; ++i)
        note(deed, "crm", "encounter", "E" + std::to_string(i));
    note(deed, "crm", "deal", "D1");
    note(deed, "other", "encounter", "F1");
    deed.commit();
    const MetKeys met(book.connection(), "crm", "encounter");
    for (int i = 0; i < 1'000; ++i)
        EXPECT_TRUE(met.mayHave("E" + std::to_string(i))) << i;
    for (const auto* key : {"", "E1000", "e1", "D1", "F1"})
        EXPECT_FALSE(met.mayHave(key)) << key;
    EXPECT_FALSE(MetKeys(book.connection(), "crm", "person").mayHave("E1"));
}

TEST_F(MetKeysTest, AreNotThoseThatStandAside) {
    Stage stage(book.connection());
    Deed deed(book.connection(), book.clock, "Import", {}, &stage);
    note(deed, "crm", "encounter", "E1");
    EXPECT_FALSE(MetKeys(book.connection(), "crm", "encounter").mayHave("E1"));
}

} // namespace
} // namespace ajar::store
