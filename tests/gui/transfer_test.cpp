// SPDX-License-Identifier: GPL-3.0-or-later
// Import and export in the real window, on a real book.
#include "gui/pipeline/choice_button.h"
#include "gui/shell/empty_page.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/toast.h"
#include "gui/transfer/export_page.h"
#include "gui/transfer/import_page.h"
#include "gui/transfer/import_words.h"
#include "gui/transfer/transfer_pages.h"
#include "gui/transfer/work_bar.h"
#include "support/gui/book_window.h"

#include <gmock/gmock.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QUrl>
#include <future>

namespace ajar::gui {
namespace {

using namespace ajar::test;

const std::string kDeals = "Title,Organisation,Value,Currency,Opened\n"
                           "Solar roof,Reyl Joinery,31000,EUR,2026-09-01\n"
                           "Heat pump,Aske Foods,12000,EUR,2026-10-02\n";

class Transfer : public BookWindowTest {
protected:
    [[nodiscard]] ImportPage& imports() const { return window->transfer().importPage(); }
    [[nodiscard]] ExportPage& exports() const { return window->transfer().exportPage(); }
    static QPushButton* button(const QWidget& page, const QString& start) {
        for (auto* found : page.findChildren<QPushButton*>())
            if (found->isVisible() && found->text().startsWith(start))
                return found;
        return nullptr;
    }
    void lookAt(const QStringList& files) {
        nextImport = files;
        press(Qt::Key_I, Qt::ControlModifier);
        EXPECT_TRUE(eventually([&] { return imports().isVisible() && !imports().isWorking(); }))
            << imports().isVisible() << imports().isWorking() << imports().headline().toStdString();
    }
    [[nodiscard]] std::int64_t deals() const { return look()->deals.totals({}).result()->pending.count; }
    void drop(const QStringList& files) {
        QMimeData dragged;
        QList<QUrl> urls;
        for (const auto& file : files)
            urls << QUrl::fromLocalFile(file);
        dragged.setUrls(urls);
        QDragEnterEvent enter({400, 400}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({400, 400}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }
};

TEST_F(Transfer, TellsFirstWhatFilesWouldBringAndChangesNothing) {
    showNewBook();
    lookAt({write("deals.csv", kDeals)});
    EXPECT_EQ(imports().headline(), QStringLiteral("deals.csv: 2 rows, 2 new. Nothing has been changed yet."));
    EXPECT_TRUE(imports().details().contains(QStringLiteral("2 deals"))) << imports().details().toStdString();
    ASSERT_NE(button(imports(), QStringLiteral("Import 2 rows")), nullptr);
    EXPECT_EQ(deals(), 0);
    picture(QStringLiteral("import-report"));
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

TEST_F(Transfer, ImportsAsOneChangeThatOneUndoTakesBack) {
    showNewBook();
    lookAt({write("deals.csv", kDeals)});
    button(imports(), QStringLiteral("Import"))->click();
    EXPECT_TRUE(eventually([&] { return imports().headline().startsWith(QStringLiteral("deals.csv imported")); }));
    EXPECT_EQ(deals(), 2);
    picture(QStringLiteral("import-done"));
    EXPECT_TRUE(eventually([&] { return view(Bucket::Pending).model()->rowCount() == 2; })) << "the board follows";

    button(imports(), QStringLiteral("Undo"))->click();
    EXPECT_TRUE(eventually([&] { return deals() == 0; }));
    EXPECT_TRUE(eventually([&] { return window->emptyPage().isVisible(); }));
}

TEST_F(Transfer, SaysSoWhenItsImportIsTakenBackByTheKeys) {
    showNewBook();
    lookAt({write("deals.csv", kDeals)});
    button(imports(), QStringLiteral("Import"))->click();
    EXPECT_TRUE(eventually([&] { return imports().headline().startsWith(QStringLiteral("deals.csv imported")); }));
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return imports().headline().contains(QStringLiteral("taken back")); }))
        << imports().headline().toStdString();
    EXPECT_EQ(deals(), 0);
    EXPECT_EQ(button(imports(), QStringLiteral("Undo")), nullptr) << "there is nothing more to undo";
}

TEST_F(Transfer, ShowsDealsOfOthersThatAnImportBrought) {
    showNewBook();
    lookAt({write("deals.csv", "id,title,owner,stage\n1,Mine,Robin,pending\n2,Theirs,Ito,pending\n")});
    button(imports(), QStringLiteral("Import"))->click();
    EXPECT_TRUE(eventually([&] { return button(imports(), QStringLiteral("Show the pipeline")) != nullptr; }));
    button(imports(), QStringLiteral("Show the pipeline"))->click();
    EXPECT_TRUE(eventually([&] { return view(Bucket::Pending).model()->rowCount() == 2; }));
    auto* owners = window->findChild<ChoiceButton*>();
    ASSERT_NE(owners, nullptr);
    EXPECT_TRUE(eventually([&] { return owners->isVisible(); })) << "there is more than one owner to choose from now";
}

TEST_F(Transfer, ReturnPressesTheButtonThatHasTheKeys) {
    showNewBook();
    lookAt({write("deals.csv", kDeals)});
    auto* import = button(imports(), QStringLiteral("Import 2 rows"));
    ASSERT_NE(import, nullptr);
    EXPECT_TRUE(eventually([&] { return import->hasFocus(); }));
    QTest::keyClick(import, Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return deals() == 2; }));
}

