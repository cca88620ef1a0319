// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_model.h"
#include "gui/pipeline/card_text.h"

#include <QIdentityProxyModel>
#include <QMetaType>

namespace ajar::gui {

/// What the delegate paints: words, one role each.
enum CardRole {
    NameRole = 0x0200 + 1, ///< QString
    ValueRole,             ///< QString, "€48k"
    SubjectRole,           ///< QString, organisation and title
    ClosedDayRole,         ///< QString
    StatusRole,            ///< std::vector<card::Piece>
    AskRole                ///< QString
};

/// Puts the facts of a board model into words, also for tips and screen readers.
class CardWords final : public QIdentityProxyModel {
    Q_OBJECT

public:
    explicit CardWords(app::BoardModel& board, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const app::BoardModel& board() const { return *m_board; }

private:
    app::BoardModel* m_board;
};

} // namespace ajar::gui

Q_DECLARE_METATYPE(std::vector<ajar::gui::card::Piece>)
