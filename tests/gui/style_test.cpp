// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/ajar_style.h"
#include "gui/theme/icons.h"
#include "gui/theme/palette.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <memory>

namespace ajar::gui {
namespace {

/// A page of all controls. With AJAR_PICTURES set to a folder each test leaves its picture there, to be looked at.
class StyleTest : public testing::TestWithParam<Scheme> {
protected:
    StyleTest() {
        QApplication::setStyle(new AjarStyle);
        applyScheme(GetParam());
        auto* grid = new QGridLayout(&page);
        addButtons(*grid);
        addInputs(*grid);
        addTable(*grid);
        addCountsAndDays(*grid);
        page.resize(900, 760);
    }

    void addButtons(QGridLayout& grid) {
        primary = new QPushButton(QStringLiteral("Log encounter"));
        makePrimary(*primary);
        grid.addWidget(primary, 0, 0);
        grid.addWidget(new QPushButton(QStringLiteral("New deal")), 0, 1);
        auto* off = new QPushButton(QStringLiteral("Disabled"));
        off->setEnabled(false);
        grid.addWidget(off, 0, 2);
        auto* on = new QPushButton(QStringLiteral("Chosen"));
        on->setCheckable(true);
        on->setChecked(true);
        grid.addWidget(on, 0, 3);
        auto* tool = new QToolButton;
        tool->setIcon(iconOf(Icon::Undo));
        tool->setAutoRaise(true);
        grid.addWidget(tool, 1, 0);
        auto* tabs = new QTabBar;
        tabs->addTab(QStringLiteral("All"));
        tabs->addTab(QStringLiteral("Promises"));
        grid.addWidget(tabs, 1, 1, 1, 3);
    }
    void addInputs(QGridLayout& grid) {
        edit = new QLineEdit;
        edit->setPlaceholderText(QStringLiteral("Search or do anything"));
        grid.addWidget(edit, 2, 0, 1, 2);
        auto* box = new QComboBox;
        box->addItems({QStringLiteral("Mine"), QStringLiteral("All")});
        grid.addWidget(box, 2, 2, 1, 2);
        auto* check = new QCheckBox(QStringLiteral("Private"));
        check->setChecked(true);
        grid.addWidget(check, 3, 0);
        grid.addWidget(new QCheckBox(QStringLiteral("Not private")), 3, 1);
        auto* radio = new QRadioButton(QStringLiteral("Guess"));
        radio->setChecked(true);
        grid.addWidget(radio, 3, 2);
        grid.addWidget(new QRadioButton(QStringLiteral("Told")), 3, 3);
    }
    void addTable(QGridLayout& grid) {
        auto* table = new QTableWidget(30, 3);
        table->setHorizontalHeaderLabels(
            {QStringLiteral("Name"), QStringLiteral("Organisation"), QStringLiteral("Next")});
        table->verticalHeader()->hide();
        table->setShowGrid(false);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setItem(0, 0, new QTableWidgetItem(QStringLiteral("Dana Whitfield")));
        table->setItem(1, 0, new QTableWidgetItem(QStringLiteral("Tomás Rey")));
        table->selectRow(0);
        scroll = table->verticalScrollBar();
        grid.addWidget(table, 4, 0, 1, 4);
    }
    void addCountsAndDays(QGridLayout& grid) {
        spin = new QSpinBox;
        spin->setValue(25);
        grid.addWidget(spin, 5, 0);
        auto* date = new QDateEdit(QDate(2026, 11, 23));
        date->setCalendarPopup(true);
        grid.addWidget(date, 5, 1);
        bar = new QProgressBar;
        bar->setTextVisible(false);
        bar->setValue(40);
        grid.addWidget(bar, 5, 2);
        auto* busy = new QProgressBar;
        busy->setTextVisible(false);
        busy->setRange(0, 0);
        grid.addWidget(busy, 5, 3);
        calendar = new QCalendarWidget;
        calendar->setSelectedDate(QDate(2026, 11, 23));
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        grid.addWidget(calendar, 6, 0, 1, 2);
        text =
            new QPlainTextEdit(QStringLiteral("if the audit finds another gap in March it is my name on the report"));
        grid.addWidget(text, 6, 2, 1, 2);
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

    QWidget page;
    QPushButton* primary = nullptr;
    QLineEdit* edit = nullptr;
    QScrollBar* scroll = nullptr;
    QSpinBox* spin = nullptr;
    QProgressBar* bar = nullptr;
    QCalendarWidget* calendar = nullptr;
    QPlainTextEdit* text = nullptr;
};

TEST_P(StyleTest, PaintsEveryControlInTheColoursOfTheScheme) {
    page.show();
    const auto image = picture(QStringLiteral("controls"));
    const auto& t = tokensOf(GetParam());
    EXPECT_EQ(image.pixelColor(2, 2), QColor(t.window));
    EXPECT_EQ(image.pixelColor(primary->geometry().center() - QPoint(0, primary->height() / 2 - 4)), QColor(t.primary));
    EXPECT_EQ(image.pixelColor(edit->geometry().topLeft() + QPoint(edit->width() / 2, 3)), QColor(t.surface));
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
        return image.pixelColor(bar->geometry().left() + static_cast<int>(bar->width() * share),
                                bar->geometry().center().y());
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

TEST_P(StyleTest, ATextHasTheOutlineOfAnInput) {
    page.show();
    const auto image = picture(QStringLiteral("controls"));
    EXPECT_EQ(image.pixelColor(text->geometry().left(), text->geometry().center().y()),
              QColor(tokensOf(GetParam()).outline));
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
