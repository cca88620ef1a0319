// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/move_deal.h"
#include "app/worker/sample/writer.h"
#include "domain/codes.h"

#include <utility>

namespace ajar::app::sample {
namespace {

constexpr int kMorning = 8 * 60;

Money moneyOf(int thousands, const Currency& currency) {
    std::int64_t minor = std::int64_t{thousands} * 1000;
    for (int i = 0; i < minorDigits(currency); ++i)
        minor *= 10;
    return {minor, currency};
}

/// The owner's last word.
Lean leanOf(const DealPlot& plot) {
    Lean lean = Lean::Unsorted;
    for (const auto& said : plot.leans)
        if (!said.by)
            lean = said.lean;
    return lean;
}

} // namespace

void Writer::writeDeal(const DealPlot& plot) {
    Deal deal;
    deal.id = m_ids->next<Deal>();
    deal.title = plot.title;
    if (!plot.organisation.empty())
        deal.organisation = m_organisations.at(plot.organisation);
    const Currency other = m_home == "EUR" ? "CHF" : "EUR";
    deal.value = moneyOf(plot.thousands, plot.isForeign ? other : m_home);
    deal.owner = ownerOf(plot.owner);
    deal.kind = plot.kind;
    deal.source = plot.source;
    if (!plot.introducedBy.empty())
        deal.introducedBy = personOf(plot.introducedBy);
    if (plot.follows)
        deal.follows = m_deals.at(*plot.follows);
    deal.opened = dayOf(plot.opened);
    const auto expected = plot.moved.empty() ? plot.expected : std::optional(plot.moved.back().to);
    if (expected)
        deal.expected = dayOf(*expected);
    deal.lean = leanOf(plot);
    deal.entered = momentOf(plot.opened);
    if (plot.bucket != Bucket::Pending) {
        deal = inBucket(std::move(deal), plot.bucket, dayOf(plot.closed));
        deal.closedWhy = plot.why;
        deal.noDecision = plot.noDecision;
        if (plot.askAgain)
            deal.askAgain = dayOf(*plot.askAgain);
        if (plot.bucket == Bucket::Sold)
            deal.askAfterSale = *deal.closed + kAskAfterSaleDays;
        if (plot.afterSale) {
            deal.afterSale = plot.afterSale->answer;
            deal.afterSaleWords = plot.afterSale->words;
        }
    }
    m_deed->insert(deal);
    m_deals.push_back(deal.id);
    for (const auto& tag : plot.tags) {
        const auto id = tagOf(tag);
        m_deed->insert(Tagging{m_ids->next<Tagging>(), id, {}, {}, deal.id, deal.entered});
    }
    writeChairs(plot, deal.id);
    writeHistory(plot, deal);
}

void Writer::writeChairs(const DealPlot& plot, Id<Deal> deal) {
    int position = 0;
    for (const auto& chair : plot.chairs)
        m_deed->insert(DealPerson{m_ids->next<DealPerson>(), deal,
                                  chair.person.empty() ? std::nullopt : std::optional(personOf(chair.person)),
                                  chair.part, position++, momentOf(plot.opened)});
    for (const auto& note : plot.notes) {
        Note record;
        record.id = m_ids->next<Note>();
        record.deal = deal;
        record.text = note.text;
        record.day = dayOf(note.ago);
        record.isPrivate = note.isPrivate;
        record.owner = ownerOf(plot.owner);
        record.entered = momentOf(note.ago);
        m_deed->insert(record);
    }
}

void Writer::addEvent(const Deal& deal, DealEventKind kind, std::string before, std::string after, Instant happened,
                      const std::string& reason) {
    DealEvent event;
    event.id = m_ids->next<DealEvent>();
    event.deal = deal.id;
    event.kind = kind;
    event.before = std::move(before);
    event.after = std::move(after);
    event.happened = happened;
    event.by = deal.owner;
    event.reason = reason;
    event.entered = happened;
    m_deed->insert(event);
}

void Writer::writeHistory(const DealPlot& plot, const Deal& deal) {
    addEvent(deal, DealEventKind::Bucket, {}, std::string(toCode(Bucket::Pending)), momentOf(plot.opened, kMorning));
    Lean stood = Lean::Unsorted;
    for (const auto& said : plot.leans) {
        DealEvent event;
        event.id = m_ids->next<DealEvent>();
        event.deal = deal.id;
        event.kind = DealEventKind::Lean;
        event.before = toCode(said.by ? Lean::Unsorted : stood);
        event.after = toCode(said.lean);
        event.happened = momentOf(said.ago);
        event.by = said.by ? ownerOf(*said.by) : deal.owner;
        event.reason = said.why;
        event.wouldChange = said.wouldChange;
        event.entered = event.happened;
        m_deed->insert(event);
        if (!said.by)
            stood = said.lean;
    }
    auto expected = plot.expected;
    for (const auto& moved : plot.moved) {
        addEvent(deal, DealEventKind::Expected, expected ? toText(dayOf(*expected)) : std::string(),
                 toText(dayOf(moved.to)), momentOf(moved.ago));
        expected = moved.to;
    }
    if (plot.bucket != Bucket::Pending)
        addEvent(deal, DealEventKind::Bucket, std::string(toCode(Bucket::Pending)), std::string(toCode(plot.bucket)),
                 momentOf(plot.closed), plot.why);
}

void Writer::writeClosingReadings(const DealPlot& plot, Id<Deal> deal) {
    if (plot.bucket == Bucket::Pending)
        return;
    const Day closed = dayOf(plot.closed);
    std::set<std::string> written;
    for (const auto& chair : plot.chairs) {
        if (chair.person.empty() || !written.insert(chair.person).second)
            continue;
        ClosingReading copy;
        copy.id = m_ids->next<ClosingReading>();
        copy.deal = deal;
        copy.person = personOf(chair.person);
        std::array<std::vector<Reading>, 3> acts;
        for (const auto& reading : m_readings[copy.person])
            if (reading.day <= closed)
                acts[static_cast<std::size_t>(reading.kind)].push_back(reading);
        copy.trust = stateOf(acts[0]).step;
        copy.rapport = stateOf(acts[1]).step;
        copy.respect = stateOf(acts[2]).step;
        std::vector<Answer> answers;
        for (const auto& answer : m_answers[copy.person])
            if (answer.day <= closed)
                answers.push_back(answer);
        copy.known = knownCount(knownUntil(answers, deal), closed, kQuestionCount);
        copy.entered = momentOf(plot.closed);
        m_deed->insert(copy);
    }
}

} // namespace ajar::app::sample
