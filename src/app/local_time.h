// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"

#include <QTimeZone>
#include <cstdint>
#include <string>
#include <vector>

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
    friend class LocalTimes;
    QTimeZone m_zone;
};

/// The same for many moments one after the other: remembers between which changes of the clocks an offset holds. For one thread.
class LocalTimes {
public:
    /// `local` must outlive it.
    explicit LocalTimes(const LocalTime& local) : m_local(&local), m_zone(local.zone()) {}

    [[nodiscard]] const std::string& zone() const { return m_zone; }
    [[nodiscard]] int offsetMinutes(Instant moment);
    [[nodiscard]] Instant at(Day day, int minuteOfDay);

private:
    /// From one change of the clocks to the next.
    struct Stretch {
        std::int64_t from = 0;
        std::int64_t to = 0; ///< not itself
        int offsetMinutes = 0;
    };

    const LocalTime* m_local;
    std::string m_zone;
    std::vector<Stretch> m_stretches;
};

} // namespace ajar::app
