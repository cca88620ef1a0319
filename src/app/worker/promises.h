// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/promise_service.h"
#include "app/worker/desk.h"

namespace ajar::app {

PromiseDone addPromise(Desk& desk, const PromiseGiven& given);
/// Closing again in the same way changes nothing: number 0.
PromiseDone closePromise(Desk& desk, const Ref<Promise>& ref, PromiseState state, std::optional<Day> day);
[[nodiscard]] std::vector<PromiseShown> listPromises(Desk& desk, Which which, const Ref<Person>& person);

} // namespace ajar::app
