// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/paragraph.h"

#include "app/qt_text.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace ajar::gui {

namespace {

constexpr int kUsualWidth = 240;

double layOut(QTextLayout& layout, double width, Qt::LayoutDirection direction) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A text that runs the other way than the window still begins at the window's near edge.
    option.setAlignment(Qt::AlignAbsolute | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    double height = 0;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

QString blockToShow(std::string_view text) {
    QString block;
    while (true) {
        const auto end = text.find('\n');
        block += app::lineToShow(text.substr(0, end));
        if (end == std::string_view::npos)
            return block;
        block += QChar(QChar::LineSeparator);
        text.remove_prefix(end + 1);
    }
}

QString textToType(std::string_view text) {
    return app::toQt(text);
}

int paragraphHeight(const QString& text, const QFont& font, int width, Qt::LayoutDirection direction) {
    QTextLayout layout(text, font);
    return static_cast<int>(std::ceil(layOut(layout, width, direction)));
}

QString elidedParagraph(const QString& text, const QFont& font, int width, int lines, Qt::LayoutDirection direction) {
    QTextLayout layout(text, font);
    layOut(layout, width, direction);
    if (layout.lineCount() <= lines)
        return text;
    const int last = layout.lineAt(lines - 1).textStart();
    const QString rest =
        QFontMetrics(font).elidedText(text.mid(last).replace(QChar(QChar::LineSeparator), u' '), Qt::ElideRight, width);
    return lines == 1 ? rest : text.left(last).trimmed() + QChar(QChar::LineSeparator) + rest;
}

void paintParagraph(QPainter& painter, const QString& text, const QRectF& where, Qt::LayoutDirection direction) {
    QTextLayout layout(text, painter.font());
    layOut(layout, where.width(), direction);
    layout.draw(&painter, where.topLeft());
}

Paragraph::Paragraph(TypeRole role, QPalette::ColorRole colour, QWidget* parent) : QWidget(parent), m_role(role) {
    setForegroundRole(colour);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Paragraph::setText(const QString& text) {
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(QString(text).replace(QChar(QChar::LineSeparator), u' '));
    updateGeometry();
    update();
}

int Paragraph::heightForWidth(int width) const {
    const QMargins around = contentsMargins();
    return paragraphHeight(m_text, fontFor(m_role, font()), width - around.left() - around.right(), layoutDirection()) +
           around.top() + around.bottom();
}

QSize Paragraph::sizeHint() const {
    const QMargins around = contentsMargins();
    const int width = std::min(kUsualWidth, QFontMetrics(fontFor(m_role, font())).horizontalAdvance(m_text) + 1) +
                      around.left() + around.right();
    return {width, heightForWidth(width)};
}

QSize Paragraph::minimumSizeHint() const {
    return {space::kXl, QFontMetrics(fontFor(m_role, font())).height()};
}

void Paragraph::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(fontFor(m_role, font()));
    painter.setPen(palette().color(foregroundRole()));
    paintParagraph(painter, m_text, contentsRect(), layoutDirection());
}

void Paragraph::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace ajar::gui
