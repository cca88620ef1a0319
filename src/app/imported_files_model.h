// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"

#include <QAbstractTableModel>
#include <vector>

namespace ajar::app {

/// What became of the rows of each file: what it was recognised as, and its counts.
class ImportedFilesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        FileColumn,
        KindColumn,
        RowsColumn,
        CreatedColumn,
        UpdatedColumn,
        UnchangedColumn,
        RejectedColumn,
        kColumns
    };

    using QAbstractTableModel::QAbstractTableModel;

    void take(std::vector<ImportedFile> files);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ImportedFile& file, int column) const;

    std::vector<ImportedFile> m_files;
};

} // namespace ajar::app
