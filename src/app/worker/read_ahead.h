// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_import.h"

namespace ajar::app {

/// Reads files on a thread of its own, some thousand rows ahead, and hands the rows to `taker` on this one, in their order. The next file is
/// begun when the one before has been taken to its end. What either side throws ends both and is thrown here; where the reading fails, the
/// rows before that are taken first.
void readAhead(exchange::CsvImport& files, exchange::RowVisitor& taker);

} // namespace ajar::app
