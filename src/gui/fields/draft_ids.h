// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QJsonObject>
#include <QLatin1StringView>

namespace ajar::gui {

/// The id under a key of a draft; null where there is none.
template <class Record>
[[nodiscard]] Id<Record> idIn(const QJsonObject& draft, QLatin1StringView key) {
    const auto uuid = parseUuid(draft.value(key).toString().toStdString());
    return uuid ? Id<Record>{*uuid} : Id<Record>();
}

/// A null id is left out.
template <class Record>
void putId(QJsonObject& draft, QLatin1StringView key, const Id<Record>& id) {
    if (!id.isNull())
        draft.insert(key, QString::fromStdString(toText(id)));
}

} // namespace ajar::gui