TEST_F(Transfer, ShowsThePipelineAfterwards) {
    showNewBook();
    lookAt({write("deals.csv", kDeals)});
    button(imports(), QStringLiteral("Import"))->click();
    EXPECT_TRUE(eventually([&] { return button(imports(), QStringLiteral("Show the pipeline")) != nullptr; }));
    EXPECT_TRUE(eventually([&] { return view(Bucket::Pending).model()->rowCount() == 2; }));
    button(imports(), QStringLiteral("Show the pipeline"))->click();
    EXPECT_TRUE(page().isVisible());
}

TEST_F(Transfer, TheSameFileAgainHasNothingToImport) {
    showNewBook();
    const auto file = write("deals.csv", kDeals);
    lookAt({file});
    button(imports(), QStringLiteral("Import"))->click();
    EXPECT_TRUE(eventually([&] { return imports().headline().contains(QStringLiteral("imported")); }));
    imports().look({file});
    EXPECT_TRUE(eventually([&] { return imports().headline().contains(QStringLiteral("2 as they were")); }));
    ASSERT_NE(button(imports(), QStringLiteral("Nothing to import")), nullptr);
    EXPECT_FALSE(button(imports(), QStringLiteral("Nothing to import"))->isEnabled());
}

TEST_F(Transfer, AsksForTheOrderOfDatesAndReadsAgain) {
    showNewBook();
    lookAt({write("deals.csv", "Title,Organisation,Opened\nSolar roof,Reyl,3/4/2026\nHeat pump,Aske,2026-10-02\n")});
    EXPECT_TRUE(imports().details().contains(QStringLiteral("two ways"))) << imports().details().toStdString();
    auto* table = imports().findChildren<QTableView*>().constLast();
    EXPECT_TRUE(table->isVisible());
    picture(QStringLiteral("import-dates"));
    EXPECT_GE(table->model()->rowCount(), 1);

    auto* dates = imports().findChildren<QComboBox*>().constFirst();
    dates->setFocus();
    QTest::keyClick(dates, Qt::Key_Down);
    EXPECT_TRUE(eventually([&] { return imports().headline().contains(QStringLiteral("2 rows, 2 new")); }))
        << imports().headline().toStdString();
    EXPECT_FALSE(imports().details().contains(QStringLiteral("two ways")));
}

