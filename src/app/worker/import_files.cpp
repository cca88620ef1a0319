// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_files.h"

#include "app/worker/deed_names.h"
#include "app/worker/gather_marks.h"
#include "app/worker/import_deals.h"
#include "app/worker/import_encounters.h"
#include "app/worker/import_json.h"
#include "app/worker/import_order.h"
#include "app/worker/import_owners.h"
#include "app/worker/import_people.h"
#include "app/worker/import_prices.h"
#include "app/worker/read_ahead.h"
#include "base/text.h"
#include "domain/validation.h"
#include "exchange/csv_import.h"
#include "store/owners.h"
#include "store/stage.h"

#include <algorithm>
#include <span>
#include <system_error>
#include <variant>

namespace ajar::app {
namespace {

/// "sales_pipeline.csv and 3 more"
std::string subjectOf(const std::vector<std::filesystem::path>& files) {
    const std::string first = nameOfFile(files.front());
    const std::string more = files.size() == 1 ? std::string() : " and " + std::to_string(files.size() - 1) + " more";
    return std::string(clipped(first, kNameCap - more.size())) + more;
}

void checkFiles(const std::filesystem::path& book, const ImportRequest& request) {
    if (request.files.empty())
        throw Failure(ErrorCode::Invalid, "files", "there are none");
    for (const auto& file : request.files) {
        std::error_code ignored; // a file that is not there is told of when it is read
        if (std::filesystem::equivalent(file, book, ignored))
            throw Failure(ErrorCode::Invalid, file.string(), "is the book itself");
    }
}

exchange::DateOrder orderOf(ImportDates dates) {
    switch (dates) {
    case ImportDates::Ask: break;
    case ImportDates::DayMonthYear: return exchange::DateOrder::DayMonthYear;
    case ImportDates::MonthDayYear: return exchange::DateOrder::MonthDayYear;
    case ImportDates::YearMonthDay: return exchange::DateOrder::YearMonthDay;
    }
    return exchange::DateOrder::Unsaid;
}

std::optional<exchange::Encoding> encodingOf(ImportEncoding encoding) {
    switch (encoding) {
    case ImportEncoding::ByMark: break;
    case ImportEncoding::Utf16Le: return exchange::Encoding::Utf16Le;
    case ImportEncoding::Utf16Be: return exchange::Encoding::Utf16Be;
    case ImportEncoding::Cp1252: return exchange::Encoding::Cp1252;
    case ImportEncoding::Latin1: return exchange::Encoding::Latin1;
    }
    return std::nullopt;
}

exchange::CsvImportOptions optionsOf(const ImportRequest& request, const Currency& home) {
    exchange::CsvImportOptions options;
    options.home = home;
    options.dates = orderOf(request.dates);
    options.csv.encoding = encodingOf(request.encoding);
    options.mostFileBytes = request.mostFileBytes;
    return options;
}

/// Rows as they come, into the book.
class RowTaker : public exchange::RowVisitor {
public:
    RowTaker(Importing& importing, exchange::CsvImport& files)
        : m_importing(&importing),
          m_prices(importing),
          m_order(
              importing,
              [&files](const exchange::RowOrigin& row, std::string_view content) {
                  return files.equalRows(row, content);
              },
              [this](const exchange::IncomingRow& row, KnownRow known) { takeOne(row, std::move(known)); }) {}

    void take(exchange::ReadRow read) override {
        if (const auto* product = std::get_if<exchange::IncomingProduct>(&read.row))
            return m_prices.take(*product);
        m_order.add(std::move(read));
    }
    void endFile(std::size_t) override {
        m_order.endFile();
        m_prices.finish(); // deals come after all price lists
    }

private:
    void takeOne(const exchange::IncomingRow& row, KnownRow known) {
        try {
            std::visit([&](const auto& record) { write(record, std::move(known)); }, row);
        } catch (const RowRefused& refused) {
            const auto origin = std::visit([](const auto& record) { return record.origin; }, row);
            m_importing->reject(origin, refused.message);
        }
    }
    void write(const exchange::IncomingOwner& owner, KnownRow known) {
        importOwner(*m_importing, owner, std::move(known));
    }
    void write(const exchange::IncomingOrganisation& organisation, KnownRow known) {
        importOrganisation(*m_importing, organisation, std::move(known));
    }
    void write(const exchange::IncomingProduct& product, const KnownRow&) { m_prices.take(product); }
    void write(const exchange::IncomingPerson& person, KnownRow known) {
        importPerson(*m_importing, person, std::move(known));
    }
    void write(const exchange::IncomingDeal& deal, KnownRow known) {
        if (known.wasRemoved)
            return m_importing->leaveRemoved(deal.origin);
        importDeal(*m_importing, m_prices, deal, std::move(known));
    }
    void write(const exchange::IncomingEncounter& encounter, KnownRow known) {
        if (known.wasRemoved)
            return m_importing->leaveRemoved(encounter.origin);
        importEncounter(*m_importing, encounter, std::move(known));
    }

