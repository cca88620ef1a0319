// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/card_text.h"

#include "app/qt_text.h"
#include "domain/lean.h"
#include "gui/words/amounts.h"
#include "gui/words/days.h"
#include "gui/words/places.h"

#include <QCoreApplication>
#include <QStringList>
#include <utility>

namespace ajar::gui::card {

namespace {

using app::BoardCard;
using app::NextStepKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::Card)
};

/// Cards say "6 d", sentences "6 days".
enum class Length { Short, Full };

/// A decision moved once happens; from here on the card says so.
constexpr int kMovedOften = 2;

QString days(int n, Length length) {
    return length == Length::Short ? Words::tr("%1 d", "days, abbreviated").arg(number(n))
                                   : Words::tr("%n day(s)", nullptr, n);
}

QString asksWho(Part part) {
    switch (part) {
    case Part::Decides: return Words::tr("who decides?");
    case Part::Signs: return Words::tr("who signs?");
    case Part::Uses: return Words::tr("who will use it?");
    case Part::Advises: return Words::tr("who advises?");
    case Part::Against: return Words::tr("who is against it?");
    case Part::OpensDoors: return Words::tr("who opens doors?");
    case Part::TakesPart: return Words::tr("who takes part?");
    }
    return {};
}

QString quietTooLong(const BoardCard& card, Length length) {
    const int n = card.quietDays.value_or(0);
    if (card.bucket != Bucket::Pending)
        return card.wantedDays
                   ? Words::tr("not heard from in %1, %2 wanted").arg(days(n, length), number(*card.wantedDays))
                   : Words::tr("not heard from in %1").arg(days(n, length));
    return card.wantedDays ? Words::tr("quiet %1, %2 wanted").arg(days(n, length), number(*card.wantedDays))
                           : Words::tr("quiet too long: %1").arg(days(n, length));
}

/// How things stand between us and the people: the meeting agreed, else the silence.
Piece contact(const BoardCard& card, Day today, Length length) {
    if (card.person.empty())
        return {Words::tr("no person yet"), Tone::Plain};
    if (card.nextStep && card.nextStep->kind == NextStepKind::Meeting && card.nextStep->day >= today) {
        const QString day =
            length == Length::Short ? dayNear(card.nextStep->day, today) : dayInFull(card.nextStep->day);
        return {card.nextStep->minuteOfDay ? Words::tr("meeting %1 %2").arg(day, timeOfDay(*card.nextStep->minuteOfDay))
                                           : Words::tr("meeting %1").arg(day),
                Tone::Plain};
    }
    if (card.isQuietTooLong)
        return {quietTooLong(card, length), Tone::Late};
    if (card.firstMetDays)
        return {*card.firstMetDays == 0 ? Words::tr("first met today")
                                        : Words::tr("first met %1 ago").arg(days(*card.firstMetDays, length)),
                Tone::Plain};
    if (!card.quietDays)
        return {Words::tr("not met yet"), Tone::Plain};
    if (*card.quietDays == 0)
        return {Words::tr("in touch today"), Tone::Plain};
    return {card.bucket == Bucket::Pending ? Words::tr("quiet %1").arg(days(*card.quietDays, length))
                                           : Words::tr("in touch %1 ago").arg(days(*card.quietDays, length)),
            Tone::Plain};
}

/// The next promise, or that there is no step at all.
Piece step(const BoardCard& card, Day today, Length length) {
    if (!card.nextStep)
        return {Words::tr("no next step"), Tone::Plain};
    const auto& next = *card.nextStep;
    if (next.kind == NextStepKind::Meeting && next.day >= today)
        return {}; // `contact` has said it
    const int late = today - next.day;
    QString what = app::isolated(next.text);
    if (what.isEmpty())
        what = next.kind == NextStepKind::Meeting ? Words::tr("meeting") : Words::tr("promise");
    if (late > 0 && next.kind == NextStepKind::Meeting)
        return {Words::tr("meeting %1 ago: did it happen?").arg(days(late, length)), Tone::Plain};
    if (late > 0)
        return {Words::tr("%1: %2 late").arg(what, days(late, length)), Tone::Late};
    const QString day = length == Length::Short ? dayNear(next.day, today) : dayInFull(next.day);
    return {next.kind == NextStepKind::TheirPromise ? Words::tr("%1 promised by %2").arg(what, day)
                                                    : Words::tr("%1 by %2").arg(what, day),
            Tone::Plain};
}

