// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board_model.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <algorithm>
#include <map>
#include <random>
#include <string>

namespace ajar::app {
namespace {

using testing::ElementsAre;

BoardCard aCard(unsigned number, Lean lean) {
    BoardCard card;
    for (std::size_t byte = 0; byte < sizeof number; ++byte)
        card.deal.uuid.bytes[15 - byte] = static_cast<std::uint8_t>(number >> (8 * byte));
    card.title = std::to_string(number);
    card.lean = lean;
    return card;
}

Board boardOf(const std::vector<BoardCard>& cards) {
    Board board;
    board.today = Day{20775};
    for (const auto& card : cards) {
        auto& shelf = board.at(shelfOf(card.bucket, card.lean));
        shelf.cards.push_back(card);
        ++shelf.count;
    }
    return board;
}

class PendingModel : public testing::Test {
protected:
    std::vector<std::string> titles() const {
        std::vector<std::string> all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.push_back(model.card(row).title);
        return all;
    }
    std::vector<int> rows() const {
        std::vector<int> counts;
        for (const auto& shelf : model.shelves())
            counts.push_back(shelf.rows);
        return counts;
    }

    BoardModel model{{Shelf::Ajar, Shelf::SoldAnyway, Shelf::NotSoldAnyway, Shelf::Unsorted}};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(PendingModel, ShowsShelfAfterShelf) {
    model.take(boardOf({aCard(1, Lean::Unsorted), aCard(2, Lean::Ajar), aCard(3, Lean::Ajar)}));
    EXPECT_THAT(titles(), ElementsAre("2", "3", "1"));
    EXPECT_THAT(rows(), ElementsAre(2, 0, 0, 1));
    EXPECT_EQ(model.shelfOfRow(1), 0);
    EXPECT_EQ(model.shelfOfRow(2), 3);
    EXPECT_EQ(model.index(2).data(ShelfRole).toInt(), static_cast<int>(Shelf::Unsorted));
}

TEST_F(PendingModel, LeavesOtherColumnsAlone) {
    auto sold = aCard(1, Lean::Ajar);
    sold.bucket = Bucket::Sold;
    model.take(boardOf({sold}));
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(PendingModel, MovesACardBetweenShelvesAndTakesSelectionsAlong) {
    model.take(boardOf({aCard(1, Lean::Ajar), aCard(2, Lean::Ajar), aCard(3, Lean::SoldAnyway)}));
    const QPersistentModelIndex first = model.index(0);
    model.take(boardOf({aCard(2, Lean::Ajar), aCard(3, Lean::SoldAnyway), aCard(1, Lean::SoldAnyway)}));
    EXPECT_THAT(titles(), ElementsAre("2", "3", "1"));
    EXPECT_THAT(rows(), ElementsAre(1, 2, 0, 0));
    EXPECT_EQ(first.row(), 2);
}

TEST_F(PendingModel, MovesACardToTheNextShelfWhereNoRowChanges) {
    model.take(boardOf({aCard(1, Lean::Ajar), aCard(2, Lean::SoldAnyway)}));
    model.take(boardOf({aCard(1, Lean::SoldAnyway), aCard(2, Lean::SoldAnyway)}));
    EXPECT_THAT(titles(), ElementsAre("1", "2"));
    EXPECT_THAT(rows(), ElementsAre(0, 2, 0, 0));
}

TEST_F(PendingModel, NeverSwapsTwoCards) {
    model.take(boardOf({aCard(1, Lean::Ajar), aCard(2, Lean::Ajar), aCard(3, Lean::Ajar)}));
    model.take(boardOf({aCard(3, Lean::Ajar), aCard(4, Lean::Ajar), aCard(2, Lean::Ajar), aCard(1, Lean::Ajar)}));
    EXPECT_THAT(titles(), ElementsAre("1", "2", "3", "4"));
    model.clear();
    model.take(boardOf({aCard(3, Lean::Ajar), aCard(1, Lean::Ajar)}));
    EXPECT_THAT(titles(), ElementsAre("3", "1"));
}

TEST_F(PendingModel, TellsOnlyOfTheCardThatChanged) {
    model.take(boardOf({aCard(1, Lean::Ajar), aCard(2, Lean::Ajar), aCard(3, Lean::Ajar)}));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    auto second = aCard(2, Lean::Ajar);
    second.known = 4;
    model.take(boardOf({aCard(1, Lean::Ajar), second, aCard(3, Lean::Ajar)}));
    ASSERT_EQ(changes.count(), 1);
    EXPECT_EQ(changes.front().at(0).toModelIndex().row(), 1);
    EXPECT_EQ(changes.front().at(1).toModelIndex().row(), 1);
    EXPECT_EQ(resets.count(), 0);
}

TEST_F(PendingModel, SaysNothingWhereNothingChanged) {
    const auto board = boardOf({aCard(1, Lean::Ajar), aCard(2, Lean::Unsorted)});
    model.take(board);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy shelves(&model, &BoardModel::shelvesChanged);
    model.take(board);
    EXPECT_EQ(changes.count() + shelves.count(), 0);
}

TEST_F(PendingModel, ShowsEveryCardAnewOnANewDay) {
    auto board = boardOf({aCard(1, Lean::Ajar), aCard(2, Lean::Unsorted)});
    model.take(board);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    board.today += 1;
    model.take(board);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(model.today(), board.today);
}

TEST_F(PendingModel, AppendsAPageToItsShelf) {
    auto board = boardOf({aCard(1, Lean::Ajar), aCard(2, Lean::Unsorted)});
    board.at(Shelf::Ajar).moreAfter = "1";
    board.at(Shelf::Ajar).count = 3;
    model.take(board);
    BoardShelf page;
    page.shelf = Shelf::Ajar;
    page.count = 3;
    page.cards = {aCard(1, Lean::Ajar), aCard(3, Lean::Ajar), aCard(4, Lean::Ajar)};
    model.append(page);
    EXPECT_THAT(titles(), ElementsAre("1", "3", "4", "2"));
    EXPECT_THAT(rows(), ElementsAre(3, 0, 0, 1));
    EXPECT_EQ(model.shelves()[3].firstRow, 3);
    EXPECT_EQ(model.shelves()[0].moreAfter, "");
}

/// Ten random boards on end: each is shown as it is, shelf by shelf, and every index that was held still names its
/// deal.
TEST_F(PendingModel, FollowsAnyChange) {
    std::mt19937 random(7);
    for (int run = 0; run < 200; ++run) {
        const unsigned deals = run % 3 == 0 ? 400 : 12; // large changes are told as a reset
        std::vector<BoardCard> cards;
        for (unsigned number = 1; number <= deals; ++number)
            if (random() % 3 != 0)
                cards.push_back(aCard(number, static_cast<Lean>(random() % 4)));
        std::shuffle(cards.begin(), cards.end(), random);
        const auto board = boardOf(cards);

        std::map<std::string, QPersistentModelIndex> held;
        for (int row = 0; row < model.rowCount(); ++row)
            held.emplace(model.card(row).title, model.index(row));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.take(board);

        int row = 0;
        for (const auto& shelf : model.shelves()) {
            ASSERT_EQ(shelf.firstRow, row);
            ASSERT_EQ(static_cast<std::size_t>(shelf.rows), board.at(shelf.shelf).cards.size());
            for (const auto& card : board.at(shelf.shelf).cards) {
                const auto at = model.find(card.deal);
                ASSERT_TRUE(at && *at >= row && *at < row + shelf.rows) << "deal " << card.title << " in run " << run;
                ASSERT_EQ(model.card(*at), card);
                if (const auto before = held.find(card.title); before != held.end() && resets.isEmpty()) {
                    ASSERT_EQ(before->second.row(), *at);
                }
            }
            row += shelf.rows;
        }
        ASSERT_EQ(model.rowCount(), row);
    }
}

} // namespace
} // namespace ajar::app
