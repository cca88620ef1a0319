// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_deals.h"

#include "app/worker/closing_readings.h"
#include "app/worker/import_facts.h"
#include "app/worker/import_identity.h"
#include "app/worker/import_people.h"
#include "app/worker/move_deal.h"
#include "domain/codes.h"
#include "store/deals.h"

#include <algorithm>

namespace ajar::app {
namespace {

using exchange::IncomingDeal;
using exchange::PriceList;

constexpr std::string_view kDealKind = "deal";
/// A file knows the day alone. Noon is that day also where the clocks differ; a deal counts as pending to the end of the day on which it
/// closed, as it does in stoodAt().
constexpr int kOpenedAt = 12 * 60;
constexpr int kClosedAt = 24 * 60 - 1;

template <class Record>
std::string textOf(const std::optional<Id<Record>>& id) {
    return id ? toText(*id) : std::string();
}

std::string textOf(const std::optional<Day>& day) {
    return day ? toText(*day) : std::string();
}

std::string textOf(const std::optional<Money>& money) {
    return money ? toText(*money) : std::string();
}

/// One row of a file of deals.
class DealRow {
public:
    DealRow(Importing& importing, const PriceList& prices, const IncomingDeal& incoming, KnownRow known)
        : m_importing(importing), m_prices(prices), m_in(incoming), m_known(std::move(known)) {}

    void take();

private:
    void create();
    void update(const store::Versioned<Deal>& there);
    void mergeInto(Deal& deal, FieldMerge& merge, store::Revision revision);
    void mergeBucket(Deal& deal, FieldMerge& merge, store::Revision revision);
    void mergeReason(Deal& deal, FieldMerge& merge, store::Revision revision) const;
    void mergePeople(Id<Deal> deal, FieldMerge& merge);
    void seat(Id<Deal> deal);
    void noteChanges(const Deal& before, const Deal& after);
    void askLater(Deal& deal) const;
    void addEvent(const Deal& deal, DealEventKind kind, std::string before, std::string after, Instant happened);
    void finish(Id<Deal> deal, Bucket bucket);
    [[nodiscard]] std::string title() const;
    [[nodiscard]] Instant closedAt(const Deal& deal) const;

