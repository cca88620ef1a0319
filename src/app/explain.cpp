// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explain.h"

#include "app/qt_text.h"
#include "base/id.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>

namespace ajar::app {
namespace {

// The detail of a Conflict of several begins so; then one line a candidate: id, name and hint, separated by tabs.
constexpr std::string_view kSeveral = "several fit";

QString tr(const char* text) {
    return QCoreApplication::translate("Explain", text);
}

/// A word that the code uses, as people say it.
struct Word {
    std::string_view code;
    const char* words;
};

constexpr std::array kKinds{
    Word{"person", QT_TRANSLATE_NOOP("Explain", "person")},
    Word{"organisation", QT_TRANSLATE_NOOP("Explain", "organisation")},
    Word{"deal", QT_TRANSLATE_NOOP("Explain", "deal")},
    Word{"encounter", QT_TRANSLATE_NOOP("Explain", "encounter")},
    Word{"promise", QT_TRANSLATE_NOOP("Explain", "promise")},
    Word{"answer", QT_TRANSLATE_NOOP("Explain", "answer")},
    Word{"reading", QT_TRANSLATE_NOOP("Explain", "reading")},
    Word{"fact", QT_TRANSLATE_NOOP("Explain", "fact")},
    Word{"note", QT_TRANSLATE_NOOP("Explain", "note")},
    Word{"tag", QT_TRANSLATE_NOOP("Explain", "tag")},
    Word{"owner", QT_TRANSLATE_NOOP("Explain", "owner")},
    Word{"deed", QT_TRANSLATE_NOOP("Explain", "deed")},
    Word{"record", QT_TRANSLATE_NOOP("Explain", "person or deal")},
    Word{"contact_point", QT_TRANSLATE_NOOP("Explain", "contact point")},
    Word{"affiliation", QT_TRANSLATE_NOOP("Explain", "affiliation")},
    Word{"remembered_date", QT_TRANSLATE_NOOP("Explain", "date to remember")},
    Word{"deal_person", QT_TRANSLATE_NOOP("Explain", "part in a deal")},
    Word{"deal_event", QT_TRANSLATE_NOOP("Explain", "entry of a deal's history")},
    Word{"encounter_person", QT_TRANSLATE_NOOP("Explain", "person of an encounter")},
    Word{"encounter_deal", QT_TRANSLATE_NOOP("Explain", "deal of an encounter")},
    Word{"closing_reading", QT_TRANSLATE_NOOP("Explain", "reading kept at the close")},
    Word{"tagging", QT_TRANSLATE_NOOP("Explain", "tag put on something")},
    Word{"review", QT_TRANSLATE_NOOP("Explain", "review")},
    Word{"origin", QT_TRANSLATE_NOOP("Explain", "note of where a record came from")},
    Word{"book", QT_TRANSLATE_NOOP("Explain", "book")},
};

/// The fields whose names in code are not the words of the interface.
constexpr std::array kFields{
    Word{"closedWhy", QT_TRANSLATE_NOOP("Explain", "reason")},
    Word{"why", QT_TRANSLATE_NOOP("Explain", "reason")},
    Word{"wouldChange", QT_TRANSLATE_NOOP("Explain", "what would change it")},
    Word{"noDecision", QT_TRANSLATE_NOOP("Explain", "no decision")},
    Word{"askAgain", QT_TRANSLATE_NOOP("Explain", "ask again on")},
    Word{"askAfterSale", QT_TRANSLATE_NOOP("Explain", "ask after the sale on")},
    Word{"afterSale", QT_TRANSLATE_NOOP("Explain", "has it done what we said")},
    Word{"afterSaleWords", QT_TRANSLATE_NOOP("Explain", "their words after the sale")},
    Word{"givenName", QT_TRANSLATE_NOOP("Explain", "given name")},
    Word{"familyName", QT_TRANSLATE_NOOP("Explain", "family name")},
    Word{"introducedBy", QT_TRANSLATE_NOOP("Explain", "introduced by")},
    Word{"ifItFails", QT_TRANSLATE_NOOP("Explain", "if it fails")},
    Word{"ifTheyLeave", QT_TRANSLATE_NOOP("Explain", "if they leave")},
    Word{"reviewBy", QT_TRANSLATE_NOOP("Explain", "review by")},
    Word{"openingShare", QT_TRANSLATE_NOOP("Explain", "opening share")},
    Word{"theySpoke", QT_TRANSLATE_NOOP("Explain", "they spoke")},
    Word{"toLearn", QT_TRANSLATE_NOOP("Explain", "what we want to learn")},
    Word{"offsetMinutes", QT_TRANSLATE_NOOP("Explain", "time zone")},
    Word{"atMost", QT_TRANSLATE_NOOP("Explain", "at most every")},
    Word{"subject", QT_TRANSLATE_NOOP("Explain", "whom or what it is about")},
};

template <std::size_t Count>
QString wordOf(const std::array<Word, Count>& words, std::string_view code) {
    for (const auto& word : words)
        if (word.code == code)
            return tr(word.words);
    return lineToShow(code);
}

template <std::size_t Count>
bool knows(const std::array<Word, Count>& words, std::string_view code) {
    for (const auto& word : words)
        if (word.code == code)
            return true;
    return false;
}

QString subject(const Error& error) {
    return lineToShow(error.subject);
}

/// The detail in brackets, where there is one.
QString fact(const Error& error) {
    return error.detail.empty() ? QString() : QStringLiteral(" (%1)").arg(lineToShow(error.detail));
}

QString invalid(const Error& error) {
    if (error.subject == "channel")
        return tr("The line does not say how it happened. Nothing was kept. Name a channel, such as call, meeting, "
                  "mail or video.");
    if (error.subject == "people")
        return tr("The line names nobody. Nothing was kept. Begin it with a name.");
    const QString field = wordOf(kFields, error.subject);
    return tr("\u201c%1\u201d %2. Nothing was changed.").arg(field, lineToShow(error.detail));
}

QString notFound(const Error& error) {
    if (error.subject == "undo")
        return tr("There is nothing to undo.");
    if (error.subject == "redo")
        return tr("There is nothing to do again.");
    if (error.subject == "deed")
        return tr("Nothing in the bin has the number %1. Nothing was changed.").arg(lineToShow(error.detail));
    if (knows(kKinds, error.subject))
        return tr("There is no %1 \u201c%2\u201d in this book.")
            .arg(wordOf(kKinds, error.subject), lineToShow(error.detail));
    return tr("There is no %1.").arg(subject(error));
}

QString several(const Error& error) {
    QStringList lines{
        tr("\u201c%1\u201d fits several. Nothing was changed. Name one in full, or by its id:").arg(subject(error))};
    const auto candidates = candidatesOf(error);
    for (std::size_t i = 0; i < std::min(candidates.size(), kMostCandidates); ++i) {
        const auto& candidate = candidates[i];
        QString line = QStringLiteral("  %1  %2").arg(lineToShow(candidate.id), lineToShow(candidate.name));
        if (!candidate.hint.empty())
            line += QStringLiteral(" (%1)").arg(lineToShow(candidate.hint));
        lines.append(line);
    }
    if (candidates.size() > kMostCandidates)
        lines.append(tr("  \u2026 and more"));
    return lines.join(QLatin1Char('\n'));
}

QString conflict(const Error& error) {
    const std::string_view detail = error.detail;
    if (detail.starts_with(kSeveral))
        return several(error);
    const QString what =
        knows(kKinds, error.subject) ? tr("The %1").arg(wordOf(kKinds, error.subject)) : subject(error);
    if (detail.starts_with("changed since"))
        return tr("%1 was changed since by a later deed. Nothing was changed now. Undo the later deed first.")
            .arg(what);
    if (detail.starts_with("changed meanwhile"))
        return tr("%1 was changed meanwhile. Yours was not written. Look at what stands there now, and try again.")
            .arg(what);
    if (detail.starts_with("its call is frozen"))
        return tr("%1 is closed, so its call is frozen. Nothing was changed. Move it back to pending first.").arg(what);
    if (detail.starts_with("exists already"))
        return tr("%1 exists already. It was left as it is. Choose another name.").arg(what);
    return tr("%1 stands in the way%2. Nothing was changed.").arg(what, fact(error));
}

} // namespace

QString explained(const Error& error) {
    switch (error.code) {
    case ErrorCode::Invalid: return invalid(error);
    case ErrorCode::NotFound: return notFound(error);
    case ErrorCode::Conflict: return conflict(error);
    case ErrorCode::Busy:
        return tr("Another program is using %1. Nothing was changed. Try again in a moment.").arg(subject(error));
    case ErrorCode::ReadOnly:
        return tr("%1 takes no changes%2. Nothing was changed. Copy it to a place where you may write.")
            .arg(subject(error), fact(error));
    case ErrorCode::Full:
        return tr("The disk is full: %1 could not be written. What was kept before is safe. Make room and try again.")
            .arg(subject(error));
    case ErrorCode::TooNew:
        return tr("%1 was made by a newer Ajar%2. It was left as it is. Open it with that version.")
            .arg(subject(error), fact(error));
    case ErrorCode::Corrupt:
        return tr("%1 cannot be read as a book of Ajar%2. It was left as it is. If it was one, a backup can be "
                  "restored.")
            .arg(subject(error), fact(error));
    case ErrorCode::Denied:
        return tr("%1 is not yours to open or change%2. Nothing was changed. Ask whoever owns it.")
            .arg(subject(error), fact(error));
    case ErrorCode::Io:
        return tr("The system could not read or write %1%2. What was kept before is safe. Look at the disk and try "
                  "again.")
            .arg(error.subject.empty() ? tr("the book") : subject(error), fact(error));
    case ErrorCode::Cancelled: return tr("It was stopped. Nothing of it was kept.");
    }
    return {};
}

Error severalFit(std::string_view kind, std::string_view typed, const std::vector<Candidate>& candidates) {
    std::string detail = std::string(kSeveral) + ' ' + std::string(kind);
    const auto add = [&detail](char before, std::string text) {
        std::ranges::replace_if(
            text, [](char c) { return c == '\t' || c == '\n'; }, ' ');
        detail += before + text;
    };
    for (const auto& candidate : candidates) {
        add('\n', candidate.id);
        add('\t', candidate.name);
        add('\t', candidate.hint);
    }
    return {ErrorCode::Conflict, std::string(typed), std::move(detail)};
}

std::vector<Candidate> candidatesOf(const Error& error) {
    std::vector<Candidate> candidates;
    if (error.code != ErrorCode::Conflict || !error.detail.starts_with(kSeveral))
        return candidates;
    std::string_view rest = error.detail;
    const auto take = [&rest](char end) {
        const auto length = std::min(rest.find(end), rest.size());
        std::string piece(rest.substr(0, length));
        rest.remove_prefix(std::min(length + 1, rest.size()));
        return piece;
    };
    take('\n');
    while (!rest.empty()) {
        Candidate candidate;
        candidate.id = take('\t');
        candidate.name = take('\t');
        candidate.hint = take('\n');
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace ajar::app
