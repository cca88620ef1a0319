// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "base/id.h"
#include "base/text.h"

#include <ostream>

// How the values of `base` read in a test that failed.
namespace ajar {

inline std::ostream& operator<<(std::ostream& out, Day day) {
    return out << toText(day);
}

inline std::ostream& operator<<(std::ostream& out, Instant instant) {
    return out << toText(instant);
}

inline std::ostream& operator<<(std::ostream& out, const YearMonthDay& date) {
    return out << date.year << '-' << date.month << '-' << date.day;
}

inline std::ostream& operator<<(std::ostream& out, const Uuid& uuid) {
    return out << toText(uuid);
}

template <class Record>
std::ostream& operator<<(std::ostream& out, const Id<Record>& id) {
    return out << toText(id);
}

inline std::ostream& operator<<(std::ostream& out, const Error& error) {
    return out << name(error.code) << " (" << error.subject << "): " << error.detail;
}

inline std::ostream& operator<<(std::ostream& out, TextFault fault) {
    constexpr std::string_view kNames[]{"None", "NotUtf8", "HasNul", "TooLong", "HasControl", "NotNfc"};
    return out << kNames[static_cast<std::size_t>(fault)];
}

} // namespace ajar
