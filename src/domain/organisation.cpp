// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/organisation.h"

#include "domain/validation.h"

namespace ajar {

Result<> validate(const Organisation& organisation) {
    return firstFault({
        checkId("id", organisation.id),
        checkName("name", organisation.name),
        checkLine("sector", organisation.sector),
        checkId("parent", organisation.parent),
        checkThat(organisation.parent != organisation.id, "parent", "is the organisation itself"),
        checkId("owner", organisation.owner),
        checkInstant("entered", organisation.entered),
    });
}

} // namespace ajar
