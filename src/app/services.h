// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_service.h"
#include "app/discovery_service.h"
#include "app/encounter_service.h"
#include "app/export_service.h"
#include "app/history_service.h"
#include "app/import_service.h"
#include "app/organisation_service.h"
#include "app/people_service.h"
#include "app/promise_service.h"
#include "app/search_service.h"
#include "app/today_service.h"
#include "app/upkeep_service.h"

#include <memory>

namespace ajar::app {

/// All that can be done with one open book, for the window and the command line alike. The services share the book's one thread:
/// calls are answered in the order in which they were made. Its end waits for what runs.
struct Services {
    explicit Services(const std::shared_ptr<Office>& office)
        : deals(office),
          discovery(office),
          encounters(office),
          exports(office),
          history(office),
          imports(office),
          organisations(office),
          people(office),
          promises(office),
          search(office),
          today(office),
          upkeep(office) {}

    DealService deals;
    DiscoveryService discovery;
    EncounterService encounters;
    ExportService exports;
    HistoryService history;
    ImportService imports;
    OrganisationService organisations;
    PeopleService people;
    PromiseService promises;
    SearchService search;
    TodayService today;
    UpkeepService upkeep;
};

} // namespace ajar::app
