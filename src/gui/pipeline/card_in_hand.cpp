// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/card_in_hand.h"

#include "gui/pipeline/board_view.h"
#include "gui/pipeline/column_panel.h"

#include <algorithm>

namespace ajar::gui {

void CardInHand::follow(const Id<Deal>& deal) {
    m_deal = deal;
    m_isFollowed = true;
}

void CardInHand::take() {
    m_deal = selected();
    m_isFollowed = false;
}

void CardInHand::letGo() {
    m_deal.reset();
    m_isFollowed = false;
}

BoardView* CardInHand::viewWithSelection() const {
    const auto at =
        std::ranges::find_if(m_columns, [](const ColumnPanel* c) { return c->view().selectedDeal().has_value(); });
    return at == m_columns.end() ? nullptr : &(*at)->view();
}

std::optional<Id<Deal>> CardInHand::selected() const {
    const auto* view = viewWithSelection();
    return view == nullptr ? std::nullopt : view->selectedDeal();
}

bool CardInHand::isInSight() const {
    const auto* view = viewWithSelection();
    return view != nullptr && view->isSelectionInSight();
}

/// Selects the card, and it alone; null where it cannot be shown.
BoardView* CardInHand::select() {
    BoardView* there = nullptr;
    for (auto* column : m_columns) {
        auto& view = column->view();
        if (m_deal && column->form() == ColumnPanel::Form::Wide &&
            (view.selectedDeal() == m_deal || view.selectDeal(*m_deal)))
            there = &view;
    }
    keepOnly(there);
    return there;
}

void CardInHand::keepOnly(const BoardView* view) const {
    for (auto* column : m_columns)
        if (&column->view() != view)
            column->view().selectionModel()->clearSelection();
}

void CardInHand::show(bool wasInSight) {
    const bool hasKeys = std::ranges::any_of(m_columns, [](const ColumnPanel* c) { return c->view().hasFocus(); });
    auto* view = select();
    if (view == nullptr)
        return;
    if (m_isFollowed || (wasInSight && !view->isSelectionInSight()))
        view->scrollTo(view->currentIndex());
    if (hasKeys && !view->hasFocus())
        view->setFocus(Qt::OtherFocusReason);
    m_isFollowed = false;
}

void CardInHand::bringIntoSight() {
    if (auto* view = viewWithSelection())
        view->scrollTo(view->currentIndex());
}

void CardInHand::giveKeys() {
    auto* view = viewWithSelection();
    if (view == nullptr)
        view = &(*std::ranges::find(m_columns, Bucket::Pending, &ColumnPanel::bucket))->view();
    view->setFocus(Qt::OtherFocusReason);
}

} // namespace ajar::gui
