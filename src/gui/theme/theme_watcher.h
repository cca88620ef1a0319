// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"

#include <QObject>
#include <QPalette>
#include <QString>
#include <optional>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace ajar::gui {

/// What the user wants: one scheme, or that of the system.
enum class ThemeChoice { System, Light, Dark };

/// "light", "dark", "system"; nothing for anything else.
[[nodiscard]] std::optional<ThemeChoice> themeChoice(const QString& word);
[[nodiscard]] QString wordOf(ThemeChoice choice);

/// Knows which scheme to show, and says when it changes: the choice, else what the desktop portal says
/// (org.freedesktop.appearance color-scheme, live), else the lightness of the system's own palette.
/// Stands in for QStyleHints::colorScheme, which Qt has from 6.5 on.
class ThemeWatcher : public QObject {
    Q_OBJECT

public:
    /// `system` is the palette of the platform, before any of ours.
    explicit ThemeWatcher(const QPalette& system, QObject* parent = nullptr);

    /// Asks the portal, without waiting; `settled` follows, at the latest after half a second.
    void start(ThemeChoice choice);
    void choose(ThemeChoice choice);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const;

Q_SIGNALS:
    void schemeChanged(ajar::gui::Scheme scheme);
    /// The first answer is there, or will not come: the window can be shown without a flash of the other scheme.
    void settled();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void onAnswer(QDBusPendingCallWatcher* call);
    void learn(const QVariant& colorScheme);
    void settle();

    Scheme m_fallback;
    std::optional<Scheme> m_system; ///< what the portal said last
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_isSettled = false;
};

} // namespace ajar::gui
