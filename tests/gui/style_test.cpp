// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/note_edit.h"
#include "gui/style/controls_page.h"
#include "gui/theme/ajar_style.h"
#include "gui/theme/icons.h"
#include "gui/theme/palette.h"

#include <gmock/gmock.h>

#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableWidget>
#include <memory>

namespace ajar::gui {
namespace {

/// A page of all controls. With AJAR_PICTURES set to a folder each test leaves its picture there, to be looked at.
class StyleTest : public testing::TestWithParam<Scheme> {
protected:
    StyleTest() {
        QApplication::setStyle(new AjarStyle);
        applyScheme(GetParam());
        page.resize(1280, 900);
    }

    QImage picture(const QString& name) {
        QApplication::processEvents(); // a palette reaches what stands already by an event
        const auto image = page.grab().toImage();
        if (const auto folder = qEnvironmentVariable("AJAR_PICTURES"); !folder.isEmpty())
            image.save(QDir(folder).filePath(
                QStringLiteral("%1-%2.png")
                    .arg(name, GetParam() == Scheme::Dark ? QLatin1StringView("dark") : QLatin1StringView("light"))));
        return image;
    }

    [[nodiscard]] QRect rectOf(const QWidget& widget) const {
        return {widget.mapTo(&page, QPoint(0, 0)), widget.size()};
    }

