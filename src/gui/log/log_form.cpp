// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/log_form.h"

#include "app/qt_text.h"
#include "domain/log_line.h"
#include "gui/deal/sheet_area.h"
#include "gui/fields/fault_line.h"
#include "gui/fields/note_edit.h"
#include "gui/fields/paragraph.h"
#include "gui/log/chip_flow.h"
#include "gui/log/log_draft.h"
#include "gui/log/log_words.h"
#include "gui/shell/link_button.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/ajar_style.h"
#include "gui/when_done.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kLines = 3;
constexpr int kPauseMs = 60;
constexpr int kKeepMs = 300;

} // namespace

LogForm::LogForm(QWidget* parent)
    : SheetPane(parent),
      m_about(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_dropContext(new LinkButton(this)),
      m_line(new NoteEdit(kLines, this)),
      m_understood(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_chips(new ChipFlow(this)),
      m_remarks(new Paragraph(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_whose(new Paragraph(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_putName(new LinkButton(this)),
      m_fault(new FaultLine(this)),
      m_another(new LinkButton(this)),
      m_log(new QPushButton(tr("Log encounter"), this)) {
    makePrimary(*m_log);
    m_log->setToolTip(tr("Log it (Ctrl+Enter)"));
    m_another->setText(tr("and another"));
    m_another->setAccessibleName(tr("Log and another"));
    m_another->setToolTip(tr("Log it, and write another about the same deal and people (Ctrl+Shift+Enter)"));
    m_line->setAccessibleName(tr("What happened, in one line"));
    m_line->setPlaceholderText(tr("Dana call 25 min: what you noticed \u201ctheir words\u201d !checklist thu"));
    m_line->installEventFilter(this);
    m_dropContext->setText(tr("Not about it"));
    m_understood->setText(tr("Understood"));
    makeLayout();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    connect(&m_pause, &QTimer::timeout, this, &LogForm::preview);
    connect(&m_keep, &QTimer::timeout, this, &LogForm::keepDraft);
    connect(m_line, &QPlainTextEdit::textChanged, this, &LogForm::typed);
    connect(m_log, &QPushButton::clicked, this, [this] { log(); });
    connect(m_another, &LinkButton::clicked, this, [this] { log(Then::Another); });
    m_putName->setText(tr("Put them into this encounter"));
    connect(m_putName, &LinkButton::clicked, this, [this] {
        m_line->setFocus(Qt::OtherFocusReason);
        m_line->selectAll();
        m_line->insertPlainText(textToType(m_offered)); // so that Ctrl+Z in the line takes it back
    });
    connect(m_dropContext, &LinkButton::clicked, this, [this] {
        m_context.reset();
        m_draftDeal = {};
        showContext();
        m_line->setFocus(Qt::OtherFocusReason);
        typed();
    });
    showContext();
    showRead(app::Logged());
}

void LogForm::makeLayout() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kSheetSide, 0, kSheetSide, space::kM);
    column->setSpacing(space::kS);
    column->addWidget(m_line);
    auto* about = new QHBoxLayout;
    about->setSpacing(space::kS);
    about->addWidget(m_about, 1);
    about->addWidget(m_dropContext);
    column->addLayout(about);
    column->addWidget(m_understood);
    column->addWidget(m_chips);
    column->addWidget(m_remarks);
    column->addWidget(m_whose);
    column->addWidget(m_putName, 0, Qt::AlignLeft);
    column->addStretch(1);
    shapeForm(*this, *content, *m_fault, tr("Ctrl+Enter · with Shift:"), m_another, *m_log);
}

QString LogForm::title() const {
    return tr("Log encounter");
}

QString LogForm::escWords() const {
    return tr("Esc keeps the draft");
}

QWidget* LogForm::firstField() const {
    return m_line;
}

void LogForm::setBook(const OpenedBook* book, const DraftFile& file) {
    if (m_keep.isActive())
        keepDraft();
    ++m_turn;
    m_isSending = false;
    m_book = book;
    m_draft = file;
    begin();
    if (const auto draft = m_book->isOpen() ? findLogDraft(m_draft) : std::nullopt) {
        m_id = draft->id.isNull() ? m_id : draft->id;
        m_draftDeal = draft->deal;
        m_line->setPlainText(draft->line);
        m_line->moveCursor(QTextCursor::End);
        m_keep.stop();
    }
}

void LogForm::begin() {
    if (isAncestorOf(QApplication::focusWidget()))
        m_line->setFocus(Qt::OtherFocusReason); // what has the keys may hide or rest now
    m_context.reset();
    m_draftDeal = {};
    m_line->clear();
    m_pause.stop();
    m_keep.stop();
    m_fault->setSentence({});
    m_log->setEnabled(true);
    m_another->setEnabled(true);
    m_line->setReadOnly(false);
    showContext();
    showRead(app::Logged());
    if (m_book != nullptr && m_book->isOpen())
        m_id = m_book->services->encounters.newId();
}

bool LogForm::hasDraft() const {
    return !m_line->toPlainText().trimmed().isEmpty();
}

void LogForm::setContext(std::optional<LogContext> context) {
    if (hasDraft() && (m_context || !m_draftDeal.isNull())) {
        // A draft from before the program started knows its deal by id alone.
        if (!m_context && context && context->deal.id == m_draftDeal)
            m_context = std::move(context);
        showContext();
        preview();
        return;
    }
    m_context = std::move(context);
    m_draftDeal = {};
    showContext();
    preview();
}

void LogForm::showContext() {
    const bool isThere = m_context.has_value() && (!m_namesPeople || m_isDealMeant);
    if (!isThere && m_dropContext->hasFocus())
        m_line->setFocus(Qt::OtherFocusReason);
    m_about->setVisible(isThere);
    m_dropContext->setVisible(isThere);
    if (!isThere)
        return;
    const bool hasDeal = !m_context->deal.id.isNull();
    const QString deal = app::isolated(m_context->deal.name);
    const QString lead = m_context->lead && !m_namesPeople ? app::isolated(m_context->lead->name) : QString();
    const QString about = !hasDeal         ? tr("With %1").arg(lead)
                          : lead.isEmpty() ? tr("Beside the deal %1").arg(deal)
                                           : tr("Beside the deal %1, with %2").arg(deal, lead);
    m_dropContext->setText(hasDeal ? tr("Not about it") : tr("Somebody else"));
    m_about->setText(
        QFontMetrics(m_about->font())
            .elidedText(about, Qt::ElideRight,
                        SideSheet::kWidth - 2 * kSheetSide - space::kL - m_dropContext->sizeHint().width()));
    m_about->setAccessibleName(about);
    m_dropContext->setAccessibleName(hasDeal ? tr("Not about the deal %1").arg(app::lineToShow(m_context->deal.name))
                                             : tr("Not with %1").arg(lead));
}

QString LogForm::about() const {
    return m_about->isVisible() ? m_about->accessibleName() : QString();
}

std::string LogForm::text() const {
    return app::fromQt(m_line->toPlainText().simplified());
}

void LogForm::typed() {
    m_fault->setSentence({});
    m_pause.start();
    m_keep.start();
}

void LogForm::preview() {
    if (m_isSending)
        return;
    read([this](const app::LogRequest&, const Result<app::Logged>& read) { showRead(read); });
}

void LogForm::read(Next next) {
    if (m_book == nullptr || !m_book->isOpen())
        return;
    const int turn = ++m_turn;
    app::LogRequest request;
    request.line = text();
    request.id = m_id;
    const Day today = m_book->services->deals.today();
    const bool namesPeople = !parseLogLine(request.line, today, 0).names.empty();
    if (!namesPeople && m_context && m_context->lead)
        request.people.push_back(app::Ref<Person>(m_context->lead->id));
    if (!namesPeople && m_context && !m_context->deal.id.isNull())
        request.deals.push_back(app::Ref<Deal>(m_context->deal.id));
    const auto ask = [this, turn](const app::LogRequest& asked, Next then) {
        whenDone(
            this, m_book->services->encounters.preview(asked),
            [this, turn, asked, then = std::move(then)](const Result<app::Logged>& read) {
                if (turn == m_turn)
                    then(asked, read);
            },
            [] {});
    };
    ask(request, [this, namesPeople, ask, next = std::move(next)](const app::LogRequest& asked,
                                                                  const Result<app::Logged>& read) {
        const bool isOfDeal =
            namesPeople && m_context && !m_context->deal.id.isNull() && read &&
            std::ranges::any_of(read->people, [this](const auto& taken) {
                return std::ranges::find(m_context->people, taken.person.id) != m_context->people.end();
            });
        if (!isOfDeal) {
            next(asked, read);
            return;
        }
        app::LogRequest beside = asked;
        beside.deals.push_back(app::Ref<Deal>(m_context->deal.id));
        ask(beside, next);
    });
}

void LogForm::showRead(const Result<app::Logged>& read) {
    m_namesPeople =
        read ? !read->line.names.empty() : !parseLogLine(text(), m_book->services->deals.today(), 0).names.empty();
    m_isDealMeant = read && m_context && std::ranges::any_of(read->deals, [this](const app::Mention<Deal>& deal) {
                        return deal.id == m_context->deal.id;
                    });
    showContext();
    showOffer({}, {});
    if (read && !read->line.rest.empty())
        offerName(namesInRest(text(), m_book->services->deals.today()));
    if (!read) {
        m_chips->setChips({});
        const auto several = app::candidatesOf(read.error());
        QStringList names;
        for (const auto& candidate : several)
            names << (candidate.hint.empty()
                          ? app::isolated(candidate.name)
                          : tr("%1 (%2)").arg(app::isolated(candidate.name), app::isolated(candidate.hint)));
        m_remarks->setText(several.empty()
                               ? m_book->words(read.error())
                               : tr("%1 fits several: %2. Write the name in full.")
                                     .arg(QChar(0x201c) + app::isolated(read.error().subject) + QChar(0x201d),
                                          names.join(QStringLiteral(", "))));
    } else {
        const bool isEmpty = !hasDraft();
        m_chips->setChips(isEmpty ? std::vector<ChipFlow::Chip>() : chipsOf(*read, m_book->services->deals.today()));
        m_remarks->setText(isEmpty
                               ? tr("Names first, then how, how long and when: “Dana, Max call 25 min yesterday”. Then "
                                    "a colon and what you noticed, their words in quotation marks, and !what we "
                                    "promised with a day.")
                               : remarksOf(*read).join(QChar(QChar::LineSeparator)));
    }
    m_understood->setVisible(!m_chips->chips().empty());
    m_chips->setVisible(!m_chips->chips().empty());
    m_remarks->setVisible(!m_remarks->text().isEmpty());
}

void LogForm::offerName(std::vector<NameFirst> names) {
    if (names.empty())
        return;
    app::LogRequest request;
    request.line = names.front().line;
    request.id = m_id;
    whenDone(
        this, m_book->services->encounters.preview(request),
        [this, turn = m_turn, names = std::move(names)](const Result<app::Logged>& read) mutable {
            if (turn != m_turn || m_isSending)
                return;
            const auto people = read ? read->people : std::vector<app::LoggedPerson>();
            const auto found = std::ranges::find_if(people, [&](const app::LoggedPerson& taken) {
                return !taken.isNew && isCalled(taken.person.name, names.front().name);
            });
            if (found != people.end()) {
                showOffer(app::isolated(found->person.name), names.front().line);
                return;
            }
            names.erase(names.begin());
            offerName(std::move(names));
        },
        [] {});
}

void LogForm::showOffer(const QString& name, const std::string& line) {
    m_offered = line;
    m_whose->setText(name.isEmpty() ? QString() : tr("Do you mean %1? Names come first.").arg(name));
    m_whose->setVisible(!name.isEmpty());
    if (name.isEmpty() && m_putName->hasFocus())
        m_line->setFocus(Qt::OtherFocusReason);
    m_putName->setVisible(!name.isEmpty());
    m_putName->setAccessibleName(tr("Put %1 into this encounter").arg(name));
}

void LogForm::keepDraft() {
    m_keep.stop();
    if (m_book == nullptr)
        return;
    if (hasDraft())
        keepLogDraft(m_draft, {m_line->toPlainText(), m_id, m_context ? m_context->deal.id : m_draftDeal});
    else
        m_draft.drop();
}

void LogForm::leave() {
    if (m_keep.isActive())
        keepDraft();
}

void LogForm::log(Then then) {
    if (m_isSending || m_book == nullptr || !m_book->isOpen())
        return;
    m_pause.stop();
    m_fault->setSentence({});
    m_isSending = true;
    m_line->setReadOnly(true); // what is typed from here on would be lost with the line
    m_log->setEnabled(false);
    m_another->setEnabled(false);
    read([this, then](const app::LogRequest& request, const Result<app::Logged>& read) {
        showRead(read);
        send(request, then);
    });
}

void LogForm::send(const app::LogRequest& request, Then then) {
    const auto done = [this] {
        m_isSending = false;
        m_line->setReadOnly(false);
        m_log->setEnabled(true);
        m_another->setEnabled(true);
    };
    whenDone(
        this, m_book->services->encounters.log(request),
        [this, done, then, book = m_book, id = m_id](const Result<app::Logged>& answer) {
            if (book != m_book || id != m_id)
                return; // another book was opened meanwhile
            done();
            if (answer) {
                takeLogged(*answer, then);
                return;
            }
            m_fault->setSentence(answer.error().subject == "channel" || answer.error().subject == "people" ||
                                         app::candidatesOf(answer.error()).empty()
                                     ? m_book->words(answer.error())
                                     : tr("Nothing was logged yet: a name fits several."));
            m_line->setFocus(Qt::OtherFocusReason);
        },
        done);
}

void LogForm::takeLogged(const app::Logged& logged, Then then) {
    const auto next = contextAfter(logged);
    const QString words = sentenceOf(logged);
    m_draft.drop();
    begin();
    m_book->noteDeed();
    if (then == Then::Close) {
        Q_EMIT this->logged(words);
        return;
    }
    setContext(next);
    m_line->setFocus(Qt::OtherFocusReason);
    Q_EMIT loggedAndGoesOn(words);
}

/// The deal and the people of what was logged, for the next line.
std::optional<LogContext> LogForm::contextAfter(const app::Logged& logged) const {
    LogContext next;
    if (!logged.deals.empty())
        next.deal = logged.deals.front();
    if (m_context && !next.deal.id.isNull() && next.deal.id == m_context->deal.id)
        return m_context;
    for (const auto& taken : logged.people) {
        next.people.push_back(taken.person.id);
        if (!next.lead)
            next.lead = taken.person;
    }
    return next.deal.id.isNull() && !next.lead ? std::nullopt : std::optional(std::move(next));
}

bool LogForm::takeKey(const QKeyEvent& event) {
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!isEnter || !event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    log(event.modifiers().testFlag(Qt::ShiftModifier) ? Then::Another : Then::Close);
    return true;
}

void LogForm::keyPressEvent(QKeyEvent* event) {
    if (!takeKey(*event))
        SheetPane::keyPressEvent(event);
}

bool LogForm::eventFilter(QObject* watched, QEvent* event) {
    // A text editor keeps Ctrl+Enter for itself.
    if (watched == m_line && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return SheetPane::eventFilter(watched, event);
}

} // namespace ajar::gui
