// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/log_form.h"

#include "gui/fields/fault_line.h"
#include "gui/fields/note_edit.h"
#include "gui/fields/paragraph.h"
#include "gui/log/chip_flow.h"
#include "gui/log/log_draft.h"
#include "gui/log/name_first.h"
#include "gui/pipeline/column_strip.h"
#include "gui/shell/link_button.h"
#include "gui/shell/side_sheet.h"
#include "gui/shell/toast.h"
#include "support/gui/deal_book.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>

namespace ajar::gui {
namespace {

using namespace ajar::test;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class LogForms : public DealBookTest {
protected:
    [[nodiscard]] LogForm& form() const { return sheets().logForm(); }
    [[nodiscard]] DraftFile draftFile() const { return {stateFolder, file, logDraftName()}; }
    void openForm(const std::string& card = "Cold-chain monitoring") {
        openWindow(card);
        press(Qt::Key_L, Qt::ControlModifier);
        ASSERT_TRUE(eventually([&] { return form().isVisible(); }));
        if (!card.empty()) {
            ASSERT_TRUE(eventually([&] { return form().dropContext().isVisible(); }));
        }
    }
    [[nodiscard]] std::vector<std::string> chips() const {
        std::vector<std::string> words;
        for (const auto& chip : form().chips().chips())
            words.push_back(QString(chip.words).remove(QChar(0x2068)).remove(QChar(0x2069)).toStdString());
        return words;
    }
    [[nodiscard]] bool understood(const std::string& words) const {
        return eventually([&] {
            const auto all = chips();
            return std::find(all.begin(), all.end(), words) != all.end();
        });
    }
};

TEST_F(LogForms, SayWhatIsUnderstoodWhileItIsTyped) {
    openForm();
    type(QStringLiteral("visit 55 \"it is my name on the report\" !checklist thu"));
    ASSERT_TRUE(understood("Site visit"));
    EXPECT_THAT(chips(), Contains("Dana Whitfield"));
    EXPECT_THAT(chips(), Contains("Cold-chain monitoring"));
    EXPECT_THAT(chips(), Contains("55 min"));
    EXPECT_THAT(chips(), Contains("Heard: \u201cit is my name on the report\u201d"));
    EXPECT_THAT(chips(), Contains("We promise: checklist, Thu"));
}

TEST_F(LogForms, LogByKeysAndOfferToTakeItBack) {
    openForm();
    type(QStringLiteral("call 25m: went well"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return !dealPage(first).encounters.empty(); }));
    ASSERT_TRUE(eventually([&] { return !sheets().sheet().isVisible(); }));
    EXPECT_EQ(dealPage(first).encounters.front().encounter.minutes, 25);
    EXPECT_EQ(dealPage(first).encounters.front().people.front().name, "Dana Whitfield");
    EXPECT_EQ(dealPage(first).encounters.front().encounter.noticed, "went well");
    EXPECT_TRUE(window->toast().isVisible());
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return dealPage(first).encounters.empty(); }));
}

TEST_F(LogForms, LogAndAnotherKeepsTheDealAndThePeople) {
    openForm();
    type(QStringLiteral("call 25m: went well"));
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(eventually([&] { return dealPage(first).encounters.size() == 1; }));
    ASSERT_TRUE(eventually([&] { return form().line().toPlainText().isEmpty(); }));
    EXPECT_TRUE(form().isVisible());
    EXPECT_TRUE(form().line().hasFocus());
    EXPECT_FALSE(form().line().isReadOnly());
    EXPECT_TRUE(window->toast().isVisible());
    type(QStringLiteral("email: sent the paper"));
    ASSERT_TRUE(understood("Cold-chain monitoring"));
    EXPECT_THAT(chips(), Contains("Dana Whitfield"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return dealPage(first).encounters.size() == 2; }));
    EXPECT_TRUE(eventually([&] { return !form().isVisible(); }));
}

TEST_F(LogForms, LogAndAnotherWithoutADealKeepsThePeople) {
    app::NewPerson person;
    person.name = "Max Bauer";
    ASSERT_TRUE(answerOf(book().people.add(person)));
    openForm({});
    type(QStringLiteral("max bauer call 5"));
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(eventually([&] { return form().dropContext().isVisible() && form().line().toPlainText().isEmpty(); }));
    type(QStringLiteral("email"));
    EXPECT_TRUE(understood("Max Bauer"));
    form().dropContext().click();
    EXPECT_TRUE(eventually([&] { return chips() == std::vector<std::string>{"E-mail"} || chips().size() == 1; }));
}

TEST_F(LogForms, ALineThatNamesSomebodyElseIsNotAboutTheOpenDeal) {
    openForm();
    type(QStringLiteral("tom\u00e1s rey call 10"));
    ASSERT_TRUE(understood("10 min"));
    EXPECT_THAT(chips(), Contains("Tom\u00e1s Rey"));
    EXPECT_THAT(chips(), Contains("Dispatch")) << "the one pending deal of whom it names";
    EXPECT_THAT(chips(), ::testing::Not(Contains("Cold-chain monitoring")));
}

