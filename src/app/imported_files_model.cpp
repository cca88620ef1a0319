// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imported_files_model.h"

#include "app/qt_text.h"

#include <QFileInfo>
#include <QLocale>
#include <array>
#include <string_view>
#include <utility>

namespace ajar::app {
namespace {

/// What a file's header was recognised as (docs/formats/csv.md), in words.
constexpr std::array<std::pair<std::string_view, const char*>, 9> kKinds{{
    {"crm-deals", QT_TRANSLATE_NOOP("ajar::app::ImportedFilesModel", "deals of a CRM")},
    {"crm-accounts", QT_TRANSLATE_NOOP("ajar::app::ImportedFilesModel", "accounts of a CRM")},
    {"crm-products", QT_TRANSLATE_NOOP("ajar::app::ImportedFilesModel", "price list of a CRM")},
    {"crm-teams", QT_TRANSLATE_NOOP("ajar::app::ImportedFilesModel", "teams of a CRM")},
    {"b2b-deals", QT_TRANSLATE_NOOP("ajar::app::ImportedFilesModel", "judged deals")},
    {"deals", QT_TRANSLATE_NOOP("ajar::app::ImportedFilesModel", "deals")},
    {"encounters", QT_TRANSLATE_NOOP("ajar::app::ImportedFilesModel", "encounters")},
    {"people", QT_TRANSLATE_NOOP("ajar::app::ImportedFilesModel", "people")},
    {"ajar", QT_TRANSLATE_NOOP("ajar::app::ImportedFilesModel", "a book of Ajar")},
}};

/// Numbers end under one another.
int alignmentOf(int column) {
    return column >= ImportedFilesModel::RowsColumn ? int{Qt::AlignRight | Qt::AlignVCenter}
                                                    : int{Qt::AlignLeft | Qt::AlignVCenter};
}

} // namespace

void ImportedFilesModel::take(std::vector<ImportedFile> files) {
    beginResetModel();
    m_files = std::move(files);
    endResetModel();
}

int ImportedFilesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int ImportedFilesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString ImportedFilesModel::text(const ImportedFile& file, int column) const {
    const auto number = [](std::int64_t count) { return QLocale().toString(static_cast<qlonglong>(count)); };
    switch (column) {
    case FileColumn: return lineToShow(fromQt(QFileInfo(toQt(std::string_view(file.file))).fileName()));
    case KindColumn:
        for (const auto& [preset, words] : kKinds)
            if (preset == file.preset)
                return tr(words);
        return lineToShow(file.preset);
    case RowsColumn: return number(file.counts.rows);
    case CreatedColumn: return number(file.counts.created);
    case UpdatedColumn: return number(file.counts.updated);
    case UnchangedColumn: return number(file.counts.unchanged);
    case RejectedColumn: return number(file.counts.rejected);
    default: return {};
    }
}

QVariant ImportedFilesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return text(m_files[static_cast<std::size_t>(index.row())], index.column());
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    return {};
}

QVariant ImportedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn: return tr("File");
    case KindColumn: return tr("Read as");
    case RowsColumn: return tr("Rows");
    case CreatedColumn: return tr("New");
    case UpdatedColumn: return tr("Changed");
    case UnchangedColumn: return tr("As they were");
    case RejectedColumn: return tr("Left out");
    default: return {};
    }
}

} // namespace ajar::app
