// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/import_words.h"

#include "app/qt_text.h"
#include "gui/words/amounts.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>

namespace ajar::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::ImportWords)
};

/// A kind of record by its table, in words; "%Ln" takes the number. In the order in which they are told.
struct Kind {
    std::string_view table;
    const char* words;
};
constexpr std::array kKinds{
    Kind{"deal", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln deal(s)")},
    Kind{"person", nullptr},
    Kind{"organisation", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln organisation(s)")},
    Kind{"encounter", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln encounter(s)")},
    Kind{"promise", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln promise(s)")},
    Kind{"answer", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln answer(s)")},
    Kind{"reading", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln reading(s)")},
    Kind{"fact", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln fact(s)")},
    Kind{"note", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln note(s)")},
    Kind{"contact_point", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln address(es)")},
    Kind{"review", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln review(s)")},
    Kind{"owner", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln owner(s)")},
    Kind{"tag", QT_TRANSLATE_NOOP("ajar::gui::ImportWords", "%Ln tag(s)")},
};

QString counted(const Kind& kind, std::int64_t count) {
    if (kind.words == nullptr) // people: no plural that brackets could make
        return count == 1 ? Words::tr("1 person") : Words::tr("%1 people").arg(number(count));
    return Words::tr(kind.words, nullptr, static_cast<int>(count));
}

} // namespace

QString filesInShort(const std::vector<std::filesystem::path>& files) {
    if (files.empty())
        return {};
    const QString first = app::lineToShow(app::fromQt(app::toQt(files.front().filename())));
    if (files.size() == 1)
        return first;
    return Words::tr("%1 and %2 more").arg(first, number(static_cast<std::int64_t>(files.size()) - 1));
}

QString rowsInWords(const app::RowCounts& counts) {
    QStringList parts;
    const auto add = [&](std::int64_t count, const QString& words) {
        if (count > 0)
            parts << words.arg(number(count));
    };
    add(counts.created, Words::tr("%1 new"));
    add(counts.updated, Words::tr("%1 changed"));
    add(counts.unchanged, Words::tr("%1 as they were"));
    add(counts.rejected, Words::tr("%1 left out"));
    return parts.join(Words::tr(", ", "between parts of a list"));
}

QString recordsInWords(const app::ImportReport& report) {
    QStringList parts;
    for (const auto& kind : kKinds)
        if (const auto found = report.records.find(std::string(kind.table));
            found != report.records.end() && found->second > 0)
            parts << counted(kind, found->second);
    return parts.join(Words::tr(", ", "between parts of a list"));
}

QString notesInWords(const app::ImportReport& report) {
    QStringList notes;
    if (report.amountsInCurrency > 0)
        notes << Words::tr("%Ln amount(s) without a currency taken in %1, the book's own.", nullptr,
                           static_cast<int>(report.amountsInCurrency))
                     .arg(app::lineToShow(report.currency));
    if (report.unknownJudgements > 0)
        notes << Words::tr("%Ln cell(s) that say \u201cUnknown\u201d left as not known.", nullptr,
                           static_cast<int>(report.unknownJudgements));
    if (report.moreWarnings > 0)
        notes << Words::tr("%Ln more to look at, beyond those listed.", nullptr, static_cast<int>(report.moreWarnings));
    return notes.join(u' ');
}

std::int64_t rowsToTake(const app::RowCounts& counts) {
    return counts.created + counts.updated;
}

} // namespace ajar::gui
