// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/export_words.h"

#include "app/qt_text.h"
#include "gui/words/amounts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

namespace ajar::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::ExportWords)
};

constexpr int kLongestName = 60;

} // namespace

QString asFileName(const QString& name) {
    QString safe;
    for (const QChar c : name.simplified()) {
        if (safe.size() >= kLongestName)
            break;
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            safe += c;
        else if (!safe.endsWith(u'-') && !safe.isEmpty())
            safe += u'-';
    }
    while (safe.endsWith(u'-'))
        safe.chop(1);
    return safe.isEmpty() ? QStringLiteral("ajar") : safe;
}

QString exportInWords(const app::ExportReport& report, const QString& file) {
    QStringList counts;
    const auto add = [&](std::int64_t count, const char* words) {
        if (count > 0)
            counts << Words::tr(words, nullptr, static_cast<int>(count));
    };
    if (report.people > 0)
        counts << (report.people == 1 ? Words::tr("1 person") : Words::tr("%1 people").arg(number(report.people)));
    add(report.organisations, QT_TRANSLATE_NOOP("ajar::gui::ExportWords", "%Ln organisation(s)"));
    add(report.deals, QT_TRANSLATE_NOOP("ajar::gui::ExportWords", "%Ln deal(s)"));
    add(report.encounters, QT_TRANSLATE_NOOP("ajar::gui::ExportWords", "%Ln encounter(s)"));
    add(report.reviews, QT_TRANSLATE_NOOP("ajar::gui::ExportWords", "%Ln review(s)"));
    if (report.mentioned > 0)
        counts << (report.mentioned == 1 ? Words::tr("1 person by name only")
                                         : Words::tr("%1 people by name only").arg(number(report.mentioned)));
    if (report.deleted > 0)
        counts << (report.deleted == 1 ? Words::tr("1 removal") : Words::tr("%1 removals").arg(number(report.deleted)));
    const QString name = app::lineToShow(app::fromQt(QFileInfo(file).fileName()));
    QStringList sentences;
    sentences << Words::tr("%1 written: %2.").arg(name, counts.join(Words::tr(", ", "between parts of a list")));
    sentences << Words::tr("%1, read back from the disk and the same.")
                     .arg(QLocale().formattedDataSize(static_cast<qint64>(report.bytes)));
    QStringList held;
    if (report.privateFactsLeftOut > 0)
        held << Words::tr("%Ln private fact(s)", nullptr, static_cast<int>(report.privateFactsLeftOut));
    if (report.privateNotesLeftOut > 0)
        held << Words::tr("%Ln private note(s)", nullptr, static_cast<int>(report.privateNotesLeftOut));
    if (!held.isEmpty())
        sentences << Words::tr("Left out: %1.").arg(held.join(Words::tr(" and ", "between two")));
    return sentences.join(u' ');
}

} // namespace ajar::gui
