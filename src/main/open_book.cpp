// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/open_book.h"

#include "main/clock_of_call.h"

namespace ajar {

app::OpenBook openBook(const std::filesystem::path& file) {
    return app::openBook(file, clockOfCall());
}

QFuture<Result<app::NewBook>> createBook(const std::filesystem::path& file, const app::NewBook& book) {
    return app::createBook(file, book, clockOfCall());
}

} // namespace ajar
