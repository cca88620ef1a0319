// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/factory.h"

#include "app/board_service.h"
#include "app/system_user.h"
#include "app/worker/desk.h"
#include "app/worker/indexing.h"
#include "app/worker/resolve.h"
#include "app/worker/sample/sample_book.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/book.h"

#include <QtConcurrentRun>
#include <system_error>

namespace ajar::app {
namespace {

/// The name of a file without its ending, where that is a name.
std::string nameOf(const std::filesystem::path& file) {
    const std::string stem = file.stem().string();
    const std::string name = isUtf8(stem) ? asName(stem) : std::string();
    return checkName("name", name) ? name : "Book";
}

Result<store::Book> makeEmpty(const std::filesystem::path& file, const NewBook& book, const Clock& clock,
                              IdMaker& ids) {
    BookInfo info;
    info.id = ids.next<BookInfo>();
    info.name = book.name;
    info.currency = book.currency;
    info.isSample = book.isSample;
    info.entered = clock.now();
    Owner me;
    me.id = ids.next<Owner>();
    me.name = book.me;
    me.isMe = true;
    me.entered = clock.now();
    std::error_code failed;
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), failed);
    // A folder that cannot be made is told by the book itself, in its words for this file.
    return store::Book::create(file, clock, info, me);
}

/// A sample that could not be filled is not left behind.
Result<NewBook> makeSample(const std::filesystem::path& file, NewBook book, const Clock& clock,
                           const LocalTime& local) {
    const Day today = local.dayOf(clock.now());
    SampleSeed seed(local, today);
    auto made = makeEmpty(file, book, seed.clock, seed.ids);
    if (!made)
        return tl::make_unexpected(made.error());
    try {
        book.sample = fillSample(*made, seed, local, today);
        return book;
    } catch (const Failure& failure) {
        { const store::Book closed = *std::move(made); }
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        return tl::make_unexpected(failure.error());
    }
}

Result<NewBook> make(const std::filesystem::path& file, NewBook book, const Clock& clock, const LocalTime& local) {
    book.name = trimmed(book.name).empty() ? nameOf(file) : asName(book.name);
    book.me = trimmed(book.me).empty() ? systemFullName() : asName(book.me);
    if (book.currency.empty())
        book.currency = systemCurrency();
    if (book.isSample)
        return makeSample(file, std::move(book), clock, local);
    IdMaker ids(clock);
    return makeEmpty(file, book, clock, ids).map([&book](const store::Book&) { return book; });
}

std::shared_ptr<Office> openOffice(const std::filesystem::path& file, const Clock& clock, LocalTime local) {
    auto worker = std::make_shared<BookWorker>([file, &clock] { return store::Book::open(file, clock); },
                                               [](store::Book& book) { return indexMore(book.connection()); });
    return std::make_shared<Office>(std::move(worker), clock, std::move(local));
}

} // namespace

std::unique_ptr<Services> openServices(const std::filesystem::path& file, const Clock& clock, LocalTime local) {
    return std::make_unique<Services>(openOffice(file, clock, std::move(local)));
}

OpenBook openBook(const std::filesystem::path& file, const Clock& clock, LocalTime local) {
    OpenBook book;
    book.background = openServices(file, clock, local);
    const auto office = openOffice(file, clock, std::move(local));
    book.services = std::make_unique<Services>(office);
    book.board = std::make_unique<BoardService>(office, file);
    return book;
}

QFuture<Result<NewBook>> createBook(std::filesystem::path file, NewBook book, const Clock& clock, LocalTime local) {
    return QtConcurrent::run([file = std::move(file), book = std::move(book), &clock, local = std::move(local)] {
        return make(file, book, clock, local);
    });
}

} // namespace ajar::app
