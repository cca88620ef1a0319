// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "app/encounter_service.h"
#include "gui/deal/opened_book.h"
#include "gui/fields/draft_file.h"
#include "gui/log/name_first.h"
#include "gui/shell/side_sheet.h"

#include <QTimer>
#include <optional>
#include <vector>

class QPushButton;

namespace ajar::gui {

class ChipFlow;
class FaultLine;
class LinkButton;
class NoteEdit;
class Paragraph;
class PlainLabel;

/// The deal that is open while somebody logs: where the line names nobody, its lead is meant.
struct LogContext {
    app::Mention<Deal> deal; ///< of a second line about people without a deal: null
    std::optional<app::Mention<Person>> lead;
    std::vector<Id<Person>> people;
};

/// Logs an encounter from one line: shows what was understood while it is typed, and keeps the line as a draft until it
/// is logged.
class LogForm final : public SheetPane {
    Q_OBJECT

public:
    explicit LogForm(QWidget* parent = nullptr);

    void setBook(const OpenedBook* book, const DraftFile& draft);
    /// Nothing: the line stands for itself. A line that was begun keeps the deal it was begun beside.
    void setContext(std::optional<LogContext> context);
    /// What comes when it is logged.
    enum class Then { Close, Another };
    void log(Then then = Then::Close);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString escWords() const override;
    [[nodiscard]] QWidget* firstField() const override;
    void leave() override;

    [[nodiscard]] bool hasDraft() const;
    /// The deal that a draft from before was begun beside; null: none, or it is known already.
    [[nodiscard]] Id<Deal> wantedDeal() const { return m_context ? Id<Deal>() : m_draftDeal; }
    [[nodiscard]] NoteEdit& line() const { return *m_line; }
    [[nodiscard]] ChipFlow& chips() const { return *m_chips; }
    [[nodiscard]] Paragraph& remarks() const { return *m_remarks; }
    [[nodiscard]] FaultLine& fault() const { return *m_fault; }
    [[nodiscard]] LinkButton& dropContext() const { return *m_dropContext; }
    /// "Beside the deal …", as it is said.
    [[nodiscard]] QString about() const;
    /// Puts a name that stands too late where names stand.
    [[nodiscard]] LinkButton& putName() const { return *m_putName; }

Q_SIGNALS:
    void logged(const QString& words);
    /// The same, and an empty line waits for the next about the same deal and people.
    void loggedAndGoesOn(const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Next = std::function<void(const app::LogRequest&, const Result<app::Logged>&)>;

    void makeLayout();
    void typed();
    void showContext();
    /// Asks whether somebody is called as one of `names`, the first that fits, and offers to put them where names stand.
    void offerName(std::vector<NameFirst> names);
    void showOffer(const QString& name, const std::string& line);
    void preview();
    /// Reads the line as it stands: whom it names decides whether the open deal is meant.
    void read(Next next);
    void showRead(const Result<app::Logged>& read);
    void keepDraft();
    void send(const app::LogRequest& request, Then then);
    void takeLogged(const app::Logged& logged, Then then);
    [[nodiscard]] std::optional<LogContext> contextAfter(const app::Logged& logged) const;
    [[nodiscard]] bool takeKey(const QKeyEvent& event);
    void begin();
    [[nodiscard]] std::string text() const;

    const OpenedBook* m_book = nullptr;
    DraftFile m_draft;
    std::optional<LogContext> m_context;
    bool m_namesPeople = false; ///< the line does, so the lead of the context is not meant
    bool m_isDealMeant = true;
    std::string m_offered; ///< the line with the name in its place
    Id<Deal> m_draftDeal;  ///< of a draft from before: its context is asked for when it opens
    Id<Encounter> m_id;
    QTimer m_pause;
    QTimer m_keep;
    int m_turn = 0;
    bool m_isSending = false;
    PlainLabel* m_about;
    LinkButton* m_dropContext;
    NoteEdit* m_line;
    PlainLabel* m_understood;
    ChipFlow* m_chips;
    Paragraph* m_remarks;
    Paragraph* m_whose;
    LinkButton* m_putName;
    FaultLine* m_fault;
    LinkButton* m_another;
    QPushButton* m_log;
};

} // namespace ajar::gui
