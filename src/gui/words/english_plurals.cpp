// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/english_plurals.h"

namespace ajar::gui {

QString EnglishPlurals::translate(const char*, const char* text, const char*, int n) const {
    if (n < 0)
        return {};
    return QString::fromUtf8(text)
        .replace(QLatin1StringView("(s)"), QLatin1StringView(n == 1 ? "" : "s"))
        .replace(QLatin1StringView("(es)"), QLatin1StringView(n == 1 ? "" : "es"));
}

} // namespace ajar::gui
