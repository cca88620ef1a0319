// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/import_files.h"

#include "app/worker/deed_names.h"
#include "app/worker/import_deals.h"
#include "app/worker/import_owners.h"
#include "app/worker/import_prices.h"
#include "base/text.h"
#include "domain/validation.h"
#include "exchange/csv_import.h"
#include "store/owners.h"

#include <algorithm>
#include <system_error>

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

exchange::Incoming readAll(const ImportRequest& request, const Currency& home) {
    exchange::CsvImportOptions options;
    options.home = home;
    auto incoming = exchange::readCsvFiles(request.files, options);
    if (!incoming)
        throw Failure(incoming.error());
    return *std::move(incoming);
}

/// The report as it stands when the files are read and nothing has met the book yet.
ImportReport begun(const exchange::Incoming& incoming, const Currency& home) {
    ImportReport report;
    for (const auto& file : incoming.files) {
        report.files.push_back({file.file, file.preset, {file.rows, 0, 0, file.unchanged, file.rejected}});
        report.moreWarnings += std::max<std::int64_t>(0, file.warnings - exchange::kMostWarnings);
    }
    for (const auto& warning : incoming.warnings)
        report.warnings.push_back({warning.file, warning.line, warning.column, warning.message});
    report.currency = home;
    report.amountsInCurrency = incoming.amountsInHomeCurrency;
    report.unknownJudgements = incoming.unknownJudgements;
    return report;
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

ImportReport importFiles(Desk& desk, const std::filesystem::path& book, const ImportRequest& request) {
    checkFiles(book, request);
    const Currency home = store::loadBookInfo(desk.connection).record.currency;
    const exchange::Incoming incoming = readAll(request, home);
    ImportReport report = begun(incoming, home);
    {
        store::Deed deed(desk.connection, desk.clock, kImportFiles, subjectOf(request.files));
        Importing importing(desk, deed, incoming, report);
        importOwners(importing, incoming.owners);
        importOrganisations(importing, incoming.organisations);
        const PriceLists prices = importPrices(importing, incoming.products);
        importDeals(importing, prices, incoming.deals);
        report.done.name = kImportFiles;
        if (request.run == ImportRun::Real)
            report.done.number = deed.commit().value_or(0);
    } // a dry run ends here, and its deed takes everything back
    addUp(report);
    return report;
}

} // namespace ajar::app
