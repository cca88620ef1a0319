// SPDX-License-Identifier: GPL-3.0-or-later
// The forms beside a deal: a new deal, a person, an organisation.
#include "gui/deal/deal_fields.h"
#include "gui/deal/new_deal_draft.h"
#include "gui/deal/new_deal_form.h"
#include "gui/deal/organisation_form.h"
#include "gui/deal/people_section.h"
#include "gui/deal/person_form.h"
#include "gui/fields/choice_field.h"
#include "gui/fields/fault_line.h"
#include "gui/fields/form_field.h"
#include "gui/fields/value_button.h"
#include "gui/shell/link_button.h"
#include "gui/shell/side_sheet.h"
#include "gui/shell/toast.h"
#include "support/gui/deal_book.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QDir>
#include <QPushButton>

namespace ajar::gui {
namespace {

using namespace ajar::test;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class NewDeals : public DealBookTest {
protected:
    [[nodiscard]] NewDealForm& form() const { return sheets().newDealForm(); }
    void openForm() {
        openWindow();
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(eventually([&] { return form().isVisible(); }));
    }
};

TEST_F(NewDeals, AreTypedByKeysAloneAndSelectedOnTheBoard) {
    openForm();
    type(QStringLiteral("Home battery"));
    press(Qt::Key_Tab);
    type(QStringLiteral("Priya Raman"));
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    type(QStringLiteral("19k"));
    press(Qt::Key_Tab);
    type(QStringLiteral("in 3 weeks"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return selectedTitle() == "Home battery"; }));
    EXPECT_FALSE(sheets().sheet().isVisible());
    const auto made = dealPage("Home battery");
    EXPECT_EQ(made.people.front().person->name, "Priya Raman");
    EXPECT_EQ(made.people.front().part, Part::Decides);
    EXPECT_EQ(made.profile.deal.value, (Money{1'900'000, "EUR"}));
    EXPECT_EQ(made.profile.deal.expected, made.today + 21);
    EXPECT_FALSE(made.organisation);
    EXPECT_TRUE(window->toast().isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return !answerOf(book().deals.show(app::Ref<Deal>(made.profile.deal.id))); }));
}

TEST_F(NewDeals, SayWhatIsMissingOrWrongAndKeepTheRest) {
    openForm();
    form().amount().setFocus();
    type(QStringLiteral("much"));
    form().expected().setFocus();
    type(QStringLiteral("sometime"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return form().saveButton().isEnabled(); }));
    EXPECT_FALSE(form().dealTitle().fault().isEmpty());
    EXPECT_FALSE(form().expected().fault().isEmpty());
    EXPECT_TRUE(form().dealTitle().isAncestorOf(QApplication::focusWidget()));
    type(QStringLiteral("Title"));
    form().expected().setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return !form().amount().fault().isEmpty(); }));
    EXPECT_EQ(form().amount().editor().text(), QStringLiteral("much"));
    EXPECT_TRUE(answerOf(book().deals.lookUp("Title", 8))->empty());
}

TEST_F(NewDeals, SurviveClosing) {
    openForm();
    type(QStringLiteral("Half"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(form().isVisible());
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(form().dealTitle().editor().text(), QStringLiteral("Half"));
}

TEST_F(NewDeals, AreThereAgainAfterTheEndOfTheProgram) {
    openForm();
    type(QStringLiteral("Half"));
    press(Qt::Key_Tab);
    type(QStringLiteral("Priya"));
    EXPECT_TRUE(window->close()) << "what is kept needs no question";
    closeWindow();
    openWindow();
    EXPECT_THAT(window->toast().words().toStdString(), HasSubstr("not added yet"));
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(form().dealTitle().editor().text(), QStringLiteral("Half"));
    EXPECT_EQ(form().person().editor().text(), QStringLiteral("Priya"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return selectedTitle() == "Half"; }));
    EXPECT_TRUE(QDir(stateFolder).isEmpty()) << "what was added is no draft";
}

TEST_F(NewDeals, AreOnDiskAMomentAfterTheyAreTyped) {
    openForm();
    type(QStringLiteral("Ha"));
    const DraftFile draft(stateFolder, file, newDealDraftName());
    ASSERT_TRUE(eventually([&] { return findNewDealDraft(draft).has_value(); }));
    EXPECT_EQ(findNewDealDraft(draft)->texts.first(), QStringLiteral("Ha"));
    EXPECT_FALSE(findNewDealDraft(draft)->id.isNull());
    EXPECT_EQ(DraftFile(stateFolder, file + QStringLiteral("x"), newDealDraftName()).find(), std::nullopt);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    EXPECT_TRUE(eventually([&] { return !findNewDealDraft(draft); })) << "nothing is no draft";
}

TEST_F(NewDeals, ThatWereAddedAlreadyAreNotAddedTwice) {
    openForm();
    type(QStringLiteral("Once"));
    const DraftFile file(stateFolder, this->file, newDealDraftName());
    ASSERT_TRUE(eventually([&] { return file.find().has_value(); }));
    const auto draft = *file.find();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return selectedTitle() == "Once"; }));
    closeWindow();
    ASSERT_TRUE(file.keep(draft)); // as after a kill between the commit and the draft's end
    openForm();
    EXPECT_EQ(typed(), QStringLiteral("Once"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return !form().isVisible(); }));
    EXPECT_EQ(answerOf(book().deals.lookUp("Once", 8))->size(), 1U);
}

TEST_F(NewDeals, TwoPressesMakeOneDeal) {
    openForm();
    type(QStringLiteral("Once"));
    form().save();
    form().save();
    ASSERT_TRUE(eventually([&] { return selectedTitle() == "Once"; }));
    EXPECT_EQ(answerOf(book().deals.lookUp("Once", 8))->size(), 1U);
}

