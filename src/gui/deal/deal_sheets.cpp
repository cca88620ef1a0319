// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/deal_sheets.h"

#include "gui/deal/deal_panel.h"
#include "gui/deal/new_deal_draft.h"
#include "gui/deal/new_deal_form.h"
#include "gui/deal/organisation_form.h"
#include "gui/deal/person_form.h"
#include "gui/fields/edit_field.h"
#include "gui/log/log_draft.h"
#include "gui/log/log_form.h"
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/column_panel.h"
#include "gui/pipeline/pipeline_page.h"
#include "gui/shell/side_sheet.h"
#include "gui/when_done.h"

#include <QAction>
#include <algorithm>
#include <array>
#include <utility>

namespace ajar::gui {

namespace {

constexpr int kPatienceMs = 5000;
constexpr int kBoardsWaited = 3; ///< answers that were on their way before the deed, and one to spare
constexpr std::array kBuckets{Bucket::Pending, Bucket::Sold, Bucket::NotSold};

} // namespace

DealSheets::DealSheets(QWidget& host, QWidget& page, PipelinePage& pipeline)
    : QObject(&host), m_pipeline(&pipeline), m_sheet(new SideSheet(host, page)) {
    makeActions();
    for (const auto bucket : kBuckets) {
        const auto& view = m_pipeline->column(bucket).view();
        connect(&view, &QAbstractItemView::activated, this, &DealSheets::openDeal); // Enter, double click
        connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &DealSheets::selectionMoved);
    }
    connect(m_pipeline, &PipelinePage::boardShown, this, &DealSheets::followOnBoard);
    enableActions();
}

DealSheets::~DealSheets() = default;

void DealSheets::makeActions() {
    m_open = new QAction(tr("&Open deal\tEnter"), this);
    connect(m_open, &QAction::triggered, this, &DealSheets::openDeal);
    m_edit = new QAction(tr("&Edit deal"), this);
    m_edit->setShortcut(QKeySequence(Qt::Key_F2));
    m_edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_edit, &QAction::triggered, this, &DealSheets::editDeal);
    m_pipeline->addAction(m_edit);
}

QList<QAction*> DealSheets::actions() const {
    return {m_open, m_edit};
}

void DealSheets::makePanes() {
    if (hasPanes())
        return;
    m_panel = new DealPanel(m_sheet);
    m_person = new PersonForm(m_sheet);
    m_organisation = new OrganisationForm(m_sheet);
    m_newDeal = new NewDealForm(m_sheet);
    m_log = new LogForm(m_sheet);
    for (auto* pane : panes())
        pane->hide();
    connectPanes();
    giveBook();
}

DealPanel& DealSheets::panel() {
    makePanes();
    return *m_panel;
}

PersonForm& DealSheets::person() {
    makePanes();
    return *m_person;
}

OrganisationForm& DealSheets::organisation() {
    makePanes();
    return *m_organisation;
}

NewDealForm& DealSheets::newDealForm() {
    makePanes();
    return *m_newDeal;
}

LogForm& DealSheets::logForm() {
    makePanes();
    return *m_log;
}

void DealSheets::connectPanes() {
    connect(m_panel, &DealPanel::deedDone, this, &DealSheets::deedDone);
    connect(m_panel, &DealPanel::personWanted, this, &DealSheets::showPerson);
    connect(m_panel, &DealPanel::organisationWanted, this, &DealSheets::showOrganisation);
    connect(m_panel, &DealPanel::moved, this, [this](const Id<Deal>& deal, Bucket bucket) {
        m_follow = Followed{deal, bucket};
        m_panel->follow(deal);
    });
    connect(m_person, &PersonForm::deedDone, this, &DealSheets::deedDone);
    connect(m_person, &PersonForm::organisationWanted, this, &DealSheets::showOrganisation);
    connect(m_organisation, &OrganisationForm::deedDone, this, &DealSheets::deedDone);
    connect(m_newDeal, &NewDealForm::added, this, [this](const Id<Deal>& deal, const QString& words) {
        m_sheet->close(*m_newDeal);
        m_follow = Followed{deal};
        if (m_sheet->isOpen(*m_panel))
            m_panel->follow(deal);
        Q_EMIT deedDone(words);
    });
    connect(m_log, &LogForm::loggedAndGoesOn, this, &DealSheets::deedDone);
    connect(m_log, &LogForm::logged, this, [this](const QString& words) {
        m_sheet->close(*m_log);
        Q_EMIT deedDone(words);
    });
}

