// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/sample/weaver.h"

#include <algorithm>
#include <utility>

namespace ajar::app::sample {
namespace {

struct Product {
    std::string_view title;
    int least; ///< thousands
    int most;
};

constexpr std::array kFirmProducts{
    Product{"Heat pump", 24, 96},     Product{"Solar roof", 28, 120},    Product{"Ventilation", 12, 54},
    Product{"Heat recovery", 18, 66}, Product{"Hot water plant", 9, 38},
};
constexpr std::array kHomeProducts{
    Product{"Heat pump", 16, 29},
    Product{"Solar roof and battery", 12, 24},
    Product{"Ventilation with heat recovery", 7, 14},
    Product{"Underfloor heating", 6, 12},
};
constexpr std::array<std::string_view, 7> kFirmWorries{
    "a week of standstill", "the gas contract", "the noise in the yard", "the auditors",
    "the old pipes",        "the insurer",      "who looks after it"};
constexpr std::array<std::string_view, 5> kHomeWorries{"the noise for the neighbours", "the old radiators",
                                                       "dust in the house", "the loan", "a cold January"};
constexpr std::array<std::string_view, 5> kSources{"referral", "website", "fair", "phone", "newsletter"};

void replaceAll(std::string& text, std::string_view mark, std::string_view word) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + word.size()))
        text.replace(at, mark.size(), word);
}

} // namespace

std::string firmOf(const AccountRow& row) {
    return row.sector.empty() ? "the " + std::string(row.name) + " house" : std::string(row.name);
}

