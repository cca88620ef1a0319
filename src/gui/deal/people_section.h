// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "gui/deal/opened_book.h"
#include "gui/fields/field_editor.h"

#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

class QVBoxLayout;

namespace ajar::gui {

class ChoiceField;
class EditField;
class Section;

/// The people of a deal and their parts, empty chairs among them; somebody is put on a chair, or added, by name.
class PeopleSection final : public QWidget {
    Q_OBJECT

public:
    explicit PeopleSection(QWidget* parent = nullptr);

    void setBook(const OpenedBook* book) { m_book = book; }
    /// Shows the chairs; not while somebody types into one of them.
    void show(const app::DealPage& page);
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] bool isSettled() const;
    void finish();

    /// The field that adds somebody.
    [[nodiscard]] EditField& adding() const { return *m_adding; }
    [[nodiscard]] ChoiceField& addingPart() const { return *m_addingPart; }

Q_SIGNALS:
    void deedDone(const QString& words);
    void personWanted(const ajar::Id<ajar::Person>& person);
    void settled();

private:
    using Answer = QFuture<Result<app::Added<Deal>>>;

    void makeAdding();
    void chooseAddingPart(Part part);
    [[nodiscard]] Part addingPartChosen() const;
    void rebuildIfStale();
    void rebuild();
    QWidget* makeChair(const app::Chair& chair);
    ChoiceField* makePart(const app::Chair& chair, QWidget* row);
    void change(app::ChairChange change, const std::function<void(const QString&)>& refuse,
                const std::function<void()>& saved);
    void answerTo(const Answer& answer, const std::function<void(const QString&)>& refuse,
                  const std::function<void()>& saved);
    [[nodiscard]] app::Ref<Person> personOf(const Typed& typed, Id<Person>& makeAs) const;

    const OpenedBook* m_book = nullptr;
    app::DealPage m_page;
    bool m_isReadOnly = false;
    bool m_isStale = false; ///< the page has other chairs than are shown
    Section* m_section;
    QWidget* m_chairs = nullptr;
    QWidget* m_addingRow = nullptr;
    ChoiceField* m_addingPart = nullptr;
    EditField* m_adding = nullptr;
};

} // namespace ajar::gui
