// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"

#include <span>
#include <string_view>

namespace ajar::app::sample {

/// Where a deal stands when an encounter takes place.
enum class Stage { Opening, Learning, Presenting, Sold, Declined, AfterSale, CatchUp };
inline constexpr int kStageCount = 7;

/// What may be said and seen. `{firm}`, `{site}`, `{product}`, `{worry}` and `{first}` (the person's first name) are put in.
[[nodiscard]] std::span<const std::string_view> heardAt(Stage stage);
[[nodiscard]] std::span<const std::string_view> noticedAt(Stage stage);
/// An answer to a question, as a firm's people or a household's would give it. Of the sixth: what it means if it works.
[[nodiscard]] std::span<const std::string_view> answersTo(Question question, bool isHome);
[[nodiscard]] std::span<const std::string_view> attempts();
[[nodiscard]] std::span<const std::string_view> ourPromises();
[[nodiscard]] std::span<const std::string_view> theirPromises();
[[nodiscard]] std::span<const std::string_view> leanReasons();
[[nodiscard]] std::span<const std::string_view> leanChanges();
[[nodiscard]] std::span<const std::string_view> reasonsSold();
[[nodiscard]] std::span<const std::string_view> reasonsNotSold();
[[nodiscard]] std::span<const std::string_view> personalFacts();

} // namespace ajar::app::sample
