// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "domain/money.h"
#include "domain/rhythm.h"

#include <string>

namespace ajar {

/// One body of work, as it speaks of itself. A book holds exactly one.
struct BookInfo {
    Id<BookInfo> id;
    std::string name;
    Currency currency = "EUR"; ///< of amounts that name none
    bool isSample = false;     ///< made up for looking around; said in the window
    Rhythm customerRhythm{60, std::nullopt};
    Rhythm prospectRhythm{14, std::nullopt}; ///< for a prospect with a pending deal
    Rhythm otherRhythm{};                    ///< for everybody else: none
    Instant entered;

    bool operator==(const BookInfo&) const = default;
};

/// Somebody whose deals and encounters stand in the book. Exactly one is *me* in a book on a desk.
struct Owner {
    Id<Owner> id;
    std::string name;
    std::string email;
    bool isMe = false;
    std::string manager; ///< a name as the files give it; no rights hang on it
    std::string team;
    Instant entered;

    bool operator==(const Owner&) const = default;
};

[[nodiscard]] Result<> validate(const BookInfo& book);
[[nodiscard]] Result<> validate(const Owner& owner);

} // namespace ajar
