// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/transfer_pages.h"

#include "gui/transfer/export_page.h"
#include "gui/transfer/import_page.h"
#include "gui/when_done.h"

#include <QStackedWidget>
#include <algorithm>

namespace ajar::gui {

TransferPages::TransferPages(const WindowParts& parts, QStackedWidget& pages)
    : QObject(&pages),
      m_parts(&parts),
      m_import(new ImportPage(parts.explain)),
      m_export(new ExportPage(parts.explain, parts.askForExport)) {
    pages.addWidget(m_import);
    pages.addWidget(m_export);
    connect(m_import, &ImportPage::imported, this, [this](const QString& words, bool bringsDeals) {
        if (m_book != nullptr && m_book->board)
            m_book->board->noteDeed();
        Q_EMIT imported(words, bringsDeals);
    });
    connect(m_import, &ImportPage::stopped, this, &TransferPages::lookAtStopped);
    connect(m_import, &ImportPage::filesWanted, this, qOverload<>(&TransferPages::importFiles));
    connect(m_import, &ImportPage::undoWanted, this, &TransferPages::undoWanted);
    connect(m_import, &ImportPage::workChanged, this, &TransferPages::workChanged);
    connect(m_import, &ImportPage::closed, this, &TransferPages::pageLeft);
    connect(m_export, &ExportPage::workChanged, this, &TransferPages::workChanged);
    connect(m_export, &ExportPage::closed, this, &TransferPages::pageLeft);
}

void TransferPages::setBook(app::OpenBook* book) {
    m_book = book;
    ++m_asked;
    auto* services = book == nullptr ? nullptr : book->background.get();
    m_import->setService(services == nullptr ? nullptr : &services->imports);
    m_export->setService(services == nullptr ? nullptr : &services->exports);
}

void TransferPages::importFiles() {
    if (m_import->isWorking()) // one at a time: show it
        Q_EMIT pageWanted(m_import, tr("Import"));
    else if (m_parts->askForImport)
        importFiles(m_parts->askForImport(m_import->window()));
}

void TransferPages::importFiles(const QStringList& files) {
    if (files.isEmpty() || m_book == nullptr || !m_book->background)
        return;
    Q_EMIT pageWanted(m_import, tr("Import"));
    if (m_import->isWorking())
        return;
    noteNewestDeed();
    m_import->look(files);
}

void TransferPages::noteNewestDeed() {
    whenDone(
        m_import, m_book->background->history.history(1),
        [this](const Result<std::vector<app::HistoryEntry>>& deeds) {
            m_newestDeed = deeds && !deeds->empty() ? deeds->front().number : 0;
        },
        [] {});
}

/// An answer that is not wanted any more is not given, even where the import was already kept: the book knows.
void TransferPages::lookAtStopped() {
    if (m_book == nullptr || !m_book->background)
        return;
    whenDone(
        m_import, m_book->background->history.history(1),
        [this](const Result<std::vector<app::HistoryEntry>>& deeds) {
            m_import->tellStopped(deeds && !deeds->empty() && deeds->front().number > m_newestDeed &&
                                  deeds->front().name.starts_with("Import"));
        },
        [this] { m_import->tellStopped(false); });
}

void TransferPages::exportFrom(const ExportChoices& choices) {
    if (m_book == nullptr || !m_book->background)
        return;
    Q_EMIT pageWanted(m_export, tr("Export"));
    if (m_export->isWorking())
        return;
    m_export->ask(choices);
    const int asked = ++m_asked;
    if (!choices.deal || !m_book->services)
        return;
    whenDone(
        m_export, m_book->services->deals.show(app::Ref<Deal>(*choices.deal)),
        [this, asked](const Result<app::DealPage>& deal) {
            if (asked != m_asked || !deal)
                return;
            std::vector<app::Mention<Person>> people;
            for (const auto& chair : deal->people)
                if (chair.person && std::ranges::find(people, *chair.person) == people.end())
                    people.push_back(*chair.person);
            m_export->setPeople(people);
        },
        [] {});
}

void TransferPages::followUndo(std::int64_t deed) {
    m_import->tellUndone(deed);
}

void TransferPages::cancel() {
    m_import->cancel();
    m_export->cancel();
}

QString TransferPages::workInWords() const {
    return m_import->isWorking() ? m_import->workInWords() : m_export->workInWords();
}

} // namespace ajar::gui