TEST_F(Transfer, AsksHowCharactersAreWrittenAndShowsTheFirstLines) {
    showNewBook();
    lookAt({write("deals.csv", "Title,Organisation,Value\nCaf\xe9,Reyl,12\n")});
    auto* message = imports().findChild<MessageBar*>();
    EXPECT_TRUE(message->isVisible());
    EXPECT_FALSE(message->sentence().contains(QStringLiteral("--"))) << message->sentence().toStdString();
    auto* encoding = imports().findChildren<QComboBox*>().constLast();
    encoding->setFocus();
    QTest::keyClick(encoding, Qt::Key_Down);
    EXPECT_TRUE(eventually([&] { return imports().headline().contains(QStringLiteral("1 new")); }));
    auto* preview = imports().findChild<QPlainTextEdit*>();
    EXPECT_TRUE(eventually([&] { return preview->isVisible() && preview->toPlainText().contains(QChar(0xe9)); }));
    picture(QStringLiteral("import-preview"));
}

TEST_F(Transfer, SaysWhyAFileCannotBeTaken) {
    showNewBook();
    lookAt({write("strange.csv", "colour,weight\nred,3\n")});
    EXPECT_TRUE(imports().findChild<MessageBar*>()->isVisible());
    EXPECT_EQ(imports().headline(), QStringLiteral("strange.csv was not imported."));
    picture(QStringLiteral("import-refused"));
    EXPECT_EQ(button(imports(), QStringLiteral("Import")), nullptr);
    button(imports(), QStringLiteral("Close"))->click();
    EXPECT_TRUE(window->emptyPage().isVisible());
}

TEST_F(Transfer, TakesFilesThatAreDropped) {
    showNewBook();
    drop({write("deals.csv", kDeals), write("more.csv", "Title,Organisation,Value\nThird,Reyl Joinery,12\n")});
    EXPECT_TRUE(eventually([&] { return imports().headline().contains(QStringLiteral("3 rows, 3 new")); }))
        << imports().headline().toStdString();
    EXPECT_EQ(imports().findChildren<QTableView*>().constFirst()->model()->rowCount(), 2);
}

TEST_F(Transfer, OpensABookThatIsDropped) {
    showNewBook();
    ASSERT_TRUE(app::createBook(folder.path() / "other.ajar", {"Other", "EUR", "Robin"}, clock).result());
    drop({path("other.ajar")});
    EXPECT_TRUE(eventually([&] { return window->windowTitle() == QStringLiteral("Other"); }));
}

