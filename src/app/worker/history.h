// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history_service.h"
#include "app/worker/desk.h"
#include "store/journal.h"

namespace ajar::app {

/// A deed in a few words, for a menu or a toast: "Move to sold: Heat pump". What it was about is cut where it is long.
[[nodiscard]] std::string titleOf(const store::DeedInfo& deed);
HistoryEntry undoDeed(Desk& desk);
HistoryEntry redoDeed(Desk& desk);
[[nodiscard]] std::vector<HistoryEntry> historyOfBook(Desk& desk, int limit);
[[nodiscard]] std::vector<HistoryEntry> historyOf(Desk& desk, const std::string& personOrDeal, int limit);

DeedDone removeRecord(Desk& desk, const Ref<Person>& person);
DeedDone removeRecord(Desk& desk, const Ref<Organisation>& organisation);
DeedDone removeRecord(Desk& desk, const Ref<Deal>& deal);
DeedDone removeRecord(Desk& desk, const Ref<Encounter>& encounter);

[[nodiscard]] std::vector<BinItem> itemsInBin(Desk& desk, int limit);
DeedDone restoreFromBin(Desk& desk, std::int64_t deed);

} // namespace ajar::app
