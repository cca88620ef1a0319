// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "app/ref.h"
#include "base/clock.h"
#include "base/error.h"
#include "domain/deal.h"
#include "domain/encounter.h"
#include "domain/organisation.h"
#include "domain/person.h"

#include <QFuture>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ajar::app {

class Office;

enum class DeedState { Done, Undone, Overtaken };

/// A deed as History shows it.
struct HistoryEntry {
    std::int64_t number = 0;
    std::string name;    ///< "Log encounter"
    std::string subject; ///< "Dana Whitfield"
    Instant happened;
    DeedState state = DeedState::Done;
    std::int64_t rows = 0;

    bool operator==(const HistoryEntry&) const = default;
};

/// Something in the bin. Restoring takes back what its deed removed.
struct BinItem {
    std::int64_t deed = 0;
    std::string kind; ///< the record's table
    std::string id;
    std::string title;
    Instant happened;

    bool operator==(const BinItem&) const = default;
};

/// Undo, redo, history and the bin. Every call returns at once.
class HistoryService {
public:
    explicit HistoryService(std::shared_ptr<Office> office);

    /// The deed that was taken back, or done again. NotFound where there is none, Conflict where its rows were changed since.
    [[nodiscard]] QFuture<Result<HistoryEntry>> undo();
    [[nodiscard]] QFuture<Result<HistoryEntry>> redo();

    /// The newest deeds of the book.
    [[nodiscard]] QFuture<Result<std::vector<HistoryEntry>>> history(int limit);
    /// Those that touched a person or a deal, named as in Ref. Conflict where it names both.
    [[nodiscard]] QFuture<Result<std::vector<HistoryEntry>>> historyOf(std::string personOrDeal, int limit);

    /// Moves a record to the bin with all that belongs to it.
    [[nodiscard]] QFuture<Result<DeedDone>> remove(Ref<Person> person);
    [[nodiscard]] QFuture<Result<DeedDone>> remove(Ref<Organisation> organisation);
    [[nodiscard]] QFuture<Result<DeedDone>> remove(Ref<Deal> deal);
    [[nodiscard]] QFuture<Result<DeedDone>> remove(Ref<Encounter> encounter);

    [[nodiscard]] QFuture<Result<std::vector<BinItem>>> bin(int limit);
    /// Brings back what a deed removed, as a deed of its own; what names something that is in the bin by now comes without it.
    [[nodiscard]] QFuture<Result<DeedDone>> restore(std::int64_t deed);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
