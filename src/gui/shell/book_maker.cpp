// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/book_maker.h"

#include "gui/shell/new_book_page.h"
#include "gui/when_done.h"

#include <QFileInfo>
#include <QStackedWidget>

namespace ajar::gui {

BookMaker::BookMaker(const WindowParts& parts, QStackedWidget& pages)
    : QObject(&pages),
      m_parts(&parts),
      m_page(new NewBookPage(QFileInfo(parts.defaultBook).absolutePath(), parts.askForNewBook)) {
    pages.addWidget(m_page);
    connect(m_page, &NewBookPage::wanted, this,
            [this](const QString& file, const app::NewBook& book) { make(file, book, tr("Making the book…")); });
    connect(m_page, &NewBookPage::closed, this, &BookMaker::pageLeft);
}

void BookMaker::askForNew() {
    Q_EMIT pageWanted(m_page, tr("New book"));
    m_page->ask(m_parts->defaultBook);
}

void BookMaker::openSample() {
    const QString file = QFileInfo(m_parts->defaultBook).absolutePath() + QStringLiteral("/sample.ajar");
    if (QFileInfo::exists(file)) {
        Q_EMIT made(file);
        return;
    }
    app::NewBook book;
    book.name = tr("Sample").toStdString();
    book.isSample = true;
    make(file, book, tr("Making two sample years…"));
}

void BookMaker::make(const QString& file, const app::NewBook& book, const QString& words) {
    if (m_isMaking || !m_parts->createBook)
        return;
    m_isMaking = true;
    Q_EMIT working(words);
    const auto end = [this] {
        m_isMaking = false;
        Q_EMIT working({});
    };
    whenDone(
        m_page, m_parts->createBook(file, book),
        [this, file, end](const Result<app::NewBook>& made) {
            end();
            if (made)
                Q_EMIT this->made(file);
            else if (m_page->isVisible())
                m_page->showFailure(m_parts->explain(made.error()));
            else
                Q_EMIT failed(m_parts->explain(made.error()));
        },
        end);
}

} // namespace ajar::gui
