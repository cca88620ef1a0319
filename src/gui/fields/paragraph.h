// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/type_scale.h"

#include <QPalette>
#include <QString>
#include <QWidget>
#include <string_view>

class QPainter;

namespace ajar::gui {

/// A user's text of several lines, made safe to show as app::lineToShow does, its line ends kept.
[[nodiscard]] QString blockToShow(std::string_view text);

/// A user's text as it is typed again, unchanged.
[[nodiscard]] QString textToType(std::string_view text);

/// The height of `text` broken into lines of `width`; words that are too long are broken as well.
[[nodiscard]] int paragraphHeight(const QString& text, const QFont& font, int width, Qt::LayoutDirection direction);
/// As much of it as stands on `lines` lines of `width`, with an ellipsis where more is left.
[[nodiscard]] QString elidedParagraph(const QString& text, const QFont& font, int width, int lines,
                                      Qt::LayoutDirection direction);
/// Paints it at the top of `where`, with the pen of the painter.
void paintParagraph(QPainter& painter, const QString& text, const QRectF& where, Qt::LayoutDirection direction);

/// A text that breaks into lines, as plain as it is, whatever it looks like.
class Paragraph final : public QWidget {
    Q_OBJECT

public:
    explicit Paragraph(TypeRole role, QPalette::ColorRole colour = QPalette::WindowText, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    TypeRole m_role;
    QString m_text;
};

} // namespace ajar::gui
