// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sorting/sorting_words.h"

#include "app/qt_text.h"
#include "gui/pipeline/card_text.h"
#include "gui/words/amounts.h"
#include "gui/words/days.h"
#include "gui/words/places.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace ajar::gui::sorting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::Sorting)
};

/// Thirty in three minutes (product.md, *Pipeline*).
constexpr int kSecondsEach = 6;

QString wordOf(Channel channel) {
    switch (channel) {
    case Channel::Meeting: return Words::tr("meeting");
    case Channel::SiteVisit: return Words::tr("site visit");
    case Channel::Call: return Words::tr("call");
    case Channel::Video: return Words::tr("video call");
    case Channel::Email: return Words::tr("e-mail");
    case Channel::Message: return Words::tr("message");
    case Channel::Event: return Words::tr("event");
    }
    return {};
}

QString unknownPart(Part part) {
    switch (part) {
    case Part::Decides: return Words::tr("who decides is unknown");
    case Part::Signs: return Words::tr("who signs is unknown");
    case Part::Uses: return Words::tr("who will use it is unknown");
    case Part::Advises: return Words::tr("who advises is unknown");
    case Part::Against: return Words::tr("who is against it is unknown");
    case Part::OpensDoors: return Words::tr("who opens doors is unknown");
    case Part::TakesPart: return Words::tr("who takes part is unknown");
    }
    return {};
}

QString ago(int days) {
    return days <= 0   ? Words::tr("today")
           : days == 1 ? Words::tr("yesterday")
                       : Words::tr("%n day(s) ago", nullptr, days);
}

} // namespace

QString progress(int position, int count) {
    const std::array kSmall{Words::tr("one"),  Words::tr("two"),  Words::tr("three"),
                            Words::tr("four"), Words::tr("five"), Words::tr("six")};
    const int minutes = ((count - position + 1) * kSecondsEach + 30) / 60;
    const QString time = minutes == 0   ? Words::tr("less than a minute")
                         : minutes == 1 ? Words::tr("about a minute")
                         : minutes <= static_cast<int>(kSmall.size())
                             ? Words::tr("about %1 minutes").arg(kSmall[static_cast<std::size_t>(minutes) - 1])
                             : Words::tr("about %1 minutes").arg(number(minutes));
    return Words::tr("%1 of %2").arg(number(position), number(count)) + dot() + time;
}

QString asked(const app::SortingPile& pile) {
    const auto unsorted = static_cast<int>(std::ranges::count(
        pile.cards, Lean::Unsorted, [](const app::SortingCard& sorting) { return sorting.card.lean; }));
    const int questioned = static_cast<int>(pile.cards.size()) - unsorted;
    QStringList parts;
    if (unsorted > 0)
        parts << Words::tr("%1 without your call").arg(number(unsorted));
    if (questioned > 0)
        parts << Words::tr("%1 asked “still so?”").arg(number(questioned));
    if (static_cast<int>(pile.cards.size()) >= app::kSortingPile)
        parts << Words::tr("%1 at a time").arg(number(app::kSortingPile));
    return parts.join(dot());
}

QString about(const app::SortingCard& sorting, Day today) {
    const auto& card = sorting.card;
    QStringList parts;
    if (const QString subject = card::subject(card); !subject.isEmpty())
        parts << subject;
    if (card.opened && *card.opened <= today)
        parts << (*card.opened == today ? Words::tr("opened today")
                                        : Words::tr("pending %n day(s)", nullptr, today - *card.opened));
    if (card.expected) {
        QString decides = Words::tr("decides %1").arg(dayShort(*card.expected, today));
        if (card.timesMoved == 1)
            decides += Words::tr(", moved once");
        else if (card.timesMoved > 1)
            decides += Words::tr(", moved %n time(s)", nullptr, card.timesMoved);
        parts << decides;
    }
    if (card.lean != Lean::Unsorted)
        parts << (card::hasActSinceCall(card) ? Words::tr("your call %1 ago: %2, a new act since")
                                              : Words::tr("your call %1 ago: %2"))
                     .arg(Words::tr("%n day(s)", nullptr, card.leanAgeDays), gui::wordOf(card.lean));
    return parts.join(dot());
}

QString last(const app::SortingCard& sorting) {
    if (!sorting.last)
        return sorting.lead ? Words::tr("Not met yet") : Words::tr("No person yet");
    const QString what = Words::tr("Last: %1, %2").arg(wordOf(sorting.last->channel), ago(sorting.last->daysAgo));
    const QString heard = app::isolated(sorting.last->heard);
    return heard.isEmpty() ? what : Words::tr("%1, “%2”", "an encounter and their words").arg(what, heard);
}

QString known(const app::SortingCard& sorting) {
    const auto& card = sorting.card;
    QStringList parts;
    if (sorting.lead)
        parts << Words::tr("%1 of %2 known").arg(number(card.known), number(card.of));
    if (card.emptyChairs > 0)
        parts << unknownPart(card.firstChair);
    if (card.against > 0)
        parts << (card.against == 1 ? Words::tr("1 is against")
                                    : Words::tr("%1 are against").arg(number(card.against)));
    QString line = parts.join(dot());
    if (!line.isEmpty())
        line[0] = line[0].toUpper();
    return line;
}

QString sentence(const app::SortingCard& card, Day today) {
    QStringList sentences{card::name(card.card)};
    if (card.card.value)
        sentences << amountInFull(*card.card.value);
    for (const auto& line : {about(card, today), last(card), known(card)})
        if (!line.isEmpty())
            sentences << line;
    QString all = sentences.join(QStringLiteral(". "));
    all.remove(QChar(0x2068)).remove(QChar(0x2069)); // for the ear there is no direction
    return all + u'.';
}

QString result(const Tally& tally) {
    QStringList parts;
    const std::array words{Words::tr("%1 ajar"), Words::tr("%1 sold anyway"), Words::tr("%1 not sold anyway")};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (tally.calls[i] > 0)
            parts << words[i].arg(number(tally.calls[i]));
    if (tally.skipped > 0)
        parts << Words::tr("%1 skipped").arg(number(tally.skipped));
    const QString all = Words::tr("%n deal(s)", nullptr, tally.judged() + tally.skipped);
    return parts.isEmpty() ? Words::tr("Nothing was sorted.")
                           : Words::tr("%1: %2.", "a count and its parts").arg(all, parts.join(QStringLiteral(", ")));
}

} // namespace ajar::gui::sorting
