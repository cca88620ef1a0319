// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <filesystem>
#include <type_traits>
#include <utility>

namespace ajar::store {

/// The edge where an exception becomes a value: runs `work`, which is about `file`, and gives what it gives or the Error that it threw.
/// What the system says of the file is told as about the name that the caller used.
template <class Work>
auto resultOf(const std::filesystem::path& file, Work work) -> Result<std::invoke_result_t<Work>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure& thrown) {
        Error error = thrown.error();
        if (error.subject.empty())
            error.subject = file.string();
        return tl::make_unexpected(std::move(error));
    } catch (const std::filesystem::filesystem_error& thrown) {
        return failure(ErrorCode::Io, file.string(), thrown.what());
    }
}

} // namespace ajar::store
