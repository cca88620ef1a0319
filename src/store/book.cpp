// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/book.h"

#include "store/book_opening.h"
#include "store/result_of.h"

#include <utility>

namespace ajar::store {

struct Book::Parts {
    Parts(OpenedBook book, const Clock& time, std::filesystem::path path)
        : opened(std::move(book)), clock(&time), file(std::move(path)) {}
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
    ~Parts() { opened.connection->leaveTidy(); }

    OpenedBook opened;
    const Clock* clock;
    std::filesystem::path file;
};

Result<Book> Book::open(const std::filesystem::path& file, const Clock& clock, OpenMode mode) {
    const auto work = [&] {
        BookOpening opening;
        opening.mode = mode;
        return Book(std::make_unique<Parts>(openBookFile(file, clock, opening), clock, file));
    };
    return resultOf(work, [&](ErrorCode) { return file; });
}

Result<Book> Book::create(const std::filesystem::path& file, const Clock& clock, const BookInfo& info,
                          const Owner& me) {
    Owner first = me;
    first.isMe = true;
    if (auto valid = validate(info); !valid)
        return tl::make_unexpected(valid.error());
    if (auto valid = validate(first); !valid)
        return tl::make_unexpected(valid.error());
    auto made = resultOf([&] { createBookFile(file, info, first); }, [&](ErrorCode) { return file; });
    if (!made)
        return tl::make_unexpected(std::move(made).error());
    return open(file, clock);
}

Book::Book(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;
Book::~Book() = default;

Connection& Book::connection() const {
    return *m_parts->opened.connection;
}

const Clock& Book::clock() const {
    return *m_parts->clock;
}

const std::filesystem::path& Book::file() const {
    return m_parts->file;
}

OpenNotice Book::notice() const {
    return m_parts->opened.notice;
}

} // namespace ajar::store
