// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/deal.h"
#include "domain/organisation.h"
#include "domain/person.h"
#include "gui/theme/icons.h"

#include <QAction>
#include <QList>
#include <QPointer>
#include <QString>

namespace ajar::gui {

/// A text of which pieces are shown in bold.
struct MarkedText {
    /// From the first to behind the last letter of a piece.
    struct Mark {
        qsizetype from = 0;
        qsizetype to = 0;
    };
    QString text;
    QList<Mark> marks; ///< in order, none over another
};

/// One line of what was found, or can be done. Where it leads is told by the first of its targets that is set; with none
/// it only says something.
struct SearchResult {
    QString kind; ///< "Person", "Encounter", "Do"
    Icon icon = Icon::Note;
    MarkedText title;
    MarkedText words; ///< around the hit; may be empty
    QString aside;    ///< a day, a key
    QPointer<QAction> action;
    Id<Deal> deal;
    Id<Person> person;
    Id<Organisation> organisation;

    [[nodiscard]] bool leadsSomewhere() const {
        return !action.isNull() || !deal.isNull() || !person.isNull() || !organisation.isNull();
    }
};

} // namespace ajar::gui

Q_DECLARE_METATYPE(ajar::gui::SearchResult)
