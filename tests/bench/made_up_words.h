// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random_numbers.h"

#include <string>

namespace ajar::bench {

/// Made-up people, companies and notes, as a rep would type them. Nobody in them exists.
[[nodiscard]] std::string aGivenName(RandomNumbers& random);
[[nodiscard]] std::string aFamilyName(RandomNumbers& random);
[[nodiscard]] std::string aCompany(RandomNumbers& random);
[[nodiscard]] std::string aSector(RandomNumbers& random);
[[nodiscard]] std::string aRole(RandomNumbers& random);
[[nodiscard]] std::string aTown(RandomNumbers& random);
[[nodiscard]] std::string aDealTitle(RandomNumbers& random);
/// "dana.whitfield@bruggen-cold.example"
[[nodiscard]] std::string anEmail(const std::string& person, const std::string& company);
/// Sentences of about `characters` in all.
[[nodiscard]] std::string aText(RandomNumbers& random, const std::string& firstName, int characters);
/// One word of those that the texts are made of, frequent and rare ones alike.
[[nodiscard]] std::string aTextWord(RandomNumbers& random);

} // namespace ajar::bench
