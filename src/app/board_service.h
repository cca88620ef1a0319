// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace ajar::app {

class EffortCounting;
class Office;

/// The pipeline of a real book: BoardSource over the book's worker. Lives on the user's thread and never waits.
///
/// Changes by other windows and the command line are watched, not polled: the file's watcher wakes it, and the engine's data version
/// says whether there is anything new (rulings.md, *Other windows*).
class BoardService final : public BoardSource {
    Q_OBJECT

public:
    BoardService(std::shared_ptr<Office> office, const std::filesystem::path& file, QObject* parent = nullptr);
    ~BoardService() override;

    void loadAhead(const BoardRequest& request) override;
    [[nodiscard]] QFuture<Result<Board>> load(const BoardRequest& request) override;
    [[nodiscard]] QFuture<Result<BoardShelf>> loadMore(const MoreRequest& request) override;
    [[nodiscard]] QFuture<Result<BoardChoices>> choices() override;
    [[nodiscard]] QFuture<Result<SortingPile>> sortingPile(const BoardFilter& filter, int most) override;
    [[nodiscard]] QFuture<Result<DeedDone>> setLean(const Id<Deal>& deal, std::int64_t seenRevision, Lean lean,
                                                    const std::string& why) override;
    [[nodiscard]] QFuture<Result<MoveDone>> move(const Move& move) override;
    [[nodiscard]] QFuture<Result<DeedDone>> sayWhy(const WhyGiven& why) override;
    [[nodiscard]] QFuture<Result<DeedDone>> undo() override;
    [[nodiscard]] QFuture<Result<DeedDone>> redo() override;
    [[nodiscard]] QFuture<Result<DeedDone>> takeBack(std::int64_t deed) override;

private:
    void lookForChanges();
    void watch();
    void tellTomorrow();
    /// Counts the effort behind a board that is already shown, and tells when it is other than what was shown. One that runs is given up.
    void countEffort();
    void countMore();

    /// `future`, and bookChanged() once it is there.
    template <class Done>
    QFuture<Result<Done>> telling(QFuture<Result<Done>> future);

    std::shared_ptr<Office> m_office;
    QString m_file;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;   ///< a commit touches the file several times; one look is enough
    QTimer m_idle;     ///< effort is counted when the hand rests: it must not stand before the next key
    QTimer m_midnight; ///< a new day changes what is quiet, late and known
    std::int64_t m_seen = -1;
    /// Whose effort the last board asked for.
    struct EffortOf {
        std::optional<Id<Owner>> owner;
        bool mayBeMine = false;
    };
    EffortOf m_effortOf;
    std::optional<BoardEffort> m_effort;        ///< as last counted; boards carry it until it is counted anew
    std::shared_ptr<EffortCounting> m_counting; ///< null: nothing is being counted
    /// What was begun before it was asked for.
    struct Ahead {
        BoardRequest request;
        std::optional<QFuture<Result<Board>>> board;
        std::optional<QFuture<Result<BoardChoices>>> choices;
    };
    Ahead m_ahead;
};

} // namespace ajar::app
