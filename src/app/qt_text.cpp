// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qt_text.h"

#include <QFile>
#include <QTimeZone>

namespace ajar::app {

namespace {

constexpr int kEpochJulianDay = 2440588; // 1970-01-01

bool isSpaceLike(char16_t c) {
    return c == u'\t' || c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

/// The characters that base/text.h refuses in a name: a book that did not pass our validator may still hold them.
bool isDeceiving(char16_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x200b || c == 0x200e || c == 0x200f ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

} // namespace

QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string fromQt(const QString& text) {
    return text.toStdString();
}

QString lineToShow(std::string_view text) {
    QString line = toQt(text);
    for (QChar& c : line) {
        const char16_t unit = c.unicode();
        if (isSpaceLike(unit))
            c = u' ';
        else if (isDeceiving(unit))
            c = u'\u25a1'; // white square
    }
    return line;
}

QString isolated(std::string_view text) {
    return text.empty() ? QString() : QChar(0x2068) + lineToShow(text) + QChar(0x2069);
}

QDate toQt(Day day) {
    return QDate::fromJulianDay(qint64{kEpochJulianDay} + day.number);
}

Day fromQt(const QDate& date) {
    return Day{static_cast<std::int32_t>(date.toJulianDay() - kEpochJulianDay)};
}

QDateTime toQt(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.ms, QTimeZone::utc());
}

Instant fromQt(const QDateTime& moment) {
    return Instant{moment.toMSecsSinceEpoch()};
}

QString toQt(const std::filesystem::path& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.native()));
}

std::filesystem::path pathFromQt(const QString& path) {
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

} // namespace ajar::app
