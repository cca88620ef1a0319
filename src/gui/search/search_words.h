// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people_requests.h"
#include "app/search_service.h"
#include "base/day.h"
#include "gui/search/search_result.h"

#include <QList>
#include <QString>

namespace ajar::gui {

/// What was found in the book, as lines of the list.
[[nodiscard]] QList<SearchResult> resultsOf(const app::FoundAll& found, Day today);

/// Commands whose words all begin with, or hold, what was typed, in the order of the menus; all of them where nothing
/// was typed.
[[nodiscard]] QList<SearchResult> commandsFor(const QString& typed, const QList<QAction*>& actions, int most);

/// The deals that somebody takes part in; the first line says whose.
[[nodiscard]] QList<SearchResult> dealsOf(const app::PersonPage& person);
/// The people of an organisation, under its name.
[[nodiscard]] QList<SearchResult> peopleOf(const QString& organisation,
                                           const std::vector<app::Mention<Person>>& people);

/// A line that only says something.
[[nodiscard]] SearchResult remark(const QString& words);

} // namespace ajar::gui
