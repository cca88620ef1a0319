// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/sample_board.h"

#include <utility>

namespace ajar::test {

namespace {

using app::BoardCard;
using app::NextStep;
using app::NextStepKind;

Day in(int days) {
    return Day{kToday + days};
}

Money euros(int thousands) {
    return {std::int64_t{thousands} * 100'000, "EUR"};
}

BoardCard card(const std::string& person, const std::string& organisation, const std::string& title, int thousands,
               Lean lean) {
    auto made = aCard(title, lean);
    made.person = person;
    made.organisation = organisation;
    made.value = euros(thousands);
    return made;
}

BoardCard closed(const std::string& person, const std::string& title, int thousands, Bucket bucket, int daysAgo) {
    auto made = aClosedCard(title, bucket);
    made.person = person;
    made.value = euros(thousands);
    made.closed = in(-daysAgo);
    return made;
}

std::vector<BoardCard> ajarCards() {
    auto dana = card("Dana Whitfield", "Harbour Foods", "cold-chain monitoring", 48, Lean::Ajar);
    dana.quietDays = 6;
    dana.wantedDays = 14;
    dana.known = 3;
    dana.emptyChairs = 1;
    dana.firstChair = Part::Signs;
    dana.nextStep = NextStep{NextStepKind::OurPromise, in(2), {}, "audit checklist"};
    dana.ask = "What changes for Dana, if it works and if it does not?";

    auto tomas = card("Tomás Rey", "Rey & Hijos", "dispatch", 31, Lean::Ajar);
    tomas.quietDays = 24;
    tomas.wantedDays = 14;
    tomas.isQuietTooLong = true;
    tomas.known = 2;
    tomas.ask = "What could go wrong here that would land on Tomás's desk?";

    auto priya = card("Priya Raman", "", "home battery", 19, Lean::Ajar);
    priya.quietDays = 3;
    priya.known = 4;
    priya.nextStep = NextStep{NextStepKind::Meeting, in(5), 9 * 60, "14 Quay Street"};

    auto wen = card("Wen Li", "Meridian Labs", "freezers", 27, Lean::Ajar);
    wen.firstMetDays = 2;
    wen.quietDays = 2;
    wen.known = 1;
    wen.nextStep = NextStep{NextStepKind::OurPromise, in(-2), {}, "sample drawings"};
    wen.ask = "What drives Wen?";

    auto aoife = card("Aoife Brennan", "Brennan Haulage", "trackers, renewal", 64, Lean::Ajar);
    aoife.quietDays = 11;
    aoife.known = 5;
    aoife.against = 1;

    auto nobody = card("", "Port Authority", "audit", 22, Lean::Ajar);
    nobody.emptyChairs = 1;
    nobody.imported = in(-15);
    return {dana, tomas, priya, wen, aoife, nobody};
}

std::vector<BoardCard> judgedCards() {
    auto marta = card("Marta Novak", "Novak Transport", "trackers", 36, Lean::SoldAnyway);
    marta.nextStep = NextStep{NextStepKind::TheirPromise, in(2), {}, "order"};
    auto ben = card("Ben Achterberg", "Polder Dairy", "sensors", 14, Lean::SoldAnyway);
    ben.asksStillSo = true;
    ben.leanAgeDays = 34;
    auto castellano = card("R. Castellano", "City procurement", "audit", 52, Lean::NotSoldAnyway);
    castellano.timesMoved = 3;
    auto yuki = card("Yuki Sato", "Sato Print", "pilot", 10, Lean::NotSoldAnyway);
    yuki.leanWhy = "Went quiet after the price";
    auto halima = card("Halima Noor", "Noor & Sons", "cold rooms", 8, Lean::Unsorted);
    halima.quietDays = 9;
    return {marta, ben, castellano, yuki, halima};
}

std::vector<BoardCard> soldCards() {
    auto amal = closed("Amal Osei", "Fleet telematics", 22, Bucket::Sold, 0);
    amal.askAfterSale = in(92);
    auto jo = closed("Jo Lindqvist", "Route planning", 8, Bucket::Sold, 7);
    jo.quietDays = 12;
    jo.wantedDays = 7;
    jo.isQuietTooLong = true;
    auto ines = closed("Ines Duarte", "Sensors", 13, Bucket::Sold, 16);
    ines.quietDays = 5;
    auto karim = closed("Karim Haddad", "Depot rollout", 41, Bucket::Sold, 19);
    karim.afterSale = AfterSale::Partly;
    karim.quietDays = 3;
    auto piet = closed("Piet Bakker", "Cold rooms", 29, Bucket::Sold, 28);
    piet.quietDays = 9;
    return {amal, jo, ines, karim, piet};
}

std::vector<BoardCard> notSoldCards() {
    auto lena = closed("Lena Fuchs", "Cool boxes", 17, Bucket::NotSold, 4);
    lena.noDecision = true;
    lena.askAgain = in(75);
    auto ola = closed("Ola Berg", "Two depots", 9, Bucket::NotSold, 15);
    ola.known = 2;
    auto chen = closed("Chen Yu", "Trackers", 33, Bucket::NotSold, 37);
    chen.lean = Lean::SoldAnyway;
    return {lena, ola, chen};
}

} // namespace

Id<Deal> dealId(unsigned number) {
    Id<Deal> id;
    for (std::size_t byte = 0; byte < sizeof number; ++byte)
        id.uuid.bytes[15 - byte] = static_cast<std::uint8_t>(number >> (8 * byte));
    id.uuid.bytes[0] = 1;
    return id;
}

app::BoardCard aCard(const std::string& title, Lean lean) {
    static unsigned made = 0;
    BoardCard card;
    card.deal = dealId(++made);
    card.revision = 1;
    card.title = title;
    card.lean = lean;
    return card;
}

app::BoardCard aClosedCard(const std::string& title, Bucket bucket) {
    auto card = aCard(title);
    card.bucket = bucket;
    card.of = 5;
    card.closed = Day{kToday - 10};
    return card;
}

app::Board aBoard(std::vector<app::BoardCard> cards) {
    app::Board board;
    board.today = Day{kToday};
    board.book.name = "North region";
    for (auto& card : cards) {
        auto& shelf = board.at(app::shelfOf(card.bucket, card.lean));
        shelf.count += 1;
        if (card.value)
            add(shelf.sums, *card.value);
        shelf.cards.push_back(std::move(card));
    }
    for (const auto shelf : {app::Shelf::Sold, app::Shelf::NotSold})
        board.at(shelf).period = app::Period{Day{kToday - 89}, Day{kToday}};
    return board;
}

app::Board sampleBoard() {
    std::vector<BoardCard> cards;
    for (const auto& some : {ajarCards(), judgedCards(), soldCards(), notSoldCards()})
        cards.insert(cards.end(), some.begin(), some.end());
    auto board = aBoard(std::move(cards));
    board.at(app::Shelf::Sold).older = 331;

    app::BoardEffort effort;
    effort.period = {Day{kToday - 29}, Day{kToday}};
    const auto minutes = [&](EffortPiece piece) -> std::int64_t& {
        return effort.effort.minutes[static_cast<std::size_t>(piece)];
    };
    minutes(EffortPiece::SoldAnyway) = 390;
    minutes(EffortPiece::Ajar) = 984;
    minutes(EffortPiece::NotSoldAnyway) = 540;
    minutes(EffortPiece::Unsorted) = 228;
    minutes(EffortPiece::CustomersNoDeal) = 318;
    effort.effort.encounters = 67;
    effort.openingKnown = 52;
    effort.openingPercent = 58;
    board.effort = effort;
    return board;
}

app::Board largeBoard(int count) {
    static const char* const kPeople[] = {"Dana Whitfield", "Tomás Rey", "Priya Raman", "Wen Li", "Zoë Müller", ""};
    static const char* const kOrganisations[] = {"Harbour Foods", "Rey & Hijos", "Meridian Labs", "Brennan Haulage",
                                                 ""};
    std::vector<BoardCard> cards;
    cards.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto lean = static_cast<Lean>(i % 4);
        auto card = i % 10 == 8   ? aClosedCard("Deal " + std::to_string(i), Bucket::Sold)
                    : i % 10 == 9 ? aClosedCard("Deal " + std::to_string(i), Bucket::NotSold)
                                  : aCard("Deal " + std::to_string(i), lean);
        card.person = kPeople[i % 6];
        card.organisation = kOrganisations[i % 5];
        card.value = Money{std::int64_t{i % 900 + 1} * 100'000, "EUR"};
        card.quietDays = i % 40;
        card.isQuietTooLong = i % 40 > 30;
        card.wantedDays = 30;
        card.known = i % 7;
        card.ask = "What drives them?";
        cards.push_back(std::move(card));
    }
    return aBoard(std::move(cards));
}

} // namespace ajar::test
