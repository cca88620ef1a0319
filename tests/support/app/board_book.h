// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_service.h"
#include "app/worker/desk.h"
#include "store/deed.h"
#include "support/store/test_book.h"

#include <gtest/gtest.h>

#include <QTimeZone>
#include <memory>
#include <string>
#include <vector>

namespace ajar::app::test {

/// A book that the test writes to, and the pipeline of the same file over a worker of its own.
class BoardBookTest : public testing::Test {
protected:
    template <class Record>
    void insert(const Record& record) {
        store::Deed deed(book.connection(), book.clock, "Add");
        deed.insert(record);
        deed.commit();
    }
    template <class Value>
    static Value take(QFuture<Result<Value>> future) {
        auto result = future.result();
        if (!result)
            throw Failure(result.error());
        return *std::move(result);
    }
    static std::vector<std::string> titles(const BoardShelf& shelf) {
        std::vector<std::string> found;
        for (const auto& card : shelf.cards)
            found.push_back(card.title);
        return found;
    }

    store::test::TestBook book;
    std::shared_ptr<Office> office = std::make_shared<Office>(
        std::make_shared<BookWorker>([this] { return store::Book::open(book.file(), book.clock); }), book.clock,
        LocalTime(QTimeZone::utc()));
    BoardService board{office, book.file()};
};

} // namespace ajar::app::test
