// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <QPushButton>
#include <functional>
#include <vector>

class QMenu;

namespace ajar::gui {

/// A button that shows what is chosen and drops the list of what can be: "Mine", "All tags".
class ChoiceButton final : public QPushButton {
    Q_OBJECT

public:
    /// `all` is the word for no choice, `what` what is chosen, for a screen reader.
    ChoiceButton(const QString& all, const QString& what, QWidget* parent = nullptr);

    struct Entry {
        std::string id; ///< empty: all
        QString words;
    };
    /// The first entry is always all.
    void setEntries(std::vector<Entry> entries);
    /// Shows the entry with this id, or all where there is none.
    void choose(const std::string& id);

Q_SIGNALS:
    /// By hand.
    void chosen(const std::string& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void fillMenu();
    void showChoice();

    QString m_all;
    QString m_what;
    QMenu* m_menu;
    std::vector<Entry> m_entries;
    std::string m_chosen;
};

} // namespace ajar::gui