TEST_F(LogForms, TheOpenDealIsChosenWhereItsPersonHasSeveral) {
    app::NewDeal more;
    more.title = "More loggers";
    more.people.push_back({app::Ref<Person>(std::string("Dana Whitfield")), Part::Decides});
    addDeal(more);
    openForm();
    type(QStringLiteral("dana call 10"));
    ASSERT_TRUE(understood("10 min"));
    EXPECT_THAT(chips(), Contains("Cold-chain monitoring"));
    form().dropContext().click();
    ASSERT_TRUE(eventually([&] { return form().remarks().text().contains(QStringLiteral("several pending deals")); }));
}

TEST_F(LogForms, SayWhatIsMissingAndKeepTheLine) {
    openForm({});
    type(QStringLiteral("something happened"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return !form().fault().sentence().isEmpty(); }));
    EXPECT_EQ(typed(), QStringLiteral("something happened"));
    type(QStringLiteral("!"));
    EXPECT_THAT(form().fault().sentence().toStdString(), IsEmpty());
}

TEST_F(LogForms, EscKeepsTheDraftAndSoDoesTheEndOfTheProgram) {
    openForm();
    type(QStringLiteral("call 25m"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(form().isVisible());
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(typed(), QStringLiteral("call 25m"));
    press(Qt::Key_Escape);
    closeWindow();

    openForm("Dispatch");
    EXPECT_THAT(window->toast().words().toStdString(), HasSubstr("not logged yet"));
    EXPECT_EQ(typed(), QStringLiteral("call 25m"));
    EXPECT_TRUE(understood("Cold-chain monitoring")) << "it was begun beside that deal";
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return dealPage(first).encounters.size() == 1; }));
    EXPECT_TRUE(eventually([&] { return QDir(stateFolder).isEmpty(); }));
}

TEST_F(LogForms, ADraftIsOnDiskAMomentAfterItIsTyped) {
    openForm();
    type(QStringLiteral("call 2"));
    ASSERT_TRUE(eventually([&] { return findLogDraft(draftFile()).has_value(); }));
    const auto draft = findLogDraft(draftFile());
    EXPECT_EQ(draft->line, QStringLiteral("call 2"));
    EXPECT_EQ(draft->deal, first);
    EXPECT_FALSE(draft->id.isNull());
}

TEST_F(LogForms, ADraftThatWasLoggedAlreadyIsNotLoggedTwice) {
    openForm();
    type(QStringLiteral("call 25m"));
    ASSERT_TRUE(eventually([&] { return findLogDraft(draftFile()).has_value(); }));
    const auto draft = *findLogDraft(draftFile());
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return dealPage(first).encounters.size() == 1; }));
    closeWindow();
    // As after a kill between the commit and the draft's end.
    ASSERT_TRUE(keepLogDraft(draftFile(), draft));
    openForm();
    EXPECT_EQ(typed(), QStringLiteral("call 25m"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return !form().isVisible(); }));
    EXPECT_EQ(dealPage(first).encounters.size(), 1U);
}

TEST_F(LogForms, WhicheverControlHadTheKeysTheyGoBackToTheBoard) {
    openForm();
    type(QStringLiteral("call 5m"));
    form().dropContext().setFocus(Qt::TabFocusReason); // which hides once it is logged
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return !sheets().sheet().isVisible(); }));
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    EXPECT_EQ(selectedTitle(), "Cold-chain monitoring");
    press(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return form().dropContext().isVisible(); }));
    type(QStringLiteral("call 5m"));
    for (auto* button : form().findChildren<QPushButton*>())
        button->setFocus(Qt::TabFocusReason); // which rests while it is sent
    ASSERT_FALSE(form().line().hasFocus());
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return !sheets().sheet().isVisible(); }));
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
}

TEST_F(LogForms, ANameThatStandsTooLateIsOfferedAndPutFirst) {
    openForm();
    type(QStringLiteral("call 25 tom\u00e1s \"x\""));
    ASSERT_TRUE(eventually([&] { return form().putName().isVisible(); }));
    EXPECT_THAT(form().putName().accessibleName().toStdString(), HasSubstr("Tom\u00e1s Rey"));
    EXPECT_THAT(chips(), Contains("Dana Whitfield")) << "nothing is guessed";
    form().putName().click();
    EXPECT_EQ(form().line().toPlainText(), QStringLiteral("tom\u00e1s call 25 \"x\""));
    ASSERT_TRUE(understood("Tom\u00e1s Rey"));
    EXPECT_TRUE(form().line().hasFocus());
    EXPECT_FALSE(form().putName().isVisible());
    EXPECT_EQ(form().about(), QString()) << "the deal beside is not meant";
}

TEST_F(LogForms, OtherWordsAndNamesOfSeveralAreNotOffered) {
    for (const auto* name : {"Max Bauer", "Max Field"}) {
        app::NewPerson person;
        person.name = name;
        ASSERT_TRUE(answerOf(book().people.add(person)));
    }
    openForm();
    type(QStringLiteral("call 25 max"));
    ASSERT_TRUE(understood("25 min"));
    QTest::qWait(200);
    EXPECT_FALSE(form().putName().isVisible());
    type(QStringLiteral(" bauer"));
    ASSERT_TRUE(eventually([&] { return form().putName().isVisible(); })) << "the whole name fits one";
    EXPECT_THAT(form().putName().accessibleName().toStdString(), HasSubstr("Max Bauer"));
}

