// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_remarks_model.h"

#include "app/import_hints.h"
#include "app/qt_text.h"

#include <QFileInfo>
#include <QLocale>

namespace ajar::app {

void ImportRemarksModel::take(std::vector<ImportRemark> remarks) {
    beginResetModel();
    m_remarks = std::move(remarks);
    endResetModel();
}

int ImportRemarksModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_remarks.size());
}

int ImportRemarksModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString ImportRemarksModel::text(const ImportRemark& remark, int column) const {
    switch (column) {
    case FileColumn: return lineToShow(fromQt(QFileInfo(toQt(std::string_view(remark.file))).fileName()));
    case LineColumn: return remark.line == 0 ? QString() : QLocale().toString(static_cast<qlonglong>(remark.line));
    case NameColumn: return lineToShow(remark.column);
    case MessageColumn: return lineToShow(withoutOption(remark.message));
    default: return {};
    }
}

QVariant ImportRemarksModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& remark = m_remarks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(remark, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == LineColumn ? int{Qt::AlignRight | Qt::AlignVCenter}
                                            : int{Qt::AlignLeft | Qt::AlignVCenter};
    case Qt::AccessibleTextRole:
        return index.column() == LineColumn && remark.line > 0 ? tr("line %1").arg(text(remark, LineColumn))
                                                               : text(remark, index.column());
    default: return {};
    }
}

QVariant ImportRemarksModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == LineColumn ? int{Qt::AlignRight | Qt::AlignVCenter} : int{Qt::AlignLeft | Qt::AlignVCenter};
    switch (section) {
    case FileColumn: return tr("File");
    case LineColumn: return tr("Line");
    case NameColumn: return tr("Column");
    case MessageColumn: return tr("What to look at");
    default: return {};
    }
}

} // namespace ajar::app