TEST_F(NewDeals, TakeSomebodyOfTheBookWhereTheNameIsTheirs) {
    openForm();
    type(QStringLiteral("More loggers"));
    press(Qt::Key_Tab);
    type(QStringLiteral("dana whitfield"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return selectedTitle() == "More loggers"; }));
    EXPECT_EQ(dealPage("More loggers").people.front().person->id, dealPage(first).people.front().person->id);
}

class DealForms : public DealBookTest {
protected:
    [[nodiscard]] PersonForm& person() const { return sheets().person(); }
    [[nodiscard]] OrganisationForm& organisation() const { return sheets().organisation(); }
    void openPerson() {
        openPanel();
        sheets().showPerson(dealPage(first).people.front().person->id);
        ASSERT_TRUE(eventually([&] { return person().page().has_value(); }));
    }
    [[nodiscard]] app::PersonPage dana() const {
        return answerOf(book().people.show(app::Ref<Person>(std::string("Dana Whitfield")))).value();
    }
    [[nodiscard]] bool settled() const {
        return eventually([&] { return person().isSettled(); });
    }
};

TEST_F(DealForms, APersonOpensFromTheirChairAndEscLeadsBack) {
    openPanel();
    for (auto* value : panel().people().findChildren<ValueButton*>())
        if (value->accessibleName() == QStringLiteral("Show Dana Whitfield"))
            value->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return person().isVisible() && person().page().has_value(); }));
    EXPECT_EQ(person().name().value().shown(), QStringLiteral("Dana Whitfield"));
    press(Qt::Key_Escape);
    EXPECT_TRUE(panel().isVisible());
    auto* keys = qobject_cast<ValueButton*>(QApplication::focusWidget());
    ASSERT_NE(keys, nullptr);
    EXPECT_EQ(keys->accessibleName(), QStringLiteral("Show Dana Whitfield"));
}

TEST_F(DealForms, WhatIsKnownOfAPersonIsEdited) {
    openPerson();
    edit(person().email(), QStringLiteral("dana@harbour.example"));
    ASSERT_TRUE(settled());
    edit(person().phone(), QStringLiteral("+44 20 7946 0802"));
    ASSERT_TRUE(settled());
    edit(person().organisation(), QStringLiteral("Harbour Foods"));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(eventually([&] { return person().role().isVisible(); }));
    edit(person().role(), QStringLiteral("Operations director"));
    ASSERT_TRUE(settled());
    edit(person().tags(), QStringLiteral("cold chain, north"));
    ASSERT_TRUE(settled());
    edit(person().wanted(), QStringLiteral("14"));
    ASSERT_TRUE(settled());
    person().doNotContact().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_Return);
    choose(QStringLiteral("Do not contact"));
    ASSERT_TRUE(eventually([&] { return dana().profile.person.doNotContact; }));

    const auto now = dana();
    EXPECT_EQ(now.profile.contactPoints.size(), 2U);
    EXPECT_EQ(now.affiliations.front().second, "Harbour Foods");
    EXPECT_EQ(now.affiliations.front().first.organisation, dealPage(first).organisation->id);
    EXPECT_EQ(now.affiliations.front().first.role, "Operations director");
    EXPECT_THAT(now.profile.tags, ElementsAre("cold chain", "north"));
    EXPECT_EQ(now.profile.person.rhythm.wanted, 14);

    ASSERT_TRUE(eventually([&] { return person().email().value().shown() == QStringLiteral("dana@harbour.example"); }));
    edit(person().email(), QString());
    ASSERT_TRUE(settled());
    EXPECT_EQ(dana().profile.contactPoints.size(), 1U);
    edit(person().wanted(), QStringLiteral("often"));
    EXPECT_THAT(person().wanted().fault().toStdString(), HasSubstr("days"));
}

TEST_F(DealForms, TwoWhoChangeOneAddressSeeBoth) {
    openPerson();
    edit(person().email(), QStringLiteral("one@harbour.example"));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(eventually([&] { return !person().email().value().shown().isEmpty(); }));
    person().email().setFocus(Qt::OtherFocusReason);
    press(Qt::Key_F2);
    app::PersonChange change;
    change.person = app::Ref<Person>(std::string("Dana Whitfield"));
    change.contacts = {{dana().profile.contactPoints.front().id, {}, "theirs@harbour.example"}};
    ASSERT_TRUE(answerOf(book().people.change(change)));
    type(QStringLiteral("mine@harbour.example"));
    press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return !person().email().fault().isEmpty(); }));
    EXPECT_THAT(person().email().fault().toStdString(), HasSubstr("theirs@harbour.example"));
    EXPECT_EQ(person().email().editor().text(), QStringLiteral("mine@harbour.example"));
}

TEST_F(DealForms, AnOrganisationIsEditedFromItsDeal) {
    openPanel();
    panel().fields().openOrganisation().click();
    ASSERT_TRUE(eventually([&] { return organisation().page().has_value(); }));
    edit(organisation().name(), QStringLiteral("Harbour Foods Ltd"));
    ASSERT_TRUE(eventually([&] { return organisation().isSettled(); }));
    edit(organisation().sector(), QStringLiteral("food"));
    ASSERT_TRUE(eventually([&] { return organisation().isSettled(); }));
    EXPECT_EQ(dealPage(first).organisation->name, "Harbour Foods Ltd");
    press(Qt::Key_Escape);
    EXPECT_TRUE(eventually(
        [&] { return panel().fields().organisation().value().shown() == QStringLiteral("Harbour Foods Ltd"); }));
}

} // namespace
} // namespace ajar::gui
