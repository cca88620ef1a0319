// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "exchange/csv_words.h"
#include "exchange/plain_presets.h"

#include <algorithm>
#include <cctype>

namespace ajar::exchange {
namespace {

Currency currencyOf(const PresetRow& row) {
    std::string code = row.line("currency");
    std::ranges::transform(code, code.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (!code.empty() && !isCurrencyCode(code))
        row.reject("currency", "'" + code + "' is no currency code such as EUR");
    return code;
}

/// The bucket, by the status, else by the stage. A stage that is not one of the words known stays as a fact of a pending deal.
void takeBucket(const PresetRow& row, IncomingDeal& deal) {
    const std::string status = row.line("status");
    const std::string stage = row.line("stage");
    const auto byStatus = stageOf(status);
    const auto byStage = stageOf(stage);
    const StageWord said = byStatus && byStatus->bucket != Bucket::Pending ? *byStatus
                           : byStage                                       ? *byStage
                                                                           : byStatus.value_or(StageWord{});
    deal.bucket = said.bucket;
    if (row.has("status") || row.has("stage"))
        deal.noDecision = said.isNoDecision;
    const std::string& unknown = !stage.empty() && !byStage ? stage : status;
    const bool isUnknown = (!stage.empty() && !byStage) || (!status.empty() && !byStatus);
    if (row.has("status") || row.has("stage"))
        deal.facts.push_back({"stage", deal.bucket == Bucket::Pending && isUnknown ? unknown : std::string()});
}

void takeDays(const PresetRow& row, IncomingDeal& deal) {
    deal.opened = row.day("opened");
    const bool isOpen = deal.bucket == Bucket::Pending;
    const auto either = row.day("close date");
    const auto expected = row.day("expected");
    const auto closed = row.day("closed");
    const auto lost = row.day("lost on");
    if (expected.isSaid || either.isSaid) {
        deal.expected = std::optional<Day>();
        if (isOpen)
            deal.expected = expected.value ? expected.value : either.value;
    }
    const auto date = row.day("date");
    if (closed.isSaid || lost.isSaid || either.isSaid || date.isSaid) {
        deal.closed = std::optional<Day>();
        for (const auto& day : {closed, lost, either, date})
            if (!isOpen && !deal.closed.value)
                deal.closed = day.value;
    }
    if (date.isSaid && !deal.opened.isSaid)
        deal.opened = std::optional<Day>();
    if (isOpen && !deal.opened.value && date.value)
        deal.opened = date.value;
    if (deal.opened.value && deal.closed.value && *deal.closed.value < *deal.opened.value)
        row.reject(closed.value   ? "closed"
                   : lost.value   ? "lost on"
                   : either.value ? "close date"
                                  : "date",
                   "lies before the day on which it was opened");
}

void takePeople(const PresetRow& row, IncomingDeal& deal) {
    if (!row.has("person") && !row.has("person email"))
        return;
    auto people = namedPeople(row.line("person"));
    const std::string email = row.line("person email");
    if (!email.empty() && !isEmail(email))
        row.reject("person email", "'" + email + "' is no e-mail address");
    if (!email.empty() && people.size() > 1)
        row.reject("person email", "belongs to one of several people; which one is not said");
    if (!email.empty() && people.empty())
        people.push_back({{}, email});
    else if (!email.empty() && people.front().email.empty())
        people.front().email = email;
    deal.people = std::move(people);
}

void takeReason(const PresetRow& row, IncomingDeal& deal) {
    if (!row.has("reason") && !row.has("won reason"))
        return;
    std::string reason = row.line("reason");
    if (deal.bucket == Bucket::Sold && row.has("won reason"))
        reason = row.line("won reason");
    if (deal.bucket == Bucket::Pending)
        reason.clear(); // a deal that is open has no reason to be closed yet
    const auto word = stageOf(reason);
    if (deal.bucket == Bucket::NotSold && word && word->isNoDecision)
        deal.noDecision = true;
    deal.closedWhy = std::move(reason);
}

IncomingRow takeDeal(const PresetRow& row, CellCounts& counts) {
    IncomingDeal deal;
    deal.origin = row.originById();
    deal.title = row.needed("title");
    deal.organisationName = row.said("organisation");
    deal.ownerName = row.said("owner");
    takeBucket(row, deal);
    takeDays(row, deal);
    takePeople(row, deal);
    takeReason(row, deal);
    deal.value = row.amount("value", counts, currencyOf(row));
    if (row.has("kind")) {
        const auto kind = dealKindOf(row.line("kind"));
        if (kind)
            deal.kind = *kind;
        deal.facts.push_back({"type", kind ? std::string() : row.line("kind")});
    }
    deal.source = row.said("source");
    deal.tags = partsOf(row.line("tags"), Commas::Part);
    deal.notes = row.saidText("notes");
    return deal;
}

} // namespace

CsvPreset plainDeals() {
    return {"deals", "csv-deals", {}, {}, takeDeal, turnOf<IncomingDeal>()};
}

} // namespace ajar::exchange
