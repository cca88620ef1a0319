// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/view_memory.h"

#include "app/qt_text.h"

#include <QCryptographicHash>
#include <QStringList>
#include <utility>

namespace ajar::gui {

namespace {

constexpr qsizetype kParts = 5; ///< folded shelves may follow

template <class Record>
QString textOf(const std::optional<Id<Record>>& id) {
    return id ? app::toQt(std::string_view(toText(*id))) : QString();
}

template <class Record>
std::optional<Id<Record>> idFrom(const QString& text) {
    const auto uuid = parseUuid(text.toStdString());
    return uuid ? std::optional(Id<Record>{*uuid}) : std::nullopt;
}

} // namespace

ViewMemory::ViewMemory(Recall recall, Keep keep, const QString& book)
    : m_recall(std::move(recall)),
      m_keep(std::move(keep)),
      // A path is no key of a settings file: its slashes would make groups.
      m_key(
          QStringLiteral("pipeline/") +
          QString::fromLatin1(QCryptographicHash::hash(book.toUtf8(), QCryptographicHash::Sha256).toHex().first(16))) {}

std::optional<ViewMemory::View> ViewMemory::recall() const {
    if (!m_recall)
        return std::nullopt;
    const QStringList kept = m_recall(m_key).toStringList();
    if (kept.size() < kParts)
        return std::nullopt;
    View view;
    view.filter.owner = idFrom<Owner>(kept[0]);
    view.filter.tag = idFrom<Tag>(kept[1]);
    view.filter.organisation = idFrom<Organisation>(kept[2]);
    view.organisation = view.filter.organisation ? kept[3] : QString();
    const int order = kept[4].toInt();
    if (order >= 0 && order <= static_cast<int>(app::CardOrder::Trust))
        view.order = static_cast<app::CardOrder>(order);
    for (const auto& place : kept.value(5).split(u',', Qt::SkipEmptyParts))
        view.folded.push_back(place.toInt());
    return view;
}

void ViewMemory::keep(const View& view) const {
    if (!m_keep)
        return;
    QStringList folded;
    for (const int place : view.folded)
        folded << QString::number(place);
    m_keep(m_key, QStringList{textOf(view.filter.owner), textOf(view.filter.tag), textOf(view.filter.organisation),
                              view.organisation, QString::number(static_cast<int>(view.order)), folded.join(u',')});
}

} // namespace ajar::gui
