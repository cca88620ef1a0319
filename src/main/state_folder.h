// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace ajar {

/// Where drafts outlive the program: "ajar" under $XDG_STATE_HOME or ~/.local/state (XDG Base Directory Specification). It is not made by
/// naming it.
[[nodiscard]] std::filesystem::path stateFolder();

} // namespace ajar
