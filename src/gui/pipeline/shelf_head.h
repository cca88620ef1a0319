// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_model.h"

#include <QAbstractButton>

namespace ajar::gui {

/// The head of a shelf: name, count and sums. A press folds the shelf away or opens it; checked means open.
class ShelfHead final : public QAbstractButton {
    Q_OBJECT

public:
    explicit ShelfHead(QWidget* parent = nullptr);

    enum class Waits { No, Above, Below };

    void setShelf(const app::ShownShelf& shelf);
    /// Whether it stands at the edge because its place is out of sight; then a line parts it from the cards.
    void setWaits(Waits waits);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    app::Shelf m_shelf = app::Shelf::Ajar;
    QString m_figures;
    Waits m_waits = Waits::No;
};

} // namespace ajar::gui
