// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

namespace ajar {

std::string_view name(ErrorCode code) {
    switch (code) {
    case ErrorCode::Invalid: return "invalid";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::Busy: return "busy";
    case ErrorCode::ReadOnly: return "read_only";
    case ErrorCode::Full: return "full";
    case ErrorCode::TooNew: return "too_new";
    case ErrorCode::Corrupt: return "corrupt";
    case ErrorCode::Denied: return "denied";
    case ErrorCode::Io: return "io";
    case ErrorCode::Cancelled: return "cancelled";
    }
    return "io";
}

} // namespace ajar
