// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/deal.h"
#include "domain/encounter.h"
#include "domain/lean.h"
#include "domain/person.h"
#include "domain/promise.h"
#include "domain/reading.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// What happens in the sample book, before any of it is a record. Days are counted back from the day the book is made for: `ago` 3 is
// three days earlier, -2 is the day after tomorrow. People and organisations are named by their full name, which is unique here.
namespace ajar::app::sample {

/// The three owners of the book.
enum class Who { Me, Colleague, Manager };
inline constexpr std::size_t kOwnerCount = 3;

struct OrganisationPlot {
    std::string name{};
    std::string sector{};
    std::string town{};
    Who owner = Who::Me;
    int ago = 700;
};

struct FactPlot {
    std::string topic{};
    std::string text{};
    bool isPrivate = false;
    std::string source{};
    int ago = 30;
};

struct DatePlot {
    std::string label{};
    int month = 1;
    int day = 1;
    std::optional<int> year{};
    std::optional<int> comesIn{}; ///< instead of month and day: so many days from the day of the book
};

struct NotePlot {
    std::string text{};
    bool isPrivate = false;
    int ago = 30;
};

struct JobPlot {
    std::string organisation{};
    std::string role{};
    std::optional<int> from{}; ///< days ago
    std::optional<int> to{};   ///< days ago; absent: still there
};

struct PersonPlot {
    std::string name{};
    Who owner = Who::Me;
    int ago = 700; ///< when they were entered
    std::string introducedBy{};
    bool doNotContact = false;
    std::optional<int> wantedDays{};
    std::vector<JobPlot> jobs{};
    std::vector<std::string> tags{};
    std::vector<FactPlot> facts{};
    std::vector<DatePlot> dates{};
    std::vector<NotePlot> notes{};
};

struct ActPlot {
    ReadingKind kind = ReadingKind::Trust;
    int step = 1;
    bool lowers = false;
};

struct LearnedPlot {
    Question question = Question::Drives;
    HowKnown how = HowKnown::TheySaid;
    std::string text{};
    std::string ifItFails{};
    std::string ifTheyLeave{};
};

struct SaidPlot {
    PromiseBy by = PromiseBy::Us;
    std::string text{};
    int inDays = 3;
    std::optional<int> closedAfter{}; ///< days after it was said; absent: still open
    bool broken = false;
};

/// One encounter with all that came of it. Acts, answers and promises are of the first person and the first deal.
struct ScenePlot {
    int ago = 0;
    std::optional<int> minuteOfDay{}; ///< absent: the next free hour of that day
    Channel channel = Channel::Meeting;
    EncounterState state = EncounterState::Happened;
    int minutes = 30;
    std::optional<int> opening{}; ///< percent
    std::optional<TheySpoke> spoke{};
    std::optional<Outcome> outcome{};
    std::string heard{};
    std::string noticed{};
    std::string place{};
    std::string toLearn{};
    std::vector<std::string> people{};
    std::vector<std::size_t> deals{}; ///< places in the deals of the plot
    std::vector<ActPlot> acts{};
    std::vector<LearnedPlot> learned{};
    std::vector<SaidPlot> said{};
    Who owner = Who::Me;
};

struct ChairPlot {
    Part part = Part::Decides;
    std::string person{}; ///< empty: known to exist, not filled
};

struct LeanPlot {
    int ago = 0;
    Lean lean = Lean::Ajar;
    std::string why{};
    std::string wouldChange{};
    std::optional<Who> by{}; ///< absent: the deal's owner
};

/// A change of the day on which they mean to decide. `to` is counted as `ago` is: -20 lies twenty days ahead.
struct MovedPlot {
    int ago = 0;
    int to = 0;
};

struct AfterSalePlot {
    AfterSale answer = AfterSale::Yes;
    std::string words{};
};

struct DealPlot {
    std::string title{};
    std::string organisation{}; ///< empty: private
    Who owner = Who::Me;
    int thousands = 10;
    bool isForeign = false; ///< in a currency that is not the book's own
    DealKind kind = DealKind::New;
    std::string source{};
    std::string introducedBy{};
    std::optional<std::size_t> follows{};
    int opened = 0;
    std::optional<int> expected{}; ///< the first day that was named
    std::vector<MovedPlot> moved{};
    Bucket bucket = Bucket::Pending;
    int closed = 0; ///< of a sold or not-sold one
    bool noDecision = false;
    std::string why{};
    std::optional<int> askAgain{};
    std::optional<AfterSalePlot> afterSale{};
    std::vector<ChairPlot> chairs{};
    std::vector<LeanPlot> leans{};
    std::vector<std::string> tags{};
    std::vector<NotePlot> notes{};
};

/// Some people with their deals and all that happened with them.
struct Plot {
    std::vector<OrganisationPlot> organisations{};
    std::vector<PersonPlot> people{};
    std::vector<DealPlot> deals{};
    std::vector<ScenePlot> scenes{};
};

/// Puts `other` behind what `plot` holds, with its deals counted on.
void append(Plot& plot, Plot other);

} // namespace ajar::app::sample
