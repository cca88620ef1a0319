// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/card_words.h"

#include "gui/words/plain_tip.h"

namespace ajar::gui {

CardWords::CardWords(app::BoardModel& board, QObject* parent) : QIdentityProxyModel(parent), m_board(&board) {
    setSourceModel(&board);
}

QVariant CardWords::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = m_board->card(index.row());
    const Day today = m_board->today();
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return card::name(shown);
    case ValueRole: return card::value(shown);
    case SubjectRole: return card::subject(shown);
    case ClosedDayRole: return card::closedDay(shown, today);
    case StatusRole: return QVariant::fromValue(card::status(shown, today));
    case AskRole: return card::ask(shown);
    case Qt::AccessibleTextRole: return card::sentence(shown, today);
    case Qt::ToolTipRole: return plainTip(card::sentence(shown, today));
    default: return QIdentityProxyModel::data(index, role);
    }
}

} // namespace ajar::gui
