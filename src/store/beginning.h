// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace ajar::store {

/// Makes all that a book holds its beginning, as if it had been created so: no undo leads behind it, and its history begins afterwards.
/// For a book that is filled as it is made. Throws Failure.
void makeBeginning(Connection& connection);

} // namespace ajar::store
