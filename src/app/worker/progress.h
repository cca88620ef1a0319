// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QPromise>
#include <string>

namespace ajar::app {

/// What a long piece of work tells of itself while it is done, on the thread that does it.
class Progress {
public:
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    virtual ~Progress() = default;

    /// How much of the whole is done, 0 to 1000, never less than before. Throws Failure(Cancelled) where it is not wanted any more.
    virtual void tell(int permille) = 0;
};

/// Of work that nobody watches.
class NoProgress final : public Progress {
public:
    void tell(int) override {}
};

/// To whoever holds the future, who may cancel it.
template <class Value>
class PromiseProgress final : public Progress {
public:
    explicit PromiseProgress(QPromise<Value>& promise) : m_promise(&promise) { promise.setProgressRange(0, 1000); }
    void tell(int permille) override {
        if (m_promise->isCanceled())
            throw Failure(ErrorCode::Cancelled, std::string());
        m_promise->setProgressValue(permille);
    }

private:
    QPromise<Value>* m_promise;
};

} // namespace ajar::app
