// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history_service.h"

#include "app/worker/history.h"

namespace ajar::app {

HistoryService::HistoryService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<HistoryEntry>> HistoryService::undo() {
    return m_office->run([](Desk& desk) { return undoDeed(desk); });
}

QFuture<Result<HistoryEntry>> HistoryService::redo() {
    return m_office->run([](Desk& desk) { return redoDeed(desk); });
}

QFuture<Result<std::vector<HistoryEntry>>> HistoryService::history(int limit) {
    return m_office->run([limit](Desk& desk) { return historyOfBook(desk, limit); });
}

QFuture<Result<std::vector<HistoryEntry>>> HistoryService::historyOf(std::string personOrDeal, int limit) {
    return m_office->run(
        [typed = std::move(personOrDeal), limit](Desk& desk) { return app::historyOf(desk, typed, limit); });
}

QFuture<Result<DeedDone>> HistoryService::remove(Ref<Person> person) {
    return m_office->run([person = std::move(person)](Desk& desk) { return removeRecord(desk, person); });
}

QFuture<Result<DeedDone>> HistoryService::remove(Ref<Organisation> organisation) {
    return m_office->run(
        [organisation = std::move(organisation)](Desk& desk) { return removeRecord(desk, organisation); });
}

QFuture<Result<DeedDone>> HistoryService::remove(Ref<Deal> deal) {
    return m_office->run([deal = std::move(deal)](Desk& desk) { return removeRecord(desk, deal); });
}

QFuture<Result<DeedDone>> HistoryService::remove(Ref<Encounter> encounter) {
    return m_office->run([encounter = std::move(encounter)](Desk& desk) { return removeRecord(desk, encounter); });
}

QFuture<Result<std::vector<BinItem>>> HistoryService::bin(int limit) {
    return m_office->run([limit](Desk& desk) { return itemsInBin(desk, limit); });
}

QFuture<Result<DeedDone>> HistoryService::restore(std::int64_t deed) {
    return m_office->run([deed](Desk& desk) { return restoreFromBin(desk, deed); });
}

} // namespace ajar::app
