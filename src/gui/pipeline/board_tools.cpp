// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/board_tools.h"

#include "app/qt_text.h"
#include "gui/pipeline/choice_button.h"
#include "gui/theme/type_scale.h"
#include "gui/words/plain_tip.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

namespace ajar::gui {

namespace {

template <class Record>
std::optional<Id<Record>> idFrom(const std::string& text) {
    const auto uuid = parseUuid(text);
    return uuid ? std::optional(Id<Record>{*uuid}) : std::nullopt;
}

template <class Record>
std::string textOf(const std::optional<Id<Record>>& id) {
    return id ? toText(*id) : std::string();
}

} // namespace

BoardTools::BoardTools(QWidget* parent)
    : QWidget(parent),
      m_owner(new ChoiceButton(tr("All", "deals of every owner"), tr("Whose deals"), this)),
      m_tag(new ChoiceButton(tr("All tags"), tr("Tag"), this)),
      m_sort(new QPushButton(tr("Sort pending"), this)) {
    m_sort->setAccessibleName(tr("Sort your pending deals"));
    m_sort->setToolTip(plainTip(tr("Sort your pending deals, one at a time")));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    row->addWidget(m_owner);
    row->addWidget(m_tag);
    row->addWidget(m_sort);
    m_owner->hide();
    m_tag->hide();
    connect(m_owner, &ChoiceButton::chosen, this,
            [this](const std::string& id) { Q_EMIT ownerChosen(idFrom<Owner>(id)); });
    connect(m_tag, &ChoiceButton::chosen, this, [this](const std::string& id) { Q_EMIT tagChosen(idFrom<Tag>(id)); });
    connect(m_sort, &QPushButton::clicked, this, &BoardTools::sortWanted);
}

void BoardTools::setChoices(const app::BoardChoices& choices) {
    std::vector<ChoiceButton::Entry> owners;
    for (const auto& owner : choices.owners)
        owners.push_back({owner.id, owner.isMe ? tr("Mine") : app::lineToShow(owner.name)});
    std::vector<ChoiceButton::Entry> tags;
    for (const auto& tag : choices.tags)
        tags.push_back({tag.id, app::lineToShow(tag.name)});
    m_owner->setVisible(owners.size() > 1); // with one there is nothing to choose
    m_tag->setVisible(!tags.empty());
    m_owner->setEntries(std::move(owners));
    m_tag->setEntries(std::move(tags));
}

void BoardTools::setFilter(const app::BoardFilter& filter) {
    m_owner->choose(textOf(filter.owner));
    m_tag->choose(textOf(filter.tag));
}

} // namespace ajar::gui
