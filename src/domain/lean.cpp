// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lean.h"

namespace ajar {

bool asksStillSo(Lean lean, std::optional<Day> judged, std::optional<Day> newestAct, Day today) {
    if (lean == Lean::Unsorted)
        return false;
    if (!judged)
        return true;
    return today - *judged > kLeanAsksAfterDays || (newestAct && *newestAct > *judged);
}

bool isAskedByAnAct(bool asksStillSo, std::optional<int> age) {
    return asksStillSo && age && *age <= kLeanAsksAfterDays;
}

} // namespace ajar
