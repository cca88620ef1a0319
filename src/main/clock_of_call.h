// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace ajar {

/// The system's clock, or $AJAR_NOW (RFC 3339, UTC) where a script needs the same answer on every day. It lives as long as the program.
[[nodiscard]] const Clock& clockOfCall();

} // namespace ajar
