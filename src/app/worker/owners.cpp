// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/owners.h"

#include "app/worker/deed_names.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/named.h"
#include "store/owners.h"
#include "store/rows.h"

namespace ajar::app {

std::vector<Owner> allOwners(Desk& desk) {
    return store::plain(store::owners(desk.connection));
}

Added<Owner> addOwner(Desk& desk, const Owner& given) {
    store::Deed deed(desk.connection, desk.clock, kAddOwner);
    Owner owner = given;
    owner.name = asName(given.name);
    const auto there = store::named<Owner>(desk.connection, fold(owner.name), store::Fit::Exact, 1);
    if (!there.empty())
        return {there.front().record.id, there.front().record.name, {}, {std::string(kAddOwner), 0}};
    owner.id = desk.ids.next<Owner>();
    owner.isMe = false;
    owner.entered = deed.happened();
    deed.setSubject(clipped(owner.name, kNameCap));
    deed.insert(owner);
    return {owner.id, owner.name, {}, {std::string(kAddOwner), deed.commit().value_or(0)}};
}

} // namespace ajar::app
