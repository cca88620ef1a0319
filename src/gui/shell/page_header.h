// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ajar::gui {

class LinkButton;
class PlainLabel;
class SearchField;

/// The head of a page: its title and tools, what is being worked on once that takes longer than 0.4 s, the search field,
/// and the deeds that can be done from everywhere.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// What the page puts beside its title: filters, a button. Shown while that page is; null takes them away again.
    void setTools(QWidget* tools);
    void setWork(const QString& words); ///< empty: nothing is going on
    /// Whether the deeds stand there: a page with a deed of its own is about that one. Their keys stay.
    void setDeedsShown(bool isShown);
    /// Whether something can be written: else the deeds are not offered.
    void setDeedsEnabled(bool isEnabled);

    [[nodiscard]] SearchField& search() const { return *m_search; }

Q_SIGNALS:
    void cancelled();
    void newDealWanted();
    void logWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void placeDeeds();

    PlainLabel* m_title;
    QHBoxLayout* m_tools;
    PlainLabel* m_work;
    LinkButton* m_cancel;
    SearchField* m_search;
    QPushButton* m_newDeal;
    QPushButton* m_log;
    QTimer m_delay;
    bool m_showsDeeds = true;
};

} // namespace ajar::gui
