// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/import_runner.h"

namespace ajar::gui {

ImportRunner::~ImportRunner() {
    drop();
}

void ImportRunner::setService(app::ImportService* service) {
    drop();
    m_service = service;
}

void ImportRunner::start(app::ImportRequest request) {
    drop();
    if (m_service == nullptr)
        return;
    m_request = std::move(request);
    m_watcher = new Watcher(this);
    connect(m_watcher, &QFutureWatcherBase::finished, this, &ImportRunner::onFinished);
    const auto tell = [this, watcher = m_watcher] {
        const int most = watcher->progressMaximum() - watcher->progressMinimum();
        const int done = watcher->progressValue() - watcher->progressMinimum();
        Q_EMIT progressed(most <= 0 ? -1 : static_cast<int>(qint64{100} * done / most), watcher->progressText());
    };
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this, tell);
    connect(m_watcher, &QFutureWatcherBase::progressTextChanged, this, tell);
    m_watcher->setFuture(m_service->importFiles(m_request));
}

void ImportRunner::cancel() {
    if (m_watcher != nullptr)
        m_watcher->cancel(); // the answer tells that it has come to a stop
}

void ImportRunner::drop() {
    if (m_watcher == nullptr)
        return;
    m_watcher->disconnect(this);
    m_watcher->cancel();
    m_watcher->deleteLater();
    m_watcher = nullptr;
}

void ImportRunner::onFinished() {
    auto* watcher = m_watcher;
    m_watcher = nullptr;
    watcher->deleteLater();
    if (watcher->future().resultCount() == 0) {
        Q_EMIT cancelled();
        return;
    }
    const auto answer = watcher->result(); // not taken: of one that was cancelled after its end nothing may be
    if (answer)
        Q_EMIT finished(*answer);
    else if (answer.error().code == ErrorCode::Cancelled)
        Q_EMIT cancelled();
    else
        Q_EMIT failed(answer.error());
}

} // namespace ajar::gui
