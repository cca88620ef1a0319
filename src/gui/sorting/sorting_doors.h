// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/discovery_service.h"
#include "app/services.h"

#include <QObject>
#include <functional>
#include <string>

namespace ajar::gui {

/// What the form after sorting asks of the book. One that is not there is not offered.
struct SortingDoors {
    using TakeLead = std::function<void(const Result<app::Mention<Person>>&)>;

    /// Keeps an answer.
    std::function<QFuture<Result<app::AnswerDone>>(const app::AnswerGiven&)> keepAnswer;
    /// Somebody decides a deal that nobody was named of yet; whoever is not in the book is made. Tells who it is.
    std::function<void(const Id<Deal>& deal, const std::string& name, const TakeLead& take)> nameLead;
};

/// Those of an open book. Answers come on `context`'s thread, while it lives; `services` have to outlive the doors.
[[nodiscard]] SortingDoors sortingDoors(app::Services& services, QObject& context);

} // namespace ajar::gui
