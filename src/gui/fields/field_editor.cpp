// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/field_editor.h"

#include "app/qt_text.h"
#include "gui/fields/note_edit.h"
#include "gui/fields/paragraph.h"
#include "gui/shell/plain_label.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMetaMethod>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kNoteLines = 3;
constexpr int kPauseMs = 60;
constexpr int kOffersShown = 5;
constexpr int kOfferHeight = 30;
constexpr int kIdRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1;

bool isSameName(const QString& one, const QString& other) {
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace

FieldEditor::FieldEditor(Lines lines, QWidget* parent)
    : QWidget(parent),
      m_offers(new QListWidget(this)),
      m_words(new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    if (lines == Lines::One) {
        m_line = new QLineEdit(this);
        column->addWidget(m_line);
        connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::readAgain);
        connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    } else {
        m_note = new NoteEdit(kNoteLines, this);
        column->addWidget(m_note);
        connect(m_note, &QPlainTextEdit::textChanged, this, &FieldEditor::readAgain);
        connect(m_note, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
    }
    column->addWidget(m_offers);
    column->addWidget(m_words);
    inner().installEventFilter(this);
    setFocusProxy(&inner());
    m_offers->setFocusPolicy(Qt::NoFocus);
    m_offers->setUniformItemSizes(true);
    m_offers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_offers->setTextElideMode(Qt::ElideRight);
    m_offers->hide();
    m_words->setWordWrap(true);
    m_words->hide();
    connect(m_offers, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { choose(m_offers->row(item)); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FieldEditor::askForOffers);
}

QWidget& FieldEditor::inner() const {
    return m_line != nullptr ? static_cast<QWidget&>(*m_line) : static_cast<QWidget&>(*m_note);
}

void FieldEditor::setRead(Read read) {
    m_read = std::move(read);
}

void FieldEditor::setRequired(const QString& sentence) {
    m_required = sentence;
}

void FieldEditor::setLookUp(LookUp lookUp, const QString& newWords) {
    m_lookUp = std::move(lookUp);
    m_newWords = newWords;
}

void FieldEditor::setName(const QString& name) {
    inner().setAccessibleName(name);
    m_offers->setAccessibleName(tr("Offers for %1").arg(name));
}

void FieldEditor::setPlaceholder(const QString& words) {
    if (m_line != nullptr)
        m_line->setPlaceholderText(words);
    else
        m_note->setPlaceholderText(words);
}

void FieldEditor::setText(const QString& text) {
    if (m_line != nullptr)
        m_line->setText(text);
    else
        m_note->setPlainText(text);
    m_chosenId.clear();
    m_pause.stop();
    ++m_asked;
    m_offers->hide();
}

QString FieldEditor::text() const {
    return m_line != nullptr ? m_line->text() : m_note->toPlainText();
}

void FieldEditor::selectAll() {
    if (m_line != nullptr)
        m_line->selectAll();
    else
        m_note->moveCursor(QTextCursor::End);
}

void FieldEditor::say(const QString& words) {
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    inner().setAccessibleDescription(words);
}

void FieldEditor::readAgain() {
    m_chosenId.clear();
    if (m_lookUp)
        m_pause.start();
    else if (m_read && !text().trimmed().isEmpty()) {
        const Reading reading = m_read(text());
        say(reading.state == Reading::State::Fine ? reading.words : QString());
    } else {
        say({});
    }
}

void FieldEditor::askForOffers() {
    const QString asked = text();
    const int turn = ++m_asked;
    if (asked.trimmed().isEmpty()) {
        showOffers({});
        return;
    }
    m_lookUp(asked, [self = QPointer(this), turn](const Offers& offers) {
        if (self && turn == self->m_asked && self->inner().hasFocus())
            self->showOffers(offers.value_or(std::vector<app::Candidate>()));
    });
}

void FieldEditor::showOffers(const std::vector<app::Candidate>& candidates) {
    m_offers->clear();
    bool isKnown = false;
    for (const auto& candidate : candidates) {
        const QString name = app::lineToShow(candidate.name);
        auto* item = new QListWidgetItem(candidate.hint.empty()
                                             ? name
                                             : tr("%1, %2", "a name, and what tells it apart")
                                                   .arg(app::isolated(candidate.name), app::isolated(candidate.hint)),
                                         m_offers);
        item->setData(kIdRole, textToType(candidate.id));
        item->setData(kNameRole, textToType(candidate.name));
        item->setSizeHint({0, kOfferHeight});
        isKnown = isKnown || isSameName(textToType(candidate.name), text());
    }
    m_offers->setCurrentRow(-1);
    const int rows = std::min(m_offers->count(), kOffersShown);
    m_offers->setFixedHeight(rows * kOfferHeight + 2 * m_offers->frameWidth());
    m_offers->setVisible(rows > 0);
    say(isKnown || text().trimmed().isEmpty() ? QString() : m_newWords);
}

void FieldEditor::moveInOffers(int step) {
    const int count = m_offers->count();
    const int row = std::clamp(m_offers->currentRow() + step, -1, count - 1);
    m_offers->setCurrentRow(row);
    if (row < 0) {
        m_offers->clearSelection();
        inner().setAccessibleDescription(m_words->text());
    } else {
        m_offers->scrollToItem(m_offers->item(row));
        inner().setAccessibleDescription(m_offers->item(row)->text());
    }
}

void FieldEditor::choose(int row) {
    const auto* item = m_offers->item(row);
    if (item == nullptr)
        return;
    const QString id = item->data(kIdRole).toString();
    m_line->setText(item->data(kNameRole).toString());
    m_pause.stop();
    ++m_asked;
    m_chosenId = id;
    m_offers->hide();
    say({});
    Q_EMIT edited();
}

void FieldEditor::settle(const std::function<void(const Typed&)>& fine,
                         const std::function<void(const QString&)>& refuse) {
    const QString typed = text();
    m_pause.stop();
    if (!m_required.isEmpty() && typed.trimmed().isEmpty()) {
        refuse(m_required);
        return;
    }
    if (m_read && !typed.trimmed().isEmpty()) {
        const Reading reading = m_read(typed);
        if (reading.state == Reading::State::Wrong) {
            refuse(reading.words);
            return;
        }
    }
    if (!m_lookUp || typed.trimmed().isEmpty() || !m_chosenId.isEmpty()) {
        fine({typed, m_chosenId, false});
        return;
    }
    const int turn = ++m_asked;
    m_lookUp(typed, [self = QPointer(this), turn, typed, fine, refuse](const Offers& offers) {
        if (!self)
            return;
        if (!offers || turn != self->m_asked) {
            refuse(tr("The book did not answer. Nothing was changed. Try again."));
            return;
        }
        std::vector<app::Candidate> same;
        std::ranges::copy_if(*offers, std::back_inserter(same), [&](const app::Candidate& candidate) {
            return isSameName(textToType(candidate.name), typed);
        });
        if (same.size() > 1) {
            self->showOffers(same);
            refuse(tr("Several are called so. Choose one of them with the arrow keys."));
        } else {
            self->m_offers->hide();
            fine({typed, same.empty() ? QString() : textToType(same.front().id), same.empty()});
        }
    });
}

bool FieldEditor::takeKey(int key, Qt::KeyboardModifiers modifiers) {
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && modifiers.testFlag(Qt::ShiftModifier) && m_note != nullptr) {
        m_note->insertPlainText(QStringLiteral("\n")); // Qt would put its own sign for a line's end
        return true;
    }
    if (isEnter && (modifiers == Qt::NoModifier || modifiers == Qt::KeypadModifier)) {
        if (!m_offers->isHidden() && m_offers->currentRow() >= 0)
            choose(m_offers->currentRow());
        Q_EMIT entered();
        return true;
    }
    if (key == Qt::Key_Escape && modifiers == Qt::NoModifier &&
        isSignalConnected(QMetaMethod::fromSignal(&FieldEditor::escaped))) {
        Q_EMIT escaped();
        return true;
    }
    if (!m_offers->isHidden() && modifiers == Qt::NoModifier && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        moveInOffers(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return false;
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (takeKey(key->key(), key->modifiers()))
            return true;
    } else if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
            if (static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier)
                event->accept(); // no shortcut of the window's takes them from here
    } else if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        // A menu, or another program to copy something from: whoever comes back goes on typing.
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            Q_EMIT left();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ajar::gui
