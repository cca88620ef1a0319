// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_service.h"

#include "app/worker/import_files.h"

namespace ajar::app {

ImportService::ImportService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<ImportReport>> ImportService::importFiles(ImportRequest request) {
    return m_office->runOnBook([request = std::move(request)](Desk& desk, store::Book& book) {
        return app::importFiles(desk, book.file(), request);
    });
}

} // namespace ajar::app
