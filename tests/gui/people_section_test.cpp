// SPDX-License-Identifier: GPL-3.0-or-later
// The people of a deal beside it: chairs that are filled, made, and empty.
#include "gui/deal/people_section.h"

#include "gui/fields/choice_field.h"
#include "gui/fields/value_button.h"
#include "gui/shell/toast.h"
#include "support/gui/deal_book.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <algorithm>

namespace ajar::gui {
namespace {

using namespace ajar::test;
using ::testing::HasSubstr;

class PeopleOfDeals : public DealBookTest {
protected:
    [[nodiscard]] EditField* emptyChair() const {
        for (auto* field : panel().people().findChildren<EditField*>())
            if (field->label() == QStringLiteral("Who decides?"))
                return field;
        throw std::logic_error("no empty chair");
    }
};

TEST_F(PeopleOfDeals, AnEmptyChairIsFilledByName) {
    openPanel("Audit");
    auto* chair = emptyChair();
    edit(*chair, QStringLiteral("Ola Berg"));
    ASSERT_TRUE(eventually([&] { return dealPage(third).people.front().person.has_value(); }));
    EXPECT_EQ(dealPage(third).people.front().person->name, "Ola Berg");
}

TEST_F(PeopleOfDeals, APersonIsAddedToAPartAndTakenAway) {
    openPanel();
    panel().people().addingPart().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_Return);
    choose(QStringLiteral("signs"));
    edit(panel().people().adding(), QStringLiteral("Amal Osei"));
    ASSERT_TRUE(eventually([&] { return dealPage(first).people.size() == 2; }));
    EXPECT_EQ(dealPage(first).people[1].person->name, "Amal Osei");
    EXPECT_EQ(dealPage(first).people[1].part, Part::Signs);

    // Somebody in the book is taken, not made again.
    edit(panel().people().adding(), QStringLiteral("dana whitfield"));
    ASSERT_TRUE(eventually([&] { return dealPage(first).people.size() == 3; }));
    EXPECT_EQ(dealPage(first).people[2].person->id, dealPage(first).people[0].person->id);
}

TEST_F(PeopleOfDeals, AnEmptyChairIsMadeByItsPartAndEnter) {
    openPanel();
    auto& people = panel().people();
    people.addingPart().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_Return);
    choose(QStringLiteral("signs"));
    ASSERT_TRUE(eventually(
        [&] { return people.adding().isEditing() && people.adding().isAncestorOf(QApplication::focusWidget()); }));
    EXPECT_THAT(people.adding().findChild<QLineEdit*>()->placeholderText().toStdString(), HasSubstr("not known"));
    press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return dealPage(first).people.size() == 2; }));
    EXPECT_EQ(dealPage(first).people[1].part, Part::Signs);
    EXPECT_FALSE(dealPage(first).people[1].person);
    EXPECT_TRUE(eventually([&] {
        return std::ranges::any_of(panel().people().findChildren<EditField*>(), [](const EditField* chair) {
            return chair->label() == QStringLiteral("Who signs?");
        });
    }));
    EXPECT_TRUE(window->toast().isVisible());
    EXPECT_EQ(people.addingPart().chosen(), static_cast<int>(Part::TakesPart)) << "so that Enter makes no second one";
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return dealPage(first).people.size() == 1; }));
}

TEST_F(PeopleOfDeals, NothingTypedAndNoPartChosenMakesNoChair) {
    openPanel();
    auto& adding = panel().people().adding();
    adding.value().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_Return);
    ASSERT_TRUE(adding.isEditing());
    press(Qt::Key_Return);
    EXPECT_FALSE(adding.isEditing());
    panel().people().addingPart().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_Return);
    choose(QStringLiteral("advises"));
    ASSERT_TRUE(eventually([&] { return adding.isEditing(); }));
    press(Qt::Key_Tab); // left, not entered
    EXPECT_TRUE(eventually([&] { return !adding.isEditing(); }));
    QTest::qWait(100);
    EXPECT_EQ(dealPage(first).people.size(), 1U);
}

TEST_F(PeopleOfDeals, ALongNameStandsOnTwoLinesAndIsWholeInTheTip) {
    app::NewDeal deal;
    deal.title = "Long";
    const std::string name = "Ana <b>" + std::string(300, 'x');
    deal.people.push_back({app::Ref<Person>(name), Part::Decides});
    addDeal(deal);
    openPanel("Long");
    const auto names = panel().people().findChildren<ValueButton*>();
    const auto found = std::ranges::find_if(
        names, [](const ValueButton* value) { return value->shown().startsWith(QStringLiteral("Ana")); });
    ASSERT_NE(found, names.end());
    const auto* shown = *found;
    EXPECT_LE(shown->heightForWidth(shown->width()), 2 * QFontMetrics(shown->font()).lineSpacing() + 24);
    EXPECT_EQ(shown->shown().toStdString(), name);
    EXPECT_THAT(shown->toolTip().remove(QChar(0x200b)).toStdString(), // where it may break
                HasSubstr("Ana &lt;b&gt;" + std::string(300, 'x')));
}

TEST_F(PeopleOfDeals, OfSeveralOfANameOneIsChosen) {
    app::NewPerson twin;
    twin.name = "Dana Whitfield";
    ASSERT_TRUE(answerOf(book().people.add(twin)));
    openPanel("Audit");
    auto* chair = emptyChair();
    edit(*chair, QStringLiteral("Dana Whitfield"));
    ASSERT_TRUE(eventually([&] { return !chair->fault().isEmpty(); }));
    EXPECT_THAT(chair->fault().toStdString(), HasSubstr("Several"));
    ASSERT_EQ(chair->editor().offers().count(), 2);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return dealPage(third).people.front().person.has_value(); }));
    EXPECT_EQ(answerOf(book().people.lookUp("Dana", 8))->size(), 2U);
}

} // namespace
} // namespace ajar::gui
