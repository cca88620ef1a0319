// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/export_json.h"

#include "app/worker/export_person.h"
#include "app/worker/resolve.h"
#include "base/hash.h"
#include "exchange/file_sink.h"
#include "exchange/json_book_writer.h"
#include "store/gathering.h"
#include "store/owners.h"
#include "store/profiles.h"
#include "store/rows.h"

#include <set>
#include <system_error>
#include <vector>

namespace ajar::app {
namespace {

using exchange::JsonBookWriter;

constexpr int kRun = 500;

/// Of kinds that cannot be removed nothing is told as deleted.
constexpr auto kMayBeDeleted = []<class Record>(Id<Record>) {
    return requires(JsonBookWriter& writer, exchange::Deleted<Record> deleted) { writer.add(deleted); };
};

/// Writes all records of a kind in the order of their ids, a run at a time: memory does not grow with the book. What was removed stands
/// among them.
template <class Profile, class Record>
void writeAll(store::Connection& connection, JsonBookWriter& writer, Record Profile::*root) {
    std::set<Uuid> removed;
    if constexpr (kMayBeDeleted(Id<Record>()))
        removed = store::removedRecords(connection, store::Columns<Record>::kCode);
    auto next = removed.begin();
    const auto writeRemoved = [&](const Uuid* before) {
        if constexpr (kMayBeDeleted(Id<Record>()))
            for (; next != removed.end() && (before == nullptr || *next < *before); ++next)
                writer.add(exchange::Deleted<Record>{{*next}});
    };
    Id<Record> last;
    for (;;) {
        const auto run = store::profilesAfter(connection, last, kRun);
        for (const auto& profile : run) {
            writeRemoved(&(profile.*root).id.uuid);
            writer.add(profile);
        }
        if (run.size() < static_cast<std::size_t>(kRun))
            return writeRemoved(nullptr);
        last = (run.back().*root).id;
    }
}

void writeBook(store::Connection& connection, JsonBookWriter& writer) {
    BookInfo book = store::loadBookInfo(connection).record;
    auto origins = store::plain(store::select<Origin>(connection, "WHERE r.record = $1 ORDER BY r.id", book.id));
    std::erase_if(origins, [](const Origin& origin) { return origin.source.starts_with(kGatheredPrefix); });
    book.id.uuid = store::idForOthers(connection);
    writer.begin(book, store::plain(store::select<Tag>(connection, "ORDER BY r.id")), origins);
    for (const auto& owner : store::select<Owner>(connection, "ORDER BY r.id"))
        writer.add(store::loadOwnerProfile(connection, owner.record.id));
    writeAll(connection, writer, &OrganisationProfile::organisation);
    writeAll(connection, writer, &PersonProfile::person);
    writeAll(connection, writer, &DealProfile::deal);
    writeAll(connection, writer, &EncounterProfile::encounter);
    writeAll(connection, writer, &ReviewProfile::review);
}

/// Writes what is asked for, at one moment of the book. How many bytes they are, and their hash, is told by who takes them.
ExportReport writeTo(Desk& desk, const ExportRequest& request, const exchange::Sink& sink) {
    ExportReport report;
    const auto withPrivate = request.withPrivate == ExportPrivate::Yes ? exchange::PrivateRecords::Included
                                                                       : exchange::PrivateRecords::LeftOut;
    store::Transaction moment(desk.connection, store::Transaction::Kind::Read);
    JsonBookWriter writer(sink, withPrivate);
    if (!request.person.isEmpty())
        writePerson(desk.connection, writer, resolve(desk, request.person).record.id);
    else if (!request.deal.isEmpty())
        writeDeal(desk.connection, writer, resolve(desk, request.deal).record.id);
    else
        writeBook(desk.connection, writer);
    const auto counts = writer.finish();
    moment.commit();
    report.owners = counts.owners;
    report.organisations = counts.organisations;
    report.people = counts.people;
    report.mentioned = counts.references;
    report.deals = counts.deals;
    report.encounters = counts.encounters;
    report.reviews = counts.reviews;
    report.deleted = counts.deleted;
    report.privateFactsLeftOut = counts.privateFactsLeftOut;
    report.privateNotesLeftOut = counts.privateNotesLeftOut;
    return report;
}

} // namespace

ExportReport exportToFile(Desk& desk, const std::filesystem::path& book, const ExportRequest& request,
                          const std::filesystem::path& file, Progress& progress) {
    std::error_code ignored; // a file that is not there yet is no book
    if (std::filesystem::equivalent(file, book, ignored))
        throw Failure(ErrorCode::Invalid, file.string(), "is the book itself");
    exchange::FileSink sink(file);
    ExportReport report = writeTo(desk, request, [&](std::string_view piece) {
        progress.tell(0);
        sink.write(piece);
    });
    progress.tell(0); // the last moment: once it has its name it stays
    const exchange::WrittenFile written = sink.publish();
    report.bytes = written.bytes;
    report.sha256 = written.sha256;
    return report;
}

ExportReport exportToOutput(Desk& desk, const ExportRequest& request, const ExportService::Output& output) {
    std::uint64_t bytes = 0;
    Sha256 hash;
    ExportReport report = writeTo(desk, request, [&](std::string_view piece) {
        bytes += piece.size();
        hash.add(piece);
        if (const auto taken = output(piece); !taken)
            throw Failure(taken.error());
    });
    report.bytes = bytes;
    report.sha256 = hash.finish();
    return report;
}

} // namespace ajar::app
