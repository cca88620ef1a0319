// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace ajar::gui {

class LinkButton;
class PlainLabel;

/// A page with nothing on it, that says why and what to do.
class EmptyPage final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent = nullptr);

    /// What its buttons are for.
    enum class Deed { Nothing, NewBook, OpenBook, TryAgain, NewDeal, Import, Sample };
    /// A button; without a word it is not there.
    struct Button {
        QString word;
        Deed deed = Deed::Nothing;
    };
    struct Words {
        QString title;
        QString words;
        Button primary;
        Button second;
        Button link;
    };
    void tell(const Words& words);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void wanted(ajar::gui::EmptyPage::Deed deed);

private:
    PlainLabel* m_title;
    PlainLabel* m_words;
    QPushButton* m_primary;
    QPushButton* m_second;
    LinkButton* m_link;
    Words m_told;
};

} // namespace ajar::gui
