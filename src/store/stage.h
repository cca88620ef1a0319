// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/deed.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace ajar::store {

/// Where a large deed writes at first: tables like the book's own in a file beside it, which is gone with the connection, also after a
/// kill. While it stands, whoever reads here by a table's name sees the book and the stage as one, as the deed will leave them; all
/// other connections read the book as it was. At its commit the deed moves the stage into the book at once, and only that makes
/// others wait (docs/decisions/0017).
///
/// Made outside of a transaction, before the deed that is given it, and ends after it. Foreign keys are looked at by the deed's commit
/// and not by the engine meanwhile. Throws Failure.
class Stage {
public:
    explicit Stage(Connection& connection);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage();

    /// The number that the deed will have if nobody else writes meanwhile.
    [[nodiscard]] std::int64_t deedToCome() const { return m_deedToCome; }

    /// Before each step of the work: what is read and written is one transaction, which lets go of the book now and then, so that others
    /// can write.
    void breathe();
    /// Lets go of it for now.
    void pause();

    /// Takes over a row of the book as it stood at `seen`: from now on it is what the stage says of it, or gone.
    void takeOver(const RecordTable& table, const Uuid& id, Revision seen);

    /// The first reference of what the deed has written that leads nowhere, in words; empty where there is none.
    [[nodiscard]] std::string danglingReference();

    /// Moves all of it into the book as the deed of that number: rows, journal and summaries; the search index is left to the caller.
    /// Ends the view of both as one. Gives how many rows were touched. Conflict where a reference leads nowhere, and where somebody has
    /// written meanwhile what this deed has written too. `expected` is what `deedToCome` said.
    std::int64_t moveIn(std::int64_t deed, std::int64_t expected);

private:
    void makeTables();
    void makeViews();
    void endViews();
    /// Where others wrote: refuses what would then stand there twice, and takes the new number.
    void catchUp(std::int64_t deed, std::int64_t expected);
    /// The words of rows that change or go, while they still stand.
    void unindexTaken();

    Connection* m_connection;
    std::int64_t m_deedToCome = 0;
    std::chrono::steady_clock::time_point m_since; ///< of the transaction that is open
    bool m_isOpen = false;
};

} // namespace ajar::store
