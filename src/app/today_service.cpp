// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today_service.h"

#include "app/worker/doors.h"
#include "app/worker/due.h"

namespace ajar::app {

TodayService::TodayService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<std::vector<OpenDoor>>> TodayService::doors(int limit) {
    return m_office->run([limit](Desk& desk) { return openNext(desk, limit); });
}

QFuture<Result<std::vector<DueItem>>> TodayService::due() {
    return m_office->run([](Desk& desk) { return whatIsDue(desk); });
}

} // namespace ajar::app
