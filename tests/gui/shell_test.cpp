// SPDX-License-Identifier: GPL-3.0-or-later
// First start, books made and opened again, search and commands, keys: in the real window on real books.
#include "gui/pipeline/board_filters.h"
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/find_line.h"
#include "gui/pipeline/shelf_head.h"
#include "gui/search/marked_line.h"
#include "gui/search/search_box.h"
#include "gui/search/search_field.h"
#include "gui/search/search_model.h"
#include "gui/search/search_words.h"
#include "gui/shell/book_maker.h"
#include "gui/shell/empty_page.h"
#include "gui/shell/keys_sheet.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/new_book_page.h"
#include "gui/shell/page_header.h"
#include "gui/shell/recent_books.h"
#include "gui/transfer/export_page.h"
#include "gui/transfer/transfer_pages.h"
#include "support/gui/book_window.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextLayout>

namespace ajar::gui {
namespace {

using namespace ajar::test;

QAbstractButton* buttonOf(const QWidget& page, const QString& start) {
    for (auto* found : page.findChildren<QAbstractButton*>())
        if (found->isVisible() && found->text().startsWith(start))
            return found;
    return nullptr;
}

class FirstStart : public BookWindowTest {};

TEST_F(FirstStart, OffersThreeWays) {
    showFile({});
    ASSERT_TRUE(window->emptyPage().isVisible());
    EXPECT_EQ(window->emptyPage().title(), QStringLiteral("No book yet"));
    for (const auto& word : {"New book", "Open a book", "Look around in the sample"})
        EXPECT_NE(buttonOf(window->emptyPage(), QString::fromLatin1(word)), nullptr) << word;
    EXPECT_FALSE(buttonOf(window->header(), QStringLiteral("Log"))->isEnabled());
}

TEST_F(FirstStart, MakesABookByEnterAlone) {
    showFile({});
    buttonOf(window->emptyPage(), QStringLiteral("New book"))->click();
    ASSERT_TRUE(window->maker().page().isVisible());
    EXPECT_EQ(window->maker().page().place(), path("default.ajar"));
    picture(QStringLiteral("new-book"));
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return window->windowTitle() == QStringLiteral("My book"); }));
    EXPECT_TRUE(QFileInfo::exists(path("default.ajar")));
    EXPECT_TRUE(eventually([&] { return window->emptyPage().title() == QStringLiteral("No deals here yet"); }));
    EXPECT_NE(buttonOf(window->emptyPage(), QStringLiteral("Import a file")), nullptr);
    EXPECT_FALSE(window->emptyPage().words().contains(QStringLiteral("ajar-cli")));
}

TEST_F(FirstStart, NamesTheFileAfterTheBookAndNeverTakesOneThatIsThere) {
    showFile(write("default.ajar", "x")); // no book, but something
    window->maker().askForNew();
    auto& form = window->maker().page();
    EXPECT_EQ(form.place(), path("My-book.ajar"));
    write("My-book.ajar", "x");
    window->maker().askForNew();
    EXPECT_EQ(form.place(), path("My-book-2.ajar"));
    auto* name = form.findChildren<QLineEdit*>().constFirst();
    name->clear();
    QTest::keyClicks(name, QStringLiteral("North / region"));
    EXPECT_EQ(form.place(), path("North-region.ajar"));
}

TEST_F(FirstStart, SaysInPlaceWhyABookCannotBeMade) {
    showFile({});
    window->maker().askForNew();
    auto& form = window->maker().page();
    nextPlace = write("taken.ajar", "something else");
    buttonOf(form, QStringLiteral("Choose"))->click();
    EXPECT_EQ(form.place(), nextPlace);
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return form.findChild<MessageBar*>()->isVisible(); }));
    EXPECT_TRUE(form.isVisible());
    picture(QStringLiteral("new-book-refused"));
    EXPECT_EQ(QFileInfo(nextPlace).size(), 14) << "left as it was";
}

TEST_F(FirstStart, OpensTheSampleAsAFileOfItsOwn) {
    showFile({});
    buttonOf(window->emptyPage(), QStringLiteral("Look around"))->click();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return page().isVisible() && view(Bucket::Pending).model()->rowCount() > 5; }, 60'000));
    EXPECT_TRUE(window->windowTitle().endsWith(QStringLiteral("(sample)")));
    EXPECT_TRUE(QFileInfo::exists(path("sample.ajar")));
    const auto made = QFileInfo(path("sample.ajar")).lastModified();
    window->open({});
    window->maker().openSample();
    EXPECT_TRUE(eventually([&] { return window->windowTitle().endsWith(QStringLiteral("(sample)")); }));
    EXPECT_EQ(QFileInfo(path("sample.ajar")).lastModified(), made) << "made once";
}

