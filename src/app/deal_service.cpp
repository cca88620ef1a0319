// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deal_service.h"

#include "app/worker/chairs.h"
#include "app/worker/deal_page.h"
#include "app/worker/deals.h"
#include "app/worker/lean.h"
#include "app/worker/look_up.h"
#include "app/worker/move_deal.h"

namespace ajar::app {

DealService::DealService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<Added<Deal>>> DealService::add(NewDeal deal) {
    return m_office->run([deal = std::move(deal)](Desk& desk) { return addDeal(desk, deal); });
}

QFuture<Result<DealPage>> DealService::show(Ref<Deal> deal) {
    return m_office->run([deal = std::move(deal)](Desk& desk) { return showDeal(desk, deal); });
}

QFuture<Result<DeedDone>> DealService::change(DealChange change) {
    return m_office->run([change = std::move(change)](Desk& desk) { return changeDeal(desk, change); });
}

QFuture<Result<Added<Deal>>> DealService::seat(Ref<Deal> deal, PartGiven part) {
    return m_office->run(
        [deal = std::move(deal), part = std::move(part)](Desk& desk) { return app::seat(desk, deal, part); });
}

QFuture<Result<Added<Deal>>> DealService::change(ChairChange change) {
    return m_office->run([change = std::move(change)](Desk& desk) { return changeChair(desk, change); });
}

QFuture<Result<std::vector<Candidate>>> DealService::lookUp(std::string typed, int limit) {
    return m_office->run([typed = std::move(typed), limit](Desk& desk) { return lookUpDeals(desk, typed, limit); });
}

Id<Deal> DealService::newId() const {
    return IdMaker(m_office->clock()).next<Deal>();
}

Day DealService::today() const {
    return m_office->today();
}

QFuture<Result<LeanDone>> DealService::lean(LeanCall call) {
    return m_office->run([call = std::move(call)](Desk& desk) { return setLean(desk, call); });
}

QFuture<Result<MoveDone>> DealService::move(Move move) {
    return m_office->run([move = std::move(move)](Desk& desk) { return moveDeal(desk, move); });
}

QFuture<Result<DeedDone>> DealService::afterSale(Ref<Deal> deal, AfterSale answer, std::string words) {
    return m_office->run([deal = std::move(deal), answer, words = std::move(words)](Desk& desk) {
        return noteAfterSale(desk, deal, answer, words);
    });
}

QFuture<Result<PipelineTotals>> DealService::totals(std::optional<Day> since) {
    return m_office->run([since](Desk& desk) { return pipelineTotals(desk, since); });
}

} // namespace ajar::app
