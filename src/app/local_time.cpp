// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/local_time.h"

#include "app/qt_text.h"

namespace ajar::app {
namespace {

constexpr int kSecondsAMinute = 60;
constexpr std::int64_t kMsAMinute = 60'000;
constexpr std::int64_t kMsADay = 24 * 60 * kMsAMinute;

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
    const Instant asUtc = instantAt(day, minuteOfDay, 0);
    // The offset before a change holds until it, so the larger of the two around the moment gives the first of a doubled hour.
    // In a skipped hour neither fits; the offset before the change leads to the same clock time plus the hour skipped.
    const int before = offsetMinutes(Instant{asUtc.ms - kMsADay});
    const Instant byBefore{asUtc.ms - before * kMsAMinute};
    if (offsetMinutes(byBefore) == before)
        return byBefore;
    const int after = offsetMinutes(Instant{asUtc.ms + kMsADay});
    const Instant byAfter{asUtc.ms - after * kMsAMinute};
    return offsetMinutes(byAfter) == after ? byAfter : byBefore;
}

} // namespace ajar::app
