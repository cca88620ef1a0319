// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"
#include "gui/shell/window_parts.h"
#include "gui/transfer/export_words.h"

#include <QObject>
#include <QStringList>

class QStackedWidget;

namespace ajar::gui {

class ExportPage;
class ImportPage;

/// Import and export of the book shown: the two pages, the files that are asked for, and the work that goes on while
/// another page is looked at.
class TransferPages final : public QObject {
    Q_OBJECT

public:
    /// Adds its pages to `pages`. `parts` has to outlive it.
    TransferPages(const WindowParts& parts, QStackedWidget& pages);

    /// The book shown, or none; it has to outlive its stay here. What runs is cancelled.
    void setBook(app::OpenBook* book);

    /// Asks for files and shows what they would bring.
    void importFiles();
    void importFiles(const QStringList& files);
    /// Shows what there is to export.
    void exportFrom(const ExportChoices& choices);
    void cancel();
    /// This deed was taken back, by whichever way.
    void followUndo(std::int64_t deed);

    /// What goes on, in words; empty: nothing.
    [[nodiscard]] QString workInWords() const;
    [[nodiscard]] ImportPage& importPage() const { return *m_import; }
    [[nodiscard]] ExportPage& exportPage() const { return *m_export; }

Q_SIGNALS:
    void pageWanted(QWidget* page, const QString& title);
    /// The page that is shown has nothing more to say.
    void pageLeft();
    /// The book was changed, in words; one undo takes it back.
    void imported(const QString& words, bool bringsDeals);
    void undoWanted();
    void workChanged();

private:
    void noteNewestDeed();
    void lookAtStopped();

    const WindowParts* m_parts;
    app::OpenBook* m_book = nullptr;
    ImportPage* m_import;
    ExportPage* m_export;
    std::int64_t m_newestDeed = 0; ///< when the files were looked at
    int m_asked = 0;               ///< answers about a deal that is no longer asked about are dropped
};

} // namespace ajar::gui
