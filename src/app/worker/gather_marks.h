// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/desk.h"
#include "exchange/content_hash.h"
#include "store/deed.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::app {

/// What one record said each time that it was taken, from whichever book.
class TakenStates {
public:
    struct State {
        exchange::ContentHash hash;
        std::string source;
    };

    TakenStates() = default;
    /// In the order in which they were taken. `source` is that of the file that is being read.
    TakenStates(std::vector<State> states, std::string source)
        : m_states(std::move(states)), m_source(std::move(source)) {}

    [[nodiscard]] bool isEmpty() const { return m_states.empty(); }
    /// What this file's book said when it was last taken.
    [[nodiscard]] std::optional<exchange::ContentHash> last() const;

    /// What is done with one half of a record, the open one or the private one.
    enum class Half {
        Equal, ///< there is nothing new in it
        Take,
        TakeUnseen, ///< take it from a book of which nothing was taken before: told, since it may be the older one
        GoBack,     ///< take what was known before: told, since an older file looks the same
        Keep        ///< changed here as well, or by another book: told
    };
    /// The rule of docs/decisions/0014, for the half that `half` names. `theirs` is what the file says, `ours` what stands here.
    [[nodiscard]] Half decide(const exchange::ContentHash& theirs, const exchange::ContentHash& ours,
                              std::string exchange::ContentHash::*half) const;

private:
    std::vector<State> m_states;
    std::string m_source;
};

/// The marks of one other book: what was taken from it, and what it removed. They are Origins and so part of the deed; they are not counted.
class GatherMarks {
public:
    GatherMarks(Desk& desk, store::Deed& deed, const Uuid& book);

    /// The record of this book that theirs was taken for.
    [[nodiscard]] std::optional<Uuid> recordOf(std::string_view kind, const Uuid& theirs) const;
    [[nodiscard]] TakenStates taken(const Uuid& ours) const;
    /// Whether another book that it was taken from has it still, as far as is known.
    [[nodiscard]] bool isHeldElsewhere(const Uuid& record) const;
    void write(std::string_view kind, const Uuid& theirs, const Uuid& ours, const exchange::ContentHash& hash);

    /// Whether any was written by now.
    [[nodiscard]] bool haveChanged() const { return m_haveChanged; }

    [[nodiscard]] std::set<Uuid> removals() const;
    void writeRemoval(std::string_view kind, const Uuid& record);
    /// It has come back.
    void forgetRemoval(std::string_view kind, const Uuid& record);

    /// This book was made from that one's file, and from now on goes by an id of its own as soon as it is worked in (store::idForOthers).
    void writeCopy(const Uuid& book);
    /// Whether nothing was done in it since but taking that book's files: it is that book still.
    [[nodiscard]] bool isCopyStill() const;
    /// And stays it, whatever this deed does.
    void keepCopy();

private:
    [[nodiscard]] std::optional<store::Versioned<Origin>> copy() const;
    void insert(std::string source, std::string key, std::string_view kind, const Uuid& record, std::string hash);

    Desk* m_desk;
    store::Deed* m_deed;
    Uuid m_book;
    std::string m_source;
    std::string m_removed;
    bool m_haveChanged = false;
};

/// Where this deed made the book from a file, or took one of that book, it did more: the book is another one from now on.
void endCopy(store::Deed& deed);

} // namespace ajar::app
