// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/search_box.h"

#include "app/qt_text.h"
#include "gui/search/search_delegate.h"
#include "gui/search/search_field.h"
#include "gui/search/search_model.h"
#include "gui/search/search_words.h"
#include "gui/theme/type_scale.h"
#include "gui/when_done.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QStyle>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kDebounceMs = 60;
constexpr int kMostHits = 30;
constexpr int kMostCommands = 8;
constexpr int kMostCommandsBesideHits = 4;
constexpr int kWidth = 620;
constexpr int kMostHeight = 460;

} // namespace

SearchBox::SearchBox(SearchField& field, QWidget& window)
    : QObject(&window),
      m_field(&field),
      m_window(&window),
      m_list(new QListView(&window)),
      m_model(new SearchModel(this)) {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setAutoFillBackground(true);
    m_list->setAccessibleName(tr("What was found"));
    m_list->hide();
    m_window->installEventFilter(this);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(kDebounceMs);
    connect(&m_debounce, &QTimer::timeout, this, &SearchBox::look);
    connect(m_field, &QLineEdit::textEdited, this, &SearchBox::typed);
    connect(m_field, &SearchField::listKeyPressed, this, &SearchBox::onKey);
    connect(m_field, &SearchField::escaped, this, &SearchBox::leave);
    connect(m_field, &SearchField::unfocused, this, &SearchBox::close);
    connect(m_field, &SearchField::left, m_field, &QLineEdit::clear); // words that are not looked for any more
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, const QWidget* now) {
        if (now == m_field && old != nullptr)
            m_before = old; // by a key or by a press
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { activate(index.row()); });
}

void SearchBox::setServices(app::Services* services) {
    close();
    m_services = services;
    m_field->clear();
}

void SearchBox::open() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    look();
}

void SearchBox::close() {
    m_debounce.stop();
    ++m_asked;
    m_running.cancel();
    m_list->hide();
}

bool SearchBox::isOpen() const {
    return m_list->isVisible();
}

void SearchBox::leave() {
    const bool hasNothing = !isOpen() && m_field->text().isEmpty();
    close();
    m_field->clear();
    if (hasNothing)
        giveKeysBack();
}

void SearchBox::giveKeysBack() {
    if (m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_field->clearFocus();
}

void SearchBox::typed() {
    m_debounce.start();
}

void SearchBox::look() {
    m_debounce.stop();
    const int asked = ++m_asked;
    m_running.cancel();
    const QString words = m_field->text().simplified();
    if (words.isEmpty() || m_services == nullptr) {
        showResults(m_commands ? commandsFor(words, m_commands(), kMostCommands) : QList<SearchResult>());
        return;
    }
    m_running = m_services->search.search(app::fromQt(words), kMostHits);
    whenDone(
        this, m_running,
        [this, asked](const Result<app::FoundAll>& found) {
            if (asked == m_asked)
                takeFound(found ? *found : app::FoundAll());
        },
        [] {});
}

void SearchBox::takeFound(const app::FoundAll& found) {
    const QString words = m_field->text().simplified();
    auto results = resultsOf(found, m_services->deals.today());
    const auto commands =
        m_commands ? commandsFor(words, m_commands(), found.hits.empty() ? kMostCommands : kMostCommandsBesideHits)
                   : QList<SearchResult>();
    if (found.hits.empty() && commands.isEmpty())
        results.prepend(remark(tr("Nothing is called so, and nothing that was written holds \u201c%1\u201d.")
                                   .arg(app::lineToShow(app::fromQt(words)))));
    showResults(results + commands);
}

void SearchBox::showResults(QList<SearchResult> results) {
    m_model->take(std::move(results));
    if (m_model->rowCount() == 0) {
        m_list->hide();
        return;
    }
    place();
    m_list->show();
    m_list->raise();
    m_list->scrollToTop();
    select(m_model->firstToOpen());
}

void SearchBox::place() {
    const QRect field(m_field->mapTo(m_window, QPoint(0, 0)), m_field->size());
    const int width = std::min(std::max(kWidth, field.width()), m_window->width() - 2 * space::kL);
    m_list->setFixedWidth(width);
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < m_model->rowCount() && height < kMostHeight; ++row)
        height += m_list->sizeHintForRow(row);
    const int room = m_window->height() - field.bottom() - space::kXl;
    const bool isRightToLeft = m_field->layoutDirection() == Qt::RightToLeft;
    const int left = std::clamp(isRightToLeft ? field.left() : field.right() + 1 - width, space::kL,
                                std::max(space::kL, m_window->width() - width - space::kL));
    m_list->setGeometry(left, field.bottom() + space::kXs, width, std::min({height, kMostHeight, room}));
}

void SearchBox::onKey(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_debounce.isActive()) { // what is listed is older than what was typed
        look();
        return;
    }
    if (!isOpen()) {
        look();
        return;
    }
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (event->key()) {
    case Qt::Key_Up: moveBy(-1); break;
    case Qt::Key_Down: moveBy(1); break;
    case Qt::Key_PageUp: moveBy(-page); break;
    case Qt::Key_PageDown: moveBy(page); break;
    default: activate(m_list->currentIndex().row()); break;
    }
}

void SearchBox::moveBy(int rows) {
    const int step = rows < 0 ? -1 : 1;
    const int last = m_model->rowCount() - 1;
    int row = std::clamp(m_list->currentIndex().row() + rows, 0, last);
    while (row >= 0 && row <= last && !m_model->at(row).leadsSomewhere())
        row += step;
    if (row >= 0 && row <= last)
        select(row);
}

void SearchBox::select(int row) {
    if (row < 0) {
        m_list->setCurrentIndex({});
        return;
    }
    const auto index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    // The keys are in the field, so it is the field that tells what Enter would open.
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent changed(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void SearchBox::activate(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    const SearchResult result = m_model->at(row);
    if (!result.leadsSomewhere())
        return;
    if (result.deal.isNull() && !result.person.isNull())
        return showDealsOf(result.person);
    if (result.deal.isNull() && !result.organisation.isNull())
        return showPeopleOf(result.organisation);
    close();
    m_field->clear();
    giveKeysBack();
    if (!result.deal.isNull())
        Q_EMIT dealWanted(result.deal);
    else if (result.action)
        result.action->trigger();
}

void SearchBox::showDealsOf(const Id<Person>& person) {
    const int asked = ++m_asked;
    whenDone(
        this, m_services->people.show(app::Ref<Person>(person)),
        [this, asked](const Result<app::PersonPage>& page) {
            if (asked == m_asked && page)
                showResults(dealsOf(*page));
        },
        [] {});
}

void SearchBox::showPeopleOf(const Id<Organisation>& organisation) {
    const int asked = ++m_asked;
    whenDone(
        this, m_services->organisations.show(app::Ref<Organisation>(organisation)),
        [this, asked](const Result<app::OrganisationPage>& page) {
            if (asked == m_asked && page)
                showResults(peopleOf(app::lineToShow(page->profile.organisation.name), page->people));
        },
        [] {});
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isOpen())
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace ajar::gui
