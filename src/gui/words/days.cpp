// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/days.h"

#include "app/qt_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>
#include <cstdlib>

namespace ajar::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::Days)
};

constexpr int kHalfAYear = 183;

} // namespace

QString dayShort(Day day, Day today) {
    const bool isFar = std::abs(day - today) > kHalfAYear;
    return QLocale().toString(app::toQt(day), isFar ? Words::tr("d MMM yyyy", "format of a date")
                                                    : Words::tr("d MMM", "format of a date"));
}

QString dayInFull(Day day) {
    return QLocale().toString(app::toQt(day), Words::tr("d MMMM yyyy", "format of a date"));
}

QString dayNear(Day day, Day today) {
    switch (day - today) {
    case -1: return Words::tr("yesterday");
    case 0: return Words::tr("today");
    case 1: return Words::tr("tomorrow");
    default: break;
    }
    if (day > today && day - today <= 6)
        return QLocale().toString(app::toQt(day), QStringLiteral("ddd"));
    return dayShort(day, today);
}

QString timeOfDay(int minuteOfDay) {
    const QLocale locale;
    const QTime time(minuteOfDay / 60, minuteOfDay % 60);
    // Where no language is set the short form has seconds.
    if (locale.language() == QLocale::C)
        return time.toString(QStringLiteral("HH:mm"));
    return locale.toString(time, QLocale::ShortFormat);
}

QString periodWords(const std::optional<app::Period>& period, Day today) {
    if (!period)
        return Words::tr("all");
    const int days = period->to - period->from + 1;
    if (period->to >= today)
        return Words::tr("last %n day(s)", nullptr, days);
    return Words::tr("%n day(s) to %1", nullptr, days).arg(dayShort(period->to, today));
}

QString periodInShort(const std::optional<app::Period>& period, Day today) {
    if (!period || period->to >= today)
        return periodWords(period, today);
    return Words::tr("to %1").arg(dayShort(period->to, today));
}

} // namespace ajar::gui