    ControlsPage page;
    QPushButton* primary = page.findChild<QPushButton*>(QStringLiteral("primary"));
    QLineEdit* edit = page.findChild<QLineEdit*>(QStringLiteral("line"));
    QScrollBar* scroll = page.findChild<QTableWidget*>()->verticalScrollBar();
    QSpinBox* spin = page.findChild<QSpinBox*>();
    QProgressBar* bar = page.findChild<QProgressBar*>();
    QCalendarWidget* calendar = page.findChild<QCalendarWidget*>();
    NoteEdit* text = page.findChild<NoteEdit*>();
};

TEST_P(StyleTest, PaintsEveryControlInTheColoursOfTheScheme) {
    page.show();
    const auto image = picture(QStringLiteral("controls"));
    const auto& t = tokensOf(GetParam());
    EXPECT_EQ(image.pixelColor(2, 2), QColor(t.window));
    EXPECT_EQ(image.pixelColor(rectOf(*primary).center() - QPoint(0, primary->height() / 2 - 4)), QColor(t.primary));
    EXPECT_EQ(image.pixelColor(rectOf(*edit).topLeft() + QPoint(edit->width() / 2, 3)), QColor(t.surface));
}

TEST_P(StyleTest, ThePageOfControlsNamesThemAllAndClipsNone) {
    page.show();
    picture(QStringLiteral("style"));
    for (const auto* widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr ||
            calendar->isAncestorOf(widget))
            continue;
        const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        ASSERT_NE(told, nullptr);
        EXPECT_FALSE(told->text(QAccessible::Name).isEmpty()) << widget->metaObject()->className();
        EXPECT_TRUE(page.rect().contains(rectOf(*widget))) << widget->metaObject()->className();
        EXPECT_GE(widget->height(), widget->minimumSizeHint().height()) << widget->metaObject()->className();
    }
}

TEST_P(StyleTest, HasControlsOfOneHeight) {
    page.show();
    EXPECT_GE(primary->sizeHint().height(), 34);
    EXPECT_EQ(edit->sizeHint().height(), page.findChild<QComboBox*>()->sizeHint().height());
    EXPECT_EQ(scroll->sizeHint().width(), 12);
}

TEST_P(StyleTest, GivesEveryInputTheSameHeight) {
    page.show();
    EXPECT_EQ(spin->sizeHint().height(), 34);
    EXPECT_EQ(page.findChild<QDateEdit*>()->sizeHint().height(), 34);
    EXPECT_EQ(page.findChild<QComboBox*>()->sizeHint().height(), 34);
}

TEST_P(StyleTest, AComboBoxIsWideEnoughForItsWords) {
    page.show();
    QComboBox box;
    box.addItem(QStringLiteral("All tags"));
    box.resize(box.sizeHint());
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    const auto field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    EXPECT_GE(field.width(), box.fontMetrics().horizontalAdvance(QStringLiteral("All tags")));
}

TEST_P(StyleTest, AProgressBarIsFilledFromItsStart) {
    page.show();
    const auto& t = tokensOf(GetParam());
    const auto colourAt = [&](double share) {
        const auto image = picture(QStringLiteral("controls"));
        return image.pixelColor(rectOf(*bar).left() + static_cast<int>(bar->width() * share),
                                rectOf(*bar).center().y());
    };
    EXPECT_EQ(colourAt(0.2), QColor(t.accent));
    EXPECT_EQ(colourAt(0.8), QColor(t.surface));
    bar->setLayoutDirection(Qt::RightToLeft);
    EXPECT_EQ(colourAt(0.2), QColor(t.surface));
    EXPECT_EQ(colourAt(0.8), QColor(t.accent));
}

TEST_P(StyleTest, NoDayOfACalendarIsRed) {
    page.show();
    for (const auto day : {Qt::Saturday, Qt::Sunday})
        EXPECT_EQ(calendar->weekdayTextFormat(day).foreground().style(), Qt::NoBrush);
}

TEST_P(StyleTest, ATextNeverStandsAsideOfItsFrame) {
    auto& bar = *text->horizontalScrollBar();
    bar.setRange(0, 100); // as a blank at the end of a full line makes it
    bar.setValue(40);
    EXPECT_EQ(bar.value(), 0);
}

TEST_P(StyleTest, ATextHasTheOutlineOfAnInput) {
    page.show();
    const auto image = picture(QStringLiteral("controls"));
    EXPECT_EQ(image.pixelColor(rectOf(*text).left(), rectOf(*text).center().y()), QColor(tokensOf(GetParam()).outline));
}

TEST_P(StyleTest, DrawsIconsInTheColourOfThePaletteAtThePixelRatioOfTheDevice) {
    const auto& t = tokensOf(GetParam());
    const auto pixmap = iconOf(Icon::Close, QPalette::ButtonText).pixmap(QSize(16, 16), 2.0);
    EXPECT_EQ(pixmap.size(), QSize(32, 32));
    EXPECT_EQ(pixmap.devicePixelRatio(), 2.0);
    EXPECT_EQ(pixmap.toImage().pixelColor(16, 16).rgb(), QColor(t.text).rgb());
    const QIcon copy(iconOf(Icon::Close, QPalette::Link));
    QIcon detached(copy);
    detached.detach();
    EXPECT_EQ(detached.pixmap(QSize(16, 16), 2.0).toImage().pixelColor(16, 16).rgb(), QColor(t.accent).rgb());
}

TEST_P(StyleTest, HasADrawingForEachIcon) {
    for (int icon = 0; icon <= static_cast<int>(kLastIcon); ++icon) {
        const auto image = iconPixmap(static_cast<Icon>(icon), {24, 24}, 1.0, Qt::black).toImage();
        bool isDrawn = false;
        for (int y = 0; y < 24; ++y)
            for (int x = 0; x < 24; ++x)
                isDrawn = isDrawn || qAlpha(image.pixel(x, y)) > 0;
        EXPECT_TRUE(isDrawn) << "icon " << icon;
    }
}

TEST_P(StyleTest, AScrollBarsThumbReachesBothEnds) {
    page.show();
    QStyleOptionSlider option;
    option.initFrom(scroll);
    option.orientation = Qt::Vertical;
    option.rect = QRect(0, 0, 12, 200);
    option.minimum = 0;
    option.maximum = 1'000'000;
    option.pageStep = 10;
    const auto thumb = [&](int position) {
        option.sliderPosition = position;
        return QApplication::style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider,
                                                     nullptr);
    };
    EXPECT_EQ(thumb(0).top(), 0);
    EXPECT_EQ(thumb(1'000'000).bottom(), 199);
    EXPECT_GE(thumb(0).height(), 24);
}

INSTANTIATE_TEST_SUITE_P(Style, StyleTest, testing::Values(Scheme::Light, Scheme::Dark),
                         [](const auto& scheme) { return scheme.param == Scheme::Light ? "Light" : "Dark"; });

} // namespace
} // namespace ajar::gui
