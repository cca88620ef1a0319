// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/log_words.h"

#include "app/qt_text.h"
#include "gui/deal/deal_words.h"
#include "gui/words/amounts.h"
#include "gui/words/days.h"

#include <QCoreApplication>

namespace ajar::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::LogWords)
};

using Kind = ChipFlow::Kind;

QString when(const app::Logged& logged, Day today) {
    const Encounter& encounter = logged.encounter;
    return Words::tr("%1 %2", "a day, a time")
        .arg(dayNear(dayOf(encounter), today), timeOfDay(minuteOfDayAt(encounter.start, encounter.offsetMinutes)));
}

QString how(const app::Logged& logged) {
    const QString channel = wordOf(logged.encounter.channel);
    switch (logged.encounter.state) {
    case EncounterState::Attempt: return Words::tr("Attempt: %1").arg(channel);
    case EncounterState::Planned: return Words::tr("Planned: %1").arg(channel);
    case EncounterState::Happened:
    case EncounterState::Off: break;
    }
    return channel;
}

} // namespace

std::vector<ChipFlow::Chip> chipsOf(const app::Logged& logged, Day today) {
    std::vector<ChipFlow::Chip> chips;
    const bool namesPeople = !logged.line.names.empty();
    for (const auto& taken : logged.people)
        chips.push_back({taken.isNew ? Words::tr("New: %1").arg(app::isolated(taken.person.name))
                                     : app::isolated(taken.person.name),
                         namesPeople ? Kind::Said : Kind::Assumed});
    for (const auto& deal : logged.deals)
        chips.push_back({app::isolated(deal.name), Kind::Assumed});
    if (logged.line.channel)
        chips.push_back({how(logged), Kind::Said});
    if (logged.encounter.minutes)
        chips.push_back({hours(*logged.encounter.minutes), Kind::Said});
    const bool saysWhen = logged.line.day || logged.line.minuteOfDay;
    if (logged.line.channel || saysWhen)
        chips.push_back({when(logged, today), saysWhen ? Kind::Said : Kind::Assumed});
    if (!logged.line.heard.empty())
        chips.push_back(
            {Words::tr("Heard: %1").arg(QChar(0x201c) + app::isolated(logged.line.heard) + QChar(0x201d)), Kind::Said});
    for (const auto& promise : logged.line.promises)
        if (promise.due)
            chips.push_back({(promise.byThem ? Words::tr("They promise: %1, %2") : Words::tr("We promise: %1, %2"))
                                 .arg(app::isolated(promise.text), dayNear(*promise.due, today)),
                             Kind::Said});
    if (!logged.line.text.empty())
        chips.push_back({Words::tr("Noticed: %1").arg(app::isolated(logged.line.text)), Kind::Said});
    return chips;
}

QStringList remarksOf(const app::Logged& logged) {
    QStringList sentences;
    for (const auto remark : logged.remarks) {
        switch (remark) {
        case app::LogRemark::NoChannel:
            sentences << Words::tr("Say how it happened: call, meeting, visit, mail, video …");
            break;
        case app::LogRemark::NoPeople: sentences << Words::tr("Say with whom: begin with a name."); break;
        case app::LogRemark::NewPerson: sentences << Words::tr("Who is new is added to the book."); break;
        case app::LogRemark::SeveralDeals:
            sentences << Words::tr(
                "There are several pending deals, so it is put to none. Open it from the deal's card.");
            break;
        case app::LogRemark::NoTime: sentences << Words::tr("Without a time, noon stands in."); break;
        case app::LogRemark::PromiseWithoutDay:
            sentences << Words::tr("A promise without a day is kept as something noticed.");
            break;
        case app::LogRemark::NotUnderstood:
            sentences << Words::tr("Kept as noticed: %1")
                             .arg(QChar(0x201c) + app::isolated(logged.line.rest) + QChar(0x201d));
            break;
        }
    }
    return sentences;
}

QString sentenceOf(const app::Logged& logged) {
    QStringList names;
    for (const auto& taken : logged.people)
        names << app::isolated(taken.person.name);
    const QString who = names.join(QStringLiteral(", "));
    return logged.encounter.state == EncounterState::Planned
               ? Words::tr("Planned: %1 with %2").arg(wordOf(logged.encounter.channel), who)
               : Words::tr("Logged: %1 with %2").arg(wordOf(logged.encounter.channel), who);
}

} // namespace ajar::gui