void DealSheets::setBook(const Book& book) {
    m_sheet->closeAll();
    for (auto* field : m_sheet->findChildren<EditField*>())
        field->takeBack(); // what is typed there belongs to the book that goes
    m_follow.reset();
    m_book = {};
    m_newDealDraft = DraftFile(book.draftFolder, book.file, newDealDraftName());
    m_logDraft = DraftFile(book.draftFolder, book.file, logDraftName());
    m_tellsDrafts = false;
    if (book.open != nullptr && book.open->services && book.open->board) {
        m_book.services = book.open->services.get();
        m_book.board = book.open->board.get();
        m_book.explain = book.explain;
        // The board goes with the book, and with it this connection.
        connect(m_book.board, &app::BoardSource::bookChanged, this, &DealSheets::reload);
        m_tellsDrafts = true;
    }
    if (hasPanes())
        giveBook();
    enableActions();
}

void DealSheets::giveBook() {
    const OpenedBook* opened = &m_book;
    m_panel->setBook(opened);
    m_person->setBook(opened);
    m_organisation->setBook(opened);
    m_newDeal->setBook(opened, m_newDealDraft);
    m_log->setBook(opened, m_logDraft);
    takeAccess();
}

void DealSheets::takeAccess() {
    m_panel->setReadOnly(m_book.isReadOnly);
    m_person->setReadOnly(m_book.isReadOnly);
    m_organisation->setReadOnly(m_book.isReadOnly);
}

void DealSheets::takeFace(const app::BookFace& face) {
    if (!m_book.isOpen())
        return;
    m_book.isReadOnly = face.isReadOnly;
    if (hasPanes())
        takeAccess();
    enableActions();
    if (std::exchange(m_tellsDrafts, false) && !face.isReadOnly)
        tellDrafts();
}

void DealSheets::tellDrafts() {
    const auto log = findLogDraft(m_logDraft);
    const bool hasLog = log && !log->line.trimmed().isEmpty();
    const bool hasNewDeal = findNewDealDraft(m_newDealDraft).has_value();
    if (hasLog && hasNewDeal)
        Q_EMIT told(
            tr("An encounter and a new deal that you began are not in the book yet. Ctrl+L and Ctrl+Shift+N show "
               "them."));
    else if (hasLog)
        Q_EMIT told(tr("An encounter that you began is not logged yet. Ctrl+L shows it."));
    else if (hasNewDeal)
        Q_EMIT told(tr("A new deal that you began is not added yet. Ctrl+Shift+N shows it."));
}

void DealSheets::enableActions() {
    const bool hasDeal = m_book.isOpen() && m_pipeline->selectedDeal().has_value();
    m_open->setEnabled(hasDeal);
    m_edit->setEnabled(hasDeal && !m_book.isReadOnly);
}

void DealSheets::selectionMoved() {
    enableActions();
    if (!hasPanes() || m_sheet->top() != m_panel || m_follow)
        return;
    if (const auto deal = m_pipeline->selectedDeal())
        m_panel->follow(*deal);
}

/// An answer that was on its way before the deed does not show it yet: then the next one is waited for. In a column
/// that is folded to a strip nothing is selected: keys must not go to what cannot be seen.
void DealSheets::followOnBoard() {
    if (!m_follow)
        return;
    auto& column = m_pipeline->column(m_follow->bucket);
    if (column.form() != ColumnPanel::Form::Strip && column.view().selectDeal(m_follow->deal)) {
        if (m_sheet->top() == nullptr)
            column.view().setFocus(Qt::OtherFocusReason);
        m_follow.reset();
    } else if (++m_follow->boards == kBoardsWaited) {
        m_follow.reset();
    }
}

void DealSheets::reload() {
    if (!hasPanes())
        return;
    if (m_sheet->isOpen(*m_panel))
        m_panel->reload();
    if (m_sheet->isOpen(*m_person))
        m_person->reload();
    if (m_sheet->isOpen(*m_organisation))
        m_organisation->reload();
}

void DealSheets::openDeal() {
    if (const auto deal = m_pipeline->selectedDeal())
        showDeal(*deal);
}

