// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/tokens.h"

#include "gui/theme/palette.h"

#include <gmock/gmock.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace ajar::gui {
namespace {

/// WCAG 2.2, relative luminance.
double luminance(QRgb colour) {
    const auto part = [](int value) {
        const double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(qRed(colour)) + 0.7152 * part(qGreen(colour)) + 0.0722 * part(qBlue(colour));
}

double contrast(QRgb one, QRgb other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Named {
    std::string name;
    QRgb colour;
};

std::vector<Named> surfaces(const Tokens& t) {
    return {{"window", t.window}, {"surface", t.surface}, {"raised", t.raised}, {"selected", t.selected}};
}

class EachScheme : public testing::TestWithParam<Scheme> {
protected:
    const Tokens& t = tokensOf(GetParam());
};

TEST_P(EachScheme, TextIsReadableOnEverySurface) {
    const std::vector<Named> texts{{"text", t.text},     {"muted", t.muted},          {"accent", t.accent},
                                   {"sold", t.soldText}, {"not sold", t.notSoldText}, {"danger", t.danger}};
    for (const auto& text : texts)
        for (const auto& surface : surfaces(t))
            EXPECT_GE(contrast(text.colour, surface.colour), 4.5) << text.name << " on " << surface.name;
}

TEST_P(EachScheme, TextIsReadableOnWhatCarriesIt) {
    const std::vector<std::pair<Named, Named>> pairs{
        {{"text", t.onPrimary}, {"the primary button", t.primary}},
        {{"text", t.onAjarFill}, {"the ajar fill", t.ajarFill}},
        {{"text", t.onFill}, {"the sold fill", t.soldFill}},
        {{"text", t.onFill}, {"the not sold fill", t.notSoldFill}},
        {{"text", t.onFill}, {"the customers fill", t.customersFill}},
        {{"rail text", t.railText}, {"the rail", t.rail}},
        {{"rail text", t.railSelectedText}, {"the selected page", t.railSelected}},
    };
    for (const auto& [text, ground] : pairs)
        EXPECT_GE(contrast(text.colour, ground.colour), 4.5) << text.name << " on " << ground.name;
}

TEST_P(EachScheme, AnErrorIsReadableOnItsBar) {
    const QRgb ground = mixed(t.surface, t.danger, 0.08).rgb();
    EXPECT_GE(contrast(t.text, ground), 4.5);
    EXPECT_GE(contrast(t.danger, ground), 3.0) << "its sign";
}

TEST_P(EachScheme, WhatIsUnderThePointerStaysReadable) {
    for (const auto& ground : {mixed(t.surface, t.text, 0.06), mixed(t.surface, t.text, 0.12)})
        EXPECT_GE(contrast(t.text, ground.rgb()), 4.5);
    EXPECT_GE(contrast(t.onPrimary, mixed(t.primary, t.text, 0.12).rgb()), 4.5);
    EXPECT_GE(contrast(t.muted, mixed(t.surface, t.text, 0.04).rgb()), 4.5) << "a line of search";
    EXPECT_GE(contrast(t.railText, mixed(t.rail, t.railText, 0.12).rgb()), 4.5) << "a page of the rail";
}

TEST_P(EachScheme, OutlinesAndFillsStandOut) {
    const std::vector<Named> shapes{{"outline", t.outline},
                                    {"accent", t.accent},
                                    {"ajar fill", t.ajarFill},
                                    {"sold fill", t.soldFill},
                                    {"not sold fill", t.notSoldFill},
                                    {"customers fill", t.customersFill},
                                    {"unsorted outline", t.unsortedFill}};
    for (const auto& shape : shapes)
        for (const auto& surface : {Named{"window", t.window}, Named{"surface", t.surface}, Named{"raised", t.raised}})
            EXPECT_GE(contrast(shape.colour, surface.colour), 3.0) << shape.name << " on " << surface.name;
    EXPECT_GE(contrast(t.accent, t.selected), 3.0);
    EXPECT_GE(contrast(tokensOf(Scheme::Dark).ajarFill, t.rail), 3.0) << "our mark in the rail";
    EXPECT_GE(contrast(tokensOf(Scheme::Dark).accent, t.rail), 3.0) << "the focus ring in the rail";
}

TEST_P(EachScheme, IsFoundAgainFromItsPalette) {
    EXPECT_EQ(schemeOf(paletteOf(GetParam())), GetParam());
    EXPECT_EQ(&tokensFor(paletteOf(GetParam())), &t);
}

TEST_P(EachScheme, HasAPaletteWithoutHolesForAnyGroup) {
    const auto palette = paletteOf(GetParam());
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        for (const auto& [text, ground] :
             {std::pair{QPalette::WindowText, QPalette::Window}, std::pair{QPalette::Text, QPalette::Base},
              std::pair{QPalette::ButtonText, QPalette::Button},
              std::pair{QPalette::ToolTipText, QPalette::ToolTipBase},
              std::pair{QPalette::HighlightedText, QPalette::Highlight}}) {
            const double least = group == QPalette::Disabled ? 2.0 : 4.5; // WCAG exempts what is disabled
            EXPECT_GE(contrast(palette.color(group, text).rgb(), palette.color(group, ground).rgb()), least)
                << "role " << text << " in group " << group;
        }
}

INSTANTIATE_TEST_SUITE_P(Tokens, EachScheme, testing::Values(Scheme::Light, Scheme::Dark),
                         [](const auto& scheme) { return scheme.param == Scheme::Light ? "Light" : "Dark"; });

TEST(Contrast, IsThatOfTheStandard) {
    EXPECT_NEAR(contrast(qRgb(0, 0, 0), qRgb(255, 255, 255)), 21.0, 0.001);
    EXPECT_NEAR(contrast(qRgb(0x77, 0x77, 0x77), qRgb(255, 255, 255)), 4.478, 0.001);
}

} // namespace
} // namespace ajar::gui
