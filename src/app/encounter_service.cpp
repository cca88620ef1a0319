// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/encounter_service.h"

#include "app/worker/encounters.h"
#include "app/worker/log_encounter.h"

namespace ajar::app {

EncounterService::EncounterService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<Logged>> EncounterService::preview(LogRequest request) {
    return m_office->run([request = std::move(request)](Desk& desk) { return previewLog(desk, request); });
}

QFuture<Result<Logged>> EncounterService::log(LogRequest request) {
    return m_office->run([request = std::move(request)](Desk& desk) { return logEncounter(desk, request); });
}

QFuture<Result<EncounterPage>> EncounterService::show(Id<Encounter> encounter) {
    return m_office->run([encounter](Desk& desk) { return showEncounter(desk, encounter); });
}

QFuture<Result<DeedDone>> EncounterService::change(EncounterChange change) {
    return m_office->run([change = std::move(change)](Desk& desk) { return changeEncounter(desk, change); });
}

Id<Encounter> EncounterService::newId() const {
    return IdMaker(m_office->clock()).next<Encounter>();
}

} // namespace ajar::app
