// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <QWidget>
#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ajar::gui {

class LinkButton;
class PlainLabel;

/// Asks why, after a move or a call that is done already, in a line of the page that can be skipped. Enter keeps what was
/// typed, Esc leaves it; going elsewhere keeps it as well.
class WhyBar final : public QWidget {
    Q_OBJECT

public:
    explicit WhyBar(QWidget* parent = nullptr);

    /// Of a deal that was just sold or not; takes the keys. `label` is what to call it.
    void askOfMove(const Id<Deal>& deal, Bucket bucket, const QString& label, Day today);
    /// Of a call that was just made; the keys stay with the cards until it is gone to.
    void askOfCall(const Id<Deal>& deal, Lean lean, const QString& label);
    /// Keeps what was typed, and goes.
    void settle();
    /// Goes, and what was typed with it.
    void leave();
    void takeKeys();

    [[nodiscard]] std::optional<Id<Deal>> deal() const { return m_deal; }

Q_SIGNALS:
    void kept(const ajar::app::WhyGiven& why);
    /// The keys are to go back to the cards: it is gone and had them, or Tab led out of it.
    void keysLeft();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Beyond its first and last control are the cards: on the way round, other columns would take the hand elsewhere.
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(const Id<Deal>& deal, app::WhyOf of, const QString& words);
    void showWords();
    void showDay();
    void keep();
    void close();
    [[nodiscard]] bool hasWords() const;
    [[nodiscard]] std::optional<Day> askAgain() const;

    std::optional<Id<Deal>> m_deal;
    app::WhyOf m_of = app::WhyOf::Move;
    Day m_today;
    QString m_words;
    PlainLabel* m_question;
    QLineEdit* m_why;
    QLineEdit* m_wouldChange;
    QCheckBox* m_noDecision;
    QLineEdit* m_again;
    PlainLabel* m_day;
    QPushButton* m_keep;
    LinkButton* m_skip;
};

} // namespace ajar::gui
