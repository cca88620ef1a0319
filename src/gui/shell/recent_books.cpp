// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/recent_books.h"

#include "app/qt_text.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace ajar::gui {

namespace {

const QString kKey = QStringLiteral("recent");

/// A name in a menu: no mnemonic, no tab, nothing that deceives.
QString forMenu(const QString& name) {
    return app::lineToShow(app::fromQt(name)).replace(u'&', QStringLiteral("&&"));
}

} // namespace

RecentBooks::RecentBooks(Recall recall, Keep keep, QObject* parent)
    : QObject(parent), m_recall(std::move(recall)), m_keep(std::move(keep)) {
    if (m_recall)
        m_files = m_recall(kKey).toStringList();
    m_files.removeAll(QString());
}

QStringList RecentBooks::files() const {
    return m_files;
}

void RecentBooks::add(const QString& file) {
    const QString whole = QFileInfo(file).absoluteFilePath();
    m_files.removeAll(whole);
    m_files.prepend(whole);
    while (m_files.size() > kMost)
        m_files.removeLast();
    if (m_keep)
        m_keep(kKey, m_files);
}

void RecentBooks::clear() {
    m_files.clear();
    if (m_keep)
        m_keep(kKey, m_files);
}

void RecentBooks::fill(QMenu& menu) {
    addEntries(menu); // one that is empty would not open
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        menu.clear();
        addEntries(menu);
    });
}

void RecentBooks::addEntries(QMenu& menu) {
    if (m_files.isEmpty()) {
        menu.addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    for (const auto& file : m_files) {
        const QFileInfo info(file);
        const QString name = forMenu(info.completeBaseName());
        const QString folder = forMenu(QDir::toNativeSeparators(info.absolutePath()));
        auto* entry = menu.addAction(info.exists() ? tr("%1, in %2", "a book and its folder").arg(name, folder)
                                                   : tr("%1, in %2 (not there now)").arg(name, folder));
        connect(entry, &QAction::triggered, this, [this, file] { Q_EMIT chosen(file); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Forget these")), &QAction::triggered, this, &RecentBooks::clear);
}

QString lastBook(const RecentBooks::Recall& recall) {
    const auto files = RecentBooks(recall, {}).files();
    return files.isEmpty() || !QFileInfo::exists(files.constFirst()) ? QString() : files.constFirst();
}

} // namespace ajar::gui
