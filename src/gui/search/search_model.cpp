// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/search_model.h"

#include <QStringList>

namespace ajar::gui {

void SearchModel::take(QList<SearchResult> results) {
    beginResetModel();
    m_results = std::move(results);
    endResetModel();
}

int SearchModel::firstToOpen() const {
    for (int row = 0; row < m_results.size(); ++row)
        if (m_results.at(row).leadsSomewhere())
            return row;
    return -1;
}

int SearchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& result = m_results.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return result.title.text;
    case kResultRole: return QVariant::fromValue(result);
    case Qt::AccessibleTextRole: {
        QStringList parts{result.kind, result.title.text, result.words.text, result.aside};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() && !at(index.row()).leadsSomewhere() ? flags & ~(Qt::ItemIsSelectable | Qt::ItemIsEnabled)
                                                                : flags;
}

} // namespace ajar::gui
