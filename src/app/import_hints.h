// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"

#include <string>
#include <string_view>

namespace ajar::app {

// What the report of an import says for the command line, which names its options, is asked in a window by a choice. These three know the
// words of those reports; a test holds them against the reader.

/// Whether the row was refused since its date can be read in two ways: ImportRequest::dates decides.
[[nodiscard]] bool asksForDateOrder(const ImportRemark& remark);
/// Whether the file was refused since its characters are of an encoding that nobody named: ImportRequest::encoding does.
[[nodiscard]] bool asksForEncoding(const Error& error);
/// The message without the hint at an option of the command line.
[[nodiscard]] std::string withoutOption(std::string_view message);

} // namespace ajar::app
