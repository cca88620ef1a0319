// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/organisation_requests.h"
#include "gui/deal/opened_book.h"
#include "gui/deal/shown_record.h"
#include "gui/fields/page_fields.h"
#include "gui/shell/side_sheet.h"

#include <optional>

namespace ajar::gui {

class Paragraph;

/// One organisation, edited in place: name, sector, what it is part of, how to reach it; and who belongs to it.
class OrganisationForm final : public SheetPane {
    Q_OBJECT

public:
    explicit OrganisationForm(QWidget* parent = nullptr);

    void setBook(const OpenedBook* book) { m_shown.setBook(book); }
    void setReadOnly(bool isReadOnly) { m_fields.setReadOnly(isReadOnly); }
    void show(const Id<Organisation>& organisation) { m_shown.show(organisation); }
    void reload() { m_shown.reload(); }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstField() const override { return m_name; }
    void leave() override { m_fields.finish(); }
    [[nodiscard]] bool isSettled() const { return m_fields.isSettled(); }
    [[nodiscard]] const std::optional<Id<Organisation>>& shown() const { return m_shown.record(); }
    [[nodiscard]] const std::optional<app::OrganisationPage>& page() const { return m_shown.page(); }

    [[nodiscard]] EditField& name() const { return *m_name; }
    [[nodiscard]] EditField& sector() const { return *m_sector; }
    [[nodiscard]] EditField& parentField() const { return *m_parent; }
    [[nodiscard]] EditField& web() const { return *m_web; }

Q_SIGNALS:
    void deedDone(const QString& words);

private:
    using Fields = PageFields<app::OrganisationPage>;
    using Change = std::function<void(app::OrganisationChange&, const Typed&, const app::OrganisationPage& seen)>;

    void connectFields();
    void addChange(EditField& field, std::function<FieldText(const app::OrganisationPage&)> textOf, Change change);
    void addContact(EditField& field, ContactKind kind);
    void showPage(const app::OrganisationPage& page);

    ShownRecord<Organisation, app::OrganisationPage> m_shown;
    EditField* m_name;
    EditField* m_sector;
    EditField* m_parent;
    EditField* m_phone;
    EditField* m_email;
    EditField* m_web;
    Paragraph* m_people;
    Fields m_fields;
};

} // namespace ajar::gui
