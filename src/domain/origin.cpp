// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/origin.h"

#include "domain/validation.h"

namespace ajar {

Result<> validate(const Origin& origin) {
    return firstFault({
        checkId("id", origin.id),
        checkName("source", origin.source),
        checkName("key", origin.key),
        checkThat(!isBlank(origin.kind), "kind", "is empty"),
        checkCode("kind", origin.kind),
        checkThat(!origin.record.isNull(), "record", "is missing"),
        checkCode("hash", origin.hash),
        checkInstant("entered", origin.entered),
        checkLine("file", origin.file),
        checkThat(origin.place.has_value() == !origin.file.empty(), "place", "belongs to a file"),
    });
}

} // namespace ajar
