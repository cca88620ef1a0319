// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/theme_watcher.h"

#include "gui/theme/palette.h"

#include <gmock/gmock.h>

#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

namespace ajar::gui {
namespace {

class ThemeWatcherTest : public testing::Test {
protected:
    /// As the portal tells it.
    void portalSays(uint scheme, const QString& key = QStringLiteral("color-scheme")) {
        QMetaObject::invokeMethod(&watcher, "onSettingChanged",
                                  Q_ARG(QString, QStringLiteral("org.freedesktop.appearance")), Q_ARG(QString, key),
                                  Q_ARG(QDBusVariant, QDBusVariant(scheme)));
    }

    ThemeWatcher watcher{paletteOf(Scheme::Dark)};
    QSignalSpy changes{&watcher, &ThemeWatcher::schemeChanged};
};

TEST_F(ThemeWatcherTest, FallsBackToTheLightnessOfTheSystemsPalette) {
    EXPECT_EQ(watcher.scheme(), Scheme::Dark);
    EXPECT_EQ(ThemeWatcher(paletteOf(Scheme::Light)).scheme(), Scheme::Light);
}

TEST_F(ThemeWatcherTest, FollowsThePortalWhileItRuns) {
    portalSays(2);
    EXPECT_EQ(watcher.scheme(), Scheme::Light);
    portalSays(1);
    EXPECT_EQ(watcher.scheme(), Scheme::Dark);
    EXPECT_EQ(changes.count(), 2);
    portalSays(2, QStringLiteral("accent-color"));
    EXPECT_EQ(changes.count(), 2) << "another setting";
    portalSays(0);
    EXPECT_EQ(watcher.scheme(), Scheme::Dark) << "no preference: as the palette is";
}

TEST_F(ThemeWatcherTest, CanBeCalledByTheBus) {
    const auto& meta = ThemeWatcher::staticMetaObject;
    const int slot = meta.indexOfSlot("onSettingChanged(QString,QString,QDBusVariant)");
    ASSERT_GE(slot, 0);
    for (const auto& type : meta.method(slot).parameterTypes())
        EXPECT_TRUE(QMetaType::fromName(type).isValid()) << type.constData() << ": the bus connects to no such slot";
}

TEST_F(ThemeWatcherTest, UnwrapsAVariantInAVariant) {
    QMetaObject::invokeMethod(&watcher, "onSettingChanged",
                              Q_ARG(QString, QStringLiteral("org.freedesktop.appearance")),
                              Q_ARG(QString, QStringLiteral("color-scheme")),
                              Q_ARG(QDBusVariant, QDBusVariant(QVariant::fromValue(QDBusVariant(2U)))));
    EXPECT_EQ(watcher.scheme(), Scheme::Light);
}

TEST_F(ThemeWatcherTest, PutsTheChoiceBeforeTheSystem) {
    watcher.choose(ThemeChoice::Light);
    EXPECT_EQ(watcher.scheme(), Scheme::Light);
    portalSays(1);
    EXPECT_EQ(watcher.scheme(), Scheme::Light);
    EXPECT_EQ(changes.count(), 1);
    watcher.choose(ThemeChoice::System);
    EXPECT_EQ(watcher.scheme(), Scheme::Dark);
}

TEST_F(ThemeWatcherTest, SettlesAlsoWhereThereIsNoPortal) {
    QSignalSpy settled(&watcher, &ThemeWatcher::settled);
    watcher.start(ThemeChoice::System);
    EXPECT_TRUE(settled.count() > 0 || settled.wait(2000));
}

TEST(ThemeChoiceTest, IsReadFromAWord) {
    EXPECT_EQ(themeChoice(QStringLiteral("dark")), ThemeChoice::Dark);
    EXPECT_EQ(themeChoice(QStringLiteral(" Light ")), ThemeChoice::Light);
    EXPECT_EQ(themeChoice(QStringLiteral("system")), ThemeChoice::System);
    EXPECT_EQ(themeChoice(QString()), std::nullopt);
    EXPECT_EQ(themeChoice(QStringLiteral("blue")), std::nullopt);
}

} // namespace
} // namespace ajar::gui
