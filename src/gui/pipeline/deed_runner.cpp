// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/deed_runner.h"

#include "app/qt_text.h"
#include "gui/when_done.h"

#include <algorithm>
#include <utility>

namespace ajar::gui {

void DeedRunner::setSource(app::BoardSource* source) {
    ++m_generation;
    m_source = source;
    m_waiting.clear();
    m_about.clear();
    forgetAll();
    m_calls.clear();
    m_isRunning = false;
}

std::int64_t DeedRunner::newest(const app::BoardCard& card) const {
    const auto newer = m_newRevisions.find(card.deal);
    return newer == m_newRevisions.end() ? card.revision : std::max(card.revision, newer->second);
}

DeedRunner::Deed DeedRunner::callOf(const app::BoardCard& card, Lean lean, const QString& label) {
    return deedOf<app::DeedDone>(
        Kind::Plain,
        [this, card, lean](app::BoardSource& source) { return source.setLean(card.deal, newest(card), lean, {}); },
        [this, card, lean, label](const app::DeedDone& done) {
            m_calls[card.deal] = done.number;
            if (done.number == 0) {
                Q_EMIT leanStood(lean, label);
                return;
            }
            const auto newer = m_newLeans.find(card.deal);
            const Lean before = newer == m_newLeans.end() ? card.lean : newer->second;
            if (before != lean) // else it is still so, which stands beside the deal, not in it
                m_newRevisions[card.deal] = done.number;
            m_newLeans[card.deal] = lean;
            noteAbout(done.number, card.deal, card.deal);
            Q_EMIT called(card.deal, done.number);
            Q_EMIT leanSet(card.deal, lean, label);
        });
}

void DeedRunner::setLean(const app::BoardCard& card, Lean lean, const QString& label) {
    enqueue(callOf(card, lean, label));
}

void DeedRunner::move(const app::BoardCard& card, Bucket to, const QString& label) {
    enqueue(deedOf<app::MoveDone>(
        Kind::Plain,
        [this, card, to](app::BoardSource& source) {
            app::Move move;
            move.deal = card.deal;
            move.seen = newest(card);
            move.to = to;
            return source.move(move);
        },
        [this, label](const app::MoveDone& done) {
            if (done.done.number == 0)
                return;
            m_newRevisions[done.deal.id] = done.done.number;
            noteAbout(done.done.number, done.follows ? done.follows->id : done.deal.id, done.deal.id);
            Q_EMIT moved(done, label);
        }));
}

void DeedRunner::sayWhy(const app::WhyGiven& why) {
    enqueue(deedOf<app::DeedDone>(
        Kind::Plain, [why](app::BoardSource& source) { return source.sayWhy(why); },
        [this, why](const app::DeedDone& done) {
            if (done.number != 0 && why.of == app::WhyOf::Move)
                m_newRevisions[why.deal] = done.number; // the reason of a call stands beside the deal, not in it
            Q_EMIT whySaid(why.deal);
        }));
}

void DeedRunner::undo() {
    enqueue(deedOf<app::DeedDone>(
        Kind::Flip, [](app::BoardSource& source) { return source.undo(); },
        [this](const app::DeedDone& done) {
            forgetAll();
            const auto about = m_about.find(done.number);
            Q_EMIT undone(app::lineToShow(done.name), done.number,
                          about == m_about.end() ? std::nullopt : std::optional(about->second.before));
        }));
}

void DeedRunner::redo() {
    enqueue(deedOf<app::DeedDone>(
        Kind::Flip, [](app::BoardSource& source) { return source.redo(); },
        [this](const app::DeedDone& done) {
            forgetAll();
            const auto about = m_about.find(done.number);
            Q_EMIT redone(app::lineToShow(done.name),
                          about == m_about.end() ? std::nullopt : std::optional(about->second.after));
        }));
}

void DeedRunner::takeBackCall(const app::BoardCard& card) {
    enqueue(deedOf<app::DeedDone>(
        Kind::Plain,
        [this, id = card.deal](app::BoardSource& source) {
            const auto call = m_calls[id];
            return call == 0 ? QtFuture::makeReadyFuture(Result<app::DeedDone>(app::DeedDone{})) // it was so already
                             : source.takeBack(call);
        },
        [this, id = card.deal](const app::DeedDone& done) {
            if (done.number != 0)
                forget(id);
        },
        [this, card](const Error& error) {
            if (error.code != ErrorCode::Conflict)
                return false;
            // Undo would take back what somebody else did. Before what waits, which is about the card as it stood.
            m_waiting.push_front(callOf(card, card.lean, {}));
            return true;
        }));
}

void DeedRunner::forget(const Id<Deal>& deal) {
    m_newRevisions.erase(deal);
    m_newLeans.erase(deal);
    m_calls.erase(deal);
}

void DeedRunner::forgetAll() {
    m_newRevisions.clear();
    m_newLeans.clear();
}

void DeedRunner::noteAbout(std::int64_t deed, const Id<Deal>& before, const Id<Deal>& after) {
    m_about[deed] = {before, after};
}

void DeedRunner::boardHasCaughtUp() {
    if (!m_isRunning && m_waiting.empty())
        forgetAll();
}

template <class Done>
DeedRunner::Deed DeedRunner::deedOf(Kind kind, std::function<QFuture<Result<Done>>(app::BoardSource&)> start,
                                    std::function<void(const Done&)> done, Otherwise otherwise) {
    Deed deed;
    deed.kind = kind;
    deed.start = [this, kind, start = std::move(start), done = std::move(done),
                  otherwise = std::move(otherwise)](app::BoardSource& source) {
        const int generation = m_generation;
        whenDone(
            this, start(source),
            [this, generation, kind, done, otherwise](Result<Done> answer) {
                if (!finish(generation))
                    return;
                if (answer)
                    done(*answer);
                else if (!otherwise || !otherwise(answer.error()))
                    tellFailure(kind, answer.error());
                startNext();
            },
            [this, generation] {
                if (finish(generation))
                    startNext();
            });
    };
    return deed;
}

void DeedRunner::enqueue(Deed deed) {
    if (!m_source)
        return;
    m_waiting.push_back(std::move(deed));
    startNext();
}

bool DeedRunner::finish(int generation) {
    if (generation != m_generation)
        return false;
    m_isRunning = false;
    return true;
}

void DeedRunner::startNext() {
    if (m_isRunning || m_waiting.empty() || !m_source)
        return;
    m_isRunning = true;
    const Deed deed = std::move(m_waiting.front());
    m_waiting.pop_front();
    deed.start(*m_source);
}

void DeedRunner::tellFailure(Kind kind, const Error& error) {
    m_waiting.clear(); // what was typed for a state that did not come about
    if (kind == Kind::Flip && error.code == ErrorCode::NotFound)
        Q_EMIT foundNothing();
    else
        Q_EMIT failed(error);
}

} // namespace ajar::gui
