// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"

#include <QTimeZone>
#include <string>

namespace ajar::app {

/// Instants and civil days of the place where the user is: the one place where the two meet. A value; safe from any thread.
class LocalTime {
public:
    /// An invalid zone is read as UTC.
    explicit LocalTime(const QTimeZone& zone = QTimeZone::systemTimeZone());

    /// The IANA name, as an encounter keeps it.
    [[nodiscard]] std::string zone() const;
    /// Minutes east of UTC at a moment.
    [[nodiscard]] int offsetMinutes(Instant moment) const;

    [[nodiscard]] Day dayOf(Instant moment) const;
    /// Minutes after local midnight, 0 to 1439.
    [[nodiscard]] int minuteOfDay(Instant moment) const;
    /// The moment of a local time. One that the clocks skip in spring is an hour later, of one that comes twice in autumn it is the first.
    [[nodiscard]] Instant at(Day day, int minuteOfDay) const;

private:
    QTimeZone m_zone;
};

} // namespace ajar::app
