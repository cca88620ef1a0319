// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/promise.h"

#include "domain/validation.h"

namespace ajar {

bool isLate(const Promise& promise, Day today) {
    return promise.state == PromiseState::Open && promise.due < today;
}

KeptRate keptRate(std::span<const Promise> promises, PromiseBy by, Day today) {
    KeptRate rate;
    for (const auto& promise : promises) {
        if (promise.by != by || promise.due >= today)
            continue;
        ++rate.passed;
        if (promise.state == PromiseState::Kept && promise.closed.value_or(promise.due) <= promise.due)
            ++rate.kept;
    }
    return rate;
}

Result<> validate(const Promise& promise) {
    return firstFault({
        checkId("id", promise.id),
        checkId("person", promise.person),
        checkId("deal", promise.deal),
        checkId("encounter", promise.encounter),
        checkId("review", promise.review),
        checkThat(promise.person || promise.deal || promise.encounter || promise.review, "person",
                  "is missing, and so are deal, encounter and review"),
        checkThat(!isBlank(promise.text), "text", "is empty"),
        checkNote("text", promise.text),
        checkDay("due", promise.due),
        checkThat(!promise.closed || promise.state != PromiseState::Open, "closed",
                  "belongs to a promise that is not open"),
        checkDay("closed", promise.closed),
        checkId("owner", promise.owner),
        checkInstant("entered", promise.entered),
    });
}

} // namespace ajar
