// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_service.h"

#include "app/worker/export_json.h"

namespace ajar::app {

ExportService::ExportService(std::shared_ptr<Office> office) : m_office(std::move(office)) {}

QFuture<Result<ExportReport>> ExportService::toFile(ExportRequest request, std::filesystem::path file) {
    return m_office->runLong(
        [request = std::move(request), file = std::move(file)](Desk& desk, store::Book& book, Progress& progress) {
            return exportToFile(desk, book.file(), request, file, progress);
        });
}

QFuture<Result<ExportReport>> ExportService::toOutput(ExportRequest request, Output output) {
    return m_office->run([request = std::move(request), output = std::move(output)](Desk& desk) {
        return exportToOutput(desk, request, output);
    });
}

} // namespace ajar::app
