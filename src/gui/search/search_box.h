// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "gui/search/search_result.h"

#include <QObject>
#include <QTimer>
#include <functional>

class QKeyEvent;
class QListView;

namespace ajar::gui {

class SearchField;
class SearchModel;

/// Search and commands: what is typed in the field is looked up in the whole book and among the commands, and listed
/// under the field. The keys stay in the field; up, down and Enter go to the list.
class SearchBox final : public QObject {
    Q_OBJECT

public:
    /// `window` is what the list lies over.
    SearchBox(SearchField& field, QWidget& window);

    /// The services of the book shown, or none; they have to outlive their stay here.
    void setServices(app::Services* services);
    /// What can be done now, in the order in which it is offered.
    void setCommands(std::function<QList<QAction*>()> commands) { m_commands = std::move(commands); }

    /// Takes the keys and shows what can be done.
    void open();
    void close();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QListView& list() const { return *m_list; }

Q_SIGNALS:
    void dealWanted(const ajar::Id<ajar::Deal>& deal);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void typed();
    void look();
    void takeFound(const app::FoundAll& found);
    void showResults(QList<SearchResult> results);
    void place();
    void onKey(QKeyEvent* event);
    void moveBy(int rows);
    void select(int row);
    void activate(int row);
    void showDealsOf(const Id<Person>& person);
    void showPeopleOf(const Id<Organisation>& organisation);
    /// Esc: closes the list and clears; with nothing to close the keys go back to where they were.
    void leave();
    void giveKeysBack();

    SearchField* m_field;
    QWidget* m_window;
    QListView* m_list;
    SearchModel* m_model;
    app::Services* m_services = nullptr;
    std::function<QList<QAction*>()> m_commands;
    QTimer m_debounce;
    int m_asked = 0; ///< of the newest question: answers to others are dropped
    QFuture<Result<app::FoundAll>> m_running;
    QPointer<QWidget> m_before; ///< where the keys were
};

} // namespace ajar::gui
