// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "app/ref.h"
#include "base/error.h"
#include "domain/deal.h"
#include "domain/person.h"
#include "domain/promise.h"

#include <QFuture>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ajar::app {

class Office;

struct PromiseGiven {
    PromiseBy by = PromiseBy::Us;
    Ref<Person> person; ///< empty where it is about a deal alone
    Ref<Deal> deal;
    std::string text;
    Day due;
};

/// A promise as it is shown: with the names of whom and what it is about.
struct PromiseShown {
    Promise promise;
    std::optional<Mention<Person>> person;
    std::optional<Mention<Deal>> deal;
    bool isLate = false;

    bool operator==(const PromiseShown&) const = default;
};

struct PromiseDone {
    PromiseShown promise;
    DeedDone done;

    bool operator==(const PromiseDone&) const = default;
};

enum class Which { Open, All };

/// Promises, ours and theirs. Every call returns at once.
class PromiseService {
public:
    explicit PromiseService(std::shared_ptr<Office> office);

    /// Invalid where it names neither a person nor a deal.
    [[nodiscard]] QFuture<Result<PromiseDone>> add(PromiseGiven promise);
    /// Kept, or given up, on `day` (absent: today). Named by id, or by words of an open one: Conflict where several have them.
    [[nodiscard]] QFuture<Result<PromiseDone>> close(Ref<Promise> promise, PromiseState state, std::optional<Day> day);
    /// By day. Of everybody, or of one person.
    [[nodiscard]] QFuture<Result<std::vector<PromiseShown>>> list(Which which, Ref<Person> person);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
