// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace ajar::gui {

/// The few sizes that Ajar writes in, as ratios of the system's font.
enum class TypeRole {
    Title,          ///< of a page: 1.8, weight 600
    Heading,        ///< 1.1, weight 600
    Strong,         ///< 1.0, weight 600
    Body,           ///< 1.0
    Secondary,      ///< 0.9
    SecondaryStrong ///< 0.9, weight 600
};

[[nodiscard]] QFont fontFor(TypeRole role, const QFont& base);

/// The grid of 4 and the radii (look.md, *Type and space*), in device-independent pixels.
namespace space {
inline constexpr int kHair = 1;
inline constexpr int kXs = 4;
inline constexpr int kS = 8;
inline constexpr int kM = 12;
inline constexpr int kL = 16;
inline constexpr int kXl = 24;
inline constexpr int kXxl = 32;
inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 8;
inline constexpr int kControlHeight = 34;
inline constexpr int kRowHeight = 40;
} // namespace space

} // namespace ajar::gui