void DealSheets::showDeal(const Id<Deal>& deal) {
    if (!m_book.isOpen())
        return;
    panel().follow(deal);
    m_sheet->open(*m_panel);
}

void DealSheets::editDeal() {
    if (m_book.isReadOnly || !m_book.isOpen() || !m_pipeline->selectedDeal())
        return;
    openDeal();
    panel().beginEdit();
}

void DealSheets::newDeal() {
    if (m_book.isOpen() && !m_book.isReadOnly)
        m_sheet->open(newDealForm());
}

void DealSheets::logEncounter() {
    if (!m_book.isOpen() || m_book.isReadOnly)
        return;
    const Id<Deal> wanted = logForm().wantedDeal();
    openLog(!wanted.isNull() ? std::optional(wanted) : m_pipeline->selectedDeal());
}

void DealSheets::openLog(std::optional<Id<Deal>> deal) {
    m_sheet->open(*m_log);
    if (!deal) {
        m_log->setContext(std::nullopt);
        return;
    }
    whenDone(
        m_log, m_book.services->deals.show(app::Ref<Deal>(*deal)),
        [this, board = m_book.board](const Result<app::DealPage>& page) {
            if (!page || board != m_book.board)
                return;
            LogContext context{{page->profile.deal.id, page->profile.deal.title}, std::nullopt, {}};
            const auto lead = leadOf(page->profile.people);
            for (const auto& chair : page->people) {
                if (!chair.person)
                    continue;
                context.people.push_back(chair.person->id);
                if (chair.person->id == lead)
                    context.lead = chair.person;
            }
            m_log->setContext(std::move(context));
        },
        [] {});
}

/// A form in which something was refused stays with its record until that is settled, as the panel does.
bool DealSheets::keepsAway(SheetPane& pane, bool isSettled) {
    if (isSettled || refusedIn(pane) == nullptr)
        return false;
    m_sheet->open(pane);
    Q_EMIT told(tr("What you typed here is not kept yet."));
    return true;
}

void DealSheets::showPerson(const Id<Person>& person) {
    makePanes();
    if (m_person->shown() != person && keepsAway(*m_person, m_person->isSettled()))
        return;
    m_person->show(person);
    m_sheet->open(*m_person);
}

void DealSheets::showOrganisation(const Id<Organisation>& organisation) {
    makePanes();
    if (m_organisation->shown() != organisation && keepsAway(*m_organisation, m_organisation->isSettled()))
        return;
    m_organisation->show(organisation);
    m_sheet->open(*m_organisation);
}

std::vector<SheetPane*> DealSheets::panes() const {
    if (!hasPanes())
        return {};
    return {m_panel, m_person, m_organisation, m_newDeal, m_log};
}

EditField* DealSheets::refusedIn(const SheetPane& pane) {
    for (auto* field : pane.findChildren<EditField*>())
        if (field->isEditing() && !field->isOnItsWay() && !field->fault().isEmpty())
            return field;
    return nullptr;
}

DealSheets::Closing DealSheets::mayClose() {
    for (auto* pane : panes())
        if (m_sheet->isOpen(*pane))
            pane->leave();
    const auto fields = m_sheet->findChildren<EditField*>();
    const bool isOnItsWay = std::ranges::any_of(fields, [](const EditField* field) { return field->isOnItsWay(); });
    if (!m_closing) {
        m_closing.emplace();
        m_closing->start();
    }
    if (isOnItsWay && !m_closing->hasExpired(kPatienceMs))
        return Closing::Wait;
    m_closing.reset();
    const bool isRefused = (hasPanes() && m_newDeal->isBegun() && !m_newDeal->isKept()) ||
                           std::ranges::any_of(panes(), [](const SheetPane* pane) { return refusedIn(*pane); });
    return isRefused ? Closing::Ask : Closing::May;
}

QString DealSheets::showUnkept() {
    for (auto* pane : panes()) {
        auto* field = refusedIn(*pane);
        if (field == nullptr)
            continue;
        m_sheet->open(*pane);
        field->beginEdit();
        return tr("What you typed under %1 is not kept yet. %2", "the name of a field, and what is wrong with its text")
            .arg(QChar(0x201c) + field->label() + QChar(0x201d), field->fault());
    }
    m_sheet->open(*m_newDeal);
    return tr("The new deal that you began is not added yet.");
}

} // namespace ajar::gui
