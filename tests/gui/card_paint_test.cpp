// SPDX-License-Identifier: GPL-3.0-or-later
// What makes many cards cheap to paint must not be seen.
#include "gui/pipeline/fitted_words.h"
#include "gui/theme/style_paint.h"

#include <gmock/gmock.h>

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cstdlib>

namespace ajar::gui {
namespace {

/// A picture of 60 by 40 at a pixel ratio, on a ground that shows through the corners.
template <class Paint>
QImage painted(double ratio, Paint paint) {
    QImage image(QSize(60, 40) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(QColor(0x30, 0x60, 0x90));
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// The largest difference of a channel in any pixel.
int difference(const QImage& one, const QImage& other) {
    int most = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            most = std::max(
                {most, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    return most;
}

TEST(BoxPatchTest, LooksLikeTheBoxItStandsForAtAnyRatioAndSize) {
    const QColor fill(0xfb, 0xfa, 0xf7);
    const QColor border(0xa0, 0x20, 0x10);
    for (const double ratio : {1.0, 1.25, 1.5, 2.0, 3.0})
        for (const int width : {1, 2}) {
            const BoxPatch patch(8, fill, border, width, ratio);
            for (const QRect& rect :
                 {QRect(2, 3, 50, 30), QRect(1, 1, 31, 21), QRect(5, 5, 20, 20), QRect(4, 4, 12, 9)})
                EXPECT_LE(
                    difference(
                        painted(ratio, [&](QPainter& painter) { patch.paint(painter, rect); }),
                        painted(ratio, [&](QPainter& painter) { paintBox(painter, rect, 8, fill, border, width); })),
                    4)
                    << ratio << ' ' << width << ' ' << rect.width();
        }
}

TEST(FittedWordsTest, CutsAndMeasuresAsTheFontDoes) {
    const QFont base(QStringLiteral("Inter"), 10);
    FittedWords words;
    words.setBase(base);
    const QFontMetrics small(fontFor(TypeRole::Secondary, base));
    const QString name = QStringLiteral("Cold-chain monitoring for the second hall");
    for (int again = 0; again < 2; ++again) {
        const auto whole = words.fit(TypeRole::Secondary, name);
        EXPECT_EQ(whole.shown, name);
        EXPECT_EQ(whole.width, small.horizontalAdvance(name));
        EXPECT_EQ(words.fit(TypeRole::Secondary, name, whole.width).shown, name) << "it fits exactly";
        const auto cut = words.fit(TypeRole::Secondary, name, 90);
        EXPECT_EQ(cut.shown, small.elidedText(name, Qt::ElideRight, 90));
        EXPECT_EQ(cut.width, 90);
    }
    EXPECT_GT(words.fit(TypeRole::Strong, name).width, words.fit(TypeRole::Secondary, name).width)
        << "one font's width is not the other's";
    EXPECT_EQ(words.fit(TypeRole::Strong, name, -5).width, 0);
}

TEST(FittedWordsTest, AnotherFontForgetsWhatWasMeasured) {
    FittedWords words;
    const QString name = QStringLiteral("Harbour Foods");
    words.setBase(QFont(QStringLiteral("Inter"), 10));
    const int before = words.fit(TypeRole::Secondary, name).width;
    const QFont larger(QStringLiteral("Inter"), 20);
    words.setBase(larger);
    EXPECT_GT(words.fit(TypeRole::Secondary, name).width, before);
    EXPECT_EQ(words.metrics(TypeRole::Strong).height(), QFontMetrics(fontFor(TypeRole::Strong, larger)).height());
}

} // namespace
} // namespace ajar::gui
