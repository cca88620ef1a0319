// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/open_board.h"

#include "app/factory.h"
#include "base/clock.h"

namespace ajar {

std::unique_ptr<app::BoardSource> openBoard(const std::filesystem::path& file) {
    static const SystemClock kClock;
    return app::openBoard(file, kClock);
}

} // namespace ajar