std::string Weaver::say(const Thread& thread, std::span<const std::string_view> phrases) {
    auto& round = m_rounds[phrases.data()];
    std::string text(phrases[round++ % phrases.size()]);
    const auto& name = thread.people.front();
    replaceAll(text, "{firm}", firmOf(*thread.row));
    replaceAll(text, "{site}", thread.row->site);
    replaceAll(text, "{product}", thread.product);
    replaceAll(text, "{worry}", thread.worry);
    replaceAll(text, "{first}", name.substr(0, name.find(' ')));
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') // a word put in at the beginning
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

void Weaver::addPeople(Thread& thread) {
    const AccountRow& row = *thread.row;
    if (!thread.isHome())
        thread.plot->organisations.push_back(
            {std::string(row.name), std::string(row.sector), std::string(row.town), thread.owner, 715});
    thread.people.emplace_back(row.people[0].name);
    for (const auto& who : row.people) {
        if (who.name.empty())
            continue;
        PersonPlot person;
        person.name = who.name;
        person.owner = thread.owner;
        person.ago = 715;
        if (!thread.isHome())
            person.jobs.push_back({std::string(row.name), std::string(who.role), m_numbers.between(800, 4000), {}});
        if (thread.isHome() || m_numbers.chance(20))
            person.tags.emplace_back(thread.isHome() ? "Private" : row.sector);
        if (m_numbers.chance(45))
            person.facts.push_back({m_numbers.chance(40) ? "family" : "interests", say(thread, personalFacts()),
                                    m_numbers.chance(15), std::string(who.name), m_numbers.between(20, 500)});
        if (m_numbers.chance(30))
            person.dates.push_back({"birthday",
                                    m_numbers.between(1, 12),
                                    m_numbers.between(1, 28),
                                    m_numbers.chance(50) ? std::optional(m_numbers.between(1955, 1992)) : std::nullopt,
                                    {}});
        thread.plot->people.push_back(std::move(person));
    }
}

std::vector<Weaver::Span> Weaver::spansOf(int deals, bool endsPending) {
    std::vector<Span> spans;
    const int last = endsPending ? m_numbers.between(14, 105) : m_numbers.between(60, 180);
    const int first = deals == 1 ? last : m_numbers.between(520, 700);
    for (int i = 0; i < deals; ++i) {
        Span span;
        span.opened = deals == 1 ? last : first - (first - last) * i / (deals - 1);
        const bool isPending = endsPending && i == deals - 1;
        const int room = i == deals - 1 ? last - 4 : (first - last) / (deals - 1) - 12;
        if (!isPending)
            span.closed = span.opened - std::min(room, m_numbers.between(45, 130));
        spans.push_back(span);
    }
    return spans;
}

void Weaver::nameDeal(const Thread& thread, DealPlot& deal, bool isFirst) {
    const auto& before = isFirst ? DealPlot() : thread.plot->deals.back();
    if (!isFirst && before.bucket == Bucket::NotSold) { // reopened
        deal.title = before.title;
        deal.thousands = before.thousands;
        deal.kind = DealKind::Again;
        deal.source = "reopened";
    } else if (!isFirst && before.kind != DealKind::Renewal && m_numbers.chance(35)) {
        deal.title = "Service contract, " + std::string(thread.row->site);
        deal.thousands = std::max(2, before.thousands / 5);
        deal.kind = DealKind::Renewal;
        deal.source = "customer";
    }
    if (!isFirst)
        deal.follows = thread.plot->deals.size() - 1;
    if (!deal.title.empty())
        return;
    const std::span<const Product> products = thread.isHome() ? std::span<const Product>(kHomeProducts) : kFirmProducts;
    const auto& product =
        products[static_cast<std::size_t>(m_numbers.between(0, static_cast<int>(products.size()) - 1))];
    deal.title = std::string(product.title);
    deal.title += thread.isHome() ? ", " + std::string(thread.row->town) : ", " + std::string(thread.row->site);
    deal.thousands = m_numbers.between(product.least, product.most);
    if (isFirst) {
        deal.source = kSources[static_cast<std::size_t>(m_numbers.between(0, 4))];
        if (deal.source == "referral")
            deal.introducedBy = "Amal Idris";
    } else {
        deal.kind = DealKind::More;
        deal.source = "customer";
    }
}

void Weaver::addChairs(const Thread& thread, DealPlot& deal) {
    const auto& people = thread.row->people;
    constexpr std::array kSeconds{Part::Advises, Part::Uses, Part::Signs, Part::Uses, Part::Against};
    deal.chairs.push_back({Part::Decides, std::string(people[0].name)});
    if (!people[1].name.empty())
        deal.chairs.push_back(
            {thread.isHome() ? Part::Decides : kSeconds[static_cast<std::size_t>(m_numbers.between(0, 4))],
             std::string(people[1].name)});
    if (!people[2].name.empty())
        deal.chairs.push_back({Part::OpensDoors, std::string(people[2].name)});
    if (!thread.isHome() && deal.bucket == Bucket::Pending && m_numbers.chance(22))
        deal.chairs.push_back({Part::Signs, {}});
}

void Weaver::addLeans(const Thread& thread, DealPlot& deal, Span span) {
    if (m_numbers.chance(14))
        return; // never sorted
    const int length = span.opened - span.closed;
    // A judgement that is right more often than not, and no more: trust is one thing that it goes by.
    const auto judged = [&] {
        const int seen = deal.bucket == Bucket::Pending
                             ? thread.warmth + m_numbers.between(-25, 25)
                             : (deal.bucket == Bucket::Sold ? 62 : 38) + m_numbers.between(-45, 45);
        return seen > 72 ? Lean::SoldAnyway : seen < 30 ? Lean::NotSoldAnyway : Lean::Ajar;
    };
    const int first = span.opened - std::max(1, length / 4);
    deal.leans.push_back({first, judged(), say(thread, leanReasons()), say(thread, leanChanges()), {}});
    const int second = span.closed + std::max(deal.bucket == Bucket::Pending ? 3 : 16, length / 4);
    if (second < first - 5)
        deal.leans.push_back({second, judged(), say(thread, leanReasons()), say(thread, leanChanges()), {}});
    if (deal.bucket == Bucket::Pending && thread.owner != Who::Manager && m_numbers.chance(20) && second > 3)
        deal.leans.push_back(
            {second - 1, judged(), "Seen from outside: " + say(thread, leanReasons()), {}, Who::Manager});
}

void Weaver::closeDeal(const Thread& thread, DealPlot& deal, Span span) {
    deal.closed = span.closed;
    const bool isSold = m_numbers.between(0, 99) < 24 + thread.warmth * 58 / 100;
    deal.bucket = isSold ? Bucket::Sold : Bucket::NotSold;
    deal.noDecision = !isSold && m_numbers.chance(35);
    deal.why = isSold            ? say(thread, reasonsSold())
               : deal.noDecision ? "Nobody decided, and the year ended"
                                 : say(thread, reasonsNotSold());
    if (!isSold && m_numbers.chance(40))
        deal.askAgain = span.closed - 150;
    if (isSold && span.closed > 95 && m_numbers.chance(80)) {
        constexpr std::array kAnswers{AfterSale::Yes, AfterSale::Yes, AfterSale::Partly, AfterSale::No};
        const auto answer = kAnswers[static_cast<std::size_t>(m_numbers.between(0, thread.warmth > 40 ? 2 : 3))];
        constexpr std::array<std::string_view, 3> kWords{"It does what you said.",
                                                         "Partly. The winter was longer than your figures.",
                                                         "No. We still think about {worry}."};
        deal.afterSale =
            AfterSalePlot{answer, say(thread, std::span(kWords).subspan(static_cast<std::size_t>(answer), 1))};
    }
}

void Weaver::addDeal(Thread& thread, Span span, bool isFirst) {
    const std::span<const std::string_view> worries =
        thread.isHome() ? std::span<const std::string_view>(kHomeWorries) : kFirmWorries;
    thread.worry = worries[static_cast<std::size_t>(m_numbers.between(0, static_cast<int>(worries.size()) - 1))];
    thread.warmth = m_numbers.between(0, 100);
    DealPlot deal;
    deal.owner = thread.owner;
    nameDeal(thread, deal, isFirst);
    thread.product = "the " + deal.title.substr(0, deal.title.find(','));
    std::ranges::transform(thread.product, thread.product.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!thread.isHome())
        deal.organisation = thread.row->name;
    deal.isForeign = m_accounts % 19 == 5;
    deal.opened = span.opened;
    if (span.closed > 0)
        closeDeal(thread, deal, span);
    if (m_numbers.chance(85))
        deal.expected = span.closed - m_numbers.between(-6, 40);
    if (deal.expected && m_numbers.chance(30))
        deal.moved.push_back(
            {span.closed + (span.opened - span.closed) / 3 + 1, *deal.expected - m_numbers.between(10, 30)});
    addChairs(thread, deal);
    addLeans(thread, deal, span);
    thread.deal = thread.plot->deals.size();
    thread.plot->deals.push_back(std::move(deal));
    addScenes(thread, span);
}

void Weaver::addScenes(Thread& thread, Span span) {
    const DealPlot deal = thread.plot->deals[thread.deal];
    const bool isPending = deal.bucket == Bucket::Pending;
    const int length = span.opened - span.closed;
    // The warm ones are met more often, but not by much; a pending one has not come to its end.
    const int count = std::max(2, std::min(length / 9, 3 + m_numbers.between(0, 3) + thread.warmth / 40));
    const int quiet =
        isPending ? std::min(length / 2, m_numbers.between(1, thread.warmth > 35 ? 16 : 34)) : span.closed;
    for (int i = 0; i < count; ++i) {
        const int ago = span.opened - (span.opened - quiet) * i / std::max(1, count - 1);
        const Stage stage = i == 0 ? Stage::Opening
                            : !isPending && i == count - 1
                                ? (deal.bucket == Bucket::Sold ? Stage::Sold : Stage::Declined)
                            : i * 2 <= count ? (i == 1 && count > 5 ? Stage::Opening : Stage::Learning)
                                             : Stage::Presenting;
        if (stage == Stage::Declined && deal.noDecision) {
            addAttempt(thread, ago);
            continue;
        }
        if (i > 0 && m_numbers.chance(14))
            addAttempt(thread, ago + 2);
        addScene(thread, ago, stage);
    }
    if (deal.bucket == Bucket::NotSold && span.closed > 25 && m_numbers.chance(30))
        addScene(thread, span.closed - 21, Stage::CatchUp); // to hear why
    if (deal.bucket != Bucket::Sold)
        return;
    for (const int after : {24, 88})
        if (span.closed > after + 1)
            addScene(thread, span.closed - after, Stage::AfterSale);
}

void Weaver::addScene(Thread& thread, int ago, Stage stage, bool namesDeal) {
    constexpr std::array kTalks{Channel::SiteVisit, Channel::Meeting, Channel::Call,
                                Channel::SiteVisit, Channel::Video,   Channel::Call,
                                Channel::Meeting,   Channel::Email,   Channel::Message};
    ScenePlot scene;
    scene.ago = std::max(1, ago);
    scene.owner = thread.owner;
    const bool isShort = stage == Stage::CatchUp;
    scene.channel = stage == Stage::Opening ? (m_numbers.chance(75) ? Channel::SiteVisit : Channel::Call)
                    : isShort               ? Channel::Call
                                            : kTalks[static_cast<std::size_t>(m_numbers.between(0, 8))];
    const bool isWritten = scene.channel == Channel::Email || scene.channel == Channel::Message;
    const bool isMet = scene.channel == Channel::SiteVisit || scene.channel == Channel::Meeting;
    scene.minutes = isWritten ? 5 * m_numbers.between(1, 3)
                    : isMet   ? 5 * m_numbers.between(6, 15)
                              : 5 * m_numbers.between(2, 7);
    scene.noticed = say(thread, noticedAt(stage));
    if (!isWritten && m_numbers.chance(55))
        scene.heard = say(thread, heardAt(stage));
    if (m_numbers.chance(80)) {
        const int most = stage == Stage::Opening      ? 4
                         : stage == Stage::Learning   ? 3
                         : stage == Stage::Presenting ? 2
                                                      : 1;
        scene.opening = 25 * (isShort || stage == Stage::AfterSale ? 3 : std::max(0, most - m_numbers.between(0, 1)));
    }
    if (!isWritten && m_numbers.chance(75))
        scene.spoke = stage == Stage::Presenting ? (m_numbers.chance(60) ? TheySpoke::MostlyUs : TheySpoke::Even)
                      : m_numbers.chance(60)     ? TheySpoke::MostlyThem
                                                 : TheySpoke::Even;
    scene.outcome = stage == Stage::Sold                             ? Outcome::Order
                    : stage == Stage::Declined                       ? Outcome::NoSale
                    : isShort || stage == Stage::AfterSale           ? Outcome::None
                    : m_numbers.chance(thread.warmth > 45 ? 60 : 30) ? Outcome::Advance
                                                                     : Outcome::Continuation;
    if (isMet)
        scene.place = firmOf(*thread.row) + ", " + std::string(thread.row->site);
    const auto& rows = thread.row->people;
    scene.people = thread.people;
    if (!rows[1].name.empty() && isMet && m_numbers.chance(thread.isHome() ? 80 : 45))
        scene.people.emplace_back(rows[1].name);
    else if (!rows[1].name.empty() && stage == Stage::Learning && m_numbers.chance(25))
        scene.people.front() = rows[1].name;
    if (!rows[2].name.empty() && m_numbers.chance(25))
        scene.people.emplace_back(rows[2].name);
    if (namesDeal)
        scene.deals.push_back(thread.deal);
    if (!isWritten)
        addActs(thread, scene, stage);
    if (!isWritten && (stage == Stage::Opening || stage == Stage::Learning || isShort))
        addLearned(thread, scene);
    if (stage == Stage::Learning || stage == Stage::Presenting)
        addPromises(thread, scene);
    thread.plot->scenes.push_back(std::move(scene));
}

} // namespace ajar::app::sample
