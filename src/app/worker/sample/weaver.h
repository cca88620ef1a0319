// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/sample/numbers.h"
#include "app/worker/sample/phrases.h"
#include "app/worker/sample/plot.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace ajar::app::sample {

struct PersonRow {
    std::string_view name{};
    std::string_view role{};
};

/// A firm, or a household, whose story is woven from phrases.
struct AccountRow {
    std::string_view name;
    std::string_view sector; ///< empty: a household
    std::string_view town;
    std::string_view site; ///< where the work is
    std::array<PersonRow, 3> people;
};

/// "Alder Bakery", "the Laing house".
[[nodiscard]] std::string firmOf(const AccountRow& row);

/// Weaves two years of deals and encounters around accounts. Phrases go round, so that neighbours never repeat.
class Weaver {
public:
    explicit Weaver(std::uint64_t seed) : m_numbers(seed) {}

    [[nodiscard]] Plot firm(const AccountRow& row);
    [[nodiscard]] Plot home(const AccountRow& row);

private:
    /// What the phrases speak of while one deal is woven.
    struct Thread {
        const AccountRow* row = nullptr;
        Plot* plot = nullptr;
        Who owner = Who::Me;
        std::vector<std::string> people{};
        std::string product{};
        std::string worry{};
        std::size_t deal = 0;
        int warmth = 50; ///< 0 to 100: how the person takes to us; nobody in the book knows it
        int trust = 1;   ///< what was shown so far
        int asked = 0;   ///< questions answered so far
        [[nodiscard]] bool isHome() const { return row->sector.empty(); }
    };
    struct Span {
        int opened = 0;
        int closed = 0; ///< 0: still pending
    };

    void addPeople(Thread& thread);
    [[nodiscard]] std::vector<Span> spansOf(int deals, bool endsPending);
    void addDeal(Thread& thread, Span span, bool isFirst);
    void nameDeal(const Thread& thread, DealPlot& deal, bool isFirst);
    void closeDeal(const Thread& thread, DealPlot& deal, Span span);
    void addChairs(const Thread& thread, DealPlot& deal);
    void addLeans(const Thread& thread, DealPlot& deal, Span span);
    void addScenes(Thread& thread, Span span);
    void addScene(Thread& thread, int ago, Stage stage, bool namesDeal = true);
    void addActs(Thread& thread, ScenePlot& scene, Stage stage);
    void addLearned(Thread& thread, ScenePlot& scene);
    void addPromises(const Thread& thread, ScenePlot& scene);
    void addAttempt(const Thread& thread, int ago);
    void addComing(const Thread& thread);
    void addCustomerLife(Thread& thread, int since);

    /// The next phrase in the round, with the thread's words put in.
    [[nodiscard]] std::string say(const Thread& thread, std::span<const std::string_view> phrases);

    Numbers m_numbers;
    std::map<const std::string_view*, std::size_t> m_rounds{};
    int m_accounts = 0;
};

} // namespace ajar::app::sample
