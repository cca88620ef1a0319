// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board.h"

#include <QString>
#include <QVariant>
#include <functional>
#include <optional>
#include <vector>

namespace ajar::gui {

/// How a book's board was looked at last: filter, order and folded shelves, kept by the file's name. Words that were looked for are not kept.
class ViewMemory {
public:
    using Recall = std::function<QVariant(const QString& key)>;
    using Keep = std::function<void(const QString& key, const QVariant& value)>;

    ViewMemory(Recall recall, Keep keep, const QString& book);

    struct View {
        app::BoardFilter filter;
        QString organisation; ///< name of the one in the filter
        app::CardOrder order = app::CardOrder::NextStep;
        std::vector<int> folded; ///< shelves of the pending column, by their place
    };
    /// Nothing where this book was never looked at with a filter or an order.
    [[nodiscard]] std::optional<View> recall() const;
    void keep(const View& view) const;

private:
    Recall m_recall;
    Keep m_keep;
    QString m_key;
};

} // namespace ajar::gui
