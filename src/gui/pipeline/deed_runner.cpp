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
    m_newRevisions.clear();
    m_isRunning = false;
}

void DeedRunner::setLean(const app::BoardCard& card, Lean lean, const QString& label) {
    Deed deed;
    deed.start = [this, id = card.deal, seen = card.revision, lean](app::BoardSource& source) {
        const auto newer = m_newRevisions.find(id);
        return source.setLean(id, newer == m_newRevisions.end() ? seen : std::max(seen, newer->second), lean, {});
    };
    deed.done = [this, id = card.deal, lean, label](const app::DeedDone& done) {
        if (done.number == 0)
            return; // it was so already
        m_newRevisions[id] = done.number;
        Q_EMIT leanSet(id, lean, label);
    };
    enqueue(std::move(deed));
}

void DeedRunner::undo() {
    enqueue({Kind::Undo, [](app::BoardSource& source) { return source.undo(); },
             [this](const app::DeedDone& done) {
                 m_newRevisions.clear();
                 Q_EMIT undone(app::lineToShow(done.name));
             }});
}

void DeedRunner::redo() {
    enqueue({Kind::Redo, [](app::BoardSource& source) { return source.redo(); },
             [this](const app::DeedDone& done) {
                 m_newRevisions.clear();
                 Q_EMIT redone(app::lineToShow(done.name));
             }});
}

void DeedRunner::boardHasCaughtUp() {
    if (!m_isRunning && m_waiting.empty())
        m_newRevisions.clear();
}

void DeedRunner::enqueue(Deed deed) {
    if (!m_source)
        return;
    m_waiting.push_back(std::move(deed));
    startNext();
}

void DeedRunner::startNext() {
    if (m_isRunning || m_waiting.empty() || !m_source)
        return;
    m_isRunning = true;
    Deed deed = std::move(m_waiting.front());
    m_waiting.pop_front();
    const int generation = m_generation;
    const auto next = [this, generation] {
        if (generation != m_generation)
            return false;
        m_isRunning = false;
        return true;
    };
    whenDone(
        this, deed.start(*m_source),
        [this, next, kind = deed.kind, done = std::move(deed.done)](Result<app::DeedDone> answer) {
            if (!next())
                return;
            if (answer)
                done(*answer);
            else
                tellFailure(kind, answer.error());
            startNext();
        },
        [this, next] {
            if (next())
                startNext();
        });
}

void DeedRunner::tellFailure(Kind kind, const Error& error) {
    m_waiting.clear(); // what was typed for a state that did not come about
    if (kind != Kind::Lean && error.code == ErrorCode::NotFound)
        Q_EMIT foundNothing();
    else
        Q_EMIT failed(error);
}

} // namespace ajar::gui
