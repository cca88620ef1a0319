// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export_service.h"
#include "app/ref.h"
#include "gui/transfer/export_words.h"
#include "gui/transfer/transfer_page.h"

#include <QFutureWatcher>
#include <functional>
#include <optional>
#include <vector>

class QButtonGroup;
class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace ajar::gui {

class MessageBar;
class PlainLabel;
class WorkBar;

/// What goes out as JSON: the book, the deal that is selected, or one of its people; and whether private facts go with
/// it, asked for anew each time.
class ExportPage final : public TransferPage {
    Q_OBJECT

public:
    using Explain = std::function<QString(const Error& error)>;
    using AskForFile = std::function<QString(QWidget* parent, const QString& suggested)>;

    ExportPage(Explain explain, AskForFile askForFile, QWidget* parent = nullptr);
    ~ExportPage() override;

    /// The book's exports, or none; the service has to outlive its stay here. What runs is cancelled.
    void setService(app::ExportService* service);
    /// Asks anew, from the beginning.
    void ask(const ExportChoices& choices);
    /// The people of the deal come when the book has told them.
    void setPeople(const std::vector<app::Mention<Person>>& people);
    void cancel() override;

    [[nodiscard]] bool isWorking() const override { return m_watcher != nullptr; }
    [[nodiscard]] QString workInWords() const override;
    [[nodiscard]] QString outcome() const;

private:
    using Watcher = QFutureWatcher<Result<app::ExportReport>>;

    void addChoice(const QString& words, const QString& hint, app::ExportRequest request, const QString& fileName);
    void clearChoices();
    void makeLayout();
    void chooseFileAndStart();
    void start(app::ExportRequest request, const QString& file);
    void drop();
    void onFinished();
    void enable();
    void showOutcome(const QString& words);

    struct Choice {
        app::ExportRequest request;
        QString fileName; ///< suggested
    };

    Explain m_explain;
    AskForFile m_askForFile;
    app::ExportService* m_service = nullptr;
    Watcher* m_watcher = nullptr;
    std::vector<Choice> m_choices;
    QButtonGroup* m_group;
    QVBoxLayout* m_choiceColumn;
    QCheckBox* m_private;
    PlainLabel* m_outcome;
    MessageBar* m_message;
    WorkBar* m_work;
    QPushButton* m_export;
    QPushButton* m_close;
    QString m_file; ///< that is written, or was last
};

} // namespace ajar::gui
