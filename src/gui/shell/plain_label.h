// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/type_scale.h"

#include <QLabel>

namespace ajar::gui {

/// A label whose text is text, whatever it looks like. Its size follows the system's font, its colour the palette.
class PlainLabel final : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(TypeRole role, QPalette::ColorRole colour = QPalette::WindowText, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeFont();

    TypeRole m_role;
};

} // namespace ajar::gui
