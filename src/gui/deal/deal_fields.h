// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "gui/deal/opened_book.h"
#include "gui/fields/page_fields.h"

#include <QWidget>
#include <memory>

namespace ajar::gui {

class LinkButton;
class Section;

/// The fields of a deal, by what they are about: its title, the owner's call, the deal itself, and how it ended.
class DealFields final : public QWidget {
    Q_OBJECT

public:
    explicit DealFields(QWidget* parent = nullptr);

    void setBook(const OpenedBook* book) { m_book = book; }
    void show(const app::DealPage& page);
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] bool isSettled() const { return m_fields.isSettled(); }
    void finish() { m_fields.finish(); }

    [[nodiscard]] EditField& title() const { return *m_title; }
    [[nodiscard]] ChoiceField& lean() const { return *m_lean; }
    [[nodiscard]] EditField& why() const { return *m_why; }
    [[nodiscard]] EditField& wouldChange() const { return *m_wouldChange; }
    [[nodiscard]] EditField& amount() const { return *m_amount; }
    [[nodiscard]] EditField& organisation() const { return *m_organisation; }
    [[nodiscard]] EditField& expected() const { return *m_expected; }
    [[nodiscard]] ChoiceField& bucket() const { return *m_bucket; }
    [[nodiscard]] ChoiceField& owner() const { return *m_owner; }
    [[nodiscard]] ChoiceField& afterSale() const { return *m_afterSale; }
    [[nodiscard]] EditField& askAgain() const { return *m_askAgain; }
    [[nodiscard]] LinkButton& openOrganisation() const { return *m_openOrganisation; }
    [[nodiscard]] LinkButton& stillSo() const { return *m_stillSo; }

Q_SIGNALS:
    void deedDone(const QString& words);
    void organisationWanted(const ajar::Id<ajar::Organisation>& organisation);
    /// It stands in another bucket: as itself, or as a new deal where an old one was reopened.
    void moved(const ajar::Id<ajar::Deal>& deal, ajar::Bucket bucket);

private:
    using Fields = PageFields<app::DealPage>;
    using Change = std::function<void(app::DealChange&, const Typed&)>;

    void makeCall(Section& section);
    void connectCall();
    void makeDeal(Section& section);
    void connectTerms();
    void connectOrigin();
    void makeEnd(Section& section);
    void connectEnd();
    /// A field that is one part of a DealChange.
    void addChange(EditField& field, std::function<FieldText(const app::DealPage&)> textOf, Change change);
    void addDay(EditField& field, std::optional<Day> Deal::*day, const QString& emptyWords,
                std::optional<std::optional<Day>> app::DealChange::*change);
    void addCall(EditField& field, std::string DealEvent::*text, const QString& emptyWords);
    Fields::Answer send(app::DealChange change, const app::DealPage& seen) const;
    Fields::Answer sendCall(app::LeanCall call, const app::DealPage& seen) const;
    Fields::Answer sendMove(int bucket, const app::DealPage& seen);
    void showParts(const app::DealPage& page);
    void tellDone(const Field& field, const app::DeedDone& done);

    const OpenedBook* m_book = nullptr;
    app::DealPage m_page;
    bool m_isReadOnly = false;
    std::shared_ptr<app::MoveDone> m_moved; ///< where the last move led, once it is answered
    EditField* m_title;
    ChoiceField* m_lean = nullptr;
    EditField* m_why = nullptr;
    EditField* m_wouldChange = nullptr;
    LinkButton* m_stillSo = nullptr;
    EditField* m_amount = nullptr;
    EditField* m_organisation = nullptr;
    LinkButton* m_openOrganisation = nullptr;
    ChoiceField* m_owner = nullptr;
    ChoiceField* m_kind = nullptr;
    EditField* m_source = nullptr;
    EditField* m_introducedBy = nullptr;
    EditField* m_opened = nullptr;
    EditField* m_expected = nullptr;
    ChoiceField* m_bucket = nullptr;
    ChoiceField* m_noDecision = nullptr;
    EditField* m_closed = nullptr;
    EditField* m_closedWhy = nullptr;
    EditField* m_askAgain = nullptr;
    EditField* m_askAfterSale = nullptr;
    ChoiceField* m_afterSale = nullptr;
    EditField* m_afterSaleWords = nullptr;
    Fields m_fields;
};

} // namespace ajar::gui
