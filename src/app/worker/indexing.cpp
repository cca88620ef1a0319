// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/indexing.h"

#include "store/search.h"

namespace ajar::app {
namespace {

/// About a tenth of a second.
constexpr int kPiece = 5'000;
/// Fewer commits where nobody waits.
constexpr int kLongPiece = 20'000;

} // namespace

bool indexMore(store::Connection& connection) {
    return store::indexNext(connection, kPiece);
}

void indexAll(Desk& desk) {
    while (store::indexNext(desk.connection, kLongPiece)) {
    }
}

} // namespace ajar::app
