// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "app/discovery_service.h"

#include <QWidget>
#include <array>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ajar::gui {

class PlainLabel;

/// What is already known of a deal's lead: the five questions about a person in a line each, all of which may stay empty.
/// Of a deal without a person it asks first who decides.
class KnownForm final : public QWidget {
    Q_OBJECT

public:
    explicit KnownForm(QWidget* parent = nullptr);

    void setCard(const app::SortingCard& card, int position, int count);
    /// What was typed, in the order of the questions.
    [[nodiscard]] std::vector<app::AnswerGiven> answers() const;
    /// It is kept: it need not be kept again where another cannot be.
    void clearAnswer(Question question);
    void setWorking(bool isWorking);
    /// Who was named to decide, while that is what is asked; empty: nobody yet.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool asksForName() const { return !m_person; }

Q_SIGNALS:
    /// What is typed, or that nothing is, shall be kept.
    void keepWanted();
    void skipWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        PlainLabel* question;
        QLineEdit* answer;
    };

    void keep();
    [[nodiscard]] Row makeRow();
    static void show(const Row& row, bool isShown);

    PlainLabel* m_progress;
    PlainLabel* m_name;
    PlainLabel* m_about;
    Row m_who{};
    std::array<Row, kQuestionCount - 1> m_rows{};
    QComboBox* m_how;
    QPushButton* m_keep;
    QPushButton* m_skip;
    std::optional<Id<Person>> m_person;
};

} // namespace ajar::gui
