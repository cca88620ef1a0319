// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"

#include <QPromise>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ajar::test {

/// A pipeline without a book: it answers from a board in memory, later than asked, and moves cards as a book would.
class FakeBoardSource final : public app::BoardSource {
    Q_OBJECT

public:
    explicit FakeBoardSource(app::Board board, QObject* parent = nullptr);

    void loadAhead(const app::BoardRequest& request) override { aheads.push_back(request); }
    [[nodiscard]] QFuture<Result<app::Board>> load(const app::BoardRequest& request) override;
    [[nodiscard]] QFuture<Result<app::BoardShelf>> loadMore(const app::MoreRequest& request) override;
    [[nodiscard]] QFuture<Result<app::BoardChoices>> choices() override;
    [[nodiscard]] QFuture<Result<app::SortingPile>> sortingPile(const app::BoardFilter& filter, int most) override;
    [[nodiscard]] QFuture<Result<app::DeedDone>> setLean(const Id<Deal>& deal, std::int64_t seenRevision, Lean lean,
                                                         const std::string& why) override;
    [[nodiscard]] QFuture<Result<app::MoveDone>> move(const app::Move& move) override;
    [[nodiscard]] QFuture<Result<app::DeedDone>> sayWhy(const app::WhyGiven& why) override;
    [[nodiscard]] QFuture<Result<app::DeedDone>> undo() override;
    [[nodiscard]] QFuture<Result<app::DeedDone>> redo() override;
    [[nodiscard]] QFuture<Result<app::DeedDone>> takeBack(std::int64_t deed) override;

    /// The whole board, also what no page has asked for. A change by somebody else: change it, then `tell`.
    app::Board board;
    void tell() { Q_EMIT bookChanged(); }
    void tellEffort(const app::BoardEffort& effort) { Q_EMIT effortCounted(effort); }
    /// Somebody else writes a deal: its revision rises. Cards move to the shelf of their bucket and lean.
    void change(const Id<Deal>& deal, const std::function<void(app::BoardCard&)>& edit);
    /// The same as a deed that undo takes back.
    void changeAsDeed(const Id<Deal>& deal, const std::function<void(app::BoardCard&)>& edit);
    void remove(const Id<Deal>& deal);
    [[nodiscard]] app::BoardCard* find(const Id<Deal>& deal);

    /// From now on answers wait, as behind a long import, until they are let go.
    void hold() { m_isHeld = true; }
    void letGo();
    /// The next call answers with an error.
    void failNext(Error error) { m_failures.push_back(std::move(error)); }

    app::BoardChoices offered; ///< what `choices` answers
    /// Which cards fit a filter: those that hold its text, unless a test says otherwise.
    std::function<bool(const app::BoardCard&, const app::BoardFilter&)> fits;

    std::vector<app::BoardRequest> aheads;
    std::vector<app::BoardRequest> loads;
    std::vector<app::MoreRequest> pages;
    struct LeanCall {
        Id<Deal> deal;
        std::int64_t seen;
        Lean lean;
    };
    std::vector<LeanCall> leans;
    std::vector<app::Move> moves;
    std::vector<app::WhyGiven> whys;
    int undos = 0;
    int redos = 0;

private:
    template <class Value>
    QFuture<Result<Value>> answer(std::function<Result<Value>()> work);
    void place(app::BoardCard card);
    [[nodiscard]] app::BoardShelf filtered(const app::BoardShelf& shelf, const app::BoardFilter& filter) const;
    /// A deed begins: undo goes back to here.
    void begin(const std::string& name);
    void count();
    Result<app::DeedDone> undoNow();
    Result<app::DeedDone> flip(std::vector<app::Board>& from, std::vector<app::Board>& to,
                               std::vector<std::string>& fromNames, std::vector<std::string>& toNames);

    std::deque<std::function<void()>> m_waiting;
    std::vector<Error> m_failures;
    std::vector<app::Board> m_before;
    std::vector<app::Board> m_after;
    std::vector<std::string> m_undoNames;
    std::vector<std::string> m_redoNames;
    std::vector<std::int64_t> m_undoDeeds; ///< beside the names
    std::vector<std::int64_t> m_redoDeeds;
    std::int64_t m_deeds = 100;
    bool m_isHeld = false;
};

} // namespace ajar::test
