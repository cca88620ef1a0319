// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/import_page.h"

#include "app/import_hints.h"
#include "app/import_remarks_model.h"
#include "app/imported_files_model.h"
#include "app/qt_text.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/ajar_style.h"
#include "gui/transfer/import_options.h"
#include "gui/transfer/import_words.h"
#include "gui/transfer/work_bar.h"
#include "gui/words/amounts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kMargin = 20;
constexpr int kMostFileRows = 5;

/// A table to read: whole rows, no grid, one row after the other by the keys.
QTableView* makeTable(QAbstractItemModel& model, int stretched, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(true);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return table;
}

} // namespace

ImportPage::ImportPage(Explain explain, QWidget* parent)
    : TransferPage(parent),
      m_explain(std::move(explain)),
      m_runner(new ImportRunner(this)),
      m_files(std::make_unique<app::ImportedFilesModel>()),
      m_remarks(std::make_unique<app::ImportRemarksModel>()),
      m_headline(new PlainLabel(TypeRole::Heading, QPalette::WindowText, this)),
      m_details(new PlainLabel(TypeRole::Body, QPalette::PlaceholderText, this)),
      m_message(new MessageBar(this)),
      m_options(new ImportOptions(this)),
      m_filesTable(makeTable(*m_files, app::ImportedFilesModel::FileColumn, this)),
      m_remarksHead(new PlainLabel(TypeRole::Strong, QPalette::WindowText, this)),
      m_remarksTable(makeTable(*m_remarks, app::ImportRemarksModel::MessageColumn, this)),
      m_work(new WorkBar(this)),
      m_import(new QPushButton(this)),
      m_undo(new QPushButton(tr("Undo this import"), this)),
      m_close(new QPushButton(this)) {
    makePrimary(*m_import);
    makeTables();
    makeLayout();
    connectWork();
    clear();
}

ImportPage::~ImportPage() {
    m_runner->setService(nullptr);
}

void ImportPage::makeTables() {
    m_filesTable->setAccessibleName(tr("What would come of each file"));
    m_filesTable->setFocusPolicy(Qt::StrongFocus);
    m_filesTable->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    for (int column = app::ImportedFilesModel::KindColumn; column < app::ImportedFilesModel::kColumns; ++column)
        m_filesTable->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_remarksTable->setAccessibleName(tr("What to look at"));
    m_remarksTable->setAlternatingRowColors(false);
}

void ImportPage::makeLayout() {
    m_details->setWordWrap(true);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kMargin, space::kL, kMargin, space::kL);
    page->setSpacing(space::kS);
    page->addWidget(m_headline);
    page->addWidget(m_details);
    page->addWidget(m_message);
    page->addSpacing(space::kXs);
    page->addWidget(m_options);
    page->addSpacing(space::kXs);
    page->addWidget(m_filesTable);
    page->addSpacing(space::kXs);
    page->addWidget(m_remarksHead);
    page->addWidget(m_remarksTable, 1);
    page->addStretch(0);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kS);
    foot->addWidget(m_work, 1);
    foot->addStretch(0);
    foot->addWidget(m_undo);
    foot->addWidget(m_close);
    foot->addWidget(m_import);
    page->addLayout(foot);
}

void ImportPage::connectWork() {
    connect(m_runner, &ImportRunner::finished, this, [this](const app::ImportReport& report) {
        if (m_state == State::Importing)
            showDone(report);
        else
            showReport(report);
    });
    connect(m_runner, &ImportRunner::failed, this, &ImportPage::showFailure);
    connect(m_runner, &ImportRunner::cancelled, this, &ImportPage::showStopped);
    connect(m_runner, &ImportRunner::progressed, this, [this](int percent, const QString& words) {
        m_work->setProgress(percent, words.isEmpty() ? workInWords() : words);
        Q_EMIT workChanged();
    });
    connect(m_work, &WorkBar::cancelled, m_runner, &ImportRunner::cancel);
    connect(m_options, &ImportOptions::changed, this, &ImportPage::readAgain);
    connect(m_import, &QPushButton::clicked, this, [this] {
        if (m_state == State::Report)
            runForReal();
        else
            Q_EMIT closed();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undo->hide();
        Q_EMIT undoWanted();
        Q_EMIT closed();
    });
    connect(m_close, &QPushButton::clicked, this, &ImportPage::closed);
    connect(m_message, &MessageBar::deedWanted, this, &ImportPage::filesWanted);
}

