// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explain.h"
#include "cli/call.h"
#include "cli/json_of.h"
#include "cli/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <ostream>

namespace ajar::cli {
namespace {

constexpr int kMostFiles = 1'000;

void addCounts(Json& json, const app::RowCounts& counts) {
    json["rows"] = counts.rows;
    json["created"] = counts.created;
    json["updated"] = counts.updated;
    json["unchanged"] = counts.unchanged;
    json["rejected"] = counts.rejected;
}

Json jsonOfReport(const app::ImportReport& report, bool isDry) {
    Json json = Json::object();
    json["dry_run"] = isDry;
    addCounts(json, report.counts);
    json["records"] = Json::object();
    for (const auto& [kind, count] : report.records)
        json["records"][kind] = count;
    json["files"] = Json::array();
    for (const auto& file : report.files) {
        Json one{{"file", file.file}, {"preset", file.preset}};
        addCounts(one, file.counts);
        json["files"].push_back(std::move(one));
    }
    json["warnings"] = Json::array();
    for (const auto& remark : report.warnings)
        json["warnings"].push_back(
            {{"file", remark.file}, {"line", remark.line}, {"column", remark.column}, {"message", remark.message}});
    json["more_warnings"] = report.moreWarnings;
    json["currency"] = report.currency;
    json["amounts_in_currency"] = report.amountsInCurrency;
    json["unknown_judgements"] = report.unknownJudgements;
    json["deed"] = report.done.number;
    return json;
}

void tellCounts(std::ostream& out, const std::string& what, const app::RowCounts& counts) {
    out << what << ": " << counted(counts.rows, "row", "rows") << " = " << counts.created << " created + "
        << counts.updated << " updated + " << counts.unchanged << " unchanged + " << counts.rejected << " rejected\n";
}

void tellRemarks(std::ostream& err, const app::ImportReport& report) {
    for (const auto& remark : report.warnings) {
        err << safe(remark.file);
        if (remark.line > 0)
            err << ':' << remark.line;
        if (!remark.column.empty())
            err << " \u201c" << safe(remark.column) << "\u201d";
        err << ": " << safe(remark.message) << '\n';
    }
    if (report.moreWarnings > 0)
        err << "and " << report.moreWarnings << " more.\n";
    if (report.amountsInCurrency > 0)
        err << counted(report.amountsInCurrency, "amount", "amounts") << " without a currency, taken in "
            << report.currency << ", the book's own.\n";
    if (report.unknownJudgements > 0)
        err << counted(report.unknownJudgements, "judgement is", "judgements are") << " Unknown: no fact was made.\n";
}

int tellReport(Call& call, const app::ImportReport& report, bool isDry) {
    if (call.wantsJson()) {
        call.print(jsonOfReport(report, isDry));
    } else {
        for (const auto& file : report.files)
            tellCounts(call.out(), safe(file.file) + " (" + file.preset + ')', file.counts);
        tellCounts(call.out(), "all", report.counts);
        for (const auto& [kind, count] : report.records)
            call.out() << "  new " << asWords(kind) << ": " << count << '\n';
    }
    tellRemarks(call.err(), report);
    if (report.done.number > 0)
        call.completeSearch();
    if (report.counts.rows == 0)
        call.err() << "There was no row to take: the files hold nothing below their first line.\n";
    if (isDry)
        call.err() << "Nothing was kept.\n";
    else if (report.done.number > 0)
        call.err() << "One undo takes all of it back.\n";
    const bool isTaken = report.counts.created + report.counts.updated + report.counts.unchanged > 0;
    return isTaken ? Done : Failed;
}

template <class Value>
struct Choice {
    std::string_view word;
    Value value;
};
constexpr std::array kDates{Choice<app::ImportDates>{"dmy", app::ImportDates::DayMonthYear},
                            Choice<app::ImportDates>{"mdy", app::ImportDates::MonthDayYear},
                            Choice<app::ImportDates>{"ymd", app::ImportDates::YearMonthDay}};
constexpr std::array kEncodings{Choice<app::ImportEncoding>{"cp1252", app::ImportEncoding::Cp1252},
                                Choice<app::ImportEncoding>{"latin1", app::ImportEncoding::Latin1},
                                Choice<app::ImportEncoding>{"utf-16le", app::ImportEncoding::Utf16Le},
                                Choice<app::ImportEncoding>{"utf-16be", app::ImportEncoding::Utf16Be}};

/// The value that an option's word stands for; `otherwise` where it is not
/// given.
template <class Value, std::size_t Size>
Result<Value> choiceOf(const Call& call, std::string_view option, const std::array<Choice<Value>, Size>& choices,
                       Value otherwise) {
    if (!call.has(option))
        return otherwise;
    const std::string word = call.value(option);
    const auto found = std::ranges::find(choices, word, &Choice<Value>::word);
    if (found != choices.end())
        return found->value;
    std::string words;
    for (const auto& choice : choices)
        words += (words.empty() ? "" : ", ") + std::string(choice.word);
    return failure(ErrorCode::Invalid, std::string(option), "is one of: " + words);
}

Result<int> runImport(Call& call) {
    app::ImportRequest request;
    const auto dates = choiceOf(call, "dates", kDates, app::ImportDates::Ask);
    const auto encoding = choiceOf(call, "encoding", kEncodings, app::ImportEncoding::ByMark);
    if (!dates || !encoding)
        return tl::make_unexpected(dates ? encoding.error() : dates.error());
    request.dates = *dates;
    request.encoding = *encoding;
    for (int i = 0; i < call.count(); ++i)
        request.files.emplace_back(call.argument(i));
    if (call.has("large"))
        request.mostFileBytes = std::numeric_limits<std::uintmax_t>::max();
    const bool isDry = call.has("dry-run");
    request.run = isDry ? app::ImportRun::Dry : app::ImportRun::Real;
    auto report = call.awaitLong(call.services().imports.importFiles(std::move(request)), "Reading");
    if (!report && report.error().code == ErrorCode::Invalid) {
        // A file that is none of the known kinds is an unreadable one, and no fault
        // of the command line.
        call.err() << app::explained(report.error()).toStdString() << '\n';
        if (report.error().detail.starts_with("is larger than"))
            call.err() << "With --large it is taken all the same.\n";
        return int{Failed};
    }
    return report.map([&](const app::ImportReport& done) { return tellReport(call, done, isDry); });
}

Result<> writeTo(std::ostream& out, std::string_view piece) {
    out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    if (!out)
        return failure(ErrorCode::Io, "standard output", "takes no more");
    return {};
}

Json jsonOfReport(const app::ExportReport& report) {
    return {{"owners", report.owners},
            {"organisations", report.organisations},
            {"people", report.people},
            {"mentioned", report.mentioned},
            {"deals", report.deals},
            {"encounters", report.encounters},
            {"reviews", report.reviews},
            {"deleted", report.deleted},
            {"private_facts_left_out", report.privateFactsLeftOut},
            {"private_notes_left_out", report.privateNotesLeftOut},
            {"bytes", report.bytes},
            {"sha256", report.sha256}};
}

void tellExport(Call& call, const app::ExportReport& report) {
    std::ostream& err = call.err();
    err << "Wrote " << counted(report.people, "person", "people") << ", "
        << counted(report.organisations, "organisation", "organisations") << ", "
        << counted(report.deals, "deal", "deals") << ", " << counted(report.encounters, "encounter", "encounters")
        << ": " << counted(static_cast<std::int64_t>(report.bytes), "byte", "bytes") << ", SHA-256 " << report.sha256
        << ".\n";
    if (report.deleted > 0)
        err << "Told that " << counted(report.deleted, "record was", "records were") << " removed.\n";
    if (report.privateFactsLeftOut > 0)
        err << counted(report.privateFactsLeftOut, "private fact", "private facts") << " left out.\n";
    if (report.privateNotesLeftOut > 0)
        err << counted(report.privateNotesLeftOut, "private note", "private notes") << " left out.\n";
}

Result<int> runExport(Call& call) {
    if (call.has("format") && call.value("format") != "json")
        return failure(ErrorCode::Invalid, "format", "is json");
    for (const std::string_view option : {"person", "o"}) // an empty variable of a script must not mean the whole book
        if (call.has(option) && call.value(option).empty())
            return failure(ErrorCode::Invalid, std::string(option), "is empty");
    app::ExportRequest request;
    request.person = app::Ref<Person>(call.value("person"));
    request.withPrivate = call.has("private") ? app::ExportPrivate::Yes : app::ExportPrivate::No;
    auto& exports = call.services().exports;
    const bool toFile = call.has("o") && call.value("o") != "-";
    auto answer = toFile ? exports.toFile(std::move(request), call.value("o"))
                         : exports.toOutput(std::move(request), [&out = call.out()](std::string_view piece) {
                               return writeTo(out, piece);
                           });
    return Call::await(std::move(answer)).map([&](const app::ExportReport& report) {
        if (toFile && call.wantsJson())
            call.print(jsonOfReport(report));
        tellExport(call, report);
        return int{Done};
    });
}

} // namespace

std::span<const Verb> exchangeVerbs() {
    static const std::vector<Verb> verbs{
        {"import",
         "FILE\u2026",
         "Takes files in, as one deed. They may come in any order; the same "
         "files again change nothing.",
         1,
         kMostFiles,
         runImport,
         {{"dry-run", {}, "only tell what would be taken"},
          {"large", {}, "also files of more than 100 MB"},
          {"dates", "dmy|mdy|ymd", "how dates are read that can be read in two ways"},
          {"encoding", "NAME", "of files without a mark: cp1252, latin1, utf-16le, utf-16be; else UTF-8"}}},
        {"export",
         "",
         "Writes the book, or one person, as JSON.",
         0,
         0,
         runExport,
         {{"person", "PERSON", "only what one person touches"},
          {"private", {}, "with private facts and notes"},
          {"format", "json", "the only one yet"},
          {"o,output", "FILE", "where to; else, and with -, the standard output"}}},
    };
    return verbs;
}

} // namespace ajar::cli
