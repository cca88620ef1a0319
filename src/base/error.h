// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace ajar {

/// What went wrong, in as many words as a caller can act on.
enum class ErrorCode {
    Invalid,  ///< a value breaks a rule; Error::subject names the field
    NotFound, ///< there is no such record, book or file
    Conflict, ///< somebody changed it meanwhile, several things fit, or it exists already
    Busy,     ///< another program holds the book; trying again may help
    ReadOnly, ///< the book or the folder does not take writes
    Full,     ///< the disk is full
    TooNew,   ///< written by a newer or another generation of Ajar
    Corrupt,  ///< damaged, or no book at all
    Denied,   ///< no permission
    Io,       ///< the system reported another input or output error
    Cancelled ///< the user asked to stop; nothing was kept
};

/// The stable name of a code, as it stands in logs and JSON ("invalid", "not_found" ...).
[[nodiscard]] std::string_view name(ErrorCode code);

/// An error as a value. The sentence for a person is made in one place of `app`.
struct Error {
    ErrorCode code = ErrorCode::Io;
    std::string subject; ///< what it is about: a field, a file, a record's title; UTF-8, may be empty
    std::string detail;  ///< the fact behind it, for people who look closer; UTF-8, may be empty

    bool operator==(const Error&) const = default;
};

template <class T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string subject, std::string detail = {}) {
    return tl::make_unexpected(Error{code, std::move(subject), std::move(detail)});
}

/// An Error on its way up inside `store` and `exchange`; it never leaves those floors.
class Failure : public std::runtime_error {
public:
    explicit Failure(Error error)
        : std::runtime_error(error.subject + ": " + error.detail), m_error(std::move(error)) {}
    Failure(ErrorCode code, std::string subject, std::string detail = {})
        : Failure(Error{code, std::move(subject), std::move(detail)}) {}

    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
};

} // namespace ajar