void ImportPage::setService(app::ImportService* service) {
    m_runner->setService(service);
    clear();
}

void ImportPage::clear() {
    m_files->take({});
    m_remarks->take({});
    m_headline->clear();
    showDetails({});
    enter(State::Empty);
}

void ImportPage::look(const QStringList& files) {
    m_options->reset();
    m_request = {};
    for (const auto& file : files)
        m_request.files.push_back(app::pathFromQt(file));
    clear();
    readAgain();
}

void ImportPage::readAgain() {
    m_request.run = app::ImportRun::Dry;
    m_request.dates = m_options->dates();
    m_request.encoding = m_options->encoding();
    if (m_request.encoding == app::ImportEncoding::ByMark)
        m_options->hidePreview();
    else
        m_options->showPreview(m_request.files.front());
    m_headline->setText(tr("Reading %1. Nothing is changed by that.").arg(filesInShort(m_request.files)));
    showDetails({});
    enter(State::Reading);
    m_runner->start(m_request);
    Q_EMIT workChanged();
}

void ImportPage::runForReal() {
    auto request = m_request;
    request.run = app::ImportRun::Real;
    enter(State::Importing);
    m_runner->start(std::move(request));
    Q_EMIT workChanged();
}

void ImportPage::showCounts(const app::ImportReport& report) {
    m_files->take(report.files);
    const int rows = std::min(static_cast<int>(report.files.size()), kMostFileRows);
    m_filesTable->setFixedHeight(m_filesTable->horizontalHeader()->sizeHint().height() +
                                 rows * m_filesTable->verticalHeader()->defaultSectionSize() + 2);
    m_remarks->take(report.warnings);
    m_remarksTable->resizeColumnToContents(app::ImportRemarksModel::LineColumn);
    m_remarksTable->setColumnHidden(app::ImportRemarksModel::FileColumn, report.files.size() < 2);
    const auto remarks = static_cast<std::int64_t>(report.warnings.size()) + report.moreWarnings;
    m_remarksHead->setText(remarks == 0 ? tr("No row needs a look.") : tr("Worth a look: %1").arg(number(remarks)));
    m_remarksTable->setVisible(remarks > 0);
    m_filesTable->show();
    m_remarksHead->show();
}

void ImportPage::showReport(const app::ImportReport& report) {
    showCounts(report);
    const auto take = rowsToTake(report.counts);
    m_headline->setText(
        tr("%1: %Ln row(s), %2. Nothing has been changed yet.", nullptr, static_cast<int>(report.counts.rows))
            .arg(filesInShort(m_request.files), rowsInWords(report.counts)));
    QStringList details;
    if (const auto records = recordsInWords(report); !records.isEmpty())
        details << tr("New in the book: %1.").arg(records);
    const auto open = std::ranges::count_if(report.warnings, app::asksForDateOrder);
    if (open > 0)
        details << tr("Dates of %Ln row(s) can be read in two ways: choose the order below, and they are taken.",
                      nullptr, static_cast<int>(open));
    if (const auto notes = notesInWords(report); !notes.isEmpty())
        details << notes;
    if (take == 0)
        details << (report.counts.rejected > 0 ? tr("There is nothing that could be taken.")
                                               : tr("The book holds all of it already."));
    showDetails(details.join(u' '));
    m_import->setText(take == 0 ? tr("Nothing to import") : tr("Import %Ln row(s)", nullptr, static_cast<int>(take)));
    m_import->setEnabled(take > 0);
    enter(State::Report);
    (take > 0 ? m_import : m_close)->setFocus(Qt::OtherFocusReason);
}

