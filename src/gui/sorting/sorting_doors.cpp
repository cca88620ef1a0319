// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sorting/sorting_doors.h"

#include "gui/when_done.h"

#include <algorithm>

namespace ajar::gui {

namespace {

Result<app::Mention<Person>> whoDecides(const Result<app::DealPage>& page) {
    if (!page)
        return tl::make_unexpected(page.error());
    const auto chair = std::ranges::find_if(
        page->people, [](const app::Chair& one) { return one.part == Part::Decides && one.person.has_value(); });
    if (chair == page->people.end())
        return tl::make_unexpected(Error{ErrorCode::Conflict, page->profile.deal.title, "changed meanwhile"});
    return *chair->person;
}

} // namespace

SortingDoors sortingDoors(app::Services& services, QObject& context) {
    SortingDoors doors;
    doors.keepAnswer = [&services](const app::AnswerGiven& given) { return services.discovery.addAnswer(given); };
    doors.nameLead = [&services, &context](const Id<Deal>& deal, const std::string& name,
                                           const SortingDoors::TakeLead& take) {
        app::PartGiven given;
        given.person = app::Ref<Person>(name);
        given.part = Part::Decides;
        const auto stopped = [take] { take(tl::make_unexpected(Error{ErrorCode::Cancelled, {}, {}})); };
        const auto show = [&services, &context, deal, take, stopped](const Result<app::Added<Deal>>& seated) {
            if (!seated) {
                take(tl::make_unexpected(seated.error()));
                return;
            }
            whenDone(
                &context, services.deals.show(app::Ref<Deal>(deal)),
                [take](const Result<app::DealPage>& page) { take(whoDecides(page)); }, stopped);
        };
        whenDone(&context, services.deals.seat(app::Ref<Deal>(deal), std::move(given)), show, stopped);
    };
    return doors;
}

} // namespace ajar::gui
