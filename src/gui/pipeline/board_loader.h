// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"
#include "gui/pipeline/view_memory.h"

#include <QObject>
#include <QPointer>
#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace ajar::gui {

/// Cards of each shelf at first: more than most screens show. What is scrolled to comes in pages (app::kBoardPage).
inline constexpr int kFirstCards = 24;

/// What is asked of a book first, which was looked at like this last, or not yet.
[[nodiscard]] app::BoardRequest firstRequest(const std::optional<ViewMemory::View>& kept);

/// Fetches boards and pages without ever waiting. One load runs at a time: what changes meanwhile is loaded once more,
/// and an answer to a source that is no longer shown is dropped.
class BoardLoader final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Takes a source, or none; it has to outlive its use here. Begins as `beginning` wants it.
    void setSource(app::BoardSource* source, const app::BoardRequest& beginning = {});

    /// How many cards of each shelf are shown now: a refresh asks for as many.
    void setShownCards(std::function<std::array<int, app::kShelfCount>()> shown) { m_shown = std::move(shown); }

    /// The card in the hand: it is asked for also where it stands behind what is shown.
    void setHeld(std::function<std::optional<Id<Deal>>()> held) { m_held = std::move(held); }

    /// Another filter or order: what is on its way is dropped.
    void setView(const app::BoardFilter& filter, app::CardOrder order);
    [[nodiscard]] const app::BoardFilter& filter() const { return m_filter; }
    [[nodiscard]] app::CardOrder order() const { return m_order; }

    void load();
    void loadMore(app::Shelf shelf, const std::string& after);
    void setOlder(Bucket bucket, app::Older older);
    [[nodiscard]] app::Older older(Bucket bucket) const;
    /// Gives up the load that is running; what is shown stays.
    void cancel();
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void loaded(const ajar::app::Board& board);
    void moreLoaded(const ajar::app::BoardShelf& page);
    void failed(const ajar::Error& error);
    void loadingChanged(bool isLoading);

private:
    void finish();
    void take(const app::Board& board);

    QPointer<app::BoardSource> m_source;
    std::function<std::array<int, app::kShelfCount>()> m_shown;
    std::function<std::optional<Id<Deal>>()> m_held;
    app::BoardFilter m_filter;
    bool m_mayBeMine = false; ///< no board was shown yet, and nobody chose whose deals are meant
    app::CardOrder m_order = app::CardOrder::NextStep;
    app::Older m_olderSold = app::Older::Hide;
    app::Older m_olderNotSold = app::Older::Hide;
    QFuture<Result<app::Board>> m_running;
    std::array<bool, app::kShelfCount> m_moreRunning{};
    int m_generation = 0; ///< of the source: answers of an earlier one are dropped
    bool m_isLoading = false;
    bool m_isStale = false;
};

} // namespace ajar::gui