void ImportPage::showDone(const app::ImportReport& report) {
    showCounts(report);
    const QString words = tr("%1 imported: %2.").arg(filesInShort(m_request.files), rowsInWords(report.counts));
    m_headline->setText(words);
    const auto records = recordsInWords(report);
    QStringList details;
    if (!records.isEmpty())
        details << tr("New in the book: %1.").arg(records);
    details << tr("It is one change: Undo takes back all of it.");
    showDetails(details.join(u' '));
    m_import->setText(tr("Show the pipeline"));
    m_import->setEnabled(true);
    enter(State::Done);
    m_import->setFocus(Qt::OtherFocusReason);
    m_deed = report.done.number;
    Q_EMIT imported(words, report.records.contains("deal"));
}

void ImportPage::showFailure(const Error& error) {
    m_headline->setText(tr("%1 was not imported.").arg(filesInShort(m_request.files)));
    showDetails(tr("Nothing was changed in the book."));
    QString words = m_explain(error);
    if (app::asksForEncoding(error)) {
        words = tr("%1 %2. Choose below how its characters are written, and look whether its first lines read well.")
                    .arg(filesInShort({app::pathFromQt(app::toQt(std::string_view(error.subject)))}),
                         app::lineToShow(app::withoutOption(error.detail)));
        m_options->showPreview(app::pathFromQt(app::toQt(std::string_view(error.subject))));
    }
    m_message->showMessage(MessageBar::Kind::Error, words, tr("Choose other files…"));
    enter(State::Failed);
    m_close->setFocus(Qt::OtherFocusReason);
}

void ImportPage::showStopped() {
    const bool wasReal = m_state == State::Importing;
    m_headline->setText(wasReal ? tr("Stopped. Looking at what the book holds…")
                                : tr("Stopped. Nothing was changed in the book."));
    showDetails({});
    enter(State::Failed);
    m_close->setFocus(Qt::OtherFocusReason);
    if (wasReal)
        Q_EMIT stopped();
    else
        Q_EMIT closed();
}

void ImportPage::tellStopped(bool wasKept) {
    if (m_state != State::Failed)
        return;
    if (!wasKept) {
        m_headline->setText(tr("Stopped. Nothing was changed in the book."));
        return;
    }
    const QString words = tr("%1 was imported whole before it could be stopped.").arg(filesInShort(m_request.files));
    m_headline->setText(words);
    m_undo->show();
    Q_EMIT imported(words, true);
}

void ImportPage::tellUndone(std::int64_t deed) {
    if (m_state != State::Done || deed == 0 || deed != m_deed)
        return;
    m_headline->setText(
        tr("The import of %1 was taken back. The book is as it was before.").arg(filesInShort(m_request.files)));
    showDetails({});
    enter(State::Failed);
    if (isVisible())
        m_close->setFocus(Qt::OtherFocusReason);
}

/// Without words it is not there: it can be gone to, to be copied.
void ImportPage::showDetails(const QString& words) {
    m_details->setText(words);
    m_details->setVisible(!words.isEmpty());
}

void ImportPage::enter(State state) {
    m_state = state;
    const bool isWorking = state == State::Reading || state == State::Importing;
    const bool hasTables = state == State::Report || state == State::Importing || state == State::Done;
    if (isWorking)
        m_work->start(workInWords());
    else
        m_work->stop();
    if (state != State::Failed)
        m_message->hide();
    m_options->setVisible(state != State::Empty && state != State::Done);
    m_options->setEnabled(!isWorking);
    if (!hasTables) {
        m_filesTable->hide();
        m_remarksHead->hide();
        m_remarksTable->hide();
    }
    m_import->setVisible(state == State::Report || state == State::Done);
    m_undo->setVisible(state == State::Done);
    m_close->setVisible(state == State::Report || state == State::Failed);
    m_close->setText(state == State::Failed ? tr("Close") : tr("Do not import"));
    Q_EMIT workChanged();
}

QString ImportPage::workInWords() const {
    if (m_state == State::Importing)
        return tr("Importing %1…").arg(filesInShort(m_request.files));
    return m_state == State::Reading ? tr("Reading %1…").arg(filesInShort(m_request.files)) : QString();
}

QString ImportPage::headline() const {
    return m_headline->text();
}

QString ImportPage::details() const {
    return m_details->text();
}

} // namespace ajar::gui
