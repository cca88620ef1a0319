// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/theme_watcher.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QMetaObject>

namespace ajar::gui {

namespace {

constexpr int kPortalMs = 500;
constexpr QLatin1StringView kService("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView kPath("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView kInterface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView kGroup("org.freedesktop.appearance");
constexpr QLatin1StringView kKey("color-scheme");

/// Asking for the bus where there is none may start one, and waits for it.
bool hasSessionBus() {
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFile::exists(runtime + QStringLiteral("/bus"));
}

} // namespace

std::optional<ThemeChoice> themeChoice(const QString& word) {
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        if (word.trimmed().compare(wordOf(choice), Qt::CaseInsensitive) == 0)
            return choice;
    return std::nullopt;
}

QString wordOf(ThemeChoice choice) {
    return choice == ThemeChoice::Light  ? QStringLiteral("light")
           : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                         : QStringLiteral("system");
}

ThemeWatcher::ThemeWatcher(const QPalette& system, QObject* parent) : QObject(parent), m_fallback(schemeOf(system)) {
    // The bus looks for the types of a slot by their names, and else connects to none.
    qRegisterMetaType<QDBusVariant>();
}

void ThemeWatcher::start(ThemeChoice choice) {
    m_choice = choice;
    if (hasSessionBus())
        askPortal();
    else
        QMetaObject::invokeMethod(this, &ThemeWatcher::settle, Qt::QueuedConnection);
}

void ThemeWatcher::choose(ThemeChoice choice) {
    const auto before = scheme();
    m_choice = choice;
    if (scheme() != before)
        Q_EMIT schemeChanged(scheme());
}

Scheme ThemeWatcher::scheme() const {
    if (m_choice != ThemeChoice::System)
        return m_choice == ThemeChoice::Dark ? Scheme::Dark : Scheme::Light;
    return m_system.value_or(m_fallback);
}

void ThemeWatcher::askPortal() {
    auto bus = QDBusConnection::sessionBus();
    const bool isHeard = bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                                     SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    if (!isHeard)
        qWarning("the theme cannot follow the system while the program runs");
    auto ask = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    ask << QString(kGroup) << QString(kKey);
    auto* call = new QDBusPendingCallWatcher(bus.asyncCall(ask, kPortalMs), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &ThemeWatcher::onAnswer);
}

void ThemeWatcher::onAnswer(QDBusPendingCallWatcher* call) {
    const QDBusPendingReply<QDBusVariant> reply = *call;
    if (!reply.isError())
        learn(reply.value().variant());
    call->deleteLater();
    settle();
}

void ThemeWatcher::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == kGroup && key == kKey)
        learn(value.variant());
}

void ThemeWatcher::learn(const QVariant& colorScheme) {
    // Read answers a variant in a variant, SettingChanged a plain one.
    QVariant value = colorScheme;
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    const auto before = scheme();
    switch (value.toUInt()) { // as the portal numbers them
    case 1: m_system = Scheme::Dark; break;
    case 2: m_system = Scheme::Light; break;
    default: m_system.reset(); break;
    }
    if (scheme() != before)
        Q_EMIT schemeChanged(scheme());
}

void ThemeWatcher::settle() {
    if (m_isSettled)
        return;
    m_isSettled = true;
    Q_EMIT settled();
}

} // namespace ajar::gui
