// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/sample/phrases.h"

#include <array>

namespace ajar::app::sample {
namespace {

using Text = std::string_view;
using Texts = std::span<const Text>;

constexpr std::array<Text, 11> kOpeningHeard{"What I think about most is {worry}.",
                                             "We have patched the {site} for nine years.",
                                             "Tell me first what you would not do here.",
                                             "I know what it costs. I do not know what it saves.",
                                             "The last firm never looked at the {site} at all.",
                                             "Start with {worry}, the rest can wait.",
                                             "I am not the one who knows the pipes, but I am the one who pays.",
                                             "It has to be quiet. Everything else we can talk about.",
                                             "We lost a winter once. Not again.",
                                             "My predecessor bought on price. I live with that.",
                                             "If you can explain {product} to my mother, I will listen."};
constexpr std::array<Text, 12> kOpeningNoticed{
    "{first} showed me the {site} and asked nothing about price.",
    "Came to hear first. {first} talks more easily standing than sitting.",
    "Took the readings of the old plant together; {first} wrote them down too.",
    "The {site} is older than they think. Said so, with the year on the plate.",
    "A good hour. The question that opened it was how they came to do this.",
    "{first} had prepared a list of faults, neatly, with dates.",
    "Polite and short. They have heard three firms before us.",
    "Walked the {site} once around; two windows stand open all year.",
    "Two people talked across each other; {first} waited until they were done.",
    "We did not unpack the brochure. {first} noticed, and liked it.",
    "Mostly about {worry}. Only at the door did {product} come up.",
    "{first} asked who would come if it stands still on a Sunday."};
constexpr std::array<Text, 12> kLearningHeard{
    "Exactly. That is what I have been trying to tell them here.",
    "If it fails in January, I am the one they ring.",
    "Between us: we had an offer we could not check.",
    "I do not fully understand {product}, and I do not like to sign what I do not understand.",
    "The {site} is only where you see it. The trouble starts before.",
    "Ask me again when the year is closed.",
    "My concern is {worry}, and it is not in your paper.",
    "They will say it was my idea, whatever happens.",
    "I would rather do half of it well.",
    "Nobody has asked me that yet.",
    "We will do it once. So it has to be right.",
    "The people who work there should say what they think of it."};
constexpr std::array<Text, 12> kLearningNoticed{
    "Came back to {worry} twice without being asked.",
    "{first} corrected our summary: it is about the people first, and the bill second.",
    "Stayed twenty minutes longer than agreed.",
    "Measured the flow in the {site}; it is half of what the plan says.",
    "{first} took our figures and checked them while we sat there.",
    "Explained {product} on one sheet, without a figure of money on it.",
    "A colleague came in and asked how long the {site} would be closed. That is the real question.",
    "Learned more in the yard than at the table.",
    "{first} asked what we would do in their place.",
    "Noise is a matter between neighbours here, not of the norm.",
    "Short, but {first} opened the folder with the old repairs.",
    "They have a date in mind, and a reason for it that they do not say yet."};
constexpr std::array<Text, 8> kPresentingHeard{
    "What is the part you are not sure of?",         "Leave out the last page, then it is the right offer.",
    "Twenty years is a long time to promise.",       "I can defend this one.",
    "The other offer is lower, and thinner.",        "And if {worry} comes back?",
    "I have to sleep on it, and then talk to them.", "You have left out what I asked for."};
constexpr std::array<Text, 11> kPresentingNoticed{
    "Went through the offer for {product}. Too much of it was us talking.",
    "Two sizes on the table; {first} pointed at the smaller one.",
    "Price was said after ten minutes. The rest was silence and good coffee.",
    "{first} asked for the same thing without the service, to compare.",
    "Presented in the {site}, with the plant running. That helped.",
    "They compare us with a firm from the coast; {first} told us so openly.",
    "One line of the offer was wrong. We said so before they found it.",
    "Questions only about {worry}. The offer has one sentence on it; that is too little.",
    "{first} read every footnote.",
    "Went over the works week by week. They want the {site} open on Fridays.",
    "Sent the layout before. {first} had drawn a door into it."};
constexpr std::array<Text, 6> kSoldHeard{"Then let us do it.",
                                         "You told us what you would not do. That is why.",
                                         "Send it to me, and I sign today.",
                                         "My people want it. That settles it.",
                                         "Just be there when it starts.",
                                         "I have told the others that I stand for it."};
constexpr std::array<Text, 7> kSoldNoticed{"Ordered {product}. Works begin when the frost is over.",
                                           "Signed after one change: the {site} stays open on Fridays.",
                                           "{first} signed without reading it again, and said why.",
                                           "Order by letter. {first} rang to say that it is in the post.",
                                           "Agreed. The last question was who to call, and it got a name.",
                                           "Signed at the kitchen table of the {site}, with everybody there.",
                                           "The order is here, without a word on price."};
constexpr std::array<Text, 7> kDeclinedHeard{"It is not you. It is not now.",
                                             "We have taken the cheaper one. I hope I am wrong.",
                                             "They did not want it, and I did not fight for it.",
                                             "We will patch the {site} once more.",
                                             "You never asked who else was in it.",
                                             "The money goes into the roof this year.",
                                             "I could not tell them what they get for it."};
constexpr std::array<Text, 7> kDeclinedNoticed{"They said no, in two sentences. {first} was sorry about it.",
                                               "Lost to a lower price. We had said the price before we knew why.",
                                               "We never learned who had to agree. That person did not.",
                                               "{first} asked us to come again next year, and seemed to mean it.",
                                               "It went to the firm that did the {site} before.",
                                               "A clear no. Nothing took {worry} off their mind.",
                                               "Said no on the phone; would not say more."};
constexpr std::array<Text, 9> kAfterHeard{"It runs. I forget that it is there.",
                                          "The bill is lower, not as low as you said.",
                                          "My people stopped complaining. That is worth more.",
                                          "You rang before I had to. Nobody does that.",
                                          "It hums at night. I have got used to it.",
                                          "I have shown the {site} to three others.",
                                          "It did what you said.",
                                          "One winter is not enough to tell.",
                                          "Next time do the {site} first."};
constexpr std::array<Text, 9> kAfterNoticed{"Looked at {product} after the first months; set the night curve lower.",
                                            "{first} has the readings on the wall.",
                                            "A valve stuck for two days. We heard of it before they were angry.",
                                            "Asked whether it has done what we said. Most of it.",
                                            "Short visit. {first} asked what else we would change.",
                                            "The {site} is warm and the windows are shut.",
                                            "Went round with the man who runs it; he likes it more than {first} does.",
                                            "Nothing to repair. Stayed for a coffee.",
                                            "{first} wants the figures of the year on one page."};
constexpr std::array<Text, 5> kCatchUpHeard{"No, nothing. It was good that you called.",
                                            "We grow again, I will know more in spring.",
                                            "My deputy takes over next year. You should meet.", "Ask me in autumn.",
                                            "I told a friend about you. He will not call, so call him."};
constexpr std::array<Text, 8> kCatchUpNoticed{
    "Called without a reason. {first} talked about the summer and the family.",
    "Met by chance at the builders' merchant; ten good minutes.",
    "{first} asked what others do about {worry}.",
    "Nothing to sell, and {first} knew it. A good talk.",
    "Sent the new rules on support, two lines and a date.",
    "{first} is busy with the year's end. Again in four weeks.",
    "Wished them well for the anniversary of {firm}.",
    "Asked how the {site} came through the frost. Well."};

constexpr std::array<Text, 5> kDrives{"Wants to leave the {site} better than it was handed over",
                                      "Learned the trade in the {site} and still feels at home there",
                                      "Came from a large company and wants to decide things again",
                                      "Was told for years that it cannot be done, and wants to show that it can",
                                      "Likes to build things that stand for long"};
constexpr std::array<Text, 4> kDrivesHome{
    "The children should grow up in a warm house", "Grew up there, and wants to grow old there",
    "Wants to be done with oil before retiring", "Does not want to depend on anybody's price"};
constexpr std::array<Text, 5> kSuccess{
    "A winter without one call about the {site}", "A third less on the bill, and nobody notices why",
    "The auditor has nothing to write", "The people in the {site} ask for it elsewhere",
    "That the board thanks the team, and not the other way round"};
constexpr std::array<Text, 4> kSuccessHome{"A quiet house, and a bill one can plan with", "Warm feet in January",
                                           "The neighbours ask who did it", "Never to order oil again"};
constexpr std::array<Text, 5> kRisks{"That {worry} comes back and lands on their desk",
                                     "A standstill in the busiest month", "A price that grows while the works go on",
                                     "That the grant is refused after the order", "That the staff work against it"};
constexpr std::array<Text, 3> kRisksHome{"{worry}, and nobody to call", "That the loan runs longer than the plant",
                                         "Being cold with a small child in the house"};
constexpr std::array<Text, 5> kChange{"The {site} first: nothing there has been touched in thirty years",
                                      "Away from gas before the contract ends",
                                      "One person who looks after all of it instead of four",
                                      "The way the works are planned: people hear of them too late",
                                      "The hours that go into keeping the old plant alive"};
constexpr std::array<Text, 3> kChangeHome{"The cellar: the tank has to go", "The draught on the north side",
                                          "The two heatings that work against each other"};
constexpr std::array<Text, 4> kWorries{"How the grant is counted against the tax",
                                       "What happens to {product} when the power fails",
                                       "Why the offers differ so much", "What exactly the service contract leaves out"};
constexpr std::array<Text, 3> kWorriesHome{"Whether the radiators are big enough",
                                           "What the meter does when the sun shines",
                                           "What the grant office wants to see, and when"};
constexpr std::array<Text, 4> kPersonally{"A calm last year before retiring",
                                          "They get the site manager's post that comes free",
                                          "Fewer weekends at {firm}", "They were right against the others, for once"};
constexpr std::array<Text, 3> kPersonallyHome{"The argument at home is over", "They can stop carrying wood",
                                              "The parents can move in upstairs"};

constexpr std::array<Text, 8> kAttempts{"Voicemail. Said who called, and nothing else.",
                                        "No answer.",
                                        "Message with one question; no reply yet.",
                                        "Engaged twice.",
                                        "The office says {first} is travelling until Thursday.",
                                        "Rang at lunch, which was foolish. Again in the morning.",
                                        "No answer; left word with a colleague.",
                                        "Mail went unanswered for a week."};
constexpr std::array<Text, 8> kOurs{"Send the readings on one page",
                                    "Ask the grant office about the date",
                                    "Name of a customer with the same {site}",
                                    "Layout with the smaller size",
                                    "Answer about {worry}",
                                    "Week plan of the works",
                                    "Ring after their meeting",
                                    "Drop off the noise measurement"};
constexpr std::array<Text, 6> kTheirs{"Floor plan of the {site}",          "Bills of the last two years",
                                      "Talk to the others about the date", "Name of who signs",
                                      "Photographs of the old plant",      "Word from the bank"};
constexpr std::array<Text, 8> kReasons{"They want it, and have not yet asked the others",
                                       "Nobody has spoken of {worry} openly",
                                       "The date is theirs, not ours",
                                       "Every question is about the price",
                                       "{first} stands for it, the others have not seen it",
                                       "They answer at once and ask back",
                                       "Polite, and always next month",
                                       "They have the money and the reason"};
constexpr std::array<Text, 7> kChanges{
    "A name for who signs",          "A date that they name themselves",    "A visit to a place where it runs",
    "A cheaper offer on their desk", "That {worry} is answered in writing", "A word from the person above {first}",
    "A winter without trouble"};
constexpr std::array<Text, 6> kSoldWhy{
    "We had said what we would not do",        "They trusted the figures, since they had taken them with us",
    "A customer of ours spoke for us",         "The service contract was in it",
    "We were there when the old plant failed", "{worry} was answered in writing"};
constexpr std::array<Text, 6> kNotSoldWhy{"Lower price elsewhere",
                                          "{worry} was never settled",
                                          "The person above {first} was against it",
                                          "Money went into something else",
                                          "They stayed with the firm they knew",
                                          "We came with the offer before we had listened"};
constexpr std::array<Text, 12> kFacts{"Two daughters, one studies abroad",
                                      "Sings in a choir on Tuesdays",
                                      "Keeps bees behind the house",
                                      "Does not drink coffee; offers tea",
                                      "Walks with a stick since an accident, and does not speak of it",
                                      "Renovates an old boat",
                                      "Supports the local football club, not loudly",
                                      "Was a teacher before",
                                      "Twins, born last spring",
                                      "Rides to work in every weather",
                                      "Grows tomatoes and gives them away",
                                      "Speaks Dutch with the grandmother"};

} // namespace

Texts heardAt(Stage stage) {
    switch (stage) {
    case Stage::Opening: return kOpeningHeard;
    case Stage::Learning: return kLearningHeard;
    case Stage::Presenting: return kPresentingHeard;
    case Stage::Sold: return kSoldHeard;
    case Stage::Declined: return kDeclinedHeard;
    case Stage::AfterSale: return kAfterHeard;
    case Stage::CatchUp: break;
    }
    return kCatchUpHeard;
}

Texts noticedAt(Stage stage) {
    switch (stage) {
    case Stage::Opening: return kOpeningNoticed;
    case Stage::Learning: return kLearningNoticed;
    case Stage::Presenting: return kPresentingNoticed;
    case Stage::Sold: return kSoldNoticed;
    case Stage::Declined: return kDeclinedNoticed;
    case Stage::AfterSale: return kAfterNoticed;
    case Stage::CatchUp: break;
    }
    return kCatchUpNoticed;
}

Texts answersTo(Question question, bool isHome) {
    switch (question) {
    case Question::Drives: return isHome ? Texts(kDrivesHome) : kDrives;
    case Question::Success: return isHome ? Texts(kSuccessHome) : kSuccess;
    case Question::Risks: return isHome ? Texts(kRisksHome) : kRisks;
    case Question::Change: return isHome ? Texts(kChangeHome) : kChange;
    case Question::Worries: return isHome ? Texts(kWorriesHome) : kWorries;
    case Question::Personally: break;
    }
    return isHome ? Texts(kPersonallyHome) : kPersonally;
}

Texts attempts() {
    return kAttempts;
}
Texts ourPromises() {
    return kOurs;
}
Texts theirPromises() {
    return kTheirs;
}
Texts leanReasons() {
    return kReasons;
}
Texts leanChanges() {
    return kChanges;
}
Texts reasonsSold() {
    return kSoldWhy;
}
Texts reasonsNotSold() {
    return kNotSoldWhy;
}
Texts personalFacts() {
    return kFacts;
}

} // namespace ajar::app::sample
