// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/book_info.h"
#include "domain/deal.h"
#include "domain/deal_event.h"
#include "domain/encounter.h"
#include "domain/origin.h"
#include "domain/person.h"
#include "domain/promise.h"
#include "domain/reading.h"
#include "domain/review.h"

#include <string>
#include <vector>

namespace ajar {

/// A record with all that belongs to it, as a page shows it and a file carries it. Lists are ordered by position where
/// there is one, else by id; `tags` alphabetically; a deal's `events` from the oldest to the newest.
struct OwnerProfile {
    Owner owner;
    std::vector<Origin> origins;

    bool operator==(const OwnerProfile&) const = default;
};

struct OrganisationProfile {
    Organisation organisation;
    std::vector<ContactPoint> contactPoints;
    std::vector<std::string> tags;
    std::vector<Fact> facts;
    std::vector<Note> notes;
    std::vector<Origin> origins;

    bool operator==(const OrganisationProfile&) const = default;
};

struct PersonProfile {
    Person person;
    std::vector<ContactPoint> contactPoints;
    std::vector<std::string> tags;
    std::vector<Affiliation> affiliations;
    std::vector<RememberedDate> dates;
    std::vector<Fact> facts;
    std::vector<Note> notes;
    std::vector<Answer> answers;
    std::vector<Reading> readings;
    std::vector<Promise> promises; ///< those that name this person; a promise of a deal alone stands with the deal
    std::vector<Origin> origins;

    bool operator==(const PersonProfile&) const = default;
};

struct DealProfile {
    Deal deal;
    std::vector<DealPerson> people;
    std::vector<std::string> tags;
    std::vector<DealEvent> events; ///< by when they happened, then by when they were entered, then by id
    std::vector<ClosingReading> closingReadings;
    std::vector<Fact> facts;
    std::vector<Note> notes;
    std::vector<Promise> promises; ///< those that name this deal and no person
    std::vector<Origin> origins;

    bool operator==(const DealProfile&) const = default;
};

struct EncounterProfile {
    Encounter encounter;
    std::vector<EncounterPerson> people;
    std::vector<EncounterDeal> deals;
    std::vector<Note> notes;
    std::vector<Promise> promises; ///< those that name neither person nor deal
    std::vector<Origin> origins;

    bool operator==(const EncounterProfile&) const = default;
};

struct ReviewProfile {
    Review review;
    std::vector<ReviewedDeal> deals;
    std::vector<Promise> promises; ///< agreements that name neither person, deal nor encounter

    bool operator==(const ReviewProfile&) const = default;
};

} // namespace ajar
