// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"
#include "gui/deal/opened_book.h"
#include "gui/fields/draft_file.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <functional>
#include <optional>
#include <vector>

class QAction;
class QWidget;

namespace ajar::gui {

class DealPanel;
class EditField;
class LogForm;
class NewDealForm;
class OrganisationForm;
class PersonForm;
class PipelinePage;
class SheetPane;
class SideSheet;

/// The sheet beside the pipeline with all that belongs to a deal: its panel, the forms of its people and its
/// organisation, a new deal, and the log.
class DealSheets final : public QObject {
    Q_OBJECT

public:
    /// Over `host`, beside `page`, in which `pipeline` lies. All three outlive it.
    DealSheets(QWidget& host, QWidget& page, PipelinePage& pipeline);
    ~DealSheets() override;

    struct Book {
        app::OpenBook* open = nullptr; ///< outlives its stay here
        QString file;
        QString draftFolder; ///< where what was begun outlives the program; empty: nowhere
        std::function<QString(const Error&)> explain;
    };
    /// Closes what is open; without a book nothing opens.
    void setBook(const Book& book);
    /// What the board says of the book: whether it takes changes.
    void takeFace(const app::BookFace& face);

    /// What the Deal menu holds besides the page's own.
    [[nodiscard]] QList<QAction*> actions() const;

    /// The selected deal.
    void openDeal();
    /// Also one that the board does not show.
    void showDeal(const Id<Deal>& deal);
    void editDeal();
    void newDeal();
    void logEncounter();
    void showPerson(const Id<Person>& person);
    void showOrganisation(const Id<Organisation>& organisation);

    /// Whether nothing that was typed would be lost with the book.
    enum class Closing { May, Wait, Ask };
    /// Keeps what is being typed, as if it were left. Wait: that is on its way to the book, for a few seconds at most. Ask: it
    /// was refused, or a new deal was begun that is not kept as a draft.
    [[nodiscard]] Closing mayClose();
    /// Goes to what `mayClose` asks about, and says what it is.
    [[nodiscard]] QString showUnkept();

    [[nodiscard]] SideSheet& sheet() const { return *m_sheet; }
    [[nodiscard]] DealPanel& panel();
    [[nodiscard]] PersonForm& person();
    [[nodiscard]] OrganisationForm& organisation();
    [[nodiscard]] NewDealForm& newDealForm();
    [[nodiscard]] LogForm& logForm();

Q_SIGNALS:
    /// Something was done, in words; it can be taken back.
    void deedDone(const QString& words);
    /// Something to know that changed nothing.
    void told(const QString& words);

private:
    void makeActions();
    /// Makes the panes when one of them is needed: a window starts without.
    void makePanes();
    [[nodiscard]] bool hasPanes() const { return m_panel != nullptr; }
    void connectPanes();
    void giveBook();
    void takeAccess();
    void enableActions();
    [[nodiscard]] std::vector<SheetPane*> panes() const;
    /// A field of a pane in which something stands that was refused; null: there is none.
    [[nodiscard]] static EditField* refusedIn(const SheetPane& pane);
    [[nodiscard]] bool keepsAway(SheetPane& pane, bool isSettled);
    void reload();
    void selectionMoved();
    void followOnBoard();
    void tellDrafts();
    void openLog(std::optional<Id<Deal>> deal);

    PipelinePage* m_pipeline;
    OpenedBook m_book;
    DraftFile m_newDealDraft;
    DraftFile m_logDraft;
    SideSheet* m_sheet;
    DealPanel* m_panel = nullptr; ///< and so are the others, until they are made
    PersonForm* m_person = nullptr;
    OrganisationForm* m_organisation = nullptr;
    NewDealForm* m_newDeal = nullptr;
    LogForm* m_log = nullptr;
    std::optional<QElapsedTimer> m_closing; ///< since when the window wants to close
    /// A deal that was just made or moved: selected where the board shows it, and until then the panel stays with it.
    struct Followed {
        Id<Deal> deal;
        Bucket bucket = Bucket::Pending;
        int boards = 0; ///< that did not show it there
    };
    std::optional<Followed> m_follow;
    bool m_tellsDrafts = false; ///< once, when the book is there
    QAction* m_open = nullptr;
    QAction* m_edit = nullptr;
};

} // namespace ajar::gui
