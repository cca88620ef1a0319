// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/discovery_service.h"

#include "app/worker/discovery.h"

namespace ajar::app {

DiscoveryService::DiscoveryService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<AnswerDone>> DiscoveryService::addAnswer(AnswerGiven answer) {
    return m_office->run([answer = std::move(answer)](Desk& desk) { return app::addAnswer(desk, answer); });
}

QFuture<Result<AnswerDone>> DiscoveryService::confirm(Ref<Person> person, Question question, Ref<Deal> deal) {
    return m_office->run([person = std::move(person), question, deal = std::move(deal)](Desk& desk) {
        return confirmAnswer(desk, person, question, deal);
    });
}

QFuture<Result<ReadingDone>> DiscoveryService::addReading(ReadingGiven reading) {
    return m_office->run([reading = std::move(reading)](Desk& desk) { return app::addReading(desk, reading); });
}

} // namespace ajar::app
