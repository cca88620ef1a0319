// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"
#include "store/connection.h"

#include <filesystem>

namespace ajar::bench {

// The works of docs/performance.md that the store does, each beside its yardstick on the same data. `rounds` is how often.

/// Log an encounter with a person and a deal; and one with an act, an answer and a promise as well. Changes the book.
[[nodiscard]] Figure saveEncounter(store::Connection& connection, int rounds);
[[nodiscard]] Figure saveFullEncounter(store::Connection& connection, int rounds);

enum class WordsAsked { One, Two, Prefix, ShortBeginning };
[[nodiscard]] Figure findWords(store::Connection& connection, WordsAsked asked, int rounds);
[[nodiscard]] Figure findNames(store::Connection& connection, int rounds);

[[nodiscard]] Figure openPipeline(store::Connection& connection, int rounds);

/// The first page of the unsorted shelf by last contact and by trust, beside the raw query over the stored summaries.
[[nodiscard]] Figure sortDeals(store::Connection& connection, int rounds);

/// A thousand encounters into records, beside the C interface of the engine into QString.
[[nodiscard]] Figure readEncounters(store::Connection& connection, const std::filesystem::path& file, int rounds);

/// Plain figures, each once: all cards anew, the whole index anew, the whole check. Takes back what it did.
[[nodiscard]] std::vector<Figure> wholeBook(store::Connection& connection);

} // namespace ajar::bench
