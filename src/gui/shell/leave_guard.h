// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

namespace ajar::gui {

class DealSheets;
class MessageBar;

/// Lets a window close, or another book open, only when nothing that was typed is lost by it. What is on its way to the
/// book is waited for; of what was refused, or never added, the user is asked in place.
class LeaveGuard final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    LeaveGuard(DealSheets& sheets, MessageBar& messages, QObject* parent);

    /// Whether it may be done now. If not, `go` is called when it may: it asks here again.
    [[nodiscard]] bool lets(const std::function<void()>& go);

private:
    DealSheets* m_sheets;
    MessageBar* m_messages;
    bool m_goesWithout = false; ///< the user said so, of what stands now
};

} // namespace ajar::gui
