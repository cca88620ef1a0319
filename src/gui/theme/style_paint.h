// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QRectF>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QWidget;

namespace ajar::gui {

inline constexpr int kFocusWidth = 2;

/// A rounded rectangle with its border inside `rect`, crisp at any pixel ratio. An invalid colour is left out.
void paintBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border,
              double borderWidth = 1);

/// A box as paintBox paints it, for what is painted many times over: its corners are kept as a picture, the rest is filled. At a ratio
/// that is no whole number it is painted anew each time, since its sides then lie between pixels.
class BoxPatch {
public:
    BoxPatch() = default;
    /// Fill and border are opaque; `pixelRatio` is that of the painter's device.
    BoxPatch(double radius, const QColor& fill, const QColor& border, int borderWidth, double pixelRatio);

    void paint(QPainter& painter, const QRect& rect) const;

private:
    double m_radius = 0;
    QColor m_fill;
    QColor m_border;
    int m_borderWidth = 0;
    int m_corner = 0;  ///< its side, in device-independent pixels
    QPixmap m_corners; ///< the four of them, without a middle; null: painted anew each time
};

/// The ring that says: keys go here.
void paintFocusRing(QPainter& painter, const QRectF& rect, double radius, const QColor& colour);

/// The single controls of AjarStyle, one function each.
namespace controls {

void paintButton(const QStyleOption& option, QPainter& painter, bool isPrimary);
void paintField(const QStyleOption& option, QPainter& painter);
void paintCheckBox(const QStyleOption& option, QPainter& painter);
void paintRadioButton(const QStyleOption& option, QPainter& painter);
void paintMenuItem(const QStyleOptionMenuItem& option, QPainter& painter);
void paintMenuBarItem(const QStyleOptionMenuItem& option, QPainter& painter, const QStyle& style);
void paintTab(const QStyleOptionTab& option, QPainter& painter);
void paintHeaderSection(const QStyleOption& option, QPainter& painter);
void paintComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QRect& arrow);
void paintScrollBar(const QStyleOptionSlider& option, QPainter& painter, const QRect& slider);
/// Whether a selected thing has the accent at its start.
enum class Edge { None, Start };
void paintItemBackground(const QStyleOption& option, QPainter& painter, Edge edge);
[[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox& option, QStyle::SubControl part);
void paintSpinBox(const QStyleOptionSpinBox& option, QPainter& painter);
void paintProgressBar(const QStyleOptionProgressBar& option, QPainter& painter);

} // namespace controls

} // namespace ajar::gui
