// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <QWidget>

class QPushButton;

namespace ajar::gui {

class ChoiceButton;

/// What stands beside the pipeline's title: whose deals, of which tag, and the way to sort those that wait.
class BoardTools final : public QWidget {
    Q_OBJECT

public:
    explicit BoardTools(QWidget* parent = nullptr);

    void setChoices(const app::BoardChoices& choices);
    void setFilter(const app::BoardFilter& filter);

Q_SIGNALS:
    /// The filter's owner or tag, as chosen by hand; nothing: all.
    void ownerChosen(const std::optional<ajar::Id<ajar::Owner>>& owner);
    void tagChosen(const std::optional<ajar::Id<ajar::Tag>>& tag);
    void sortWanted();

private:
    ChoiceButton* m_owner;
    ChoiceButton* m_tag;
    QPushButton* m_sort;
};

} // namespace ajar::gui
