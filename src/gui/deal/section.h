// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace ajar::gui {

class PlainLabel;

/// A part of a panel under its heading, with a line above.
class Section final : public QWidget {
    Q_OBJECT

public:
    explicit Section(const QString& heading, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    [[nodiscard]] QVBoxLayout& rows() const { return *m_rows; }
    /// At the far end of the heading.
    void addBeside(QWidget& widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_heading;
    QVBoxLayout* m_rows;
    QHBoxLayout* m_head;
};

} // namespace ajar::gui
