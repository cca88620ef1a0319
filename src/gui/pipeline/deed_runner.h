// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"

#include <QObject>
#include <QPointer>
#include <deque>
#include <functional>
#include <unordered_map>

namespace ajar::gui {

/// Sends deeds one after the other, so that quick keys are each done in their turn and never run into a Conflict with
/// themselves: a deal's revision is taken when its turn comes.
class DeedRunner final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setSource(app::BoardSource* source);

    /// `label` is what to call the deal in the message that follows.
    void setLean(const app::BoardCard& card, Lean lean, const QString& label);
    void undo();
    void redo();
    /// The revision that the board shows of a deal: what was done here is forgotten once the board has caught up.
    void boardHasCaughtUp();

Q_SIGNALS:
    void leanSet(const ajar::Id<ajar::Deal>& deal, ajar::Lean lean, const QString& label);
    void undone(const QString& name);
    void redone(const QString& name);
    /// Undo or redo found nothing: no error, but worth a word.
    void foundNothing();
    void failed(const ajar::Error& error);

private:
    enum class Kind { Lean, Undo, Redo };
    using Answer = QFuture<Result<app::DeedDone>>;
    struct Deed {
        Kind kind = Kind::Lean;
        std::function<Answer(app::BoardSource&)> start;
        std::function<void(const app::DeedDone&)> done;
    };

    void enqueue(Deed deed);
    void startNext();
    void tellFailure(Kind kind, const Error& error);

    QPointer<app::BoardSource> m_source;
    std::deque<Deed> m_waiting;
    std::unordered_map<Id<Deal>, std::int64_t> m_newRevisions;
    int m_generation = 0;
    bool m_isRunning = false;
};

} // namespace ajar::gui
