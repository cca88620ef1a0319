// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/organisation_form.h"

#include "app/qt_text.h"
#include "gui/deal/look_ups.h"
#include "gui/deal/section.h"
#include "gui/deal/sheet_area.h"
#include "gui/fields/paragraph.h"
#include "gui/fields/value_button.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace ajar::gui {

namespace {

using Lines = FieldEditor::Lines;
constexpr int kSide = 12;

FieldText lineText(const std::string& text, const QString& emptyWords) {
    return {app::lineToShow(text), textToType(text), emptyWords};
}

const ContactPoint* firstOf(const app::OrganisationPage& page, ContactKind kind) {
    const auto& points = page.profile.contactPoints;
    const auto found = std::ranges::find(points, kind, &ContactPoint::kind);
    return found == points.end() ? nullptr : &*found;
}

} // namespace

OrganisationForm::OrganisationForm(QWidget* parent)
    : SheetPane(parent),
      m_shown({this,
               [](app::Services& services, const app::Ref<Organisation>& organisation) {
                   return services.organisations.show(organisation);
               },
               [this](const app::OrganisationPage& page) { showPage(page); },
               [this](const QString& words) { m_people->setText(words); }}),
      m_name(new EditField(tr("Name"), Lines::One, this, Field::Label::Hidden, TypeRole::Heading)),
      m_sector(new EditField(tr("Sector"), Lines::One, this)),
      m_parent(new EditField(tr("Part of"), Lines::One, this)),
      m_phone(new EditField(tr("Phone"), Lines::One, this)),
      m_email(new EditField(tr("E-mail"), Lines::One, this)),
      m_web(new EditField(tr("Web"), Lines::One, this)),
      m_people(new Paragraph(TypeRole::Body, QPalette::WindowText, this)),
      m_fields({this, [this] { return m_shown.load(); },
                [this](const Error& error) { return m_shown.book()->words(error); },
                [this](const Field& field, const app::DeedDone& done) {
                    m_shown.book()->noteDeed();
                    reload();
                    if (done.number != 0 && page())
                        Q_EMIT deedDone(tr("%1: %2 changed", "an organisation and what changed of it")
                                            .arg(app::isolated(app::fromQt(m_name->value().shown())), field.label()));
                }}) {
    auto* area = new QScrollArea(this);
    auto* content = new QWidget;
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kSide, 0, kSide, kSide);
    column->setSpacing(space::kXs);
    auto* what = new Section(tr("What it is"), content);
    auto* reach = new Section(tr("How to reach it"), content);
    auto* people = new Section(tr("People there"), content);
    column->addWidget(m_name);
    for (auto* section : {what, reach, people})
        column->addWidget(section);
    what->rows().addWidget(m_sector);
    what->rows().addWidget(m_parent);
    for (auto* field : {m_phone, m_email, m_web})
        reach->rows().addWidget(field);
    m_people->setContentsMargins(space::kS, 0, 0, 0);
    people->rows().addWidget(m_people);
    column->addStretch(1);
    showInSheet(*area, *content);
    connectFields();
}

void OrganisationForm::addChange(EditField& field, std::function<FieldText(const app::OrganisationPage&)> textOf,
                                 Change change) {
    m_fields.add(field, std::move(textOf),
                 [this, change = std::move(change)](const Typed& typed, const app::OrganisationPage& seen) {
                     app::OrganisationChange changed;
                     changed.organisation = app::Ref<Organisation>(seen.profile.organisation.id);
                     changed.seen = seen.revision;
                     change(changed, typed, seen);
                     return m_shown.book()->services->organisations.change(std::move(changed));
                 });
}

void OrganisationForm::addContact(EditField& field, ContactKind kind) {
    addChange(
        field,
        [kind](const app::OrganisationPage& page) {
            const auto* point = firstOf(page, kind);
            return lineText(point == nullptr ? std::string() : point->value, tr("None yet"));
        },
        [kind](app::OrganisationChange& change, const Typed& typed, const app::OrganisationPage& seen) {
            const std::string value = app::fromQt(typed.text.trimmed());
            if (const auto* point = firstOf(seen, kind))
                change.contacts.push_back({point->id, std::nullopt, value, point->value});
            else if (!value.empty())
                change.addContacts.push_back({kind, {}, value});
        });
}

void OrganisationForm::connectFields() {
    m_name->editor().setRequired(tr("An organisation needs a name."));
    addChange(
        *m_name, [](const app::OrganisationPage& page) { return lineText(page.profile.organisation.name, {}); },
        [](app::OrganisationChange& change, const Typed& typed, const app::OrganisationPage&) {
            change.name = app::fromQt(typed.text);
        });
    addChange(
        *m_sector,
        [](const app::OrganisationPage& page) { return lineText(page.profile.organisation.sector, tr("Not known")); },
        [](app::OrganisationChange& change, const Typed& typed, const app::OrganisationPage&) {
            change.sector = app::fromQt(typed.text);
        });
    m_parent->editor().setLookUp(organisationsOf([this] { return m_shown.book(); }), tr("A new organisation is made."));
    addChange(
        *m_parent,
        [](const app::OrganisationPage& page) {
            return lineText(page.parent ? page.parent->name : std::string(), tr("Of its own"));
        },
        [](app::OrganisationChange& change, const Typed& typed, const app::OrganisationPage&) {
            const auto id = parseUuid(app::fromQt(typed.id));
            change.parent = id ? app::Ref<Organisation>(Id<Organisation>{*id})
                               : app::Ref<Organisation>(app::fromQt(typed.text.simplified()));
        });
    addContact(*m_phone, ContactKind::Phone);
    addContact(*m_email, ContactKind::Email);
    addContact(*m_web, ContactKind::Link);
}

QString OrganisationForm::title() const {
    return tr("Organisation");
}

void OrganisationForm::showPage(const app::OrganisationPage& page) {
    m_fields.show(page);
    QStringList names;
    for (const auto& person : page.people)
        names << app::lineToShow(person.name);
    m_people->setText(names.isEmpty() ? tr("Nobody yet") : names.join(QChar(QChar::LineSeparator)));
}

} // namespace ajar::gui
