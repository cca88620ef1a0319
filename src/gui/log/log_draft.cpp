// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/log_draft.h"

#include "gui/fields/draft_ids.h"

namespace ajar::gui {

namespace {

constexpr QLatin1StringView kLine("line");
constexpr QLatin1StringView kId("id");
constexpr QLatin1StringView kDeal("deal");

} // namespace

QString logDraftName() {
    return QStringLiteral("log");
}

std::optional<LogDraft> findLogDraft(const DraftFile& file) {
    const auto object = file.find();
    if (!object || object->value(kLine).toString().isEmpty())
        return std::nullopt;
    return LogDraft{object->value(kLine).toString(), idIn<Encounter>(*object, kId), idIn<Deal>(*object, kDeal)};
}

bool keepLogDraft(const DraftFile& file, const LogDraft& draft) {
    QJsonObject object{{kLine, draft.line}};
    putId(object, kId, draft.id);
    putId(object, kDeal, draft.deal);
    return file.keep(object);
}

} // namespace ajar::gui
