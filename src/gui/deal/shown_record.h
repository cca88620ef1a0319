// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ref.h"
#include "base/id.h"
#include "gui/deal/opened_book.h"
#include "gui/when_done.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>
#include <utility>

namespace ajar::gui {

/// Which record of the open book a form shows, and its page as it was read last. Of several answers the newest question's
/// alone counts.
template <class Record, class Page>
class ShownRecord {
public:
    struct Ways {
        QObject* context; ///< owns the form, and outlives what is under way
        std::function<QFuture<Result<Page>>(app::Services&, const app::Ref<Record>&)> load;
        std::function<void(const Page&)> show;
        std::function<void(const QString&)> fail; ///< in a sentence
    };

    explicit ShownRecord(Ways ways) : m_ways(std::move(ways)) {}

    /// The book's end takes the record with it. `book` has to outlive its stay here.
    void setBook(const OpenedBook* book) {
        ++m_turn;
        m_book = book;
        m_record.reset();
        m_page.reset();
    }

    void show(const Id<Record>& record) {
        m_record = record;
        m_page.reset();
        reload();
    }

    void reload() {
        if (!m_record || m_book == nullptr || !m_book->isOpen())
            return;
        const int turn = ++m_turn;
        whenDone(
            m_ways.context, load(),
            [this, turn](const Result<Page>& page) {
                if (turn != m_turn)
                    return;
                if (!page) {
                    m_ways.fail(m_book->words(page.error()));
                    return;
                }
                m_page = *page;
                m_ways.show(*page);
            },
            [] {});
    }

    /// As it stands now, without showing it; a future that ends without an answer where there is no book.
    [[nodiscard]] QFuture<Result<Page>> load() const {
        return m_book->isOpen() ? m_ways.load(*m_book->services, app::Ref<Record>(*m_record)) : QFuture<Result<Page>>();
    }

    [[nodiscard]] const OpenedBook* book() const { return m_book; }
    [[nodiscard]] const std::optional<Id<Record>>& record() const { return m_record; }
    [[nodiscard]] const std::optional<Page>& page() const { return m_page; }

private:
    Ways m_ways;
    const OpenedBook* m_book = nullptr;
    std::optional<Id<Record>> m_record;
    std::optional<Page> m_page;
    int m_turn = 0;
};

} // namespace ajar::gui
