// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/beginning.h"

namespace ajar::store {

void makeBeginning(Connection& connection) {
    Transaction transaction(connection, Transaction::Kind::Write);
    connection.run("DELETE FROM deed_row");
    connection.run("DELETE FROM deed_made");
    connection.run("DELETE FROM deed"); // their numbers are used up: a row's revision stays the only one of its kind
    transaction.commit();
}

} // namespace ajar::store