TEST_F(FirstStart, RemembersBooksAndTheSizeOfTheWindow) {
    showNewBook({1000, 700});
    window->close();
    EXPECT_EQ(remembered.value(QStringLiteral("recent")).toStringList(), QStringList{path("book.ajar")});
    showFile({}, QSize());
    EXPECT_EQ(window->size(), QSize(1000, 700));
    EXPECT_EQ(lastBook([this](const QString& key) { return remembered.value(key); }), path("book.ajar"));
    QFile::remove(path("book.ajar"));
    EXPECT_EQ(lastBook([this](const QString& key) { return remembered.value(key); }), QString());
}

TEST_F(FirstStart, RemembersFoldedShelvesOfEachBook) {
    showNewBook();
    addPerson("Dana Whitfield");
    addDeal("Sensors", "Dana Whitfield");
    const auto heads = view(Bucket::Pending).heads();
    ASSERT_EQ(heads.size(), 4U);
    heads.back()->click();
    EXPECT_FALSE(heads.back()->isChecked());
    window->close();
    showFile(path("book.ajar"));
    EXPECT_FALSE(view(Bucket::Pending).heads().back()->isChecked());
    EXPECT_TRUE(view(Bucket::Pending).heads().front()->isChecked());
    window->open({});
    EXPECT_TRUE(view(Bucket::Pending).heads().back()->isChecked()) << "it is that book's alone";
}

TEST(RecentBooksTest, PutsTheLastFirstAndSaysWhatIsMissing) {
    QVariant kept;
    RecentBooks recent([&](const QString&) { return kept; },
                       [&](const QString&, const QVariant& value) { kept = value; });
    for (int i = 0; i < 10; ++i)
        recent.add(QStringLiteral("/nowhere/%1.ajar").arg(i));
    recent.add(QStringLiteral("/nowhere/5.ajar"));
    EXPECT_EQ(recent.files().size(), RecentBooks::kMost);
    EXPECT_EQ(recent.files().constFirst(), QStringLiteral("/nowhere/5.ajar"));
    EXPECT_EQ(recent.files().count(QStringLiteral("/nowhere/5.ajar")), 1);
    RecentBooks later([&](const QString&) { return kept; }, {});
    EXPECT_EQ(later.files(), recent.files());
    QMenu menu;
    later.fill(menu);
    EXPECT_TRUE(menu.actions().constFirst()->text().endsWith(QStringLiteral("(not there now)")));
    QSignalSpy chosen(&later, &RecentBooks::chosen);
    menu.actions().constFirst()->trigger();
    EXPECT_EQ(chosen.count(), 1);
    later.clear();
    EXPECT_TRUE(later.files().isEmpty());
}

