// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/explain.h"

#include <QTimer>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace ajar::gui {

class NoteEdit;
class PlainLabel;

/// What was typed into a field; of a field that knows records, which of them is meant.
struct Typed {
    QString text;
    QString id;         ///< of the record that was chosen, or that alone has this name; empty: none
    bool isNew = false; ///< of a field that knows records: none of this name is meant, so one is made

    bool operator==(const Typed&) const = default;
};

/// What a field makes of a text: in words beside it, or what is wrong with it.
struct Reading {
    enum class State { Fine, Wrong };

    State state = State::Fine;
    QString words;
};

/// The place where something is typed: a line, several lines, or a line that offers the records that may be meant.
class FieldEditor final : public QWidget {
    Q_OBJECT

public:
    enum class Lines { One, Several };
    using Read = std::function<Reading(const QString& text)>;
    /// What a text may mean; nothing where the book did not answer.
    using Offers = std::optional<std::vector<app::Candidate>>;
    using LookUp = std::function<void(const QString& text, const std::function<void(const Offers&)>& take)>;

    explicit FieldEditor(Lines lines, QWidget* parent = nullptr);

    /// Checks what is typed: Fine words stand under it, Wrong ones refuse it.
    void setRead(Read read);
    /// Without a text it is refused with this sentence.
    void setRequired(const QString& sentence);
    /// Offers records while somebody types; `newWords` is said where a text names none of them and one would be made.
    void setLookUp(LookUp lookUp, const QString& newWords);
    void setName(const QString& name); ///< for a screen reader
    void setPlaceholder(const QString& words);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void selectAll();

    /// Finds out what is meant by the text, and tells one of the two. A text that several records have as their name is
    /// refused with their list open.
    void settle(const std::function<void(const Typed&)>& fine, const std::function<void(const QString&)>& refuse);
    [[nodiscard]] QListWidget& offers() const { return *m_offers; }

Q_SIGNALS:
    void edited();
    void entered(); ///< Enter, alone
    void escaped(); ///< Esc; goes on to whoever is around where nobody listens
    void left();    ///< the keys went elsewhere in this window

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget& inner() const;
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void readAgain();
    void askForOffers();
    void showOffers(const std::vector<app::Candidate>& candidates);
    void moveInOffers(int step);
    void choose(int row);
    void say(const QString& words);

    QLineEdit* m_line = nullptr;
    NoteEdit* m_note = nullptr;
    QListWidget* m_offers;
    PlainLabel* m_words;
    Read m_read;
    QString m_required;
    LookUp m_lookUp;
    QString m_newWords;
    QTimer m_pause;
    int m_asked = 0;    ///< answers to earlier questions are stale
    QString m_chosenId; ///< as long as the text stays as it was chosen
};

} // namespace ajar::gui
