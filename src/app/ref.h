// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <string>

namespace ajar::app {

/// A person, deal … as somebody names it: by its id, or by its name or a part of it. A name that fits several is a Conflict with
/// their list, one that fits none is NotFound; nothing is ever guessed.
template <class Record>
struct Ref {
    Ref() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): what wants a reference takes an id
    explicit(false) Ref(const Id<Record>& record) : id(record) {}
    explicit Ref(std::string words) : name(std::move(words)) {}

    Id<Record> id;    ///< null: it is named by `name`
    std::string name; ///< may also be an id as text; UTF-8

    [[nodiscard]] bool isEmpty() const { return id.isNull() && name.empty(); }
};

/// A record by id and name only.
template <class Record>
struct Mention {
    Id<Record> id;
    std::string name; ///< a deal's title

    bool operator==(const Mention&) const = default;
};

} // namespace ajar::app
