// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/due.h"

#include "domain/lean.h"
#include "store/due.h"
#include "store/rhythms.h"

#include <algorithm>
#include <map>

namespace ajar::app {
namespace {

/// Gathers reasons under the person, else the deal, that they concern.
class DueList {
public:
    void add(const store::DueRow& row, DueKind kind, Day day) {
        DueReason reason{kind,       day,          row.text,
                         row.byThem, std::nullopt, row.record.isNull() ? std::string() : toText(row.record)};
        if (!row.deal.isNull())
            reason.deal = Mention<Deal>{row.deal, row.title};
        itemOf(row).reasons.push_back(std::move(reason));
    }

    std::vector<DueItem> take() {
        for (auto& item : m_items)
            std::ranges::stable_sort(item.reasons, {}, &DueReason::day);
        std::ranges::stable_sort(m_items, {}, [](const DueItem& item) { return item.reasons.front().day; });
        return std::move(m_items);
    }

private:
    DueItem& itemOf(const store::DueRow& row) {
        const Uuid& key = row.person.isNull() ? row.deal.isNull() ? row.record : row.deal.uuid : row.person.uuid;
        const auto [place, isNew] = m_places.emplace(key, m_items.size());
        if (isNew) {
            DueItem item;
            if (!row.person.isNull())
                item.person = Mention<Person>{row.person, row.name};
            else if (!row.deal.isNull())
                item.deal = Mention<Deal>{row.deal, row.title};
            m_items.push_back(std::move(item));
        }
        return m_items[place->second];
    }

    std::vector<DueItem> m_items;
    std::map<Uuid, std::size_t> m_places;
};

void addQuiet(Desk& desk, DueList& list) {
    const Day today = desk.today();
    const store::Silences silences(desk.connection, today,
                                   [&desk](Instant moment) { return desk.local.dayOf(moment); });
    for (const auto& row : store::maybeQuiet(desk.connection, desk.local.at(today, 0))) {
        const Silence silence = silences.of(row);
        if (!silence.isOverWanted && !silence.isOverMost)
            continue;
        const int allowed = silence.isOverWanted ? *silence.wanted : *silence.atMost;
        store::DueRow due;
        due.person = row.person;
        due.name = row.name;
        list.add(due, DueKind::NotHeardFrom, today - (silence.days - allowed));
    }
}

void addStillSo(Desk& desk, DueList& list) {
    const Day today = desk.today();
    for (const auto& judged : store::judgedDeals(desk.connection)) {
        const auto given = judged.given ? std::optional(desk.local.dayOf(*judged.given)) : std::nullopt;
        if (!asksStillSo(judged.lean, given, judged.newestAct, today))
            continue;
        Day since = given ? std::min(*given + kLeanAsksAfterDays, today) : today;
        if (given && judged.newestAct && *judged.newestAct > *given)
            since = std::min(since, *judged.newestAct);
        list.add(judged.row, DueKind::StillSo, since);
    }
}

} // namespace

std::vector<DueItem> whatIsDue(Desk& desk) {
    const store::Transaction reading(desk.connection, store::Transaction::Kind::Read);
    const Day today = desk.today();
    const Day until = today + kDueDaysAhead;
    DueList list;
    for (const auto& row : store::duePromises(desk.connection, until))
        list.add(row, DueKind::Promise, row.day);
    for (const auto& row : store::plannedBefore(desk.connection, desk.local.at(today + 1, 0)))
        list.add(row, DueKind::Meeting, row.day);
    addQuiet(desk, list);
    for (const auto& row : store::datesToRemember(desk.connection, today, until))
        list.add(row, DueKind::Date, row.day);
    addStillSo(desk, list);
    for (const auto& row : store::afterSaleQuestions(desk.connection, today))
        list.add(row, DueKind::AfterSale, row.day);
    for (const auto& row : store::askAgains(desk.connection, today))
        list.add(row, DueKind::AskAgain, row.day);
    return list.take();
}

} // namespace ajar::app
