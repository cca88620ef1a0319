// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/sample/weaver.h"

#include <algorithm>
#include <utility>

namespace ajar::app::sample {

void Weaver::addActs(Thread& thread, ScenePlot& scene, Stage stage) {
    if (stage == Stage::Declined || !m_numbers.chance(70))
        return;
    // Warmth is what they come to show, early as well as late; chance is the rest.
    const int shown = thread.warmth + m_numbers.between(-30, 30);
    const bool isEarly = stage == Stage::Opening;
    const int trust = shown > 85 && !isEarly ? 4 : shown > 48 ? 3 : shown > 12 ? 2 : 1;
    const bool falls = trust < thread.trust && trust == 1;
    if (trust >= thread.trust || falls) {
        scene.acts.push_back({ReadingKind::Trust, trust, falls});
        thread.trust = trust;
    }
    if (m_numbers.chance(55))
        scene.acts.push_back({ReadingKind::Rapport, std::clamp(2 + (shown > 45) + (shown > 80), 1, 5), false});
    if (m_numbers.chance(45))
        scene.acts.push_back({ReadingKind::Respect, std::clamp(2 + (shown > 55) + (shown > 95), 1, 5), false});
}

void Weaver::addLearned(Thread& thread, ScenePlot& scene) {
    constexpr std::array kOrder{Question::Change, Question::Drives,  Question::Success,
                                Question::Risks,  Question::Worries, Question::Personally};
    if (!m_numbers.chance(62))
        return;
    const auto question = kOrder[static_cast<std::size_t>(thread.asked++) % kOrder.size()];
    if (question == Question::Personally && scene.deals.empty())
        return;
    constexpr std::array kHow{HowKnown::TheySaid, HowKnown::TheySaid, HowKnown::TheirWords,
                              HowKnown::Guess,    HowKnown::Told,     HowKnown::Confirmed};
    LearnedPlot learned;
    learned.question = question;
    learned.how = kHow[static_cast<std::size_t>(m_numbers.between(0, 5))];
    learned.text = say(thread, answersTo(question, thread.isHome()));
    if (question == Question::Personally && m_numbers.chance(60))
        learned.ifItFails = "It will be said to have been " +
                            thread.people.front().substr(0, thread.people.front().find(' ')) + "'s idea";
    scene.learned.push_back(std::move(learned));
}

void Weaver::addPromises(const Thread& thread, ScenePlot& scene) {
    if (m_numbers.chance(45)) {
        SaidPlot said{PromiseBy::Us, say(thread, ourPromises()), m_numbers.between(3, 14), {}, false};
        if (scene.ago > said.inDays - 2 || m_numbers.chance(70))
            said.closedAfter = std::max(1, said.inDays + (m_numbers.chance(80) ? -1 : 4));
        said.broken = m_numbers.chance(6);
        scene.said.push_back(std::move(said));
    }
    if (m_numbers.chance(25)) {
        SaidPlot said{PromiseBy::Them, say(thread, theirPromises()), m_numbers.between(5, 20), {}, false};
        if (scene.ago > 30 || m_numbers.chance(40))
            said.closedAfter = said.inDays + (m_numbers.chance(60) ? -1 : 6);
        said.broken = m_numbers.chance(18);
        scene.said.push_back(std::move(said));
    }
}

void Weaver::addAttempt(const Thread& thread, int ago) {
    ScenePlot scene;
    scene.ago = std::max(1, ago);
    scene.owner = thread.owner;
    scene.channel = Channel::Call;
    scene.state = EncounterState::Attempt;
    scene.noticed = say(thread, attempts());
    scene.people = thread.people;
    scene.deals.push_back(thread.deal);
    thread.plot->scenes.push_back(std::move(scene));
}

void Weaver::addComing(const Thread& thread) {
    constexpr std::array<std::string_view, 4> kToLearn{"What {worry} would mean for {first}", "Who else has to agree",
                                                       "What a good winter looks like for them",
                                                       "What they would change first"};
    ScenePlot scene;
    scene.ago = -m_numbers.between(1, 13);
    scene.owner = thread.owner;
    scene.channel = m_numbers.chance(60) ? Channel::SiteVisit : Channel::Video;
    scene.state = EncounterState::Planned;
    scene.minutes = 15 * m_numbers.between(2, 5);
    if (scene.channel == Channel::SiteVisit)
        scene.place = firmOf(*thread.row) + ", " + std::string(thread.row->site);
    scene.toLearn = say(thread, kToLearn);
    scene.people = thread.people;
    scene.deals.push_back(thread.deal);
    thread.plot->scenes.push_back(std::move(scene));
}

void Weaver::addCustomerLife(Thread& thread, int since) {
    for (int ago = since - m_numbers.between(50, 90); ago > 8; ago -= m_numbers.between(80, 140))
        addScene(thread, ago, Stage::CatchUp, false);
}

Plot Weaver::firm(const AccountRow& row) {
    Plot plot;
    constexpr std::array kOwners{Who::Me, Who::Colleague, Who::Me, Who::Colleague, Who::Manager};
    Thread thread{
        .row = &row, .plot = &plot, .owner = kOwners[static_cast<std::size_t>(m_accounts++) % kOwners.size()]};
    addPeople(thread);
    const bool endsPending = m_numbers.chance(78);
    const int deals = m_numbers.between(3, 4);
    bool isFirst = true;
    for (const auto span : spansOf(deals, endsPending)) {
        addDeal(thread, span, isFirst);
        isFirst = false;
    }
    addCustomerLife(thread, 400);
    if (endsPending && m_numbers.chance(35))
        addComing(thread);
    return plot;
}

Plot Weaver::home(const AccountRow& row) {
    Plot plot;
    constexpr std::array kOwners{Who::Colleague, Who::Me, Who::Me, Who::Colleague};
    Thread thread{
        .row = &row, .plot = &plot, .owner = kOwners[static_cast<std::size_t>(m_accounts++) % kOwners.size()]};
    addPeople(thread);
    const bool endsPending = m_numbers.chance(50);
    bool isFirst = true;
    for (const auto span : spansOf(m_numbers.between(2, 3), endsPending)) {
        addDeal(thread, span, isFirst);
        isFirst = false;
    }
    addCustomerLife(thread, 260);
    if (endsPending && m_numbers.chance(30))
        addComing(thread);
    return plot;
}

} // namespace ajar::app::sample
