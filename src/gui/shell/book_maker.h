// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/window_parts.h"

#include <QObject>

class QStackedWidget;

namespace ajar::gui {

class NewBookPage;

/// Makes books: an empty one after the page that asks how, and the sample, which is a file of its own and is made once.
class BookMaker final : public QObject {
    Q_OBJECT

public:
    /// Adds its page to `pages`. `parts` has to outlive it.
    BookMaker(const WindowParts& parts, QStackedWidget& pages);

    void askForNew();
    /// Makes the sample where there is none yet.
    void openSample();

    [[nodiscard]] NewBookPage& page() const { return *m_page; }

Q_SIGNALS:
    void pageWanted(QWidget* page, const QString& title);
    void pageLeft();
    /// The book stands and can be opened.
    void made(const QString& file);
    /// What is being made, in words; empty: nothing more.
    void working(const QString& words);
    void failed(const QString& words);

private:
    void make(const QString& file, const app::NewBook& book, const QString& words);

    const WindowParts* m_parts;
    NewBookPage* m_page;
    bool m_isMaking = false;
};

} // namespace ajar::gui
