// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/transfer_page.h"

#include <QKeyEvent>

namespace ajar::gui {

void TransferPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (isWorking())
        cancel();
    else
        Q_EMIT closed();
}

} // namespace ajar::gui
