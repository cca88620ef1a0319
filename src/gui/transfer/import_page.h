// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"
#include "gui/transfer/import_runner.h"
#include "gui/transfer/transfer_page.h"

#include <QStringList>
#include <functional>
#include <memory>

class QPushButton;
class QTableView;

namespace ajar::app {
class ImportedFilesModel;
class ImportRemarksModel;
} // namespace ajar::app

namespace ajar::gui {

class ImportOptions;
class MessageBar;
class PlainLabel;
class WorkBar;

/// Files on their way into the book: first what would come of them, row by row, with nothing changed yet; then the
/// import itself, as one deed.
class ImportPage final : public TransferPage {
    Q_OBJECT

public:
    using Explain = std::function<QString(const Error& error)>;

    explicit ImportPage(Explain explain, QWidget* parent = nullptr);
    ~ImportPage() override;

    /// The book's imports, or none; the service has to outlive its stay here.
    void setService(app::ImportService* service);
    /// Reads the files and tells what would come of them.
    void look(const QStringList& files);
    void cancel() override { m_runner->cancel(); }

    [[nodiscard]] bool isWorking() const override { return m_runner->isRunning(); }
    /// After `stopped`: whether the import had come to its end before it could be stopped.
    void tellStopped(bool wasKept);
    /// A deed was taken back: the page says so where it was the import that it tells of.
    void tellUndone(std::int64_t deed);
    [[nodiscard]] QString workInWords() const override;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString details() const;

Q_SIGNALS:
    /// Rows were taken: the book has changed. `words` tell it in a sentence.
    void imported(const QString& words, bool bringsDeals);
    /// An import was cancelled: somebody has to look whether the book holds it.
    void stopped();
    void undoWanted();
    void filesWanted();

private:
    enum class State { Empty, Reading, Report, Importing, Done, Failed };

    void makeTables();
    void makeLayout();
    void connectWork();
    void readAgain();
    void runForReal();
    void enter(State state);
    void showDetails(const QString& words);
    void showReport(const app::ImportReport& report);
    void showCounts(const app::ImportReport& report);
    void showDone(const app::ImportReport& report);
    void showFailure(const Error& error);
    void showStopped();
    void clear();

    Explain m_explain;
    ImportRunner* m_runner;
    std::unique_ptr<app::ImportedFilesModel> m_files;
    std::unique_ptr<app::ImportRemarksModel> m_remarks;
    PlainLabel* m_headline;
    PlainLabel* m_details;
    MessageBar* m_message;
    ImportOptions* m_options;
    QTableView* m_filesTable;
    PlainLabel* m_remarksHead;
    QTableView* m_remarksTable;
    WorkBar* m_work;
    QPushButton* m_import;
    QPushButton* m_undo;
    QPushButton* m_close;
    State m_state = State::Empty;
    app::ImportRequest m_request; ///< what is looked at: its run is dry
    std::int64_t m_deed = 0;      ///< of the import that is done
};

} // namespace ajar::gui
