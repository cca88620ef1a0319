// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/open_book.h"

#include "base/clock.h"

namespace ajar {

app::OpenBook openBook(const std::filesystem::path& file) {
    static const SystemClock kClock;
    return app::openBook(file, kClock);
}

} // namespace ajar
