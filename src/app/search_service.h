// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "domain/deal.h"
#include "domain/organisation.h"
#include "domain/person.h"

#include <QFuture>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ajar::app {

class Office;

/// One thing that was found.
struct Found {
    std::string kind; ///< the record's table: "person", "encounter", "note" …
    std::string id;
    std::string title;                                      ///< who or what it is about
    std::string snippet;                                    ///< the words around the hit, as they were written
    std::vector<std::pair<std::size_t, std::size_t>> marks; ///< byte ranges [from, to) of the hits in `snippet`
    Instant happened;
    Id<Person> person; ///< whom or what a page would open for it; null where there is none
    Id<Deal> deal;
    Id<Organisation> organisation;

    bool operator==(const Found&) const = default;
};

struct FoundAll {
    std::vector<Found> hits; ///< names first, then what was written, newest first
    bool isComplete = true;  ///< false while an import's words are still being indexed
    int indexedPercent = 100;

    bool operator==(const FoundAll&) const = default;
};

/// Finds words in all that was written, and names by any part. Every call returns at once.
class SearchService {
public:
    explicit SearchService(std::shared_ptr<Office> office);

    /// Every word must be there, the last one as a beginning; accents and case do not matter.
    [[nodiscard]] QFuture<Result<FoundAll>> search(std::string words, int limit);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
