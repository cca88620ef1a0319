// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/leave_guard.h"

#include "gui/deal/deal_sheets.h"
#include "gui/shell/message_bar.h"

#include <QTimer>
#include <utility>

namespace ajar::gui {

namespace {

constexpr int kAgainMs = 20;

} // namespace

LeaveGuard::LeaveGuard(DealSheets& sheets, MessageBar& messages, QObject* parent)
    : QObject(parent), m_sheets(&sheets), m_messages(&messages) {}

bool LeaveGuard::lets(const std::function<void()>& go) {
    switch (m_sheets->mayClose()) {
    case DealSheets::Closing::May: break;
    case DealSheets::Closing::Wait: QTimer::singleShot(kAgainMs, this, go); return false;
    case DealSheets::Closing::Ask:
        if (m_goesWithout)
            break;
        m_messages->showMessage(MessageBar::Kind::Error, m_sheets->showUnkept(), tr("Go on without it"), [this, go] {
            m_goesWithout = true;
            go();
        });
        return false;
    }
    m_goesWithout = false;
    return true;
}

} // namespace ajar::gui
