// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <optional>

namespace ajar::gui {

/// Where a form keeps what was begun in one book and is not in it yet: a file that outlives the program, however that
/// ends. It holds what a second try needs to be the same try.
class DraftFile final {
public:
    /// Without a place nothing is kept.
    DraftFile() = default;
    /// `name` tells the forms of one book apart: letters, digits and hyphens.
    DraftFile(const QString& folder, const QString& book, const QString& name);

    [[nodiscard]] std::optional<QJsonObject> find() const;
    /// False where it could not be written; the draft that was there stays then.
    [[nodiscard]] bool keep(const QJsonObject& draft) const;
    void drop() const;

private:
    QString m_path;
};

} // namespace ajar::gui