TEST_F(Transfer, ShowsAStoppedImportAsOneThatChangedNothing) {
    showNewBook();
    std::string many = "Title,Organisation,Value\n";
    for (int i = 0; i < 2'000; ++i)
        many += "Deal " + std::to_string(i) + ",Org,12\n";
    lookAt({write("many.csv", many)});
    button(imports(), QStringLiteral("Import"))->click();
    ASSERT_TRUE(imports().isWorking());
    imports().cancel();
    EXPECT_TRUE(eventually([&] { return !imports().isWorking(); }));
    EXPECT_TRUE(eventually([&] { return !imports().headline().contains(QStringLiteral("Looking")); }));
    const bool wasKept = imports().headline().contains(QStringLiteral("whole before"));
    EXPECT_EQ(deals(), wasKept ? 2'000 : 0) << imports().headline().toStdString();
}

TEST_F(Transfer, KnowsAnImportThatCouldNotBeStoppedAnyMore) {
    showNewBook();
    lookAt({write("deals.csv", kDeals)});
    button(imports(), QStringLiteral("Import"))->click();
    EXPECT_TRUE(eventually([&] { return deals() == 2; })) << "kept, and the answer may be on its way";
    imports().cancel();
    EXPECT_TRUE(eventually([&] { return !imports().isWorking(); }));
    EXPECT_TRUE(eventually([&] {
        return imports().headline().contains(QStringLiteral("deals.csv imported")) ||
               imports().headline().contains(QStringLiteral("whole before"));
    })) << imports().headline().toStdString();
    EXPECT_NE(button(imports(), QStringLiteral("Undo")), nullptr);
}

TEST_F(Transfer, ShowsProgressAndCancelOnlyOfWorkThatTakesLong) {
    WorkBar bar;
    QSignalSpy cancelled(&bar, &WorkBar::cancelled);
    bar.start(QStringLiteral("Reading deals.csv…"));
    EXPECT_FALSE(bar.isVisible());
    EXPECT_TRUE(eventually([&] { return bar.isVisible(); }));
    bar.setProgress(40, QStringLiteral("Reading deals.csv…"));
    EXPECT_EQ(bar.findChild<QProgressBar*>()->value(), 40);
    bar.findChild<QPushButton*>()->click();
    EXPECT_EQ(cancelled.count(), 1);
    bar.stop();
    EXPECT_FALSE(bar.isVisible());
}

TEST_F(Transfer, ClosesWhileAnImportRuns) {
    showNewBook();
    lookAt({write("deals.csv", kDeals)});
    button(imports(), QStringLiteral("Import"))->click();
    window.reset();
    const auto count = deals();
    EXPECT_TRUE(count == 0 || count == 2) << "all or nothing";
}

TEST_F(Transfer, ExportsTheBookAndSaysWhatWentOut) {
    showNewBook();
    lookAt({write("deals.csv", kDeals)});
    button(imports(), QStringLiteral("Import"))->click();
    EXPECT_TRUE(eventually([&] { return imports().headline().contains(QStringLiteral("imported")); }));
    nextExport = path("out.json");
    press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(exports().isVisible());
    button(exports(), QStringLiteral("Export"))->click();
    EXPECT_TRUE(eventually([&] { return !exports().outcome().isEmpty(); }));
    EXPECT_EQ(suggested, QStringLiteral("North.json"));
    EXPECT_TRUE(exports().outcome().contains(QStringLiteral("2 deals"))) << exports().outcome().toStdString();
    QFile file(nextExport);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("{\"format\":\"ajar\""));
}

TEST_F(Transfer, ExportsTheSelectedDealAndItsPeople) {
    showNewBook();
    addPerson("Tomas Reyl");
    addDeal("Solar roof", "Tomas Reyl");
    EXPECT_TRUE(eventually([&] { return view(Bucket::Pending).model()->rowCount() == 1; }));
    EXPECT_TRUE(eventually([&] { return page().isVisible(); }));
    select("Solar roof");
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return exports().findChildren<QRadioButton*>().size() == 3; }));
    const auto choices = exports().findChildren<QRadioButton*>();
    EXPECT_EQ(choices.at(1)->text(), QStringLiteral("The selected deal: Solar roof"));
    EXPECT_TRUE(choices.at(2)->text().endsWith(QStringLiteral("Tomas Reyl")));
    choices.at(1)->click();
    nextExport = path("deal.json");
    button(exports(), QStringLiteral("Export"))->click();
    EXPECT_TRUE(eventually([&] { return !exports().outcome().isEmpty(); }));
    EXPECT_TRUE(exports().outcome().contains(QStringLiteral("1 deal"))) << exports().outcome().toStdString();
    EXPECT_TRUE(exports().outcome().contains(QStringLiteral("1 person by name only")));
    picture(QStringLiteral("export-done"));
}

TEST_F(Transfer, AnExportThatTakesLongCanBeCancelledAndLeavesTheOldFile) {
    showNewBook();
    const auto services = look();
    std::promise<void> open;
    const auto gate = open.get_future().share();
    // What goes on on the book's thread until the gate opens: the export stands behind it.
    const auto before = services->exports.toOutput({}, [gate](std::string_view) -> Result<> {
        gate.wait();
        return {};
    });
    press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return exports().isVisible(); }));
    exports().setService(&services->exports);
    exports().ask({});
    nextExport = write("out.json", "the old one");
    button(exports(), QStringLiteral("Export"))->click();
    ASSERT_TRUE(exports().isWorking());
    EXPECT_FALSE(exports().findChild<WorkBar*>()->isVisible()) << "not for what is done at once";
    EXPECT_TRUE(eventually([&] { return exports().findChild<WorkBar*>()->isVisible(); }));
    button(exports(), QStringLiteral("Cancel"))->click();
    open.set_value();
    EXPECT_TRUE(eventually([&] { return !exports().isWorking(); }));
    EXPECT_TRUE(exports().outcome().startsWith(QStringLiteral("Stopped"))) << exports().outcome().toStdString();
    ASSERT_TRUE(before.result());
    QFile file(nextExport);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("the old one"));
    exports().setService(nullptr);
}

