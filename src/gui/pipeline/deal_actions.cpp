// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/deal_actions.h"

#include "gui/theme/icons.h"

#include <QAction>
#include <QWidget>
#include <cstdlib>

namespace ajar::gui {

namespace {

constexpr std::array kCalls{Lean::Ajar, Lean::SoldAnyway, Lean::NotSoldAnyway};

std::size_t indexOf(Bucket bucket) {
    return static_cast<std::size_t>(bucket); // as the columns stand: sold, pending, not sold
}

} // namespace

DealActions::DealActions(QWidget* page) : QObject(page), m_between(new QAction(page)), m_page(page) {
    m_calls = {add(tr("Your call: &ajar, could go either way"), Icon::Ajar),
               add(tr("Your call: &sold anyway"), Icon::SoldAnyway),
               add(tr("Your call: &not sold anyway"), Icon::NotSoldAnyway)};
    for (std::size_t i = 0; i < m_calls.size(); ++i) {
        m_calls[i]->setShortcut(QKeySequence(Qt::Key_1 + static_cast<int>(i)));
        connect(m_calls[i], &QAction::triggered, this, [this, i] { Q_EMIT callWanted(kCalls[i]); });
    }
    m_between->setSeparator(true);
    m_moves = {add(tr("&Move to sold"), Icon::Sold), add(tr("Move back to &pending"), Icon::Pending),
               add(tr("Move &to not sold"), Icon::NotSold)};
    for (const auto to : {Bucket::Sold, Bucket::Pending, Bucket::NotSold})
        connect(m_moves[indexOf(to)], &QAction::triggered, this, [this, to] { Q_EMIT moveWanted(to); });
}

QAction* DealActions::add(const QString& text, Icon icon) {
    auto* action = new QAction(gui::iconOf(icon), text, m_page);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // single keys, so on this page only
    action->setAutoRepeat(false);                               // a key held down is one deed, not forty
    m_page->addAction(action);
    return action;
}

void DealActions::offer(const app::BoardCard* selected, bool isReadOnly) {
    const bool canWrite = !isReadOnly && selected != nullptr;
    for (auto* call : m_calls)
        call->setEnabled(canWrite);
    const bool isMirrored = m_page->layoutDirection() == Qt::RightToLeft;
    for (const auto to : {Bucket::Sold, Bucket::Pending, Bucket::NotSold}) {
        auto* action = m_moves[indexOf(to)];
        action->setEnabled(canWrite && selected->bucket != to);
        const int steps =
            selected == nullptr ? 0 : static_cast<int>(indexOf(to)) - static_cast<int>(indexOf(selected->bucket));
        if (std::abs(steps) == 1)
            action->setShortcut(Qt::CTRL | ((steps > 0) != isMirrored ? Qt::Key_Right : Qt::Key_Left));
        else
            action->setShortcut({});
    }
}

QList<QAction*> DealActions::all() const {
    QList<QAction*> actions;
    for (auto* call : m_calls)
        actions << call;
    actions << m_between;
    for (auto* move : m_moves)
        actions << move;
    return actions;
}

QList<QAction*> DealActions::fitting(Bucket bucket) const {
    QList<QAction*> actions;
    if (bucket == Bucket::Pending) {
        for (auto* call : m_calls)
            actions << call;
        actions << m_between;
    }
    for (const auto to : {Bucket::Sold, Bucket::Pending, Bucket::NotSold})
        if (to != bucket)
            actions << m_moves[indexOf(to)];
    return actions;
}

} // namespace ajar::gui
