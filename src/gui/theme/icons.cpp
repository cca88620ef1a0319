// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ajar::gui {

namespace {

QLatin1StringView fileOf(Icon icon) {
    switch (icon) {
    case Icon::Mark: return QLatin1StringView("ajar-mark");
    case Icon::Pipeline: return QLatin1StringView("square-kanban");
    case Icon::Sold: return QLatin1StringView("handshake");
    case Icon::Pending: return QLatin1StringView("hourglass");
    case Icon::NotSold: return QLatin1StringView("circle-x");
    case Icon::Ajar: return QLatin1StringView("door-open");
    case Icon::SoldAnyway: return QLatin1StringView("circle-check");
    case Icon::NotSoldAnyway: return QLatin1StringView("circle-minus");
    case Icon::Unsorted: return QLatin1StringView("circle-dashed");
    case Icon::ChevronDown: return QLatin1StringView("chevron-down");
    case Icon::ChevronRight: return QLatin1StringView("chevron-right");
    case Icon::ChevronLeft: return QLatin1StringView("chevron-left");
    case Icon::Check: return QLatin1StringView("check");
    case Icon::Dash: return QLatin1StringView("minus");
    case Icon::Close: return QLatin1StringView("x");
    case Icon::Warning: return QLatin1StringView("triangle-alert");
    case Icon::Error: return QLatin1StringView("circle-alert");
    case Icon::Info: return QLatin1StringView("info");
    case Icon::Undo: return QLatin1StringView("undo-2");
    case Icon::Redo: return QLatin1StringView("redo-2");
    case Icon::Open: return QLatin1StringView("folder-open");
    case Icon::NewBook: return QLatin1StringView("file-plus");
    case Icon::Import: return QLatin1StringView("file-input");
    case Icon::Export: return QLatin1StringView("file-output");
    case Icon::Search: return QLatin1StringView("search");
    case Icon::Keys: return QLatin1StringView("keyboard");
    case Icon::Person: return QLatin1StringView("user");
    case Icon::Organisation: return QLatin1StringView("building-2");
    case Icon::Encounter: return QLatin1StringView("message-square");
    case Icon::Note: return QLatin1StringView("sticky-note");
    case Icon::Command: return QLatin1StringView("zap");
    case Icon::ChevronUp: return QLatin1StringView("chevron-up");
    case Icon::Book: return QLatin1StringView("book-open");
    case Icon::Back: return QLatin1StringView("arrow-left");
    }
    return {};
}

QByteArray drawingOf(Icon icon, const QColor& colour) {
    QFile file(QStringLiteral(":/ajar/icons/%1.svg").arg(fileOf(icon)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

/// Draws with the program's palette at the moment of drawing. A copy keeps icon and role.
class PaletteIconEngine final : public QIconEngine {
public:
    PaletteIconEngine(Icon icon, QPalette::ColorRole role) : m_icon(icon), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, m_icon, rect, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(m_icon, size, 1.0, colour(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        // `size` is in pixels of the device here (QIcon::pixmap has multiplied it).
        return iconPixmap(m_icon, size / scale, scale, colour(mode));
    }
    QIconEngine* clone() const override { return new PaletteIconEngine(*this); }
    QString key() const override { return QStringLiteral("ajar"); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        return QGuiApplication::palette().color(group, m_role);
    }

    Icon m_icon;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon iconOf(Icon icon, QPalette::ColorRole role) {
    return QIcon(new PaletteIconEngine(icon, role));
}

QPixmap iconPixmap(Icon icon, QSize size, double ratio, const QColor& colour) {
    const QString key = QStringLiteral("ajar/%1/%2x%3@%4/%5")
                            .arg(fileOf(icon))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawingOf(icon, colour));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixmap.size())));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter& painter, Icon icon, const QRectF& where, const QColor& colour) {
    const double ratio = painter.device()->devicePixelRatio();
    painter.drawPixmap(where.topLeft(), iconPixmap(icon, where.size().toSize(), ratio, colour));
}

} // namespace ajar::gui
