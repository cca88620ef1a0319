// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/field.h"

#include <optional>
#include <vector>

namespace ajar::gui {

/// One of several: a press, Enter, Space or F2 opens their list, and choosing does it.
class ChoiceField final : public Field {
    Q_OBJECT

public:
    struct Choice {
        int key = 0;
        QString words;
    };

    explicit ChoiceField(const QString& label, QWidget* parent = nullptr, Label where = Label::Beside);

    void setChoices(std::vector<Choice> choices);
    /// What stands; absent: none of them, and `emptyWords` say so.
    void setChosen(std::optional<int> key, const QString& emptyWords = {});
    [[nodiscard]] std::optional<int> chosen() const { return m_chosen; }
    void openList();

    /// What was chosen could not be kept.
    void refuse(const QString& sentence);

Q_SIGNALS:
    void choseAnother(int key);

private:
    void choose(int key);

    std::vector<Choice> m_choices;
    std::optional<int> m_chosen;
};

} // namespace ajar::gui
