// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_service.h"

#include "app/worker/import_files.h"

namespace ajar::app {

ImportService::ImportService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<ImportReport>> ImportService::importFiles(ImportRequest request) {
    return m_office->runLong([request = std::move(request)](Desk& desk, store::Book& book, Progress& progress) {
        return app::importFiles(desk, book.file(), request, progress);
    });
}

} // namespace ajar::app
