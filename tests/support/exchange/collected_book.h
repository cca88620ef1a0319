// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/json_book_reader.h"
#include "support/exchange/full_book.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ajar::test {

/// Keeps all that a file holds.
class CollectedBook : public exchange::JsonVisitor {
public:
    FullBook book;
    bool isWhole = false;
    std::int64_t records = 0;

    void take(exchange::JsonBook read, std::int64_t /*line*/) override {
        book.info = read.info;
        book.tags = read.tags;
        book.origins = read.origins;
        isWhole = read.isWhole;
    }
    void take(OwnerProfile profile, std::int64_t /*line*/) override { add(book.owners, std::move(profile)); }
    void take(OrganisationProfile profile, std::int64_t /*line*/) override {
        add(book.organisations, std::move(profile));
    }
    void take(PersonProfile profile, std::int64_t /*line*/) override { add(book.people, std::move(profile)); }
    void take(exchange::PersonReference person, std::int64_t /*line*/) override {
        add(book.references, std::move(person));
    }
    void take(DealProfile profile, std::int64_t /*line*/) override { add(book.deals, std::move(profile)); }
    void take(EncounterProfile profile, std::int64_t /*line*/) override { add(book.encounters, std::move(profile)); }
    void take(ReviewProfile profile, std::int64_t /*line*/) override { add(book.reviews, std::move(profile)); }
    void take(exchange::Deleted<Organisation> deleted, std::int64_t /*line*/) override {
        add(book.deletedOrganisations, deleted);
    }
    void take(exchange::Deleted<Person> deleted, std::int64_t /*line*/) override { add(book.deletedPeople, deleted); }
    void take(exchange::Deleted<Deal> deleted, std::int64_t /*line*/) override { add(book.deletedDeals, deleted); }
    void take(exchange::Deleted<Encounter> deleted, std::int64_t /*line*/) override {
        add(book.deletedEncounters, deleted);
    }

private:
    template <class Record>
    void add(std::vector<Record>& list, Record record) {
        list.push_back(std::move(record));
        ++records;
    }
};

[[nodiscard]] inline CollectedBook readBook(std::string text) {
    CollectedBook read;
    exchange::readJsonBook(exchange::bytesOf(std::move(text)), "book.json", read);
    return read;
}

/// The same records with their lists as a file gives them: in order, positions from 0, links without ids.
class InFileOrder {
public:
    explicit InFileOrder(FullBook& book) {
        byId(book.tags);
        byId(book.origins);
        for (auto& profile : book.organisations)
            all(profile);
        for (auto& profile : book.people)
            all(profile);
        for (auto& profile : book.deals)
            all(profile);
        for (auto& profile : book.encounters)
            all(profile);
        for (auto& profile : book.reviews) {
            byId(profile.deals);
            byId(profile.promises);
        }
    }

private:
    template <class Record>
    static void byId(std::vector<Record>& list) {
        std::ranges::sort(list, {}, &Record::id);
    }
    template <class Record>
    static void byPosition(std::vector<Record>& list) {
        std::ranges::sort(list, {}, [](const Record& record) { return std::pair(record.position, record.id); });
        for (std::size_t i = 0; i < list.size(); ++i)
            list[i].position = static_cast<int>(i);
    }
    template <class Link>
    static void links(std::vector<Link>& list) {
        byPosition(list);
        for (auto& link : list)
            link.id = {};
    }
    template <class Profile>
    static void shared(Profile& profile) {
        byId(profile.notes);
        byId(profile.origins);
        if constexpr (requires { profile.facts; })
            byId(profile.facts);
        if constexpr (requires { profile.tags; })
            std::ranges::sort(profile.tags);
        if constexpr (requires { profile.promises; })
            byId(profile.promises);
    }
    static void all(OrganisationProfile& profile) {
        shared(profile);
        byPosition(profile.contactPoints);
    }
    static void all(PersonProfile& profile) {
        shared(profile);
        byPosition(profile.contactPoints);
        byId(profile.affiliations);
        byId(profile.dates);
        byId(profile.answers);
        byId(profile.readings);
    }
    static void all(DealProfile& profile) {
        shared(profile);
        byPosition(profile.people);
        byId(profile.events);
        byId(profile.closingReadings);
    }
    static void all(EncounterProfile& profile) {
        shared(profile);
        links(profile.people);
        links(profile.deals);
    }
};

[[nodiscard]] inline FullBook inFileOrder(FullBook book) {
    (void)InFileOrder(book);
    return book;
}

/// Record by record, so that a failure says which.
inline void expectEqual(const FullBook& read, const FullBook& written) {
    EXPECT_TRUE(read.info == written.info);
    EXPECT_TRUE(read.tags == written.tags);
    EXPECT_TRUE(read.origins == written.origins);
    EXPECT_TRUE(read.owners == written.owners);
    EXPECT_TRUE(read.organisations == written.organisations);
    EXPECT_TRUE(read.people == written.people);
    EXPECT_TRUE(read.references == written.references);
    EXPECT_TRUE(read.deals == written.deals);
    EXPECT_TRUE(read.encounters == written.encounters);
    EXPECT_TRUE(read.reviews == written.reviews);
    EXPECT_TRUE(read.deletedOrganisations == written.deletedOrganisations);
    EXPECT_TRUE(read.deletedPeople == written.deletedPeople);
    EXPECT_TRUE(read.deletedDeals == written.deletedDeals);
    EXPECT_TRUE(read.deletedEncounters == written.deletedEncounters);
}

} // namespace ajar::test
