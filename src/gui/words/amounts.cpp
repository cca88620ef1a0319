// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/amounts.h"

#include "app/qt_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace ajar::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::Amounts)
};

/// Signs that mean one currency to everybody. "$" alone is the US dollar; all others go by their code.
QString signOf(const Currency& currency) {
    static constexpr struct {
        std::string_view code;
        char16_t sign;
    } kSigns[] = {{"EUR", u'€'}, {"USD", u'$'}, {"GBP", u'£'}, {"JPY", u'¥'}, {"INR", u'₹'}};
    for (const auto& entry : kSigns)
        if (entry.code == currency)
            return QString(QChar(entry.sign));
    return app::lineToShow(currency) + QChar(0xa0);
}

/// Rounded to whole numbers, below `fineBelow` to tenths where there are any.
QString rounded(double value, double fineBelow) {
    const QLocale locale;
    const double tenths = std::round(value * 10) / 10;
    if (tenths < fineBelow && tenths != std::floor(tenths))
        return locale.toString(tenths, 'f', 1);
    return locale.toString(std::llround(tenths < fineBelow ? tenths : value));
}

/// At most three figures: 9.4, 48, 331.
QString threeFigures(double value) {
    return rounded(value, 10);
}

} // namespace

QString amountShort(const Money& money) {
    const double value = static_cast<double>(money.minor) / std::pow(10.0, minorDigits(money.currency));
    const double size = std::abs(value);
    const QString sign = (value < 0 ? QStringLiteral("\u2212") : QString()) + signOf(money.currency);
    if (size < 999.5)
        return sign + threeFigures(size);
    if (size < 999'500)
        return sign + Words::tr("%1k", "thousands").arg(threeFigures(size / 1e3));
    if (size < 999'500'000)
        return sign + Words::tr("%1M", "millions").arg(threeFigures(size / 1e6));
    return sign + Words::tr("%1bn", "thousand millions").arg(threeFigures(size / 1e9));
}

QString amountInFull(const Money& money) {
    const int digits = minorDigits(money.currency);
    const auto unit = static_cast<std::int64_t>(std::llround(std::pow(10.0, digits)));
    const bool isWhole = money.minor % unit == 0;
    const double value = static_cast<double>(money.minor) / static_cast<double>(unit);
    return QLocale().toString(value, 'f', isWhole ? 0 : digits) + QChar(0xa0) + app::lineToShow(money.currency);
}

QString sumsShort(const MoneySums& sums) {
    QStringList pieces;
    for (const auto& [currency, minor] : sums)
        pieces << amountShort(Money{minor, currency});
    return pieces.join(dot());
}

QString sumsInFull(const MoneySums& sums) {
    QStringList pieces;
    for (const auto& [currency, minor] : sums)
        pieces << amountInFull(Money{minor, currency});
    return pieces.join(QStringLiteral(", "));
}

QString number(std::int64_t value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString hours(std::int64_t minutes) {
    if (minutes < 60)
        return Words::tr("%1 min").arg(number(minutes));
    return Words::tr("%1 h").arg(rounded(static_cast<double>(minutes) / 60.0, 100));
}

QString dot() {
    return QStringLiteral(" · ");
}

} // namespace ajar::gui
