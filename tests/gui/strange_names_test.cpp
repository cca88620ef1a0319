// SPDX-License-Identifier: GPL-3.0-or-later
// quality.md, safety 10: text is text. What people type is shown as they typed it, opens nothing, and breaks no layout.
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/pipeline_page.h"
#include "gui/pipeline/shelf_head.h"
#include "gui/shell/toast.h"
#include "gui/words/plain_tip.h"
#include "support/gui/sample_board.h"
#include "support/gui/window_fixture.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QTemporaryDir>
#include <QTextDocument>

namespace ajar::gui {
namespace {

using namespace ajar::test;

class StrangeNames : public WindowTest {
protected:
    /// A board with one deal whose texts all are `text`.
    static app::Board boardOf(const std::string& text) {
        auto card = aCard(text);
        card.person = card.organisation = card.ask = card.leanWhy = text;
        card.nextStep = app::NextStep{app::NextStepKind::OurPromise, Day{kToday + 1}, {}, text};
        auto closed = aClosedCard(text, Bucket::NotSold);
        closed.closedWhy = text;
        auto board = aBoard({card, closed});
        board.book.name = text;
        board.undo = text;
        return board;
    }
};

TEST_F(StrangeNames, MarkupIsShownAsText) {
    const QTemporaryDir folder;
    const auto picture = folder.filePath(QStringLiteral("pixel.png"));
    const std::string markup = "<img src='file://" + picture.toStdString() + "'><b>bold</b>&amp;";
    show(boardOf(markup));
    EXPECT_TRUE(spoken(Bucket::Pending, 0).startsWith(QString::fromStdString(markup)));
    window->grab();

    press(Qt::Key_2);
    EXPECT_TRUE(eventually([&] { return window->toast().isVisible(); }));
    EXPECT_EQ(window->toast().words(), QString::fromStdString(markup) + QStringLiteral(": sold anyway"));
    for (const auto* label : window->findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    EXPECT_EQ(window->windowTitle(), QString::fromStdString(markup));
}

TEST_F(StrangeNames, ATipShowsMarkupAsText) {
    const auto markup = QStringLiteral("<img src='file:///etc/hostname'> & <b>bold</b>");
    show(boardOf(markup.toStdString()));
    const auto tip = view(Bucket::Pending).model()->index(0, 0).data(Qt::ToolTipRole).toString();
    QTextDocument shown;
    shown.setHtml(tip);
    EXPECT_TRUE(shown.toPlainText().contains(markup));
    EXPECT_EQ(plainTip(QString()), QString());
}

TEST_F(StrangeNames, AWordOfManyLettersBreaksInATip) {
    const QString word(300, u'x');
    QTextDocument shown;
    shown.setHtml(plainTip(QStringLiteral("before %1 after").arg(word)));
    shown.setTextWidth(500);
    EXPECT_LE(shown.idealWidth(), 500);
    EXPECT_EQ(shown.toPlainText().remove(QChar(0x200b)), QStringLiteral("before %1 after").arg(word));
    EXPECT_EQ(plainTip(QStringLiteral("Fallowfield Foods")), QStringLiteral("<p>Fallowfield Foods</p>"));
    const QString family = QStringLiteral("\U0001F469\u200D\U0001F467"); // is one character, and stays it
    EXPECT_EQ(plainTip(family.repeated(30)), QStringLiteral("<p>%1</p>").arg(family.repeated(30)));
}

TEST_F(StrangeNames, ControlsThatDeceiveAreSeen) {
    show(boardOf("Anna\u202Egpj.exe\u202C"));
    const auto name = view(Bucket::Pending).model()->index(0, 0).data(Qt::DisplayRole).toString();
    EXPECT_FALSE(name.contains(QChar(0x202e)));
    EXPECT_TRUE(name.contains(QChar(0x25a1)));
}

TEST_F(StrangeNames, LineEndsAndNulStayOnTheLine) {
    using namespace std::string_literals;
    show(boardOf("one\ntwo\0three"s));
    const auto name = view(Bucket::Pending).model()->index(0, 0).data(Qt::DisplayRole).toString();
    EXPECT_EQ(name, QStringLiteral("one two") + QChar(0x25a1) + QStringLiteral("three"));
}

TEST_F(StrangeNames, LongOnesAreCutAndMoveNothing) {
    for (const std::string& text :
         {std::string(300, 'W'), std::string("\u0645\u0631\u064A\u0645 \u0627\u0644\u0641\u0627\u0633\u064A"),
          std::string("\U0001F469\u200D\U0001F4BB Zo\u00EB \U0001F1E9\U0001F1EA"), std::string(1'000, 'i')}) {
        show(boardOf(text), {920, 640});
        EXPECT_EQ(window->width(), 920) << text;
        const auto& pending = view(Bucket::Pending);
        EXPECT_EQ(pending.visualRect(pending.model()->index(0, 0)).height() > 200, false) << text;
        EXPECT_FALSE(window->grab().isNull());
        EXPECT_TRUE(spoken(Bucket::Pending, 0).contains(QString::fromStdString(text)));
    }
}

} // namespace
} // namespace ajar::gui
