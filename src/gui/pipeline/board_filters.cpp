// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/board_filters.h"

#include "app/qt_text.h"
#include "gui/pipeline/board_loader.h"
#include "gui/pipeline/board_tools.h"
#include "gui/pipeline/find_line.h"
#include "gui/pipeline/shelf_head.h"
#include "gui/when_done.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>
#include <algorithm>
#include <utility>

namespace ajar::gui {

namespace {
constexpr int kBehindTheBoardMs = 300;
} // namespace

BoardFilters::BoardFilters(QWidget* page)
    : QObject(page), m_tools(new BoardTools(page)), m_line(new FindLine(page)), m_orders(new QAction(page)) {
    m_tools->hide(); // until somebody gives it a place
    m_again.setSingleShot(true);
    m_again.setInterval(kBehindTheBoardMs);
    connect(&m_again, &QTimer::timeout, this, &BoardFilters::askNow);
    makeOrders(page);
    connect(m_tools, &BoardTools::ownerChosen, this, [this](const std::optional<Id<Owner>>& owner) {
        auto filter = m_view.filter;
        filter.owner = owner;
        change(filter);
    });
    connect(m_tools, &BoardTools::tagChosen, this, [this](const std::optional<Id<Tag>>& tag) {
        auto filter = m_view.filter;
        filter.tag = tag;
        change(filter);
    });
    connect(m_line, &FindLine::textChanged, this, [this](const QString& text) {
        auto filter = m_view.filter;
        filter.text = app::fromQt(text);
        change(filter);
    });
    connect(m_line, &FindLine::organisationDropped, this, [this] {
        auto filter = m_view.filter;
        filter.organisation.reset();
        m_view.organisation.clear();
        change(filter);
    });
}

void BoardFilters::makeOrders(QWidget* page) {
    auto* menu = new QMenu(page);
    m_orders->setText(tr("&Order of cards"));
    m_orders->setMenu(menu);
    auto* group = new QActionGroup(menu);
    m_order = {menu->addAction(tr("By next &step")), menu->addAction(tr("Longest not &heard from first")),
               menu->addAction(tr("Lowest &trust first"))};
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        m_order[i]->setCheckable(true);
        group->addAction(m_order[i]);
        connect(m_order[i], &QAction::triggered, this, [this, i] { setOrder(static_cast<app::CardOrder>(i)); });
    }
    m_order.front()->setChecked(true);
}

void BoardFilters::setHeads(std::vector<ShelfHead*> heads) {
    m_heads = std::move(heads);
    for (auto* head : m_heads)
        connect(head, &ShelfHead::toggled, this, [this] {
            std::vector<int> folded;
            for (std::size_t place = 0; place < m_heads.size(); ++place)
                if (!m_heads[place]->isChecked())
                    folded.push_back(static_cast<int>(place));
            if (folded == m_view.folded)
                return;
            m_view.folded = std::move(folded);
            keep();
        });
}

void BoardFilters::setMemory(ViewMemory::Recall recall, ViewMemory::Keep keep) {
    m_recall = std::move(recall);
    m_keep = std::move(keep);
}

void BoardFilters::begin(const QString& book) {
    ++m_generation;
    if (m_source)
        disconnect(m_source, nullptr, &m_again, nullptr);
    m_source.clear();
    m_again.stop();
    m_choices.reset();
    m_view = {};
    m_line->close();
    m_memory.reset();
    auto memory = book.isEmpty() ? nullptr : std::make_unique<ViewMemory>(m_recall, m_keep, book);
    const auto kept = memory ? memory->recall() : std::nullopt;
    m_beginning = firstRequest(kept);
    const auto folded = kept ? kept->folded : std::vector<int>();
    for (std::size_t place = 0; place < m_heads.size(); ++place)
        m_heads[place]->setChecked(std::ranges::find(folded, static_cast<int>(place)) == folded.end());
    if (kept)
        m_view = *kept;
    m_memory = std::move(memory);
    m_tools->setChoices({});
    show();
}

void BoardFilters::ask(app::BoardSource& source) {
    m_source = &source;
    connect(&source, &app::BoardSource::bookChanged, &m_again, qOverload<>(&QTimer::start));
    askNow();
}

void BoardFilters::askNow() {
    if (!m_source)
        return;
    const int generation = m_generation;
    whenDone(
        this, m_source->choices(),
        [this, generation](Result<app::BoardChoices> choices) {
            if (generation != m_generation)
                return;
            if (choices && m_choices != *choices) { // the board's own answer says why there are none
                m_choices = *choices;
                takeChoices(*choices);
            }
        },
        [] {});
}

void BoardFilters::takeChoices(const app::BoardChoices& choices) {
    m_tools->setChoices(choices);
    auto filter = m_view.filter;
    const auto isThere = [](const std::vector<app::BoardChoices::Choice>& all, const std::string& id) {
        return std::ranges::find(all, id, &app::BoardChoices::Choice::id) != all.end();
    };
    if (filter.owner && !isThere(choices.owners, toText(*filter.owner)))
        filter.owner.reset(); // gone meanwhile
    if (filter.tag && !isThere(choices.tags, toText(*filter.tag)))
        filter.tag.reset();
    if (filter == m_view.filter) {
        show();
        return;
    }
    m_view.filter = filter;
    show();
    Q_EMIT changed();
}

void BoardFilters::beginsWith(const Id<Owner>& me) {
    m_view.filter.owner = me;
    show();
}

void BoardFilters::change(const app::BoardFilter& filter) {
    if (filter == m_view.filter)
        return;
    m_view.filter = filter;
    show();
    keep();
    Q_EMIT changed();
}

void BoardFilters::setOrder(app::CardOrder order) {
    if (order == m_view.order)
        return;
    m_view.order = order;
    keep();
    Q_EMIT changed();
}

void BoardFilters::keep() const {
    if (m_memory)
        m_memory->keep(m_view);
}

void BoardFilters::show() {
    m_tools->setFilter(m_view.filter);
    m_line->setOrganisation(m_view.organisation);
    m_order[static_cast<std::size_t>(m_view.order)]->setChecked(true);
}

void BoardFilters::find() {
    m_line->open();
}

void BoardFilters::clear() {
    m_line->close();
    m_view.organisation.clear();
    change({});
}

void BoardFilters::showOnly(const Id<Organisation>& organisation, const QString& name) {
    auto filter = m_view.filter;
    filter.organisation = organisation;
    m_view.organisation = name;
    change(filter);
}

void BoardFilters::showCounts(const app::Board& board) {
    std::int64_t count = 0;
    for (const auto& shelf : board.shelves)
        count += shelf.count;
    m_line->setCount(count);
}

} // namespace ajar::gui
