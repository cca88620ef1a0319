// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace ajar::gui {

class LinkButton;
class PlainLabel;

/// The head of a page: its title, and at the right what is being worked on, once that takes longer than 0.4 s.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setWork(const QString& words); ///< empty: nothing is going on

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_title;
    PlainLabel* m_work;
    LinkButton* m_cancel;
    QTimer m_delay;
};

} // namespace ajar::gui
