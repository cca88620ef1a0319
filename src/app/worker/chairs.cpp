// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/chairs.h"

#include "app/worker/deed_names.h"
#include "app/worker/making.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/deals.h"

#include <algorithm>

namespace ajar::app {

DealPerson chairOf(Desk& desk, const store::Deed& deed, Id<Deal> deal, std::optional<Id<Person>> person, Part part,
                   int position) {
    return {desk.ids.next<DealPerson>(), deal, person, part, position, deed.happened()};
}

Added<Deal> seat(Desk& desk, const Ref<Deal>& ref, const PartGiven& part) {
    store::Deed deed(desk.connection, desk.clock, kTakePart);
    const Deal deal = resolve(desk, ref).record;
    deed.setSubject(clipped(deal.title, kNameCap));
    Making making(desk, deed);
    const auto person = part.person.isEmpty() ? std::nullopt : std::optional(making.person(part.person, part.makeAs));
    const auto chairs = store::chairsOf(desk.connection, deal.id);
    const auto fits = [&part](const store::Versioned<DealPerson>& row) { return row.record.part == part.part; };
    const auto taken =
        std::ranges::find_if(chairs, [&](const auto& row) { return fits(row) && row.record.person == person; });
    if (taken == chairs.end()) {
        const auto empty =
            std::ranges::find_if(chairs, [&](const auto& row) { return fits(row) && isEmptyChair(row.record); });
        if (empty != chairs.end()) {
            DealPerson filled = empty->record;
            filled.person = person;
            deed.update(filled, empty->revision);
        } else {
            const int position = chairs.empty() ? 0 : chairs.back().record.position + 1;
            deed.insert(chairOf(desk, deed, deal.id, person, part.part, position));
        }
    }
    return {deal.id, deal.title, making.made(), {std::string(kTakePart), deed.commit().value_or(0)}};
}

Added<Deal> changeChair(Desk& desk, const ChairChange& change) {
    const std::string name(change.deed == ChairChange::Deed::Remove ? kLeavePart : kChangePart);
    store::Deed deed(desk.connection, desk.clock, name);
    const Deal deal = resolve(desk, change.deal).record;
    deed.setSubject(clipped(deal.title, kNameCap));
    Making making(desk, deed);
    const auto chair = store::find(desk.connection, change.chair);
    if (!chair || chair->record.deal != deal.id)
        throw Failure(ErrorCode::NotFound, "deal_person", toText(change.chair));
    if (change.deed == ChairChange::Deed::Remove) {
        deed.remove(change.chair, chair->revision);
    } else {
        DealPerson changed = chair->record;
        if (change.part)
            changed.part = *change.part;
        if (change.person)
            changed.person =
                change.person->isEmpty() ? std::nullopt : std::optional(making.person(*change.person, change.makeAs));
        deed.update(changed, chair->revision);
    }
    return {deal.id, deal.title, making.made(), {name, deed.commit().value_or(0)}};
}

} // namespace ajar::app
