// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/local_time.h"

#include "app/qt_text.h"

#include <algorithm>
#include <limits>

namespace ajar::app {
namespace {

constexpr int kSecondsAMinute = 60;
constexpr std::int64_t kMsAMinute = 60'000;
constexpr std::int64_t kMsADay = kMsAMinute * 60 * 24;
constexpr std::size_t kMostStretches = 64;

/// The moment of a local time, by offsets that `times` knows.
template <class Times>
Instant momentOf(Times& times, Day day, int minuteOfDay) {
    const Instant asUtc = instantAt(day, minuteOfDay, 0);
    // The offset before a change holds until it, so the larger of the two around the moment gives the first of a doubled hour.
    // In a skipped hour neither fits; the offset before the change leads to the same clock time plus the hour skipped.
    const int before = times.offsetMinutes(Instant{asUtc.ms - kMsADay});
    const Instant byBefore{asUtc.ms - before * kMsAMinute};
    if (times.offsetMinutes(byBefore) == before)
        return byBefore;
    const int after = times.offsetMinutes(Instant{asUtc.ms + kMsADay});
    const Instant byAfter{asUtc.ms - after * kMsAMinute};
    return times.offsetMinutes(byAfter) == after ? byAfter : byBefore;
}

} // namespace

LocalTime::LocalTime(const QTimeZone& zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc()) {}

std::string LocalTime::zone() const {
    return m_zone.id().toStdString();
}

int LocalTime::offsetMinutes(Instant moment) const {
    // Local mean times before 1900 have seconds as well; an encounter keeps minutes.
    return m_zone.offsetFromUtc(toQt(moment)) / kSecondsAMinute;
}

Day LocalTime::dayOf(Instant moment) const {
    return dayAt(moment, offsetMinutes(moment));
}

int LocalTime::minuteOfDay(Instant moment) const {
    return minuteOfDayAt(moment, offsetMinutes(moment));
}

Instant LocalTime::at(Day day, int minuteOfDay) const {
    return momentOf(*this, day, minuteOfDay);
}

int LocalTimes::offsetMinutes(Instant moment) {
    const auto known = std::ranges::find_if(
        m_stretches, [moment](const Stretch& stretch) { return stretch.from <= moment.ms && moment.ms < stretch.to; });
    if (known != m_stretches.end())
        return known->offsetMinutes;
    const QTimeZone& zone = m_local->m_zone;
    const QDateTime asked = toQt(moment);
    Stretch stretch{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(),
                    m_local->offsetMinutes(moment)};
    if (const auto next = zone.nextTransition(asked); next.atUtc.isValid())
        stretch.to = next.atUtc.toMSecsSinceEpoch();
    // The change that is asked for by its own moment is the one before it.
    if (const auto last = zone.previousTransition(asked.addMSecs(1)); last.atUtc.isValid())
        stretch.from = last.atUtc.toMSecsSinceEpoch();
    if (m_stretches.size() == kMostStretches)
        m_stretches.clear();
    m_stretches.push_back(stretch);
    return stretch.offsetMinutes;
}

Instant LocalTimes::at(Day day, int minuteOfDay) {
    return momentOf(*this, day, minuteOfDay);
}

} // namespace ajar::app
