// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/look_ups.h"

#include "app/qt_text.h"
#include "gui/when_done.h"

#include <utility>

namespace ajar::gui {

namespace {

constexpr int kOffers = 8;

template <class Ask>
FieldEditor::LookUp lookUpWith(WhichBook book, Ask ask) {
    return [book = std::move(book), ask](const QString& text,
                                         const std::function<void(const FieldEditor::Offers&)>& take) {
        const OpenedBook* open = book();
        if (open == nullptr || !open->isOpen()) {
            take(std::nullopt);
            return;
        }
        // The board lives as long as the book is open: no answer outlives it.
        whenDone(
            open->board, ask(*open->services, app::fromQt(text.simplified())),
            [take](const Result<std::vector<app::Candidate>>& found) {
                take(found ? FieldEditor::Offers(*found) : std::nullopt);
            },
            [take] { take(std::nullopt); });
    };
}

} // namespace

FieldEditor::LookUp peopleOf(WhichBook book) {
    return lookUpWith(std::move(book), [](app::Services& services, std::string text) {
        return services.people.lookUp(std::move(text), kOffers);
    });
}

FieldEditor::LookUp organisationsOf(WhichBook book) {
    return lookUpWith(std::move(book), [](app::Services& services, std::string text) {
        return services.organisations.lookUp(std::move(text), kOffers);
    });
}

} // namespace ajar::gui
