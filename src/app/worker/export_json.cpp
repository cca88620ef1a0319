// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/export_json.h"

#include "app/worker/export_person.h"
#include "app/worker/resolve.h"
#include "base/hash.h"
#include "exchange/file_sink.h"
#include "exchange/json_book_writer.h"
#include "store/owners.h"
#include "store/profiles.h"
#include "store/rows.h"

#include <system_error>

namespace ajar::app {
namespace {

using exchange::JsonBookWriter;

constexpr int kPage = 500;

/// Hands all ids of a kind to `take`, in their order, a page at a time: memory does not grow with the book.
template <class Record, class Take>
void eachId(store::Connection& connection, Take take) {
    Id<Record> last;
    for (;;) {
        const auto page = store::select<Record>(connection, "WHERE r.id > $1 ORDER BY r.id LIMIT $2", last, kPage);
        for (const auto& row : page)
            take(row.record.id);
        if (page.size() < static_cast<std::size_t>(kPage))
            return;
        last = page.back().record.id;
    }
}

void writeBook(store::Connection& connection, JsonBookWriter& writer) {
    const BookInfo book = store::loadBookInfo(connection).record;
    writer.begin(book, store::plain(store::select<Tag>(connection, "ORDER BY r.id")),
                 store::plain(store::select<Origin>(connection, "WHERE r.record = $1 ORDER BY r.id", book.id)));
    for (const auto& owner : store::select<Owner>(connection, "ORDER BY r.id"))
        writer.add(owner.record);
    eachId<Organisation>(connection, [&](auto id) { writer.add(store::loadOrganisationProfile(connection, id)); });
    eachId<Person>(connection, [&](auto id) { writer.add(store::loadPersonProfile(connection, id)); });
    eachId<Deal>(connection, [&](auto id) { writer.add(store::loadDealProfile(connection, id)); });
    eachId<Encounter>(connection, [&](auto id) { writer.add(store::loadEncounterProfile(connection, id)); });
    eachId<Review>(connection, [&](auto id) { writer.add(store::loadReviewProfile(connection, id)); });
}

/// Writes what is asked for, at one moment of the book, to a sink that also counts and hashes.
ExportReport writeTo(Desk& desk, const ExportRequest& request, const exchange::Sink& sink) {
    ExportReport report;
    Sha256 hash;
    const auto counting = [&](std::string_view piece) {
        report.bytes += piece.size();
        hash.add(piece);
        sink(piece);
    };
    const auto withPrivate = request.withPrivate == ExportPrivate::Yes ? exchange::PrivateRecords::Included
                                                                       : exchange::PrivateRecords::LeftOut;
    store::Transaction moment(desk.connection, store::Transaction::Kind::Read);
    JsonBookWriter writer(counting, withPrivate);
    if (request.person.isEmpty())
        writeBook(desk.connection, writer);
    else
        writePerson(desk.connection, writer, resolve(desk, request.person).record.id);
    const auto counts = writer.finish();
    moment.commit();
    report.owners = counts.owners;
    report.organisations = counts.organisations;
    report.people = counts.people;
    report.mentioned = counts.references;
    report.deals = counts.deals;
    report.encounters = counts.encounters;
    report.reviews = counts.reviews;
    report.privateFactsLeftOut = counts.privateFactsLeftOut;
    report.privateNotesLeftOut = counts.privateNotesLeftOut;
    report.sha256 = hash.finish();
    return report;
}

} // namespace

ExportReport exportToFile(Desk& desk, const std::filesystem::path& book, const ExportRequest& request,
                          const std::filesystem::path& file) {
    std::error_code ignored; // a file that is not there yet is no book
    if (std::filesystem::equivalent(file, book, ignored))
        throw Failure(ErrorCode::Invalid, file.string(), "is the book itself");
    exchange::FileSink sink(file);
    ExportReport report = writeTo(desk, request, sink.sink());
    const exchange::WrittenFile written = sink.publish();
    report.bytes = written.bytes;
    report.sha256 = written.sha256;
    return report;
}

ExportReport exportToOutput(Desk& desk, const ExportRequest& request, const ExportService::Output& output) {
    return writeTo(desk, request, [&output](std::string_view piece) {
        if (const auto taken = output(piece); !taken)
            throw Failure(taken.error());
    });
}

} // namespace ajar::app
