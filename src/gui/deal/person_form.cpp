// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/person_form.h"

#include "app/qt_text.h"
#include "gui/deal/look_ups.h"
#include "gui/deal/section.h"
#include "gui/deal/sheet_area.h"
#include "gui/fields/paragraph.h"
#include "gui/fields/value_button.h"
#include "gui/shell/link_button.h"
#include "gui/words/amounts.h"
#include "gui/words/days.h"

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

/// The place where they are now: the newest that has not ended.
const std::pair<Affiliation, std::string>* place(const app::PersonPage& page) {
    const auto& places = page.affiliations;
    const auto found = std::find_if(places.rbegin(), places.rend(), [](const auto& one) { return !one.first.to; });
    return found == places.rend() ? nullptr : &*found;
}

const ContactPoint* firstOf(const app::PersonPage& page, ContactKind kind) {
    const auto& points = page.profile.contactPoints;
    const auto found = std::ranges::find(points, kind, &ContactPoint::kind);
    return found == points.end() ? nullptr : &*found;
}

std::vector<std::string> tagsIn(const QString& text) {
    std::vector<std::string> tags;
    for (const auto& piece : text.split(u','))
        if (const QString tag = piece.simplified(); !tag.isEmpty())
            tags.push_back(app::fromQt(tag));
    return tags;
}

QString joined(const std::vector<std::string>& tags) {
    QStringList words;
    for (const auto& tag : tags)
        words << textToType(tag);
    return words.join(QStringLiteral(", "));
}

Reading readDays(const QString& text) {
    bool isNumber = false;
    const int days = text.trimmed().toInt(&isNumber);
    if (!isNumber || days < 1 || days > 3650)
        return {Reading::State::Wrong, PersonForm::tr("A number of days, between 1 and 3650.")};
    return {Reading::State::Fine, PersonForm::tr("Every %n day(s)", nullptr, days)};
}

FieldText daysText(const std::optional<int>& days, const QString& emptyWords) {
    return {days ? PersonForm::tr("Every %n day(s)", nullptr, *days) : QString(),
            days ? QString::number(*days) : QString(), emptyWords};
}

std::optional<int> daysIn(const Typed& typed) {
    return typed.text.trimmed().isEmpty() ? std::nullopt : std::optional(typed.text.trimmed().toInt());
}

} // namespace

