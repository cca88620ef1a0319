// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "gui/deal/opened_book.h"
#include "gui/shell/side_sheet.h"

#include <optional>

class QScrollArea;

namespace ajar::gui {

class DealFields;
class DealStory;
class Paragraph;
class PeopleSection;

/// All of one deal, edited in place. It follows the board's selection, but never leaves a deal on which something is
/// still being typed or was refused: that is settled first.
class DealPanel final : public SheetPane {
    Q_OBJECT

public:
    explicit DealPanel(QWidget* parent = nullptr);

    /// The book's end takes the deal with it. `book` has to outlive its stay here.
    void setBook(const OpenedBook* book);
    void setReadOnly(bool isReadOnly);

    /// Shows a deal, as soon as the one that is shown is settled.
    void follow(const Id<Deal>& deal);
    /// The book changed.
    void reload();
    /// The title, ready to be typed.
    void beginEdit();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstField() const override;
    void leave() override;

    [[nodiscard]] std::optional<Id<Deal>> deal() const { return m_deal; }
    /// The page that is shown; absent while none is.
    [[nodiscard]] const std::optional<app::DealPage>& page() const { return m_page; }
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] DealFields& fields() const { return *m_fields; }
    [[nodiscard]] PeopleSection& people() const { return *m_people; }
    [[nodiscard]] DealStory& story() const { return *m_story; }

Q_SIGNALS:
    void shown();
    void deedDone(const QString& words);
    void personWanted(const ajar::Id<ajar::Person>& person);
    void organisationWanted(const ajar::Id<ajar::Organisation>& organisation);
    /// It was moved: as itself, or as a new deal where an old one was reopened.
    void moved(const ajar::Id<ajar::Deal>& deal, ajar::Bucket bucket);

private:
    void load();
    void showPage(const app::DealPage& page);
    void showNothing(const QString& words);
    void goOn();

    const OpenedBook* m_book = nullptr;
    std::optional<Id<Deal>> m_deal;
    std::optional<Id<Deal>> m_next;      ///< waits until this one is settled
    std::optional<Id<Deal>> m_shownDeal; ///< whose fields these are
    std::optional<app::DealPage> m_page;
    int m_turn = 0; ///< answers to earlier questions are stale
    bool m_editsSoon = false;
    QScrollArea* m_area;
    QWidget* m_content;
    Paragraph* m_words;
    DealFields* m_fields;
    PeopleSection* m_people;
    DealStory* m_story;
};

} // namespace ajar::gui
