// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cli_book.h"

#include <gmock/gmock.h>

#include <fstream>

namespace ajar::cli {
namespace {

using test::Answer;
using test::CliBook;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using namespace std::string_literals;

/// Files that cannot be taken, or not whole: each has its sentence and its exit code, and the book is left as it was.
class ImportBadFiles : public testing::Test {
protected:
    std::string file(const std::string& name, const std::string& text) {
        std::ofstream(book.folder.path() / name, std::ios::binary) << text;
        return (book.folder.path() / name).string();
    }
    std::string exported() { return book.call({"export", "--private"}).out; }
    /// Imports what must be refused whole.
    Answer refused(const std::string& path, int exit, const std::vector<std::string>& more = {}) {
        const std::string before = exported();
        std::vector<std::string> arguments{"import", path};
        arguments.insert(arguments.end(), more.begin(), more.end());
        Answer answer = book.call(arguments);
        EXPECT_EQ(answer.exit, exit) << answer.err;
        EXPECT_THAT(answer.out, IsEmpty());
        EXPECT_EQ(exported(), before);
        return answer;
    }
    Answer refusedText(const std::string& text) { return refused(file("file.csv", text), Failed); }

    CliBook book;
};

TEST_F(ImportBadFiles, AMissingFileIsMissing) {
    EXPECT_THAT(refused("/nowhere/at/all.csv", Missing).err, HasSubstr("all.csv"));
}

TEST_F(ImportBadFiles, AFolderIsNoFile) {
    EXPECT_THAT(refused(book.folder.path().string(), Failed).err, HasSubstr("is a folder"));
}

TEST_F(ImportBadFiles, ABinaryFileIsNoText) {
    EXPECT_THAT(refusedText("\x7F\x45LF\x02\x01\x01\0\0\0"s).err, HasSubstr("holds a NUL on line 1"));
}

TEST_F(ImportBadFiles, AnEmptyFileIsEmpty) {
    EXPECT_THAT(refusedText("").err, HasSubstr("is empty"));
    EXPECT_THAT(refusedText("\r\n \n").err, HasSubstr("is empty"));
}

TEST_F(ImportBadFiles, AFileWithAnotherDelimiterSaysWhatItsFirstRowIs) {
    EXPECT_THAT(refusedText("Name:E-mail\nDana:d@x.example\n").err, HasSubstr("has no known column; its first row is: "
                                                                              "Name:E-mail"));
}

TEST_F(ImportBadFiles, ASpreadsheetUnderAFalseNameIsTold) {
    EXPECT_THAT(refusedText("PK\x03\x04\x14\0\x06\0"s).err, HasSubstr("save it as CSV"));
}

TEST_F(ImportBadFiles, Utf16IsReadByItsMarkElseAskedFor) {
    const std::string text = "N\0a\0m\0e\0,\0C\0i\0t\0y\0\n\0D\0a\0n\0a\0,\0X\0\n\0"s;
    EXPECT_THAT(refusedText(text).err, HasSubstr("--encoding utf-16le"));
    EXPECT_EQ(book.call({"import", file("a.csv", text), "--encoding", "utf-16le"}).exit, Done);
    EXPECT_EQ(book.json({"import", file("b.csv", "\xFF\xFE" + text)}).at("unchanged"), 1);
}

TEST_F(ImportBadFiles, Cp1252IsAskedFor) {
    const std::string text = "Name,City\nM\xFCller,K\xF6ln\n";
    EXPECT_THAT(refusedText(text).err, HasSubstr("is not UTF-8 on line 2"));
    EXPECT_THAT(refusedText(text).err, HasSubstr("--encoding cp1252"));
    EXPECT_EQ(book.call({"import", file("a.csv", text), "--encoding", "cp1252"}).exit, Done);
    EXPECT_EQ(book.call({"person", "Müller"}).exit, Done);
    EXPECT_THAT(refused(file("c.csv", "Name,City\nM\x81ller,\n"), Failed, {"--encoding", "cp1252"}).err,
                HasSubstr("is not cp1252 on line 2"));
}

TEST_F(ImportBadFiles, ANulIsRefusedWithItsLine) {
    EXPECT_THAT(refusedText("Name,City\nDana,X\nMax,\0\n"s).err, HasSubstr("holds a NUL on line 3"));
}

TEST_F(ImportBadFiles, TwoColumnsOfOneNameAreRefused) {
    EXPECT_THAT(refusedText("Name,E-mail,email\nDana,a@x.example,b@x.example\n").err,
                HasSubstr("has two columns named E-mail"));
}

TEST_F(ImportBadFiles, NoKnownColumnIsRefused) {
    EXPECT_THAT(refusedText("Shoe,Size\nLeft,38\n").err, HasSubstr("has no known column"));
}

TEST_F(ImportBadFiles, ColumnsThatDoNotTellAreRefused) {
    EXPECT_THAT(refusedText("Name,Stage,City\nDana,x,y\n").err, HasSubstr("could hold people or deals"));
    EXPECT_THAT(refusedText("City,Phone\nX,5\n").err, HasSubstr("does not tell whether"));
}

TEST_F(ImportBadFiles, AnOptionThatIsNoneIsUsage) {
    const std::string path = file("a.csv", "Name\nDana\n");
    EXPECT_THAT(refused(path, Usage, {"--dates", "ydm"}).err, HasSubstr("dmy, mdy, ymd"));
    EXPECT_THAT(refused(path, Usage, {"--encoding", "ebcdic"}).err, HasSubstr("cp1252, latin1"));
}

TEST_F(ImportBadFiles, ABadRowIsToldAndStopsNothing) {
    const std::string text = "Name,City,Birthday\nDana,X\nMax,Y,3/4/1985\nEva,Z,1985-07-04\n" +
                             std::string(1'000'001, 'x') + ",Z,\n\"Bo\" b,Z,\nJo,Z,\n";
    const auto answer = book.call({"import", file("a.csv", text), "--json"});
    EXPECT_EQ(answer.exit, Done);
    const auto report = answer.json();
    EXPECT_EQ(report.at("rows"), 6);
    EXPECT_EQ(report.at("created"), 2);
    EXPECT_EQ(report.at("rejected"), 4);
    const auto& warnings = report.at("warnings");
    ASSERT_EQ(warnings.size(), 4U);
    EXPECT_EQ(warnings[0].at("line"), 2);
    EXPECT_THAT(warnings[0].at("message").get<std::string>(), HasSubstr("the row has 2 fields, the header 3 columns"));
    EXPECT_EQ(warnings[1].at("column"), "Birthday");
    EXPECT_THAT(warnings[1].at("message").get<std::string>(), HasSubstr("say --dates dmy or mdy"));
    EXPECT_THAT(warnings[2].at("message").get<std::string>(), HasSubstr("longer than 1 MB"));
    EXPECT_THAT(warnings[3].at("message").get<std::string>(), HasSubstr("text follows a closing quote"));
    EXPECT_EQ(book.json({"import", file("a.csv", text), "--dates", "dmy"}).at("created"), 1);
}

TEST_F(ImportBadFiles, AFileOfBadRowsAloneHasFailed) {
    const auto answer = book.call({"import", file("a.csv", "Name,Birthday\nDana,soon\n")});
    EXPECT_EQ(answer.exit, Failed);
    EXPECT_THAT(answer.err, HasSubstr("'soon' is no date"));
}

TEST_F(ImportBadFiles, OneBadFileRefusesTheWholeCall) {
    const std::string before = exported();
    const std::string good = file("a.csv", "Name\nDana\n");
    EXPECT_EQ(book.call({"import", good, file("b.csv", "Name\nM\xFCller\n")}).exit, Failed);
    EXPECT_EQ(book.call({"import", good, "/nowhere.csv"}).exit, Missing);
    std::string late = "Name\n";
    for (int i = 0; i < 20'000; ++i)
        late += "Person " + std::to_string(i) + '\n';
    EXPECT_EQ(book.call({"import", good, file("c.csv", late + "M\xFCller\n")}).exit, Failed);
    EXPECT_EQ(exported(), before) << "also where it turns out after twenty thousand rows";
}

} // namespace
} // namespace ajar::cli
