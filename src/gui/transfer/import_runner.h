// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"

#include <QFutureWatcher>
#include <QObject>
#include <memory>

namespace ajar::gui {

/// Runs one import at a time, dry or real, and tells how far it is. What is cancelled keeps nothing (ImportService).
class ImportRunner final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~ImportRunner() override;

    /// The service of the book shown, or none; it has to outlive its stay here. What runs is cancelled.
    void setService(app::ImportService* service);
    /// What runs is cancelled, and its answer dropped.
    void start(app::ImportRequest request);
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }
    /// What runs, or ran last.
    [[nodiscard]] const app::ImportRequest& request() const { return m_request; }

Q_SIGNALS:
    void finished(const ajar::app::ImportReport& report);
    void failed(const ajar::Error& error);
    void cancelled();
    /// `percent` is -1 where it is not known; `words` may be empty.
    void progressed(int percent, const QString& words);

private:
    using Watcher = QFutureWatcher<Result<app::ImportReport>>;

    void drop();
    void onFinished();

    app::ImportService* m_service = nullptr;
    app::ImportRequest m_request;
    Watcher* m_watcher = nullptr; ///< of what runs; a child of this
};

} // namespace ajar::gui
