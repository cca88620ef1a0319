// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/new_deal_draft.h"

#include "domain/codes.h"
#include "gui/fields/draft_ids.h"

#include <QJsonArray>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr QLatin1StringView kTexts("texts");
constexpr QLatin1StringView kKind("kind");
constexpr QLatin1StringView kId("id");
constexpr QLatin1StringView kPerson("person");

} // namespace

QString newDealDraftName() {
    return QStringLiteral("new-deal");
}

std::optional<NewDealDraft> findNewDealDraft(const DraftFile& file) {
    const auto object = file.find();
    if (!object)
        return std::nullopt;
    NewDealDraft draft;
    for (const auto& text : object->value(kTexts).toArray())
        draft.texts << text.toString();
    if (std::ranges::all_of(draft.texts, [](const QString& text) { return text.trimmed().isEmpty(); }))
        return std::nullopt;
    draft.kind = fromCode<DealKind>(object->value(kKind).toString().toStdString()).value_or(DealKind::New);
    draft.id = idIn<Deal>(*object, kId);
    draft.person = idIn<Person>(*object, kPerson);
    return draft;
}

bool keepNewDealDraft(const DraftFile& file, const NewDealDraft& draft) {
    const auto code = toCode(draft.kind);
    QJsonObject object{{kTexts, QJsonArray::fromStringList(draft.texts)},
                       {kKind, QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()))}};
    putId(object, kId, draft.id);
    putId(object, kPerson, draft.person);
    return file.keep(object);
}

} // namespace ajar::gui
