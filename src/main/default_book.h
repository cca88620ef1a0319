// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace ajar {

/// The book that is meant where none is named: $AJAR_BOOK, else "ajar/book.ajar" under $XDG_DATA_HOME or ~/.local/share (XDG Base
/// Directory Specification). It is not made by naming it.
[[nodiscard]] std::filesystem::path defaultBook();

} // namespace ajar
