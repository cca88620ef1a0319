// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <vector>

class QStackedLayout;
class QToolButton;

namespace ajar::gui {

class PlainLabel;

/// One thing that the sheet shows: a deal, a form.
class SheetPane : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// Beside the title: what Esc does here.
    [[nodiscard]] virtual QString escWords() const;
    /// Where the keys go when it opens.
    [[nodiscard]] virtual QWidget* firstField() const = 0;
    /// It closes, or another one opens over it: what was typed is kept.
    virtual void leave() {}

Q_SIGNALS:
    /// It is done with, or not wanted any more.
    void closeWanted();
};

/// A sheet at the far edge of the window over the page behind, which stays in use. Panes lie one over the other; Esc
/// closes the innermost, F6 goes between sheet and page, and the keys return to where they were before it opened. Where there is room the page makes
/// way, so that nothing on it is hidden.
class SideSheet final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kWidth = 420;
    /// Narrower than this the page does not become: the sheet then lies over it.
    static constexpr int kLeastPage = 400;

    /// Over the whole of `host`; `page`, somewhere within it, makes way.
    SideSheet(QWidget& host, QWidget& page);
    ~SideSheet() override;

    /// Something over the page, which makes way too as long as it can still be used.
    void addBar(QWidget& bar);
    static constexpr int kLeastBar = 400;

    /// Opens a pane over those that are open; one that lies deeper is brought back by closing those over it.
    void open(SheetPane& pane);
    /// Closes a pane and all that lie over it.
    void close(SheetPane& pane);
    void closeAll();

    [[nodiscard]] SheetPane* top() const;
    [[nodiscard]] bool isOpen(const SheetPane& pane) const;

Q_SIGNALS:
    void opened();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Open {
        SheetPane* pane;
        QPointer<QWidget> before; ///< where the keys were
    };

    void closeTop();
    /// What had the keys was hidden or disabled: they stay in the sheet, and do not fall on what is next in the window.
    void catchKeys(const QWidget* old, const QWidget* now);
    /// F6: the keys go to the page behind, or back to the sheet.
    void changeSides();
    void showTop();
    void place();
    void makeWay(QWidget& widget, int least);

    QWidget* m_host;
    QWidget* m_page;
    QWidget* m_bar = nullptr;
    PlainLabel* m_title;
    PlainLabel* m_hint;
    QToolButton* m_close;
    QStackedLayout* m_panes;
    std::vector<Open> m_open;
};

} // namespace ajar::gui
