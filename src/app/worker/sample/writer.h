// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/local_time.h"
#include "app/worker/sample/plot.h"
#include "base/id.h"
#include "domain/book_info.h"
#include "domain/person.h"
#include "store/deed.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace ajar::app::sample {

/// Turns plots into records and writes them under one deed. The same plot, day, zone and ids give the same records.
class Writer {
public:
    /// `owners` are of the book already.
    Writer(store::Deed& deed, IdMaker& ids, const LocalTime& local, Day day, const Currency& home,
           const std::array<Id<Owner>, kOwnerCount>& owners);

    void write(Plot plot);

    /// What reviews refer to: the deals in the order of the plot.
    [[nodiscard]] const std::vector<Id<Deal>>& deals() const { return m_deals; }
    [[nodiscard]] Day dayOf(int ago) const;
    /// An hour of a day that has passed, as a moment.
    [[nodiscard]] Instant momentOf(int ago, int minuteOfDay = kEvening) const;
    [[nodiscard]] Id<Owner> ownerOf(Who who) const { return m_owners[static_cast<std::size_t>(who)]; }

private:
    static constexpr int kEvening = 17 * 60;

    void writeOrganisation(const OrganisationPlot& plot);
    void writePerson(const PersonPlot& plot);
    void writeBelongings(const PersonPlot& plot, Id<Person> person);
    void writeContacts(const PersonPlot& plot, Id<Person> person);
    void writeDeal(const DealPlot& plot);
    void writeChairs(const DealPlot& plot, Id<Deal> deal);
    void writeHistory(const DealPlot& plot, const Deal& deal);
    void writeScene(const ScenePlot& plot);
    void writeWhatCameOf(const ScenePlot& plot, const Encounter& encounter);
    void writePromises(const ScenePlot& plot, const Encounter& encounter);
    void writeClosingReadings(const DealPlot& plot, Id<Deal> deal);
    void addEvent(const Deal& deal, DealEventKind kind, std::string before, std::string after, Instant happened,
                  const std::string& reason = {});
    [[nodiscard]] Id<Tag> tagOf(const std::string& name);
    [[nodiscard]] Id<Person> personOf(const std::string& name) const;
    [[nodiscard]] int freeMinuteOf(const ScenePlot& plot);

    store::Deed* m_deed;
    IdMaker* m_ids;
    const LocalTime* m_local;
    Day m_day;
    Currency m_home;
    std::array<Id<Owner>, kOwnerCount> m_owners;

    std::map<std::string, Id<Organisation>> m_organisations;
    std::map<std::string, Id<Person>> m_people;
    std::map<std::string, Id<Tag>> m_tags;
    std::vector<Id<Deal>> m_deals;
    std::set<std::pair<std::size_t, Instant>> m_taken; ///< hours that an owner has given away
    std::map<Id<Person>, std::vector<Reading>> m_readings;
    std::map<Id<Person>, std::vector<Answer>> m_answers;
};

} // namespace ajar::app::sample
