// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ajar::gui {

/// In place of the columns where no deal fits the filter: says so, and clears it.
class NothingFound final : public QWidget {
    Q_OBJECT

public:
    explicit NothingFound(QWidget* parent = nullptr);

Q_SIGNALS:
    void clearWanted();
};

} // namespace ajar::gui