PersonForm::PersonForm(QWidget* parent)
    : SheetPane(parent),
      m_shown({this,
               [](app::Services& services, const app::Ref<Person>& person) { return services.people.show(person); },
               [this](const app::PersonPage& page) { showPage(page); },
               [this](const QString& words) { m_standing->setText(words); }}),
      m_name(new EditField(tr("Name"), Lines::One, this, Field::Label::Hidden, TypeRole::Heading)),
      m_openOrganisation(new LinkButton(this)),
      m_givenName(new EditField(tr("Called"), Lines::One, this)),
      m_organisation(new EditField(tr("Organisation"), Lines::One, this)),
      m_role(new EditField(tr("Role there"), Lines::One, this)),
      m_introducedBy(new EditField(tr("Introduced by"), Lines::One, this)),
      m_tags(new EditField(tr("Tags"), Lines::One, this)),
      m_email(new EditField(tr("E-mail"), Lines::One, this)),
      m_phone(new EditField(tr("Phone"), Lines::One, this)),
      m_wanted(new EditField(tr("Stay in touch"), Lines::One, this)),
      m_atMost(new EditField(tr("At most"), Lines::One, this)),
      m_doNotContact(new ChoiceField(tr("Contact"), this)),
      m_standing(new Paragraph(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_more(new Paragraph(TypeRole::Secondary, QPalette::PlaceholderText, this)),
      m_fields({this, [this] { return m_shown.load(); },
                [this](const Error& error) { return m_shown.book()->words(error); },
                [this](const Field& field, const app::DeedDone& done) {
                    m_shown.book()->noteDeed();
                    reload();
                    if (done.number != 0 && page())
                        Q_EMIT deedDone(tr("%1: %2 changed", "a person and what changed of them")
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
    auto* who = new Section(tr("Who"), content);
    auto* reach = new Section(tr("How to reach them"), content);
    auto* touch = new Section(tr("Staying in touch"), content);
    m_openOrganisation->setText(tr("Organisation…"));
    m_openOrganisation->setAccessibleName(tr("Show the organisation"));
    who->addBeside(*m_openOrganisation);
    column->addWidget(m_name);
    auto* standing = new QVBoxLayout;
    standing->setContentsMargins(space::kS, 0, space::kS, space::kXs);
    standing->addWidget(m_standing);
    column->addLayout(standing);
    for (auto* section : {who, reach, touch})
        column->addWidget(section);
    for (auto* field : {m_givenName, m_organisation, m_role, m_introducedBy, m_tags})
        who->rows().addWidget(field);
    for (auto* field : {m_email, m_phone})
        reach->rows().addWidget(field);
    m_more->setContentsMargins(space::kS, 0, 0, 0);
    reach->rows().addWidget(m_more);
    touch->rows().addWidget(m_wanted);
    touch->rows().addWidget(m_atMost);
    touch->rows().addWidget(m_doNotContact);
    column->addStretch(1);
    showInSheet(*area, *content);
    connectNames();
    connectPlace();
    connectRhythm();
    addContact(*m_email, ContactKind::Email, tr("None yet"));
    addContact(*m_phone, ContactKind::Phone, tr("None yet"));
}

void PersonForm::addChange(EditField& field, std::function<FieldText(const app::PersonPage&)> textOf, Change change) {
    m_fields.add(field, std::move(textOf),
                 [this, change = std::move(change)](const Typed& typed, const app::PersonPage& seen) {
                     app::PersonChange changed;
                     changed.person = app::Ref<Person>(seen.profile.person.id);
                     changed.seen = seen.revision;
                     change(changed, typed, seen);
                     return m_shown.book()->services->people.change(std::move(changed));
                 });
}

void PersonForm::connectNames() {
    m_name->editor().setRequired(tr("A person needs a name."));
    addChange(
        *m_name, [](const app::PersonPage& page) { return lineText(page.profile.person.name, {}); },
        [](app::PersonChange& change, const Typed& typed, const app::PersonPage&) {
            change.name = app::fromQt(typed.text);
        });
    addChange(
        *m_givenName,
        [](const app::PersonPage& page) {
            return lineText(page.profile.person.givenName, app::lineToShow(firstName(page.profile.person)));
        },
        [](app::PersonChange& change, const Typed& typed, const app::PersonPage&) {
            change.givenName = app::fromQt(typed.text);
        });
    m_tags->editor().setPlaceholder(tr("Words, with commas between"));
    addChange(
        *m_tags,
        [](const app::PersonPage& page) {
            const QString tags = joined(page.profile.tags);
            return FieldText{app::lineToShow(app::fromQt(tags)), tags, tr("None")};
        },
        [](app::PersonChange& change, const Typed& typed, const app::PersonPage& seen) {
            change.addTags = tagsIn(typed.text);
            for (const auto& tag : seen.profile.tags)
                if (std::ranges::find(change.addTags, tag) == change.addTags.end())
                    change.removeTags.push_back(tag);
        });
}

void PersonForm::connectPlace() {
    m_organisation->editor().setLookUp(organisationsOf([this] { return m_shown.book(); }),
                                       tr("A new organisation is made."));
    addChange(
        *m_organisation,
        [](const app::PersonPage& page) {
            const auto* now = place(page);
            return lineText(now == nullptr ? std::string() : now->second, tr("Private, or not known"));
        },
        [](app::PersonChange& change, const Typed& typed, const app::PersonPage& seen) {
            if (const auto* now = place(seen)) {
                change.leaves = app::Ref<Organisation>(now->first.organisation);
                change.role = now->first.role;
            }
            if (const auto id = parseUuid(app::fromQt(typed.id)))
                change.joins = app::Ref<Organisation>(Id<Organisation>{*id});
            else if (!typed.text.trimmed().isEmpty())
                change.joins = app::Ref<Organisation>(app::fromQt(typed.text.simplified()));
        });
    connect(m_openOrganisation, &LinkButton::clicked, this, [this] {
        if (const auto* now = page() ? place(*page()) : nullptr)
            Q_EMIT organisationWanted(now->first.organisation);
    });
    addChange(
        *m_role,
        [](const app::PersonPage& page) {
            const auto* now = place(page);
            return lineText(now == nullptr ? std::string() : now->first.role, tr("Not known"));
        },
        [](app::PersonChange& change, const Typed& typed, const app::PersonPage& seen) {
            if (const auto* now = place(seen))
                change.affiliations.push_back({now->first.id,
                                               app::fromQt(typed.text),
                                               {},
                                               {},
                                               app::AffiliationChange::Deed::Keep,
                                               now->first.role});
        });
    m_introducedBy->editor().setLookUp(peopleOf([this] { return m_shown.book(); }),
                                       tr("Nobody in the book is called so. Choose one of those who are."));
    addChange(
        *m_introducedBy,
        [](const app::PersonPage& page) {
            return lineText(page.introducedBy ? page.introducedBy->name : std::string(), tr("Nobody"));
        },
        [](app::PersonChange& change, const Typed& typed, const app::PersonPage&) {
            const auto id = parseUuid(app::fromQt(typed.id));
            change.introducedBy =
                id ? app::Ref<Person>(Id<Person>{*id}) : app::Ref<Person>(app::fromQt(typed.text.simplified()));
        });
}

void PersonForm::addContact(EditField& field, ContactKind kind, const QString& emptyWords) {
    addChange(
        field,
        [kind, emptyWords](const app::PersonPage& page) {
            const auto* point = firstOf(page, kind);
            return lineText(point == nullptr ? std::string() : point->value, emptyWords);
        },
        [kind](app::PersonChange& change, const Typed& typed, const app::PersonPage& seen) {
            const std::string value = app::fromQt(typed.text.trimmed());
            if (const auto* point = firstOf(seen, kind))
                change.contacts.push_back({point->id, std::nullopt, value, point->value});
            else if (!value.empty())
                change.addContacts.push_back({kind, {}, value});
        });
}

void PersonForm::connectRhythm() {
    m_wanted->editor().setRead(readDays);
    m_atMost->editor().setRead(readDays);
    addChange(
        *m_wanted,
        [](const app::PersonPage& page) {
            const auto& inherited = page.silence.wanted;
            return daysText(page.profile.person.rhythm.wanted,
                            inherited ? tr("Every %n day(s), as for others like them", nullptr, *inherited)
                                      : tr("No rhythm"));
        },
        [](app::PersonChange& change, const Typed& typed, const app::PersonPage& seen) {
            change.rhythm = Rhythm{daysIn(typed), seen.profile.person.rhythm.atMost};
        });
    addChange(
        *m_atMost,
        [](const app::PersonPage& page) {
            const auto& inherited = page.silence.atMost;
            return daysText(page.profile.person.rhythm.atMost,
                            inherited ? tr("Every %n day(s), as for others like them", nullptr, *inherited)
                                      : tr("No limit"));
        },
        [](app::PersonChange& change, const Typed& typed, const app::PersonPage& seen) {
            change.rhythm = Rhythm{seen.profile.person.rhythm.wanted, daysIn(typed)};
        });
    m_doNotContact->setChoices({{0, tr("May be contacted")}, {1, tr("Do not contact")}});
    m_fields.add(
        *m_doNotContact, [](const app::PersonPage& page) { return page.profile.person.doNotContact ? 1 : 0; }, {},
        [this](int key, const app::PersonPage& seen) {
            app::PersonChange change;
            change.person = app::Ref<Person>(seen.profile.person.id);
            change.seen = seen.revision;
            change.doNotContact = key == 1;
            return m_shown.book()->services->people.change(std::move(change));
        });
}

QString PersonForm::title() const {
    return tr("Person");
}

void PersonForm::showPage(const app::PersonPage& page) {
    m_fields.show(page);
    const auto* now = place(page);
    m_openOrganisation->setVisible(now != nullptr);
    m_role->setVisible(now != nullptr);
    const auto& standing = page.standing;
    QStringList words{!standing.isCustomer ? tr("Prospect")
                      : standing.since     ? tr("Customer since %1").arg(dayInFull(*standing.since))
                                           : tr("Customer")};
    words << (page.silence.everHeard ? tr("quiet %n day(s)", nullptr, page.silence.days) : tr("no encounters yet"));
    m_standing->setText(words.join(dot()));
    showMoreContacts(page);
}

void PersonForm::showMoreContacts(const app::PersonPage& page) {
    QStringList more;
    for (const auto& point : page.profile.contactPoints)
        if (&point != firstOf(page, ContactKind::Email) && &point != firstOf(page, ContactKind::Phone))
            more << (point.label.empty() ? blockToShow(point.value)
                                         : tr("%1: %2").arg(app::lineToShow(point.label), blockToShow(point.value)));
    m_more->setText(more.join(QChar(QChar::LineSeparator)));
    m_more->setVisible(!more.isEmpty());
}

} // namespace ajar::gui
