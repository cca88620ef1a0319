// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/sample/plot.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ajar::app::sample {
namespace {

template <class Item>
void moveBehind(std::vector<Item>& items, std::vector<Item>& others) {
    std::ranges::move(others, std::back_inserter(items));
}

} // namespace

void append(Plot& plot, Plot other) {
    const std::size_t before = plot.deals.size();
    for (auto& deal : other.deals)
        if (deal.follows)
            *deal.follows += before;
    for (auto& scene : other.scenes)
        for (auto& deal : scene.deals)
            deal += before;
    moveBehind(plot.organisations, other.organisations);
    moveBehind(plot.people, other.people);
    moveBehind(plot.deals, other.deals);
    moveBehind(plot.scenes, other.scenes);
}

} // namespace ajar::app::sample
