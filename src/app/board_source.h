// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "app/deal_requests.h"
#include "base/error.h"

#include <QFuture>
#include <QObject>
#include <cstdint>
#include <string>

namespace ajar::app {

/// What the pipeline page needs of a book. Made and used on the user's thread, where every call returns at once; the
/// work is done elsewhere, one call after the other in the order they were made.
///
/// A book that cannot be opened is told by the first answer. A future that is cancelled leaves nothing behind and may
/// end without a result.
class BoardSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins what the first `load` and `choices` will ask for, while nobody can show it yet. Whoever cannot may leave it.
    virtual void loadAhead(const BoardRequest& request) { (void)request; }
    /// The board with the first cards of each shelf.
    [[nodiscard]] virtual QFuture<Result<Board>> load(const BoardRequest& request) = 0;
    /// The next cards of one shelf; its count and sums are filled as well.
    [[nodiscard]] virtual QFuture<Result<BoardShelf>> loadMore(const MoreRequest& request) = 0;

    /// Owners and tags.
    [[nodiscard]] virtual QFuture<Result<BoardChoices>> choices() = 0;
    /// At most `most` deals that wait for a call.
    [[nodiscard]] virtual QFuture<Result<SortingPile>> sortingPile(const BoardFilter& filter, int most) = 0;

    /// Sets the owner's call of a pending deal. Conflict where the deal was changed after `seenRevision`, with nothing
    /// written. The same lean again answers "still so?" and leaves the deal's revision as it was; on the day it was given it changes
    /// nothing: DeedDone::number is 0.
    [[nodiscard]] virtual QFuture<Result<DeedDone>> setLean(const Id<Deal>& deal, std::int64_t seenRevision, Lean lean,
                                                            const std::string& why) = 0;
    /// Moves a deal to another bucket, as DealService::move does: a deal that closed long ago is not moved back, a new one
    /// follows it. Conflict where the deal was changed after `Move::seen`.
    [[nodiscard]] virtual QFuture<Result<MoveDone>> move(const Move& move) = 0;
    /// Adds the reason to a move or call that is done. Undo takes both back together. Conflict where the deal stands in a
    /// bucket of which it cannot be said.
    [[nodiscard]] virtual QFuture<Result<DeedDone>> sayWhy(const WhyGiven& why) = 0;
    /// Takes back the last deed, and with a reason also what it was given for; NotFound where there is none, Conflict where somebody changed the rows since.
    [[nodiscard]] virtual QFuture<Result<DeedDone>> undo() = 0;
    [[nodiscard]] virtual QFuture<Result<DeedDone>> redo() = 0;
    /// Takes back this deed as `undo` would, and nothing else: Conflict where another one is the last by now.
    [[nodiscard]] virtual QFuture<Result<DeedDone>> takeBack(std::int64_t deed) = 0;

    /// A deed was done through the services of the same book: the board tells of it as of its own.
    void noteDeed() { Q_EMIT bookChanged(); }

Q_SIGNALS:
    /// Something changed that a board may show: a deed of ours, another window's or the command line's, or a new day
    /// began. Several changes in a row may be told once. What is shown stays shown until it is loaded anew.
    void bookChanged();
    /// Where the hours went was counted behind a board that is shown already, and is other than that board said.
    void effortCounted(const ajar::app::BoardEffort& effort);
};

} // namespace ajar::app
