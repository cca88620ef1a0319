// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/deal_words.h"

#include "app/qt_text.h"
#include "domain/codes.h"
#include "domain/log_line.h"
#include "gui/fields/paragraph.h"
#include "gui/words/amounts.h"
#include "gui/words/days.h"
#include "gui/words/places.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace ajar::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::DealWords)
};

QString ownerName(const std::string& id, const app::DealPage& page) {
    const auto found = std::ranges::find_if(page.owners, [&](const auto& owner) { return toText(owner.id) == id; });
    return found == page.owners.end() ? Words::tr("nobody") : app::isolated(found->name);
}

template <class Enum>
std::optional<Enum> valueOf(const std::string& code) {
    for (const auto& coded : codesOf<Enum>())
        if (coded.code == code)
            return coded.value;
    return std::nullopt;
}

QString dayOrNone(const std::string& text, Day today) {
    const auto day = parseDay(text);
    return day ? dayShort(*day, today) : Words::tr("no day");
}

QString leanHead(const DealEvent& event, const app::DealPage& page) {
    const QString lean = wordOf(valueOf<Lean>(event.after).value_or(Lean::Unsorted));
    const bool isOwners = !event.by || event.by == page.profile.deal.owner;
    return isOwners ? Words::tr("Your call: %1").arg(lean)
                    : Words::tr("Call by %1: %2").arg(ownerName(toText(*event.by), page), lean);
}

} // namespace

QString wordOf(DealKind kind) {
    switch (kind) {
    case DealKind::New: return Words::tr("New");
    case DealKind::More: return Words::tr("More of the same");
    case DealKind::Renewal: return Words::tr("Renewal");
    case DealKind::Again: return Words::tr("Asked again");
    }
    return {};
}

QString wordOf(AfterSale answer) {
    switch (answer) {
    case AfterSale::Yes: return Words::tr("Yes");
    case AfterSale::Partly: return Words::tr("Partly");
    case AfterSale::No: return Words::tr("No");
    }
    return {};
}

QString wordOf(Channel channel) {
    switch (channel) {
    case Channel::Meeting: return Words::tr("Meeting");
    case Channel::SiteVisit: return Words::tr("Site visit");
    case Channel::Call: return Words::tr("Call");
    case Channel::Video: return Words::tr("Video");
    case Channel::Email: return Words::tr("E-mail");
    case Channel::Message: return Words::tr("Message");
    case Channel::Event: return Words::tr("Event");
    }
    return {};
}

QString wordOf(Part part) {
    switch (part) {
    case Part::Decides: return Words::tr("decides");
    case Part::Signs: return Words::tr("signs");
    case Part::Uses: return Words::tr("uses it");
    case Part::Advises: return Words::tr("advises");
    case Part::Against: return Words::tr("is against it");
    case Part::OpensDoors: return Words::tr("opens doors");
    case Part::TakesPart: return Words::tr("takes part");
    }
    return {};
}

QString asksFor(Part part) {
    switch (part) {
    case Part::Decides: return Words::tr("Who decides?");
    case Part::Signs: return Words::tr("Who signs?");
    case Part::Uses: return Words::tr("Who uses it?");
    case Part::Advises: return Words::tr("Who advises?");
    case Part::Against: return Words::tr("Who is against it?");
    case Part::OpensDoors: return Words::tr("Who opens doors?");
    case Part::TakesPart: return Words::tr("Who takes part?");
    }
    return {};
}

QString talkHead(const Encounter& encounter) {
    if (encounter.state == EncounterState::Attempt)
        return Words::tr("Attempt: %1", "a channel").arg(wordOf(encounter.channel));
    if (!encounter.minutes)
        return wordOf(encounter.channel);
    return Words::tr("%1, %2", "a channel, a length").arg(wordOf(encounter.channel), hours(*encounter.minutes));
}

QString eventHead(const DealEvent& event, const app::DealPage& page) {
    switch (event.kind) {
    case DealEventKind::Bucket: {
        const auto after = valueOf<Bucket>(event.after).value_or(Bucket::Pending);
        if (event.before.empty())
            return Words::tr("Opened");
        return after == Bucket::Sold      ? Words::tr("Sold")
               : after == Bucket::NotSold ? Words::tr("Not sold")
                                          : Words::tr("Back to pending");
    }
    case DealEventKind::Lean: return leanHead(event, page);
    case DealEventKind::Expected:
        return event.before.empty() ? Words::tr("Expected on %1").arg(dayOrNone(event.after, page.today))
                                    : Words::tr("Expected on %1, before: %2")
                                          .arg(dayOrNone(event.after, page.today), dayOrNone(event.before, page.today));
    case DealEventKind::Owner:
        return Words::tr("Owner: %1, before: %2").arg(ownerName(event.after, page), ownerName(event.before, page));
    }
    return {};
}

Reading readDay(const QString& text, Day today, DayDirection direction) {
    const auto day = parseDayWords(app::fromQt(text.trimmed()), today, direction);
    if (!day)
        return {
            Reading::State::Wrong,
            Words::tr("%1 is no day that can be read in one way. Write it like 27 Nov 2026, 2026-11-27, next Friday "
                      "or in 2 weeks.")
                .arg(QChar(0x201c) + app::lineToShow(app::fromQt(text.trimmed())) + QChar(0x201d))};
    if (!isUsable(*day))
        return {Reading::State::Wrong, Words::tr("A day lies between 1900 and 2200.")};
    return {Reading::State::Fine,
            QLocale().toString(app::toQt(*day), Words::tr("dddd, d MMM yyyy", "format of a date"))};
}

Reading readAmount(const QString& text, const Currency& home) {
    const auto money = parseMoney(app::fromQt(text), home);
    if (!money)
        return {
            Reading::State::Wrong,
            Words::tr("%1 is no amount. Write it like 48,000 or 48k, with the currency where it is another than %2.")
                .arg(QChar(0x201c) + app::lineToShow(app::fromQt(text.trimmed())) + QChar(0x201d),
                     app::lineToShow(home))};
    if (money->minor < 0)
        return {Reading::State::Wrong, Words::tr("A deal's value is not below zero.")};
    return {Reading::State::Fine, amountInFull(*money)};
}

QString typedDay(const std::optional<Day>& day) {
    return day ? textToType(toText(*day)) : QString();
}

QString typedAmount(const std::optional<Money>& money) {
    return money ? textToType(toText(*money)) : QString();
}

} // namespace ajar::gui
