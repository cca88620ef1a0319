// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search_service.h"

#include "app/worker/desk.h"
#include "store/search.h"

namespace ajar::app {
namespace {

FoundAll searchBook(Desk& desk, std::string words, int limit) {
    const auto answer = store::search(desk.connection, {std::move(words), limit});
    FoundAll found;
    found.isComplete = answer.isComplete;
    found.indexedPercent = answer.indexedPercent;
    for (const auto& hit : answer.hits)
        found.hits.push_back({hit.kind, toText(hit.id), hit.title, hit.snippet, hit.marks, hit.happened,
                              Id<Person>{hit.person}, Id<Deal>{hit.deal}, Id<Organisation>{hit.organisation}});
    return found;
}

} // namespace

SearchService::SearchService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<FoundAll>> SearchService::search(std::string words, int limit) {
    return m_office->run([words = std::move(words), limit](Desk& desk) { return searchBook(desk, words, limit); });
}

} // namespace ajar::app
