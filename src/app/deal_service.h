// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/added.h"
#include "app/deal_requests.h"
#include "app/explain.h"
#include "base/error.h"

#include <QFuture>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

class Office;

/// Deals: added, looked at, judged, moved. Every call returns at once.
class DealService {
public:
    explicit DealService(std::shared_ptr<Office> office);

    [[nodiscard]] QFuture<Result<Added<Deal>>> add(NewDeal deal);
    [[nodiscard]] QFuture<Result<DealPage>> show(Ref<Deal> deal);
    [[nodiscard]] QFuture<Result<DeedDone>> change(DealChange change);
    /// Somebody takes a part; an empty chair of that part is filled first. Without a person a chair stands empty.
    [[nodiscard]] QFuture<Result<Added<Deal>>> seat(Ref<Deal> deal, PartGiven part);

    /// Another part, another person, or none; NotFound where the chair is gone.
    [[nodiscard]] QFuture<Result<Added<Deal>>> change(ChairChange change);

    /// Conflict where the deal is closed (its lean is frozen), or was changed after `LeanCall::seen`.
    [[nodiscard]] QFuture<Result<LeanDone>> lean(LeanCall call);
    [[nodiscard]] QFuture<Result<MoveDone>> move(Move move);
    /// The customer's own answer to: has it done what we said? Invalid for a deal that is not sold.
    [[nodiscard]] QFuture<Result<DeedDone>> afterSale(Ref<Deal> deal, AfterSale answer, std::string words);

    /// Deals that a typed text may mean, by its beginning, then by any part.
    [[nodiscard]] QFuture<Result<std::vector<Candidate>>> lookUp(std::string typed, int limit);

    /// For a form that opens: what it saves has an id from the first, so that a retry never doubles.
    [[nodiscard]] Id<Deal> newId() const;
    [[nodiscard]] Day today() const;

    /// Counts and sums of every deal; with `since`, closed ones only from that day on.
    [[nodiscard]] QFuture<Result<PipelineTotals>> totals(std::optional<Day> since);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
