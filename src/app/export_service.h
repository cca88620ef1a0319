// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ref.h"
#include "base/error.h"
#include "domain/deal.h"
#include "domain/person.h"

#include <QFuture>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace ajar::app {

class Office;

/// Private facts and notes go out only when asked for, each time.
enum class ExportPrivate { No, Yes };

struct ExportRequest {
    Ref<Person> person; ///< one person's profile; empty: the deal, or the whole book
    ExportPrivate withPrivate = ExportPrivate::No;
    Ref<Deal> deal{}; ///< one deal, with its people by name only; empty, and no person: the whole book
};

/// What went out, and what was held back.
struct ExportReport {
    std::int64_t owners = 0;
    std::int64_t organisations = 0;
    std::int64_t people = 0;    ///< in full
    std::int64_t mentioned = 0; ///< other people, by id and name only
    std::int64_t deals = 0;
    std::int64_t encounters = 0;
    std::int64_t reviews = 0;
    std::int64_t deleted = 0; ///< removed from the book, told by their ids alone
    std::int64_t privateFactsLeftOut = 0;
    std::int64_t privateNotesLeftOut = 0;
    std::uint64_t bytes = 0;
    std::string sha256; ///< of the bytes that went out; of a file, as they were read back from the disk

    bool operator==(const ExportReport&) const = default;
};

/// The book, one person, or one deal as JSON (docs/formats/json.md). Every call returns at once.
class ExportService {
public:
    /// Takes the next piece; called on the book's thread. An error ends the export and becomes its answer.
    using Output = std::function<Result<>(std::string_view)>;

    explicit ExportService(std::shared_ptr<Office> office);

    /// Into a file: whole, or the old one stays, also where it is cancelled on the way. Invalid where it is the book's own file, a folder or a device; else Full, Denied,
    /// ReadOnly, NotFound, Io of the file, and NotFound and Conflict of the person or deal.
    [[nodiscard]] QFuture<Result<ExportReport>> toFile(ExportRequest request, std::filesystem::path file);
    /// Piece by piece to whoever takes it: standard output.
    [[nodiscard]] QFuture<Result<ExportReport>> toOutput(ExportRequest request, Output output);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