class Search : public BookWindowTest {
protected:
    void showFilled() {
        showNewBook();
        addPerson("Dana Whitfield");
        for (const auto* title : {"Cold-chain monitoring", "Sensors"})
            addDeal(title, "Dana Whitfield");
        app::NoteGiven note;
        note.about.deal = app::Ref<Deal>("Sensors");
        note.text = "If the audit finds another gap <b>in March</b>, it is my name";
        ASSERT_TRUE(look()->people.addNote(note).result());
        EXPECT_TRUE(eventually([&] { return page().isVisible() && view(Bucket::Pending).model()->rowCount() == 2; }));
    }
    [[nodiscard]] SearchBox& box() const { return window->searchBox(); }
    void type(const QString& words) {
        press(Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(window->header().search().hasFocus());
        QTest::keyClicks(&window->header().search(), words);
    }
    [[nodiscard]] QStringList lines() const {
        QStringList found;
        for (int row = 0; row < box().list().model()->rowCount(); ++row)
            found << box().list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return found;
    }
    [[nodiscard]] bool lists(const QString& start) const {
        for (const auto& line : lines())
            if (line.startsWith(start))
                return true;
        return false;
    }
};

TEST_F(Search, FindsADealAndSelectsItOnTheBoard) {
    showFilled();
    type(QStringLiteral("sens"));
    EXPECT_TRUE(eventually([&] { return lists(QStringLiteral("Deal, Sensors")); }))
        << lines().join(u'\n').toStdString();
    QSignalSpy found(window.get(), &MainWindow::dealFound);
    press(Qt::Key_Return);
    EXPECT_EQ(found.count(), 1);
    EXPECT_FALSE(box().isOpen());
    EXPECT_EQ(selectedTitle(), "Sensors");
}

TEST_F(Search, FindsWhatWasWrittenWithTheHitInBoldAndAsText) {
    showFilled();
    type(QStringLiteral("audit gap"));
    EXPECT_TRUE(eventually([&] { return lists(QStringLiteral("Note")); })) << lines().join(u'\n').toStdString();
    const auto result = box().list().model()->index(0, 0).data(SearchModel::kResultRole).value<SearchResult>();
    picture(QStringLiteral("search-words"));
    ASSERT_EQ(result.words.marks.size(), 2);
    const auto& mark = result.words.marks.constFirst();
    EXPECT_EQ(result.words.text.mid(mark.from, mark.to - mark.from), QStringLiteral("audit"));
    EXPECT_TRUE(result.words.text.contains(QStringLiteral("<b>")));
    window->grab();
    press(Qt::Key_Return);
    EXPECT_EQ(selectedTitle(), "Sensors") << "the deal that the note is about";
}

TEST_F(Search, KeysOfTheMenusReachThemAlsoFromTheField) {
    showFilled();
    type(QStringLiteral("audit"));
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(window->transfer().exportPage().isVisible()) << "a field would take it for the end of the line";
    window->header().search().setFocus();
    press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(page().isVisible());
    window->header().search().setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(page().filters().line().isVisible());
    EXPECT_TRUE(page().filters().line().isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_K, Qt::ControlModifier);
    EXPECT_TRUE(window->header().search().hasFocus()) << "also from another field";
}

TEST_F(Search, EscClosesAndClearsAndThenGivesTheKeysBack) {
    showFilled();
    view(Bucket::Pending).setFocus();
    type(QStringLiteral("sens"));
    ASSERT_TRUE(eventually([&] { return box().isOpen(); }));
    press(Qt::Key_Escape);
    EXPECT_FALSE(box().isOpen());
    EXPECT_TRUE(window->header().search().text().isEmpty());
    EXPECT_TRUE(window->header().search().hasFocus());
    press(Qt::Key_Escape);
    EXPECT_TRUE(view(Bucket::Pending).hasFocus());
    QTest::mouseClick(&window->header().search(), Qt::LeftButton);
    QTest::keyClicks(&window->header().search(), QStringLiteral("x"));
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    EXPECT_TRUE(view(Bucket::Pending).hasFocus()) << "also after a press into the field";
}

TEST_F(Search, WordsDoNotStayWhereTheKeysHaveLeft) {
    showFilled();
    type(QStringLiteral("audit"));
    view(Bucket::Pending).setFocus(Qt::MouseFocusReason);
    EXPECT_TRUE(window->header().search().text().isEmpty());
    EXPECT_FALSE(box().isOpen());
}

TEST_F(Search, AFieldKeepsTheKeysOfItsText) {
    showFilled();
    type(QStringLiteral("audit gap"));
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(window->header().search().selectedText(), QStringLiteral("audit gap"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NE(window->header().search().text(), QStringLiteral("audit gap")) << "what was typed is taken back";
    EXPECT_EQ(view(Bucket::Pending).model()->rowCount(), 2) << "and no deed";
}

MarkedText markedAt(const QString& text, const QString& word) {
    const auto at = text.indexOf(word);
    return {text, {{at, at + word.size()}}};
}

TEST(MarkedLine, IsCutSoThatTheHitIsSeenAndNothingIsClipped) {
    const QFont font;
    const QString long1 = QStringLiteral("They asked for much and said much before they came to it, ").repeated(4);
    const QList<MarkedText> lines{
        markedAt(QStringLiteral("the audit, ") + long1, QStringLiteral("audit")),
        markedAt(long1 + QStringLiteral("the audit"), QStringLiteral("audit")),
        markedAt(long1 + QStringLiteral("audit ") + long1, QStringLiteral("audit")),
        {long1, {}},
        markedAt(QString(400, u'w'), QStringLiteral("ww")),
        markedAt(QString::fromUtf8("\xf0\x9f\xa6\x8a").repeated(200) + QStringLiteral("audit"),
                 QStringLiteral("audit"))};
    for (const auto& line : lines)
        for (const int width : {120, 300, 500}) {
            const auto cut = fitted(line, font, width);
            QTextLayout layout;
            layOutMarked(layout, cut, font, {}, Qt::LeftToRight, width);
            EXPECT_LE(layout.lineAt(0).naturalTextWidth(), width) << cut.text.toStdString();
            EXPECT_TRUE(cut.text.contains(QChar(0x2026)));
            ASSERT_EQ(cut.marks.size(), line.marks.size()) << cut.text.toStdString();
            for (qsizetype i = 0; i < cut.marks.size(); ++i)
                EXPECT_EQ(cut.text.mid(cut.marks[i].from, cut.marks[i].to - cut.marks[i].from),
                          line.text.mid(line.marks[i].from, line.marks[i].to - line.marks[i].from));
        }
}

TEST(MarkedLine, ThatFitsStaysAsItIs) {
    const auto line = markedAt(QStringLiteral("the audit"), QStringLiteral("audit"));
    EXPECT_EQ(fitted(line, QFont(), 600).text, line.text);
}

TEST_F(Search, APersonLeadsToTheirDeals) {
    showFilled();
    type(QStringLiteral("whit"));
    EXPECT_TRUE(eventually([&] { return lists(QStringLiteral("Person, Dana Whitfield")); }));
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return lists(QStringLiteral("Deals of Dana Whitfield")); }));
    EXPECT_EQ(lines().size(), 3);
    picture(QStringLiteral("search-person"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_FALSE(selectedTitle().empty());
}

TEST_F(Search, FindsCommandsToo) {
    showFilled();
    type(QStringLiteral("keys"));
    EXPECT_TRUE(eventually([&] { return lists(QStringLiteral("Do, Keys")); })) << lines().join(u'\n').toStdString();
    press(Qt::Key_Return);
    EXPECT_NE(window->findChild<KeysSheet*>(), nullptr);
    EXPECT_FALSE(box().isOpen());
}

TEST_F(Search, SaysThatNothingWasFound) {
    showFilled();
    type(QStringLiteral("zzqx"));
    EXPECT_TRUE(eventually([&] { return lists(QStringLiteral("Nothing is called so")); }));
    press(Qt::Key_Return);
    EXPECT_TRUE(box().isOpen()) << "there is nothing to open";
    press(Qt::Key_Escape);
    EXPECT_FALSE(box().isOpen());
    press(Qt::Key_Escape);
    EXPECT_TRUE(window->header().search().text().isEmpty());
    press(Qt::Key_Escape);
    EXPECT_FALSE(window->header().search().hasFocus()) << "back to where the keys were";
}

TEST_F(Search, ListsCommandsBeforeAnythingIsTyped) {
    showFilled();
    press(Qt::Key_K, Qt::ControlModifier);
    EXPECT_TRUE(box().isOpen());
    EXPECT_TRUE(lists(QStringLiteral("Do, Log encounter")));
    picture(QStringLiteral("search-commands"));
}

TEST_F(Search, TheListKeepsItsModelWhole) {
    SearchModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.take({remark(QStringLiteral("only words"))});
    EXPECT_EQ(model.firstToOpen(), -1);
    EXPECT_FALSE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    model.take({});
    EXPECT_EQ(model.rowCount(), 0);
}

class Keys : public BookWindowTest {};

TEST_F(Keys, AreListedFromTheMenus) {
    showNewBook();
    press(Qt::Key_F1);
    auto* sheet = window->findChild<KeysSheet*>();
    ASSERT_NE(sheet, nullptr);
    EXPECT_TRUE(sheet->isVisible());
    EXPECT_FALSE(sheet->isModal());
    picture(QStringLiteral("keys"), sheet);
    QStringList all;
    for (const auto& group : KeysSheet::keysOf(*window->findChild<QMenuBar*>()))
        for (const auto& line : group.lines) {
            EXPECT_FALSE(line.deed.isEmpty());
            all << line.keys;
        }
    for (const auto& key : {"Ctrl+K", "Ctrl+L", "Ctrl+I", "Ctrl+Z", "Ctrl+2", "F1, ?"})
        EXPECT_TRUE(all.contains(QString::fromLatin1(key))) << key;
    EXPECT_EQ(QSet<QString>(all.begin(), all.end()).size(), all.size()) << "no key does two things";
    QTest::keyClick(sheet, Qt::Key_Escape);
    EXPECT_FALSE(sheet->isVisible());
}

TEST_F(Keys, ReachEverythingAtEveryTextSizeAndFromRightToLeft) {
    const QFont before = QApplication::font();
    for (const double size : {0.8, 1.6}) {
        QFont font = before;
        font.setPointSizeF(before.pointSizeF() * size);
        QApplication::setFont(font);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QApplication::setLayoutDirection(direction);
            showFile({}, {920, 640});
            picture(QStringLiteral("start-%1-%2").arg(size).arg(direction));
            EXPECT_EQ(window->size(), QSize(920, 640)) << size << ": nothing forces the window wider";
            for (auto* button : window->findChildren<QPushButton*>()) {
                if (button->isVisible()) {
                    EXPECT_GE(button->width(), button->sizeHint().width())
                        << button->text().toStdString() << " at " << size;
                }
            }
        }
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setFont(before);
}

} // namespace
} // namespace ajar::gui
