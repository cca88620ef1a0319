// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/book_info.h"

#include "domain/validation.h"

namespace ajar {

Result<> validate(const BookInfo& book) {
    return firstFault({
        checkId("id", book.id),
        checkName("name", book.name),
        checkThat(isCurrencyCode(book.currency), "currency", "is not three capital letters"),
        checkRhythm("customerRhythm", book.customerRhythm),
        checkRhythm("prospectRhythm", book.prospectRhythm),
        checkRhythm("otherRhythm", book.otherRhythm),
        checkInstant("entered", book.entered),
    });
}

Result<> validate(const Owner& owner) {
    return firstFault({
        checkId("id", owner.id),
        checkName("name", owner.name),
        checkLine("email", owner.email),
        checkLine("manager", owner.manager),
        checkLine("team", owner.team),
        checkInstant("entered", owner.entered),
    });
}

} // namespace ajar
