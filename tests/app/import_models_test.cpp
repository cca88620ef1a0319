// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_remarks_model.h"
#include "app/imported_files_model.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QLocale>

namespace ajar::app {
namespace {

using Tester = QAbstractItemModelTester;

TEST(RemarksOfAnImport, AreShownWithTheirPlace) {
    ImportRemarksModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.take({{"/tmp/in/deals.csv", 12, "Opened", "\"3/4/2024\" can be read in two ways; say --dates dmy or mdy"},
                {"/tmp/in/people.csv", 0, "", "column \"Shoe size\" is left out"}});
    ASSERT_EQ(model.rowCount(), 2);
    const auto text = [&](int row, int column) {
        return model.index(row, column).data(Qt::DisplayRole).toString().toStdString();
    };
    EXPECT_EQ(text(0, ImportRemarksModel::FileColumn), "deals.csv");
    EXPECT_EQ(text(0, ImportRemarksModel::LineColumn), "12");
    EXPECT_EQ(text(0, ImportRemarksModel::NameColumn), "Opened");
    EXPECT_EQ(text(0, ImportRemarksModel::MessageColumn), "\"3/4/2024\" can be read in two ways")
        << "no option of the command line";
    EXPECT_EQ(text(1, ImportRemarksModel::LineColumn), "") << "it is about the file";
    model.take({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(RemarksOfAnImport, ShowWhatDeceivesAsSigns) {
    ImportRemarksModel model;
    model.take({{"a.csv", 1, "x\u202Ey", "<b>bold</b>\nline"}});
    EXPECT_EQ(model.index(0, ImportRemarksModel::NameColumn).data().toString().toStdString(), "x\u25a1y");
    EXPECT_EQ(model.index(0, ImportRemarksModel::MessageColumn).data().toString().toStdString(), "<b>bold</b> line");
}

TEST(FilesOfAnImport, AreShownWithTheirCounts) {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ImportedFilesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.take({{"/tmp/in/deals.csv", "crm-deals", {1'204, 1'000, 100, 100, 4}}, {"x.csv", "not-known-here", {}}});
    const auto text = [&](int row, int column) {
        return model.index(row, column).data(Qt::DisplayRole).toString().toStdString();
    };
    EXPECT_EQ(text(0, ImportedFilesModel::KindColumn), "deals of a CRM");
    EXPECT_EQ(text(0, ImportedFilesModel::RowsColumn), "1,204");
    EXPECT_EQ(text(0, ImportedFilesModel::CreatedColumn), "1,000");
    EXPECT_EQ(text(0, ImportedFilesModel::RejectedColumn), "4");
    EXPECT_EQ(text(1, ImportedFilesModel::KindColumn), "not-known-here") << "better than nothing";
    for (int column = 0; column < ImportedFilesModel::kColumns; ++column)
        EXPECT_FALSE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

} // namespace
} // namespace ajar::app
