// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ref.h"
#include "app/worker/desk.h"
#include "store/deed.h"

#include <string>
#include <string_view>
#include <vector>

namespace ajar::app {

/// What a deed makes on its way because it was named and is not in the book yet.
class Making {
public:
    Making(Desk& desk, store::Deed& deed) : m_desk(&desk), m_deed(&deed) {}

    /// The one that is named, else a new one. Throws Conflict with the list where several fit. With `makeAs` a new one of that id, unless
    /// it was kept by an earlier try, whoever else is called so.
    [[nodiscard]] Id<Person> person(const Ref<Person>& ref, Id<Person> makeAs = {});
    [[nodiscard]] Id<Organisation> organisation(const Ref<Organisation>& ref);
    [[nodiscard]] Id<Tag> tag(std::string_view name);

    /// Names of people and organisations that were made.
    [[nodiscard]] std::vector<std::string> made() const { return m_made; }

private:
    Desk* m_desk;
    store::Deed* m_deed;
    std::vector<std::string> m_made;
};

} // namespace ajar::app
