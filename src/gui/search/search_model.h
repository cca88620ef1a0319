// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/search/search_result.h"

#include <QAbstractListModel>

namespace ajar::gui {

/// What was found and what can be done, in the order in which it is listed.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kResultRole = Qt::UserRole + 1; ///< SearchResult

    using QAbstractListModel::QAbstractListModel;

    void take(QList<SearchResult> results);
    [[nodiscard]] const SearchResult& at(int row) const { return m_results.at(row); }
    /// The first line that leads somewhere; -1: none.
    [[nodiscard]] int firstToOpen() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<SearchResult> m_results;
};

} // namespace ajar::gui
