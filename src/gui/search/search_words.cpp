// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/search_words.h"

#include "app/local_time.h"
#include "app/qt_text.h"
#include "gui/words/days.h"
#include "gui/words/places.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QLocale>
#include <algorithm>
#include <array>

namespace ajar::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::SearchWords)
};

/// A kind of record by its table, as the list says it.
struct Kind {
    std::string_view table;
    const char* words;
    Icon icon;
};
constexpr std::array kKinds{
    Kind{"person", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Person"), Icon::Person},
    Kind{"organisation", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Organisation"), Icon::Organisation},
    Kind{"contact_point", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Address"), Icon::Person},
    Kind{"affiliation", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Role"), Icon::Person},
    Kind{"deal", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Deal"), Icon::Pipeline},
    Kind{"encounter", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Encounter"), Icon::Encounter},
    Kind{"fact", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Fact"), Icon::Note},
    Kind{"note", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Note"), Icon::Note},
    Kind{"reading", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "What you saw"), Icon::Note},
    Kind{"answer", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Answer"), Icon::Note},
    Kind{"review", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Review"), Icon::Note},
    Kind{"reviewed_deal", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Review"), Icon::Note},
    Kind{"promise", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "Promise"), Icon::Note},
    Kind{"deal_event", QT_TRANSLATE_NOOP("ajar::gui::SearchWords", "History"), Icon::Pipeline},
};

/// The snippet as it is shown, its marks counted in letters instead of bytes.
MarkedText marked(const app::Found& hit) {
    MarkedText shown;
    const std::string_view all = hit.snippet;
    std::size_t done = 0;
    const auto add = [&](std::size_t to) {
        to = std::min(to, all.size());
        shown.text += app::lineToShow(all.substr(done, to - done));
        done = to;
    };
    for (const auto& [from, to] : hit.marks) {
        if (from < done || to < from)
            continue;
        add(from);
        const auto start = shown.text.size();
        add(to);
        shown.marks.append({start, shown.text.size()});
    }
    add(all.size());
    return shown;
}

/// The marked words of a snippet where they stand in the title too.
QList<MarkedText::Mark> marksIn(const QString& title, const MarkedText& snippet) {
    QList<MarkedText::Mark> marks;
    for (const auto& mark : snippet.marks) {
        const QString word = snippet.text.mid(mark.from, mark.to - mark.from);
        const auto at = title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at >= 0 && !word.isEmpty())
            marks.append({at, at + word.size()});
    }
    std::ranges::sort(marks, {}, &MarkedText::Mark::from);
    qsizetype end = 0;
    marks.removeIf([&end](const MarkedText::Mark& mark) {
        const bool overlaps = mark.from < end;
        end = std::max(end, mark.to);
        return overlaps;
    });
    return marks;
}

SearchResult resultOf(const app::Found& hit, Day today, const app::LocalTime& local) {
    SearchResult result;
    for (const auto& kind : kKinds)
        if (kind.table == hit.kind) {
            result.kind = Words::tr(kind.words);
            result.icon = kind.icon;
        }
    const MarkedText words = marked(hit);
    result.title.text = app::lineToShow(hit.title);
    result.title.marks = marksIn(result.title.text, words);
    if (words.text != result.title.text)
        result.words = words;
    const bool isName = hit.kind == "person" || hit.kind == "organisation";
    if (!isName && hit.happened.ms > 0)
        result.aside = dayNear(local.dayOf(hit.happened), today);
    result.deal = hit.deal;
    result.person = hit.person;
    result.organisation = hit.organisation;
    return result;
}

QString plain(const QAction& action) {
    QString text = action.text();
    text.replace(QLatin1StringView("&&"), QLatin1StringView("\x01"));
    text.remove(u'&');
    return text.replace(QChar(u'\x01'), u'&');
}

} // namespace

QList<SearchResult> resultsOf(const app::FoundAll& found, Day today) {
    const app::LocalTime local;
    QList<SearchResult> results;
    for (const auto& hit : found.hits)
        results << resultOf(hit, today, local);
    if (!found.isComplete)
        results << remark(Words::tr("The words of the last import are still being indexed: %1 % are done.")
                              .arg(found.indexedPercent));
    return results;
}

QList<SearchResult> commandsFor(const QString& typed, const QList<QAction*>& actions, int most) {
    const auto words = typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    QList<SearchResult> results;
    for (auto* action : actions) {
        if (results.size() >= most)
            break;
        const QString text = plain(*action);
        const QString folded = text.toCaseFolded();
        if (!action->isEnabled() || action->isSeparator() || text.isEmpty() ||
            !std::ranges::all_of(words, [&](const QString& word) { return folded.contains(word); }))
            continue;
        SearchResult result;
        result.kind = Words::tr("Do");
        result.icon = Icon::Command;
        result.title.text = text;
        for (const auto& word : words)
            if (const auto at = folded.indexOf(word); folded.size() == text.size())
                result.title.marks.append({at, at + word.size()});
        std::ranges::sort(result.title.marks, {}, &MarkedText::Mark::from);
        result.aside = action->shortcut().toString(QKeySequence::NativeText);
        result.action = action;
        results << result;
    }
    return results;
}

QList<SearchResult> dealsOf(const app::PersonPage& person) {
    const QString name = app::lineToShow(person.profile.person.name);
    QList<SearchResult> results;
    if (person.deals.empty())
        return {remark(Words::tr("%1 takes part in no deal.").arg(name))};
    results << remark(Words::tr("Deals of %1").arg(name));
    for (const auto& part : person.deals) {
        SearchResult result;
        result.kind = Words::tr("Deal");
        result.icon = Icon::Pipeline;
        result.title.text = app::lineToShow(part.deal.name);
        result.words.text = part.bucket == Bucket::Pending
                                ? Words::tr("%1, your call: %2").arg(wordOf(part.bucket), wordOf(part.lean))
                                : wordOf(part.bucket);
        result.deal = part.deal.id;
        results << result;
    }
    return results;
}

QList<SearchResult> peopleOf(const QString& organisation, const std::vector<app::Mention<Person>>& people) {
    if (people.empty())
        return {remark(Words::tr("Nobody in the book belongs to %1 today.").arg(organisation))};
    QList<SearchResult> results{remark(Words::tr("People of %1").arg(organisation))};
    for (const auto& person : people) {
        SearchResult result;
        result.kind = Words::tr("Person");
        result.icon = Icon::Person;
        result.title.text = app::lineToShow(person.name);
        result.person = person.id;
        results << result;
    }
    return results;
}

SearchResult remark(const QString& words) {
    SearchResult result;
    result.icon = Icon::Info;
    result.title.text = words;
    return result;
}

} // namespace ajar::gui