    Importing* m_importing;
    PriceLists m_prices;
    RowOrder m_order;
};

/// Adds what the log has counted and kept.
void takeLog(ImportReport& report, const exchange::ImportLog& log) {
    for (const auto& file : log.files) {
        report.files.push_back(
            {file.file, file.preset, {file.rows, file.created, file.updated, file.unchanged, file.rejected}});
        report.moreWarnings += std::max<std::int64_t>(0, file.warnings - exchange::kMostWarnings);
    }
    for (const auto& warning : log.warnings)
        report.warnings.push_back({warning.file, warning.line, warning.column, warning.message});
}

/// How much of all files was read.
class Reading {
public:
    Reading(const ImportRequest& request, Progress& progress)
        : m_progress(&progress), m_mostBytes(request.mostFileBytes) {
        for (const auto& file : request.files) {
            std::error_code ignored; // one that is not there is told of when it is read
            const auto bytes = std::filesystem::file_size(file, ignored);
            m_all += ignored ? 0 : bytes;
        }
    }

    [[nodiscard]] std::uintmax_t bytes() const { return m_all; }

    /// The file's bytes, which are told as they are read.
    [[nodiscard]] exchange::ByteSource open(const std::filesystem::path& file) {
        return [this, source = exchange::bytesOf(file, m_mostBytes)](std::span<char> buffer) {
            const std::size_t count = source(buffer);
            m_read += count;
            tell();
            return count;
        };
    }

private:
    /// The rest is the move into the book.
    static constexpr int kReadPermille = 850;

    void tell() {
        const auto read = std::min(m_read, m_all);
        const auto done = m_all == 0 ? 0 : static_cast<int>(read * kReadPermille / m_all);
        m_progress->tell(done);
    }

    Progress* m_progress;
    std::uintmax_t m_mostBytes;
    std::uintmax_t m_all = 0;
    std::uintmax_t m_read = 0;
};

/// Rows of tables, whose files belong together.
void importTables(Desk& desk, store::Deed& deed, const std::vector<std::filesystem::path>& tables,
                  const exchange::CsvImportOptions& options, int keysReadFrom, Reading& reading, ImportReport& report) {
    std::vector<exchange::CsvInput> inputs;
    for (const auto& file : tables)
        inputs.push_back({file.string(), [&reading, file] { return reading.open(file); }});
    exchange::CsvImport files(std::move(inputs), options);
    exchange::ImportLog taken = exchange::emptyLog(files.log());
    Importing importing(desk, deed, taken, report, keysReadFrom);
    RowTaker taker(importing, files);
    readAhead(files, taker);
    report.amountsInCurrency = files.counts().amountsInHomeCurrency;
    report.unknownJudgements = files.counts().unknownJudgements;
    takeLog(report, exchange::together(files.log(), taken));
}

/// Books of Ajar's own, and tables; each in the order in which they were named.
struct FilesByKind {
    std::vector<std::filesystem::path> json;
    std::vector<std::filesystem::path> tables;
};
FilesByKind byKind(const ImportRequest& request) {
    FilesByKind files;
    for (const auto& file : request.files)
        (isJson(file, request.mostFileBytes) ? files.json : files.tables).push_back(file);
    return files;
}

void putInOrder(std::vector<ImportedFile>& taken, const std::vector<std::filesystem::path>& named) {
    std::ranges::stable_sort(taken, {}, [&named](const ImportedFile& file) {
        return std::ranges::find(named, std::filesystem::path(file.file)) - named.begin();
    });
}

void addUp(ImportReport& report) {
    for (const auto& file : report.files) {
        report.counts.rows += file.counts.rows;
        report.counts.created += file.counts.created;
        report.counts.updated += file.counts.updated;
        report.counts.unchanged += file.counts.unchanged;
        report.counts.rejected += file.counts.rejected;
    }
}

} // namespace

ImportReport importFiles(Desk& desk, const std::filesystem::path& book, const ImportRequest& request,
                         Progress& progress, const LargeImport& large) {
    checkFiles(book, request);
    const auto [json, tables] = byKind(request);
    ImportReport report;
    Reading reading(request, progress);
    std::optional<store::Stage> stage;
    if (reading.bytes() >= large.stagedFrom)
        stage.emplace(desk.connection);
    {
        store::Deed deed(desk.connection, desk.clock, kImportFiles, subjectOf(request.files),
                         stage ? &*stage : nullptr);
        for (const auto& file : json) // first: a whole book goes into one that holds nothing yet
            report.files.push_back(importJson(desk, deed, file, reading.open(file), report));
        report.currency = store::loadBookInfo(desk.connection).record.currency;
        if (!tables.empty())
            importTables(desk, deed, tables, optionsOf(request, report.currency), large.keysReadFrom, reading, report);
        if (request.files.size() > 1)
            endCopy(deed);
        report.done.name = kImportFiles;
        addUp(report);
        if (report.counts.rows >= large.searchLaterFrom)
            deed.leaveSearchForLater();
        if (request.run == ImportRun::Real)
            report.done.number = commitJson(deed, request.files.front());
    } // a dry run ends here, and its deed takes everything back
    progress.tell(1000);
    putInOrder(report.files, request.files);
    return report;
}

} // namespace ajar::app
