// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_info.h"
#include "domain/profile.h"
#include "exchange/json_book_writer.h"

#include <string>
#include <vector>

namespace ajar::test {

/// A small book in which every kind of record stands twice: once with all that it can hold, once with nothing that may be absent.
struct FullBook {
    BookInfo info;
    std::vector<Tag> tags;
    std::vector<Origin> origins;
    std::vector<OwnerProfile> owners;
    std::vector<OrganisationProfile> organisations;
    std::vector<PersonProfile> people;
    std::vector<exchange::PersonReference> references; ///< written after the people
    std::vector<DealProfile> deals;
    std::vector<EncounterProfile> encounters;
    std::vector<ReviewProfile> reviews;
    // Each kind is written after the records of its array.
    std::vector<exchange::Deleted<Organisation>> deletedOrganisations;
    std::vector<exchange::Deleted<Person>> deletedPeople;
    std::vector<exchange::Deleted<Deal>> deletedDeals;
    std::vector<exchange::Deleted<Encounter>> deletedEncounters;
};

[[nodiscard]] FullBook fullBook();

/// The whole as JSON.
[[nodiscard]] std::string jsonOf(const FullBook& book, exchange::PrivateRecords privateRecords,
                                 exchange::ExportCounts* counts = nullptr);

} // namespace ajar::test