QString stillSo(const BoardCard& card, Length length) {
    return hasActSinceCall(card) ? Words::tr("a new act since your call: still so?")
                                 : Words::tr("your call is %1 old: still so?").arg(days(card.leanAgeDays, length));
}

std::vector<Piece> pendingStatus(const BoardCard& card, Day today, Length length) {
    std::vector<Piece> pieces;
    const auto say = [&](QString text, Tone tone = Tone::Plain) {
        if (!text.isEmpty())
            pieces.push_back({std::move(text), tone});
    };
    auto next = step(card, today, length);
    const bool isJudged = card.lean == Lean::SoldAnyway || card.lean == Lean::NotSoldAnyway;
    if (next.tone == Tone::Late)
        say(std::exchange(next.text, {}), Tone::Late);
    if (isJudged) { // little effort belongs here: only what could change the call
        if (card.asksStillSo)
            say(stillSo(card, length));
        if (card.nextStep)
            say(next.text);
        if (card.timesMoved >= kMovedOften)
            say(Words::tr("decision moved %n time(s)", nullptr, card.timesMoved));
        if (pieces.empty())
            say(app::isolated(card.leanWhy));
        if (pieces.empty()) {
            auto how = contact(card, today, length);
            say(std::move(how.text), how.tone);
        }
        return pieces;
    }
    auto how = contact(card, today, length);
    say(std::move(how.text), how.tone);
    if (!card.person.empty())
        say(Words::tr("%1 of %2 known").arg(number(card.known), number(card.of)));
    else if (card.imported)
        say(Words::tr("imported %1").arg(dayShort(*card.imported, today)));
    if (card.emptyChairs > 0 && !card.person.empty())
        say(asksWho(card.firstChair));
    if (card.against > 0)
        say(card.against == 1 ? Words::tr("1 is against") : Words::tr("%1 are against").arg(number(card.against)));
    if (card.asksStillSo)
        say(stillSo(card, length));
    if (card.lean == Lean::Ajar || card.nextStep)
        say(next.text);
    return pieces;
}

std::vector<Piece> soldStatus(const BoardCard& card, Day today, Length length) {
    std::vector<Piece> pieces;
    if (card.isQuietTooLong)
        pieces.push_back({quietTooLong(card, length), Tone::Late});
    if (card.afterSale == AfterSale::Yes)
        pieces.push_back({Words::tr("has done what we said"), Tone::Plain});
    else if (card.afterSale == AfterSale::Partly)
        pieces.push_back({Words::tr("partly what we said, in their words"), Tone::Plain});
    else if (card.afterSale == AfterSale::No)
        pieces.push_back({Words::tr("has not done what we said, in their words"), Tone::Plain});
    else if (card.askAfterSale && *card.askAfterSale > today)
        pieces.push_back(
            {Words::tr("ask on %1: has it done what we said?").arg(dayShort(*card.askAfterSale, today)), Tone::Plain});
    else if (card.askAfterSale)
        pieces.push_back({Words::tr("ask now: has it done what we said?"), Tone::Plain});
    if (!card.isQuietTooLong && (card.quietDays || card.person.empty()))
        pieces.push_back(contact(card, today, length));
    return pieces;
}

std::vector<Piece> notSoldStatus(const BoardCard& card, Day today) {
    std::vector<Piece> pieces;
    pieces.push_back({card.noDecision ? Words::tr("no decision") : Words::tr("said no"), Tone::Plain});
    if (card.askAgain)
        pieces.push_back({*card.askAgain > today ? Words::tr("ask again on %1").arg(dayShort(*card.askAgain, today))
                                                 : Words::tr("ask again now"),
                          Tone::Plain});
    if (!card.closedWhy.empty())
        pieces.push_back({app::isolated(card.closedWhy), Tone::Plain});
    if (card.lean == Lean::SoldAnyway)
        pieces.push_back({Words::tr("sold anyway, we thought"), Tone::Plain});
    if (!card.person.empty())
        pieces.push_back(
            {Words::tr("%1 of %2 known at the end").arg(number(card.known), number(card.of)), Tone::Plain});
    return pieces;
}

