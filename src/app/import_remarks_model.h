// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"

#include <QAbstractTableModel>
#include <vector>

namespace ajar::app {

/// What in the files somebody should look at, a row each: file, line, column, message.
class ImportRemarksModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FileColumn, LineColumn, NameColumn, MessageColumn, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void take(std::vector<ImportRemark> remarks);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ImportRemark& remark, int column) const;

    std::vector<ImportRemark> m_remarks;
};

} // namespace ajar::app
