// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/icons.h"

#include <QWidget>

namespace ajar::gui {

/// Shows over a column where a dragged card would fall, and what that would make of it.
class DropMark final : public QWidget {
    Q_OBJECT

public:
    explicit DropMark(QWidget* parent);

    void mark(const QRect& where, Icon icon, const QString& words);
    [[nodiscard]] QString words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon = Icon::Pending;
    QString m_words;
};

} // namespace ajar::gui
