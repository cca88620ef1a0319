// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_source.h"

#include <QObject>
#include <QPointer>
#include <deque>
#include <functional>
#include <optional>
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
    void move(const app::BoardCard& card, Bucket to, const QString& label);
    void sayWhy(const app::WhyGiven& why);
    void undo();
    void redo();
    /// Takes back the call that was made last of this deal, in its turn and whatever else was done since; `card` is as it stood
    /// before. Where another deed is the last by now, what the call was before is called again.
    void takeBackCall(const app::BoardCard& card);
    /// What was done here of this deal was taken back elsewhere.
    void forget(const Id<Deal>& deal);
    /// The revision that the board shows of a deal: what was done here is forgotten once the board has caught up.
    void boardHasCaughtUp();

Q_SIGNALS:
    void leanSet(const ajar::Id<ajar::Deal>& deal, ajar::Lean lean, const QString& label);
    /// The call was given like this today already: that was no deed.
    void leanStood(ajar::Lean lean, const QString& label);
    /// Which deed a call was; one that changed nothing was none.
    void called(const ajar::Id<ajar::Deal>& deal, std::int64_t deed);
    void moved(const ajar::app::MoveDone& done, const QString& label);
    void whySaid(const ajar::Id<ajar::Deal>& deal);
    /// `about`: the deal that it was done to, where it was done here.
    void undone(const QString& name, std::int64_t deed, const std::optional<ajar::Id<ajar::Deal>>& about);
    void redone(const QString& name, const std::optional<ajar::Id<ajar::Deal>>& about);
    /// Undo or redo found nothing: no error, but worth a word.
    void foundNothing();
    void failed(const ajar::Error& error);

private:
    /// A deed that may come to nothing without a word, or one that was certain to do something.
    enum class Kind { Plain, Flip };
    struct Deed {
        Kind kind = Kind::Plain;
        std::function<void(app::BoardSource&)> start;
    };

    /// What else is done where it failed; false: it is told as a failure.
    using Otherwise = std::function<bool(const Error&)>;
    template <class Done>
    [[nodiscard]] Deed deedOf(Kind kind, std::function<QFuture<Result<Done>>(app::BoardSource&)> start,
                              std::function<void(const Done&)> done, Otherwise otherwise = {});
    [[nodiscard]] Deed callOf(const app::BoardCard& card, Lean lean, const QString& label);
    void enqueue(Deed deed);
    [[nodiscard]] std::int64_t newest(const app::BoardCard& card) const;
    /// Whether the answer of `generation` is still waited for; then the next may start.
    [[nodiscard]] bool finish(int generation);
    void startNext();
    void forgetAll();
    void noteAbout(std::int64_t deed, const Id<Deal>& before, const Id<Deal>& after);
    void tellFailure(Kind kind, const Error& error);

    QPointer<app::BoardSource> m_source;
    std::deque<Deed> m_waiting;
    std::unordered_map<Id<Deal>, std::int64_t> m_newRevisions;
    std::unordered_map<Id<Deal>, Lean> m_newLeans;      ///< the calls made here that the board does not show yet
    std::unordered_map<Id<Deal>, std::int64_t> m_calls; ///< the deed of the last call made here; 0: it was so already
    /// Which deal a deed is about, before it and after: a deal that is opened again is another one.
    struct About {
        Id<Deal> before;
        Id<Deal> after;
    };
    std::unordered_map<std::int64_t, About> m_about;
    int m_generation = 0;
    bool m_isRunning = false;
};

} // namespace ajar::gui
