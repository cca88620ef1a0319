// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/sample/sample_book.h"

#include "app/worker/deed_names.h"
#include "app/worker/sample/accounts.h"
#include "app/worker/sample/stories.h"
#include "app/worker/sample/writer.h"
#include "domain/review.h"
#include "store/beginning.h"
#include "store/owners.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ajar::app {
namespace {

using namespace sample;

constexpr std::uint64_t kSeed = 0x416A6172;
constexpr std::string_view kTeam = "Fernwold Heat and Air";
constexpr std::string_view kManager = "Henrike Vaal";
constexpr std::string_view kColleague = "Tom Ashgrove";

/// Me as the book has it, and two beside me.
std::array<Id<Owner>, kOwnerCount> writeOwners(store::Deed& deed, IdMaker& ids) {
    auto me = store::loadMe(deed.connection());
    me.record.team = kTeam;
    me.record.manager = kManager;
    deed.update(me.record, me.revision);
    Owner colleague;
    colleague.id = ids.next<Owner>();
    colleague.name = kColleague;
    colleague.email = "tom.ashgrove@example.com";
    colleague.manager = kManager;
    colleague.team = kTeam;
    colleague.entered = me.record.entered;
    deed.insert(colleague);
    Owner manager = colleague;
    manager.id = ids.next<Owner>();
    manager.name = kManager;
    manager.email = "henrike.vaal@example.com";
    manager.manager.clear();
    deed.insert(manager);
    return {me.record.id, colleague.id, manager.id};
}

/// What a manager says of a deal, and what is agreed on it; without a text nothing is.
struct ReviewLine {
    std::string_view text;
    std::string_view agreed;
    int inDays;      ///< after the review
    int closedAfter; ///< 0: still open
};

constexpr std::array kReviewLines{
    ReviewLine{"Nobody knows who signs. Ask before the next figure.", "Ask who signs, and meet them", 12, 0},
    ReviewLine{"Quiet since the offer. One visit without paper.", "Visit without an offer in the bag", 9, 7},
    ReviewLine{"Date moved again. What are they waiting for?", "Ask what has to happen before they decide", 6, 5},
    ReviewLine{"Goes well. Nothing to add.", "", 0, 0},
    ReviewLine{"The call is old. Look at it once more.", "", 0, 0},
    ReviewLine{"We know the firm and not the person.", "Find out what this decides for her", 10, 8},
};

/// A pass over pending deals of one owner.
void writeReview(store::Deed& deed, IdMaker& ids, const Writer& writer, const Plot& plot, Who of, int ago) {
    Review review;
    review.id = ids.next<Review>();
    review.day = writer.dayOf(ago);
    review.by = writer.ownerOf(Who::Manager);
    review.of = writer.ownerOf(of);
    review.text = "Monday pass: what moved since the last one, and where an opening helps.";
    review.entered = writer.momentOf(ago);
    deed.insert(review);
    auto line = static_cast<std::size_t>(ago);
    int looked = 0;
    for (std::size_t i = 0; i < plot.deals.size() && looked < 7; ++i) {
        const auto& deal = plot.deals[i];
        if (deal.owner != of || deal.bucket != Bucket::Pending || deal.opened <= ago)
            continue;
        ++looked;
        const auto& said = kReviewLines[line++ % kReviewLines.size()];
        deed.insert(ReviewedDeal{ids.next<ReviewedDeal>(), review.id, writer.deals()[i], std::string(said.text)});
        if (said.agreed.empty())
            continue;
        Promise promise;
        promise.id = ids.next<Promise>();
        promise.deal = writer.deals()[i];
        promise.review = review.id;
        promise.text = said.agreed;
        promise.due = writer.dayOf(ago - said.inDays);
        if (said.closedAfter > 0 && ago > said.closedAfter) {
            promise.state = PromiseState::Kept;
            promise.closed = writer.dayOf(ago - said.closedAfter);
        }
        promise.owner = writer.ownerOf(of);
        promise.entered = review.entered;
        deed.insert(promise);
    }
}

Plot wholePlot() {
    Plot plot = storiesOfCustomers();
    append(plot, storiesOfFirms());
    append(plot, storiesOfTurns());
    append(plot, storiesOfPrivate());
    append(plot, accountsOfFirms());
    append(plot, accountsOfHomes());
    return plot;
}

} // namespace

SampleSeed::SampleSeed(const LocalTime& local, Day day) : clock(local.at(day, 0)), ids(clock, kSeed) {}

SampleCounts fillSample(store::Book& book, SampleSeed& seed, const LocalTime& local, Day day) {
    auto& connection = book.connection();
    const Currency home = store::loadBookInfo(connection).record.currency;
    const Plot plot = wholePlot();
    {
        store::Deed deed(connection, seed.clock, kMakeSample);
        const auto owners = writeOwners(deed, seed.ids);
        Writer writer(deed, seed.ids, local, day, home, owners);
        writer.write(plot);
        writeReview(deed, seed.ids, writer, plot, Who::Me, 21);
        writeReview(deed, seed.ids, writer, plot, Who::Colleague, 20);
        writeReview(deed, seed.ids, writer, plot, Who::Me, 7);
        deed.commit();
    }
    store::makeBeginning(connection); // a newcomer's first Ctrl+Z must not empty the board
    return {plot.people.size(), plot.deals.size(), plot.scenes.size()};
}

} // namespace ajar::app
