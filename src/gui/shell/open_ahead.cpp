// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/open_ahead.h"

#include "gui/pipeline/board_loader.h"

#include <memory>
#include <optional>
#include <utility>

namespace ajar::gui {

void openAhead(WindowParts& parts, const QString& file) {
    if (file.isEmpty())
        return;
    auto book = std::make_shared<std::optional<app::OpenBook>>(parts.openBook(file));
    (*book)->board->loadAhead(firstRequest(ViewMemory(parts.recall, {}, file).recall()));
    parts.openBook = [book, file, open = std::move(parts.openBook)](const QString& wanted) {
        auto ahead = std::exchange(*book, std::nullopt);
        return ahead && wanted == file ? *std::move(ahead) : open(wanted);
    };
}

} // namespace ajar::gui
