// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <utility>

namespace ajar::gui {

/// Calls `next` with the result of `future` on the thread of `context`, unless `context` is gone by then or the future
/// ended without one. (QFuture::then with a context must not outlive it in Qt 6.4; a watcher that belongs to it
/// cannot.)
template <class Value, class Next, class Otherwise>
void whenDone(QObject* context, const QFuture<Value>& future, Next next, Otherwise otherwise) {
    auto* watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, next = std::move(next), otherwise = std::move(otherwise)]() mutable {
                         watcher->deleteLater();
                         // Of one that was cancelled after its end nothing may be taken (Qt 6.4 asserts).
                         if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                             next(watcher->future().takeResult());
                         else
                             otherwise();
                     });
    watcher->setFuture(future);
}

} // namespace ajar::gui