std::vector<Piece> pieces(const BoardCard& card, Day today, Length length) {
    switch (card.bucket) {
    case Bucket::Sold: return soldStatus(card, today, length);
    case Bucket::NotSold: return notSoldStatus(card, today);
    case Bucket::Pending: break;
    }
    return pendingStatus(card, today, length);
}

void capitalise(QString& text) {
    // A piece may begin with an invisible isolate; then a user's text begins the line and is left as it is.
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
}

QString joined(const std::vector<Piece>& pieces) {
    QStringList texts;
    for (const auto& piece : pieces)
        texts << piece.text;
    QString line = texts.join(QStringLiteral(", "));
    capitalise(line);
    return line;
}

} // namespace

bool hasActSinceCall(const BoardCard& card) {
    return isAskedByAnAct(card.asksStillSo, card.leanAgeDays > 0 ? std::optional(card.leanAgeDays) : std::nullopt);
}

QString name(const BoardCard& card) {
    if (!card.person.empty())
        return app::lineToShow(card.person);
    if (card.bucket == Bucket::Pending)
        return Words::tr("Who decides?");
    return app::lineToShow(card.organisation.empty() ? card.title : card.organisation);
}

QString subject(const BoardCard& card) {
    const bool nameIsElsewhere = !card.person.empty() || card.bucket == Bucket::Pending;
    QStringList parts;
    if (!card.organisation.empty() && nameIsElsewhere)
        parts << app::isolated(card.organisation);
    if (!card.title.empty() && (nameIsElsewhere || !card.organisation.empty()))
        parts << app::isolated(card.title);
    return parts.join(dot());
}

QString label(const BoardCard& card) {
    const QString about = subject(card);
    return card.person.empty() && !about.isEmpty() ? about : name(card);
}

QString value(const BoardCard& card) {
    return card.value ? amountShort(*card.value) : QString();
}

QString closedDay(const BoardCard& card, Day today) {
    return card.closed && card.bucket != Bucket::Pending ? dayShort(*card.closed, today) : QString();
}

std::vector<Piece> status(const BoardCard& card, Day today) {
    auto line = pieces(card, today, Length::Short);
    if (!line.empty())
        capitalise(line.front().text);
    return line;
}

QString ask(const BoardCard& card) {
    if (!card.ask.empty())
        return Words::tr("Ask: %1").arg(app::lineToShow(card.ask));
    if (card.bucket == Bucket::Pending && card.person.empty())
        return Words::tr("Ask: Who decides there?");
    return {};
}

QString sentence(const BoardCard& card, Day today) {
    QStringList about{name(card)};
    for (const auto& text : {card.organisation, card.title})
        if (const QString line = app::lineToShow(text); !line.isEmpty() && !about.contains(line))
            about << line;
    if (card.value)
        about << amountInFull(*card.value);

    QStringList sentences{about.join(QStringLiteral(", "))};
    if (card.bucket == Bucket::Pending)
        sentences << Words::tr("Pending, your call: %1").arg(wordOf(card.lean));
    else
        sentences << (card.closed ? Words::tr("%1 on %2").arg(wordOf(card.bucket), dayInFull(*card.closed))
                                  : wordOf(card.bucket));
    if (const QString facts = joined(pieces(card, today, Length::Full)); !facts.isEmpty())
        sentences << facts;
    if (const QString question = ask(card); !question.isEmpty())
        sentences << question;
    QString all = sentences.join(QStringLiteral(". "));
    all.remove(QChar(0x2068)).remove(QChar(0x2069)); // for the ear there is no direction
    all.replace(QStringLiteral("?. "), QStringLiteral("? "));
    if (!all.endsWith(u'?') && !all.endsWith(u'.'))
        all += u'.';
    return all;
}

} // namespace ajar::gui::card