TEST_F(LogForms, WhoTakesPartInTheDealBesideIsNoReasonToNameItsLead) {
    openForm();
    EXPECT_THAT(form().about().toStdString(), HasSubstr("with"));
    type(QStringLiteral("dana call 10"));
    ASSERT_TRUE(understood("10 min"));
    EXPECT_THAT(form().about().toStdString(), HasSubstr("Cold-chain monitoring"));
    EXPECT_THAT(form().about().toStdString(), ::testing::Not(HasSubstr("with")));
}

TEST(NamesInRest, AreMovedWhereNamesStand) {
    const Day today = dayOf({2026, 9, 21}).value();
    EXPECT_EQ(namesInRest("call 25 harpreet \"x\"", today),
              (std::vector<NameFirst>{{"harpreet", "harpreet call 25 \"x\""}}));
    EXPECT_EQ(namesInRest("Dana call 25 max: well", today),
              (std::vector<NameFirst>{{"max", "Dana, max call 25: well"}}));
    EXPECT_EQ(namesInRest("call 25 max bauer, late", today),
              (std::vector<NameFirst>{{"max bauer", "max bauer call 25 late"}, {"max", "max call 25 bauer, late"}}));
    EXPECT_TRUE(namesInRest("dana call 25: max", today).empty());
    EXPECT_TRUE(namesInRest("call 25 " + std::string(2000, 'x'), today).empty()) << "of a long line none are sought";
    EXPECT_TRUE(isCalled("Tom\u00e1s Rey", "tomas"));
    EXPECT_FALSE(isCalled("Tom\u00e1s Rey", "tom"));
    EXPECT_FALSE(isCalled("Tom\u00e1s Rey", "rey"));
}

TEST_F(LogForms, ANameThatFitsSeveralIsToldApart) {
    for (const auto* name : {"Max Bauer", "Max Field"}) {
        app::NewPerson person;
        person.name = name;
        ASSERT_TRUE(answerOf(book().people.add(person)));
    }
    openForm({});
    type(QStringLiteral("max call 5"));
    ASSERT_TRUE(eventually([&] { return form().remarks().text().contains(QStringLiteral("Max Bauer")); }));
    EXPECT_THAT(form().remarks().text().toStdString(), HasSubstr("Max Field"));
}

TEST_F(LogForms, FoldAColumnForWhichThereIsNoRoomBesideThem) {
    openWindow("Cold-chain monitoring");
    window->resize(920, 640);
    auto& sold = page().column(Bucket::Sold);
    ASSERT_TRUE(eventually([&] { return sold.form() == ColumnPanel::Form::Strip; }));
    sold.strip().click();
    ASSERT_EQ(sold.form(), ColumnPanel::Form::Wide);
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return form().isVisible() && sold.form() == ColumnPanel::Form::Strip; }));
    EXPECT_TRUE(eventually([&] { return page().column(Bucket::Pending).view().width() > 236; }))
        << "a card has room: " << page().column(Bucket::Pending).view().width();
    press(Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return sold.form() == ColumnPanel::Form::Wide; })) << "the sheet is closed";
}

TEST(DraftFiles, AreOnePerBookAndFormAndGoWhenTheyAreDropped) {
    const TempFolder folder;
    const QString place = QString::fromStdString((folder.path() / "deep" / "state").string());
    const DraftFile file(place, QStringLiteral("/a.ajar"), logDraftName());
    const LogDraft one{QStringLiteral("call <b>\u0645\u0631\u064a\u0645</b>\nsecond"), Id<Encounter>{{{1}}}, {}};
    EXPECT_TRUE(keepLogDraft(file, one));
    EXPECT_EQ(findLogDraft(file), one);
    EXPECT_EQ(DraftFile(place, QStringLiteral("/b.ajar"), logDraftName()).find(), std::nullopt);
    EXPECT_EQ(DraftFile(place, QStringLiteral("/a.ajar"), QStringLiteral("new-deal")).find(), std::nullopt);
    file.drop();
    EXPECT_EQ(findLogDraft(file), std::nullopt);
    EXPECT_FALSE(keepLogDraft(DraftFile(), one)) << "without a folder";
}

TEST(DraftFiles, ThatAreBrokenAreNone) {
    const TempFolder folder;
    const QString path = QString::fromStdString(folder.path().string());
    const DraftFile file(path, QStringLiteral("/a.ajar"), logDraftName());
    ASSERT_TRUE(keepLogDraft(file, {QStringLiteral("x"), {}, {}}));
    QFile broken(QDir(path).filePath(QDir(path).entryList(QDir::Files).constFirst()));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("{\"line\": [");
    broken.close();
    EXPECT_EQ(findLogDraft(file), std::nullopt);
}

} // namespace
} // namespace ajar::gui
