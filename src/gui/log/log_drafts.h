// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"
#include "domain/encounter.h"

#include <QString>
#include <optional>

namespace ajar::gui {

/// What was typed and not logged yet, with all that a second try needs to be the same try.
struct LogDraft {
    QString line;
    Id<Encounter> id;
    Id<Deal> deal; ///< the deal that was open beside it; null: none

    bool operator==(const LogDraft&) const = default;
};

/// Keeps one draft a book in a folder, where it outlives the program, however that ends.
class LogDrafts final {
public:
    /// Without a folder nothing is kept.
    LogDrafts() = default;
    explicit LogDrafts(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] std::optional<LogDraft> find(const QString& book) const;
    /// False where it could not be written; the draft that was there stays then.
    bool keep(const QString& book, const LogDraft& draft) const;
    void drop(const QString& book) const;

private:
    [[nodiscard]] QString fileOf(const QString& book) const;

    QString m_folder;
};

} // namespace ajar::gui
