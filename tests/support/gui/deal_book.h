// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"
#include "base/clock.h"
#include "gui/deal/deal_panel.h"
#include "gui/deal/deal_sheets.h"
#include "gui/fields/edit_field.h"
#include "support/base/temp_folder.h"
#include "support/gui/window_fixture.h"

#include <QFuture>
#include <QTimeZone>
#include <atomic>

namespace ajar::test {

/// The answer of a service; waits for it.
template <class Value>
Result<Value> answerOf(QFuture<Result<Value>> future) {
    future.waitForFinished();
    return future.resultCount() > 0 ? future.takeResult() : Result<Value>(failure(ErrorCode::Cancelled, {}));
}

/// A clock that goes on by a millisecond each time it is asked, so that what was done later is later. Safe from any
/// thread.
class TickingClock final : public Clock {
public:
    explicit TickingClock(Instant start) : m_ms(start.ms) {}
    [[nodiscard]] Instant now() const override { return Instant{++m_ms}; }

private:
    mutable std::atomic<std::int64_t> m_ms;
};

/// The real window on a real book in a temporary folder, on Monday, 21 September 2026, 16:13 in Berlin. The book holds
/// three pending deals: Dana Whitfield decides on the first, Tomás Rey on the second, nobody is known of the third.
class DealBookTest : public WindowTest {
protected:
    DealBookTest();
    ~DealBookTest() override;

    /// Opens the window on the book and selects a card; none without a title.
    void openWindow(const std::string& title = "Cold-chain monitoring", QSize size = {1280, 800});
    /// The same with the panel of that deal.
    void openPanel(const std::string& title = "Cold-chain monitoring", QSize size = {1280, 800});
    void closeWindow();

    [[nodiscard]] gui::DealSheets& sheets() const;
    [[nodiscard]] gui::DealPanel& panel() const { return sheets().panel(); }
    /// Another door to the same book, as a second program would have.
    [[nodiscard]] app::Services& book() const { return *m_services; }
    [[nodiscard]] app::DealPage dealPage(const std::string& title) const;
    [[nodiscard]] app::DealPage dealPage(const Id<Deal>& deal) const;
    Id<Deal> addDeal(const app::NewDeal& deal) const;

    /// Types into whatever has the keys, one letter after the other; any letters.
    static void type(const QString& text);
    /// The text in the editor that has the keys.
    [[nodiscard]] static QString typed();
    /// Begins an edit by keys, types instead of what stands, and presses Enter.
    void edit(gui::EditField& field, const QString& text);
    /// Chooses the entry `words` of the list that is open.
    void choose(const QString& words);

    TempFolder folder;
    TickingClock clock{Instant{1'790'000'000'000}};
    app::LocalTime local{QTimeZone("Europe/Berlin")};
    Id<Deal> first;
    Id<Deal> second;
    Id<Deal> third;
    QString file;
    QString stateFolder;

private:
    std::unique_ptr<app::Services> m_services;
};

} // namespace ajar::test
