// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"
#include "gui/sorting/sorting_doors.h"
#include "gui/sorting/sorting_words.h"

#include <QPointer>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

class QAction;
class QPushButton;
class QStackedWidget;

namespace ajar::gui {

class DeedRunner;
class KnownForm;
class PlainLabel;
class SortingCardView;

/// *Sort your pending deals*: one card at a time, a key for the call, and at the end the result in one sentence; then what is
/// already known of the first few that are ajar. Each call is done at once, so that stopping loses nothing.
class SortingPage final : public QWidget {
    Q_OBJECT

public:
    explicit SortingPage(QWidget* parent = nullptr);

    /// Begins with what waits for a call in `source`, which has to outlive its use here.
    void start(app::BoardSource& source, SortingDoors doors, const app::BoardFilter& filter);
    /// Lets go of the book.
    void stop();
    /// Undo took back a deed. Where it was a call of this sitting, its card is asked about again.
    void followUndo(std::int64_t deed);

    /// The deal that is asked about; nothing before the first and after the last.
    [[nodiscard]] std::optional<Id<Deal>> deal() const;
    [[nodiscard]] QString progress() const;
    [[nodiscard]] QString result() const;

Q_SIGNALS:
    /// Back to the board.
    void left();
    void deedSent();
    void deedFailed(const ajar::Error& error);

private:
    /// What was done with a card.
    enum class Step { Skipped, Called };
    struct Taken {
        Step step = Step::Skipped;
        Lean lean = Lean::Unsorted;
        std::int64_t deed = 0; ///< which made the call; 0: none, or it is on its way
    };

    void makeSorting();
    void makeResult();
    void makeActions();
    void noteDeed(const Id<Deal>& deal, std::int64_t number);
    QAction* onKey(int key, const std::function<void()>& deed);

    void showPile(const app::SortingPile& pile);
    /// `before`: what was done with the card, where it is gone back to.
    void showCard(const std::optional<Taken>& before = {});
    const QPushButton* markButtons(const std::optional<Taken>& before);
    void call(Lean lean);
    void skip();
    void back();
    void leave();
    void showResult();
    void askKnown();
    void nextKnown();
    void keepKnown();
    void nameLead();
    void takeLead(std::size_t place, const Result<app::Mention<Person>>& lead);
    void showKnown();
    void keepAnswers(std::vector<app::AnswerGiven> rest);
    [[nodiscard]] sorting::Tally tally() const;
    [[nodiscard]] bool isSorting() const;

    QPointer<app::BoardSource> m_source;
    SortingDoors m_asks;
    app::SortingPile m_pile;
    std::vector<Taken> m_taken;       ///< one for each card so far
    std::vector<std::size_t> m_doors; ///< cards of the pile: ajar, the first few
    std::size_t m_door = 0;
    bool m_isLeaving = false; ///< what is typed is kept, and then it goes back to the board
    int m_generation = 0;
    DeedRunner* m_deeds;

    QStackedWidget* m_pages;
    QWidget* m_sortingPage;
    QWidget* m_resultPage;
    PlainLabel* m_progress = nullptr;
    PlainLabel* m_asked = nullptr;
    SortingCardView* m_card = nullptr;
    std::vector<QPushButton*> m_buttons; ///< the three calls, skip
    PlainLabel* m_title = nullptr;
    PlainLabel* m_words = nullptr;
    QPushButton* m_askKnown = nullptr;
    QPushButton* m_toBoard = nullptr;
    KnownForm* m_known;
};

} // namespace ajar::gui
