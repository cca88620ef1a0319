// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ajar::gui {

/// The colours of the theme by their names: each as a patch and, where it is for text, as text on the surface it stands on,
/// with the ratio of their contrast.
class ColourTable final : public QWidget {
    Q_OBJECT

public:
    explicit ColourTable(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ajar::gui
