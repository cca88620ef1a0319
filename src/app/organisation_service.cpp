// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/organisation_service.h"

#include "app/worker/look_up.h"
#include "app/worker/organisations.h"

namespace ajar::app {

OrganisationService::OrganisationService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<OrganisationPage>> OrganisationService::show(Ref<Organisation> organisation) {
    return m_office->run(
        [organisation = std::move(organisation)](Desk& desk) { return showOrganisation(desk, organisation); });
}

QFuture<Result<DeedDone>> OrganisationService::change(OrganisationChange change) {
    return m_office->run([change = std::move(change)](Desk& desk) { return changeOrganisation(desk, change); });
}

QFuture<Result<std::vector<Candidate>>> OrganisationService::lookUp(std::string typed, int limit) {
    return m_office->run(
        [typed = std::move(typed), limit](Desk& desk) { return lookUpOrganisations(desk, typed, limit); });
}

} // namespace ajar::app
