// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people_requests.h"
#include "gui/deal/opened_book.h"
#include "gui/deal/shown_record.h"
#include "gui/fields/page_fields.h"
#include "gui/shell/side_sheet.h"

#include <optional>

class QVBoxLayout;

namespace ajar::gui {

class LinkButton;
class Paragraph;
class Section;

/// One person, edited in place: name, where they belong, how to reach them, tags, rhythm.
class PersonForm final : public SheetPane {
    Q_OBJECT

public:
    explicit PersonForm(QWidget* parent = nullptr);

    void setBook(const OpenedBook* book) { m_shown.setBook(book); }
    void setReadOnly(bool isReadOnly) { m_fields.setReadOnly(isReadOnly); }
    void show(const Id<Person>& person) { m_shown.show(person); }
    void reload() { m_shown.reload(); }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstField() const override { return m_name; }
    void leave() override { m_fields.finish(); }
    [[nodiscard]] bool isSettled() const { return m_fields.isSettled(); }
    [[nodiscard]] const std::optional<Id<Person>>& shown() const { return m_shown.record(); }
    [[nodiscard]] const std::optional<app::PersonPage>& page() const { return m_shown.page(); }

    [[nodiscard]] EditField& name() const { return *m_name; }
    [[nodiscard]] EditField& organisation() const { return *m_organisation; }
    [[nodiscard]] EditField& role() const { return *m_role; }
    [[nodiscard]] EditField& email() const { return *m_email; }
    [[nodiscard]] EditField& phone() const { return *m_phone; }
    [[nodiscard]] EditField& tags() const { return *m_tags; }
    [[nodiscard]] EditField& wanted() const { return *m_wanted; }
    [[nodiscard]] ChoiceField& doNotContact() const { return *m_doNotContact; }

Q_SIGNALS:
    void deedDone(const QString& words);
    void organisationWanted(const ajar::Id<ajar::Organisation>& organisation);

private:
    using Fields = PageFields<app::PersonPage>;
    using Change = std::function<void(app::PersonChange&, const Typed&, const app::PersonPage& seen)>;

    void connectNames();
    void connectPlace();
    void connectRhythm();
    void addChange(EditField& field, std::function<FieldText(const app::PersonPage&)> textOf, Change change);
    void addContact(EditField& field, ContactKind kind, const QString& emptyWords);
    void showPage(const app::PersonPage& page);
    void showMoreContacts(const app::PersonPage& page);

    ShownRecord<Person, app::PersonPage> m_shown;
    EditField* m_name; ///< these are made in the order in which Tab goes through them
    LinkButton* m_openOrganisation;
    EditField* m_givenName;
    EditField* m_organisation;
    EditField* m_role;
    EditField* m_introducedBy;
    EditField* m_tags;
    EditField* m_email;
    EditField* m_phone;
    EditField* m_wanted;
    EditField* m_atMost;
    ChoiceField* m_doNotContact;
    Paragraph* m_standing;
    Paragraph* m_more; ///< contact points beyond the first of each kind
    Fields m_fields;
};

} // namespace ajar::gui
