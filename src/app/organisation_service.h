// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "app/explain.h"
#include "app/organisation_requests.h"
#include "base/error.h"

#include <QFuture>
#include <memory>
#include <string>
#include <vector>

namespace ajar::app {

class Office;

/// Organisations: looked at and changed; they are made where they are named first. Every call returns at once.
class OrganisationService {
public:
    explicit OrganisationService(std::shared_ptr<Office> office);

    [[nodiscard]] QFuture<Result<OrganisationPage>> show(Ref<Organisation> organisation);
    /// Conflict where it was changed after `OrganisationChange::seen`; Invalid where it would be part of itself.
    [[nodiscard]] QFuture<Result<DeedDone>> change(OrganisationChange change);
    /// Organisations that a typed text may mean, by the beginning of the name, then by any part.
    [[nodiscard]] QFuture<Result<std::vector<Candidate>>> lookUp(std::string typed, int limit);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
