// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/board_layout.h"

#include <gmock/gmock.h>

#include <random>

namespace ajar::gui {
namespace {

using testing::ElementsAre;
using Shelf = BoardLayout::Shelf;
using Step = BoardLayout::Step;
using Range = BoardLayout::Range;

/// Cards of 100 by 50 with gaps of 10, heads of 20; no margin.
BoardMetrics metrics() {
    BoardMetrics made;
    made.cardHeight = 50;
    made.headHeight = 20;
    made.gap = 10;
    made.shelfGap = 10;
    made.margin = 0;
    made.leastCardWidth = 100;
    return made;
}

BoardLayout arranged(std::vector<Shelf> shelves, int width = 210, int tallRow = -1,
                     Qt::LayoutDirection direction = Qt::LeftToRight) {
    BoardLayout layout;
    layout.arrange(width, metrics(), shelves, tallRow, 30, direction);
    return layout;
}

TEST(BoardLayoutTest, TakesAsManyColumnsAsFit) {
    EXPECT_EQ(arranged({{4}}, 90).columns(), 1);
    EXPECT_EQ(arranged({{4}}, 209).columns(), 1);
    EXPECT_EQ(arranged({{4}}, 210).columns(), 2);
    EXPECT_EQ(arranged({{4}}, 320).columns(), 3);
}

TEST(BoardLayoutTest, SetsCardsInAGridUnderTheirHead) {
    const auto layout = arranged({{3}, {1}});
    EXPECT_EQ(layout.headTop(0), 0);
    EXPECT_EQ(layout.cardRect(0), QRect(0, 20, 100, 50));
    EXPECT_EQ(layout.cardRect(1), QRect(110, 20, 100, 50));
    EXPECT_EQ(layout.cardRect(2), QRect(0, 80, 100, 50));
    EXPECT_EQ(layout.headTop(1), 140);
    EXPECT_EQ(layout.cardRect(3), QRect(0, 160, 100, 50));
    EXPECT_EQ(layout.height(), 220);
}

TEST(BoardLayoutTest, MirrorsForRightToLeft) {
    const auto layout = arranged({{3}}, 210, -1, Qt::RightToLeft);
    EXPECT_EQ(layout.cardRect(0).left(), 110);
    EXPECT_EQ(layout.cardRect(1).left(), 0);
    EXPECT_EQ(layout.neighbour(0, Step::Left), 1);
    EXPECT_EQ(layout.neighbour(0, Step::Right), -1);
}

TEST(BoardLayoutTest, PushesDownWhatStandsBelowTheTallCard) {
    const auto layout = arranged({{4}, {1}}, 210, 1);
    EXPECT_EQ(layout.cardRect(0).height(), 50);
    EXPECT_EQ(layout.cardRect(1).height(), 80);
    EXPECT_EQ(layout.cardRect(2).top(), 20 + 60 + 30);
    EXPECT_EQ(layout.headTop(1), 140 + 30);
}

TEST(BoardLayoutTest, LeavesOutFoldedShelves) {
    const auto layout = arranged({{2}, {2, true}, {2}});
    EXPECT_TRUE(layout.cardRect(2).isEmpty());
    EXPECT_EQ(layout.headTop(2), layout.headTop(1) + 20);
    EXPECT_EQ(layout.neighbour(0, Step::Down), 4);
    EXPECT_EQ(layout.neighbour(5, Step::Up), 1);
    EXPECT_EQ(layout.neighbour(2, Step::Up), -1);
}

TEST(BoardLayoutTest, StepsOverTheEdgesOfShelvesButNotOfTheColumn) {
    const auto layout = arranged({{3}, {0}, {1}});
    EXPECT_EQ(layout.neighbour(0, Step::Right), 1);
    EXPECT_EQ(layout.neighbour(1, Step::Right), -1);
    EXPECT_EQ(layout.neighbour(0, Step::Left), -1);
    EXPECT_EQ(layout.neighbour(0, Step::Down), 2);
    EXPECT_EQ(layout.neighbour(1, Step::Down), 2) << "a shorter last line: the nearest card of it";
    EXPECT_EQ(layout.neighbour(2, Step::Down), 3);
    EXPECT_EQ(layout.neighbour(3, Step::Up), 2);
    EXPECT_EQ(layout.neighbour(3, Step::Down), -1);
    EXPECT_EQ(layout.neighbour(0, Step::Up), -1);
}

TEST(BoardLayoutTest, KnowsNothingOfAnEmptyColumn) {
    const auto layout = arranged({{0}, {0}});
    EXPECT_EQ(layout.firstRow(), -1);
    EXPECT_EQ(layout.lastRow(), -1);
    EXPECT_EQ(layout.rowAt({5, 5}), -1);
    EXPECT_EQ(layout.nearest(0, Step::Left), -1);
    EXPECT_THAT(layout.rowsBetween(0, 1000), ElementsAre());
    EXPECT_EQ(BoardLayout().rowAt({5, 5}), -1);
    EXPECT_EQ(BoardLayout().neighbour(0, Step::Up), -1);
}

TEST(BoardLayoutTest, EntersAtTheOuterColumnNearestInHeight) {
    const auto layout = arranged({{4}, {2}});
    EXPECT_EQ(layout.nearest(0, Step::Left), 0);
    EXPECT_EQ(layout.nearest(100, Step::Left), 2);
    EXPECT_EQ(layout.nearest(100, Step::Right), 3);
    EXPECT_EQ(layout.nearest(10'000, Step::Right), 5);
}

/// What is found by point and by stripe is what stands there, card by card, in any layout.
TEST(BoardLayoutTest, FindsExactlyWhatItPlaced) {
    std::mt19937 random(3);
    for (int run = 0; run < 300; ++run) {
        std::vector<Shelf> shelves;
        int rows = 0;
        for (int shelf = 0; shelf < 4; ++shelf) {
            shelves.push_back({static_cast<int>(random() % 9), random() % 4 == 0});
            rows += shelves.back().rows;
        }
        const int tall = rows == 0 ? -1 : static_cast<int>(random() % static_cast<unsigned>(rows + 1)) - 1;
        const auto layout = arranged(shelves, 90 + static_cast<int>(random() % 400), tall,
                                     random() % 2 == 0 ? Qt::LeftToRight : Qt::RightToLeft);
        const int top = static_cast<int>(random() % 600);
        const int bottom = top + static_cast<int>(random() % 200);
        std::vector<bool> isBetween(static_cast<std::size_t>(rows), false);
        for (const auto& range : layout.rowsBetween(top, bottom))
            for (int row = range.first; row <= range.last; ++row)
                isBetween.at(static_cast<std::size_t>(row)) = true;
        for (int row = 0; row < rows; ++row) {
            const auto card = layout.cardRect(row);
            if (card.isEmpty())
                continue;
            EXPECT_EQ(layout.rowAt(card.center()), row) << "run " << run;
            EXPECT_LE(card.bottom(), layout.height()) << "run " << run;
            if (card.bottom() >= top && card.top() <= bottom) {
                EXPECT_TRUE(isBetween[static_cast<std::size_t>(row)]) << "row " << row << " in run " << run;
            }
            for (int other = 0; other < row; ++other)
                EXPECT_FALSE(card.intersects(layout.cardRect(other))) << "run " << run;
        }
    }
}

} // namespace
} // namespace ajar::gui
