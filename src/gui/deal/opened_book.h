// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"
#include "base/error.h"

#include <QString>
#include <functional>

namespace ajar::gui {

/// What the panel of a deal and the forms beside it are given to reach the open book.
struct OpenedBook {
    app::Services* services = nullptr;
    app::BoardSource* board = nullptr; ///< told of every deed
    bool isReadOnly = false;
    std::function<QString(const Error&)> explain;

    [[nodiscard]] bool isOpen() const { return services != nullptr && board != nullptr; }
    /// An answer may come when the book is closed already: these then do nothing.
    void noteDeed() const {
        if (board != nullptr)
            board->noteDeed();
    }
    [[nodiscard]] QString words(const Error& error) const { return explain ? explain(error) : QString(); }
};

} // namespace ajar::gui