    Importing& m_importing;
    const PriceList& m_prices;
    const IncomingDeal& m_in;
    KnownRow m_known;
    std::vector<FoundPerson> m_people; ///< whom the row names
};

void DealRow::take() {
    if (m_known.isUnchanged())
        return m_importing.countUnchanged(m_in.origin);
    // Whatever can refuse the row comes before the first thing that is written of
    // it.
    (void)m_importing.findOrganisation(m_in.organisationName.value);
    (void)m_importing.findOwner(m_in.ownerName.value);
    m_people = findPeople(m_importing, m_in.people.value, m_in.organisationName.value);
    const auto there =
        m_known.origin ? store::find(m_importing.connection(), Id<Deal>{m_known.origin->record.record}) : std::nullopt;
    if (!there)
        return create();
    if (!m_in.origin.isByContent && m_known.changed.contains("title") &&
        isAnotherDeal(m_importing, there->record, m_in, title(), m_people))
        throw clash(m_in.origin, there->record.title, title());
    const std::int64_t before = m_importing.writes();
    update(*there);
    m_importing.countMet(m_in.origin, before);
}

std::string DealRow::title() const {
    return m_in.product.empty() ? m_in.title : m_prices.titleOf(m_in.product);
}

Instant DealRow::closedAt(const Deal& deal) const {
    return deal.closed ? m_importing.desk().local.at(*deal.closed, kClosedAt) : m_importing.now();
}

void DealRow::create() {
    Deal deal;
    deal.id = m_importing.newId<Deal>();
    deal.title = title();
    deal.organisation = m_importing.organisation(m_in.organisationName.value);
    deal.owner = m_importing.owner(m_in.ownerName.value);
    deal.value = m_in.value.value;
    deal.kind = m_in.kind.value;
    deal.source = m_in.source.value;
    deal.opened = m_in.opened.value;
    deal.expected = m_in.expected.value;
    deal.bucket = m_in.bucket;
    deal.closed = m_in.closed.value;
    deal.closedWhy = m_in.closedWhy.value;
    deal.noDecision = m_in.noDecision.value;
    deal.entered = m_importing.now();
    askLater(deal);
    m_importing.insert(deal);
    seat(deal.id);
    const std::string pending(toCode(Bucket::Pending));
    if (deal.opened)
        addEvent(deal, DealEventKind::Bucket, {}, pending, m_importing.desk().local.at(*deal.opened, kOpenedAt));
    if (deal.closed)
        addEvent(deal, DealEventKind::Bucket, pending, std::string(toCode(deal.bucket)), closedAt(deal));
    finish(deal.id, deal.bucket);
    m_importing.countCreated(m_in.origin);
}

void DealRow::update(const store::Versioned<Deal>& there) {
    FieldMerge merge(m_importing, m_in.origin, m_known);
    Deal deal = there.record;
    mergeInto(deal, merge, there.revision);
    mergeBucket(deal, merge, there.revision);
    mergeReason(deal, merge, there.revision);
    noteChanges(there.record, deal);
    m_importing.update(deal, there.revision);
    mergePeople(deal.id, merge);
    finish(deal.id, deal.bucket);
}

void DealRow::mergeInto(Deal& deal, FieldMerge& merge, store::Revision revision) {
    const auto organisation =
        deal.organisation ? store::find(m_importing.connection(), *deal.organisation) : std::nullopt;
    const auto owner = deal.owner ? store::find(m_importing.connection(), *deal.owner) : std::nullopt;
    if (merge.takes("title", deal.title, revision))
        deal.title = title();
    if (merge.takes("organisation", organisation ? organisation->record.name : std::string(), revision))
        deal.organisation = m_importing.organisation(m_in.organisationName.value);
    if (merge.takes("owner", owner ? owner->record.name : std::string(), revision))
        deal.owner = m_importing.owner(m_in.ownerName.value);
    if (merge.takes("value", textOf(deal.value), revision))
        deal.value = m_in.value.value;
    if (merge.takes("kind", std::string(toCode(deal.kind)), revision))
        deal.kind = m_in.kind.value;
    if (merge.takes("source", deal.source, revision))
        deal.source = m_in.source.value;
    // A file with one date tells of a deal that is closed when it closed, and no longer when it was opened.
    const bool isForgotten = !m_in.opened.value && m_in.bucket != Bucket::Pending;
    if (!isForgotten && merge.takes("opened", textOf(deal.opened), revision))
        deal.opened = m_in.opened.value;
    if (merge.takes("expected", textOf(deal.expected), revision))
        deal.expected = m_in.expected.value;
}

/// The closing day belongs to the bucket: it is taken only where both say the same bucket afterwards.
void DealRow::mergeBucket(Deal& deal, FieldMerge& merge, store::Revision revision) {
    if (merge.takes("bucket", std::string(toCode(deal.bucket)), revision)) {
        deal = inBucket(deal, m_in.bucket, m_importing.desk().today());
        deal.closed = m_in.closed.value;
        askLater(deal);
    } else if (deal.bucket == m_in.bucket && merge.takes("closed", textOf(deal.closed), revision)) {
        deal.closed = m_in.closed.value;
    }
}

/// A reason belongs to the bucket as well.
void DealRow::mergeReason(Deal& deal, FieldMerge& merge, store::Revision revision) const {
    if (deal.bucket != m_in.bucket || deal.bucket == Bucket::Pending)
        return;
    if (merge.takes("reason", deal.closedWhy, revision))
        deal.closedWhy = m_in.closedWhy.value;
    if (merge.takes("no_decision", deal.noDecision ? "yes" : "no", revision))
        deal.noDecision = m_in.noDecision.value;
}

/// The people whom the row names; without any an empty chair.
void DealRow::seat(Id<Deal> deal) {
    const auto people = madeWhereMissing(m_importing, m_in.origin, m_people, m_in.organisationName.value);
    if (people.empty())
        m_importing.insert(
            DealPerson{m_importing.newId<DealPerson>(), deal, std::nullopt, Part::Decides, 0, m_importing.now()});
    int position = 0;
    for (const auto& person : people)
        m_importing.insert(
            DealPerson{m_importing.newId<DealPerson>(), deal, person, Part::TakesPart, position++, m_importing.now()});
}

/// Another contact person takes the place of the one whom the file named before, and of an empty chair. Parts given here stay.
void DealRow::mergePeople(Id<Deal> deal, FieldMerge& merge) {
    if (!m_in.people.isSaid)
        return;
    const auto chairs = store::chairsOf(m_importing.connection(), deal);
    std::vector<exchange::NamedPerson> current;
    store::Revision revision = 0;
    int position = 0;
    for (const auto& chair : chairs) {
        position = std::max(position, chair.record.position + 1);
        if (!chair.record.person)
            continue;
        current.push_back({store::load(m_importing.connection(), *chair.record.person).record.name, {}});
        revision = std::max(revision, chair.revision);
    }
    if (!merge.takes("people", exchange::toText(current), revision))
        return;
    const auto people = madeWhereMissing(m_importing, m_in.origin, m_people, m_in.organisationName.value);
    const auto isNamed = [&people](const DealPerson& chair) {
        return chair.person && std::ranges::find(people, *chair.person) != people.end();
    };
    for (const auto& chair : chairs) {
        const bool isOurs = isEmptyChair(chair.record) ? !people.empty() && current.empty()
                                                       : chair.record.part == Part::TakesPart && !isNamed(chair.record);
        if (isOurs)
            m_importing.remove(chair.record.id, chair.revision);
    }
    for (const auto& person : people)
        if (std::ranges::none_of(chairs, [&](const auto& chair) { return chair.record.person == person; }))
            m_importing.insert(DealPerson{m_importing.newId<DealPerson>(), deal, person, Part::TakesPart, position++,
                                          m_importing.now()});
}

void DealRow::noteChanges(const Deal& before, const Deal& after) {
    const Instant now = m_importing.now();
    if (before.bucket != after.bucket) {
        const bool closes = after.bucket != Bucket::Pending;
        addEvent(after, DealEventKind::Bucket, std::string(toCode(before.bucket)), std::string(toCode(after.bucket)),
                 closes ? closedAt(after) : now);
        if (before.bucket == Bucket::Pending)
            keepClosingReadings(m_importing.desk(), m_importing.deed(), after.id);
        else if (after.bucket == Bucket::Pending)
            forgetClosingReadings(m_importing.desk(), m_importing.deed(), after.id);
    } else if (before.expected != after.expected) {
        addEvent(after, DealEventKind::Expected, textOf(before.expected), textOf(after.expected), now);
    }
    if (before.owner != after.owner)
        addEvent(after, DealEventKind::Owner, textOf(before.owner), textOf(after.owner), now);
}

/// A sold deal asks once, on a date, whether it has done what we said. One that was sold long ago is past that.
void DealRow::askLater(Deal& deal) const {
    if (deal.bucket == Bucket::Sold && deal.closed && *deal.closed + kAskAfterSaleDays >= m_importing.desk().today())
        deal.askAfterSale = *deal.closed + kAskAfterSaleDays;
}

void DealRow::addEvent(const Deal& deal, DealEventKind kind, std::string before, std::string after, Instant happened) {
    DealEvent event;
    event.id = m_importing.newId<DealEvent>();
    event.deal = deal.id;
    event.kind = kind;
    event.before = std::move(before);
    event.after = std::move(after);
    event.happened = happened;
    event.entered = m_importing.now();
    m_importing.insert(event);
}

/// What stands beside the deal.
void DealRow::finish(Id<Deal> deal, Bucket bucket) {
    importFacts(m_importing, m_in.origin, m_known, deal, m_in.facts);
    importTags(m_importing, deal, m_in.tags);
    importNotes(m_importing, m_known, deal, m_in.notes);
    if (!m_in.product.empty())
        keepListPrice(m_importing, deal, bucket == Bucket::Pending ? m_prices.priceOf(m_in.product) : std::string());
    m_importing.remember(m_in.origin, m_known, kDealKind, deal.uuid);
}

} // namespace

void importDeal(Importing& importing, PriceLists& prices, const IncomingDeal& deal, KnownRow known) {
    DealRow(importing, prices.of(deal.origin.source), deal, std::move(known)).take();
}

} // namespace ajar::app