TEST_F(Transfer, AnEndlessTitleWidensNothing) {
    showNewBook({920, 640});
    addPerson("Dana Whitfield");
    const std::string endless(300, 'W');
    addDeal(endless, "Dana Whitfield");
    EXPECT_TRUE(eventually([&] { return page().isVisible() && view(Bucket::Pending).model()->rowCount() == 1; }));
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return exports().findChildren<QRadioButton*>().size() == 3; }));
    const auto* deal = exports().findChildren<QRadioButton*>().at(1);
    EXPECT_TRUE(deal->accessibleName().contains(QString::fromStdString(endless)));
    EXPECT_EQ(window->width(), 920);
    for (const auto* one : exports().findChildren<QRadioButton*>())
        EXPECT_TRUE(exports().rect().contains(one->geometry()));
}

TEST_F(Transfer, TheKeysLeadThroughAnExportAsItStands) {
    showNewBook();
    addPerson("Dana Whitfield");
    addDeal("Sensors", "Dana Whitfield");
    EXPECT_TRUE(eventually([&] { return page().isVisible() && view(Bucket::Pending).model()->rowCount() == 1; }));
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return exports().findChildren<QRadioButton*>().size() == 3; }));
    EXPECT_TRUE(exports().findChildren<QRadioButton*>().constFirst()->hasFocus());
    press(Qt::Key_Tab);
    EXPECT_NE(qobject_cast<QCheckBox*>(QApplication::focusWidget()), nullptr);
    press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), button(exports(), QStringLiteral("Export")));
}

TEST_F(Transfer, AsksForPrivateFactsEachTime) {
    showNewBook();
    addPerson("Dana Whitfield");
    app::FactGiven fact;
    fact.about.person = app::Ref<Person>("Dana Whitfield");
    fact.topic = "family";
    fact.text = "two sons";
    fact.isPrivate = true;
    ASSERT_TRUE(look()->people.addFact(fact).result());
    press(Qt::Key_E, Qt::ControlModifier);
    auto* withPrivate = exports().findChild<QCheckBox*>();
    EXPECT_FALSE(withPrivate->isChecked());
    nextExport = path("out.json");
    button(exports(), QStringLiteral("Export"))->click();
    EXPECT_TRUE(eventually([&] { return exports().outcome().contains(QStringLiteral("Left out: 1 private fact")); }));
    withPrivate->setChecked(true);
    button(exports(), QStringLiteral("Export"))->click();
    EXPECT_TRUE(eventually(
        [&] { return !exports().isWorking() && !exports().outcome().contains(QStringLiteral("Left out")); }));
    EXPECT_FALSE(withPrivate->isChecked()) << "asked anew";
}

TEST_F(Transfer, SaysWhereAnExportCannotBeWritten) {
    showNewBook();
    nextExport = path("book.ajar");
    press(Qt::Key_E, Qt::ControlModifier);
    button(exports(), QStringLiteral("Export"))->click();
    EXPECT_TRUE(eventually([&] { return exports().findChild<MessageBar*>()->isVisible(); }));
    EXPECT_TRUE(exports().outcome().isEmpty());
}

TEST(ExportNames, HoldNothingThatAFileMayNot) {
    EXPECT_EQ(asFileName(QStringLiteral("Solar roof, \u201cworkshop\u201d / ../etc")),
              QStringLiteral("Solar-roof-workshop-etc"));
    EXPECT_EQ(asFileName(QStringLiteral("...")), QStringLiteral("ajar"));
    EXPECT_LE(asFileName(QString(300, u'x')).size(), 60);
}

TEST(ImportWords, CountWhatIsThere) {
    EXPECT_EQ(rowsInWords({10, 4, 3, 2, 1}), QStringLiteral("4 new, 3 changed, 2 as they were, 1 left out"));
    EXPECT_EQ(rowsInWords({}), QString());
    EXPECT_EQ(filesInShort({"/a/deals.csv", "/a/b.csv", "c.csv"}), QStringLiteral("deals.csv and 2 more"));
}

} // namespace
} // namespace ajar::gui
