// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/day.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <filesystem>
#include <string>
#include <string_view>

namespace ajar::app {

/// The one place where std meets Qt. UTF-8 in, UTF-16 out, and back; broken UTF-8 becomes U+FFFD.
[[nodiscard]] QString toQt(std::string_view text);
[[nodiscard]] std::string fromQt(const QString& text);

/// A user's text as one line to be painted: line ends and tabs become spaces, and what could deceive the eye or end the
/// text early (NUL, other controls, bidirectional overrides and isolates, invisible characters) is shown by a visible
/// sign. U+200C and U+200D stay: Persian and emoji are written with them.
[[nodiscard]] QString lineToShow(std::string_view text);

/// A user's text in a sentence: `lineToShow` between first-strong isolates (UAX #9), so that a right-to-left name does
/// not turn around the words beside it. Empty stays empty.
[[nodiscard]] QString isolated(std::string_view text);

[[nodiscard]] QDate toQt(Day day);
[[nodiscard]] Day fromQt(const QDate& date);
[[nodiscard]] QDateTime toQt(Instant instant); ///< in UTC
[[nodiscard]] Instant fromQt(const QDateTime& moment);

[[nodiscard]] QString toQt(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path pathFromQt(const QString& path);

} // namespace ajar::app
