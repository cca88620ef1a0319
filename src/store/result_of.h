// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <filesystem>
#include <type_traits>
#include <utility>

namespace ajar::store {

/// The edge where an exception becomes a value: runs `work` and gives what it gives, or the Error that it threw.
///
/// Inside, errors speak of files that are made aside, of journals and of real names behind links. Outside they speak of
/// what the caller knows: `fileOf` gives the file, by the error's code. An Invalid one names a field, and keeps it.
template <class Work, class FileOf>
auto resultOf(Work work, FileOf fileOf) -> Result<std::invoke_result_t<Work>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure& thrown) {
        Error error = thrown.error();
        if (error.code != ErrorCode::Invalid)
            error.subject = std::filesystem::path(fileOf(error.code)).string();
        return tl::make_unexpected(std::move(error));
    } catch (const std::filesystem::filesystem_error& thrown) {
        return failure(ErrorCode::Io, std::filesystem::path(fileOf(ErrorCode::Io)).string(), thrown.what());
    }
}

} // namespace ajar::store
