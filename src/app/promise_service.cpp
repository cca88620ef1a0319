// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/promise_service.h"

#include "app/worker/promises.h"

namespace ajar::app {

PromiseService::PromiseService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<PromiseDone>> PromiseService::add(PromiseGiven promise) {
    return m_office->run([promise = std::move(promise)](Desk& desk) { return addPromise(desk, promise); });
}

QFuture<Result<PromiseDone>> PromiseService::close(Ref<Promise> promise, PromiseState state, std::optional<Day> day) {
    return m_office->run(
        [promise = std::move(promise), state, day](Desk& desk) { return closePromise(desk, promise, state, day); });
}

QFuture<Result<std::vector<PromiseShown>>> PromiseService::list(Which which, Ref<Person> person) {
    return m_office->run([which, person = std::move(person)](Desk& desk) { return listPromises(desk, which, person); });
}

} // namespace ajar::app
