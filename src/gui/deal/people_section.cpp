// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/people_section.h"

#include "app/qt_text.h"
#include "gui/deal/deal_words.h"
#include "gui/deal/look_ups.h"
#include "gui/deal/section.h"
#include "gui/fields/choice_field.h"
#include "gui/fields/edit_field.h"
#include "gui/fields/value_button.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

constexpr std::array kParts{Part::Decides, Part::Signs,      Part::Uses,     Part::Advises,
                            Part::Against, Part::OpensDoors, Part::TakesPart};

constexpr int kMostLines = 2; ///< of a name

std::vector<ChoiceField::Choice> partChoices() {
    std::vector<ChoiceField::Choice> choices;
    for (const Part part : kParts)
        choices.push_back({static_cast<int>(part), wordOf(part)});
    return choices;
}

QHBoxLayout* rowIn(QWidget* row) {
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    return layout;
}

} // namespace

PeopleSection::PeopleSection(QWidget* parent) : QWidget(parent), m_section(new Section(tr("People"), this)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_section);
    makeAdding();
    m_section->rows().addWidget(m_addingRow);
    connect(this, &PeopleSection::settled, this, &PeopleSection::rebuildIfStale, Qt::QueuedConnection);
}

void PeopleSection::makeAdding() {
    m_addingRow = new QWidget(this);
    auto* row = rowIn(m_addingRow);
    m_addingPart = new ChoiceField(tr("Part of the person to add"), m_addingRow, Field::Label::Hidden);
    m_addingPart->setChoices(partChoices());
    m_addingPart->setFixedWidth(Field::kLabelWidth);
    m_adding = new EditField(tr("Add a person"), FieldEditor::Lines::One, m_addingRow, Field::Label::Hidden);
    m_adding->editor().setLookUp(peopleOf([this] { return m_book; }), tr("A new person is made."));
    m_adding->setValue({}, {}, tr("Add a person…"));
    chooseAddingPart(Part::TakesPart);
    row->addWidget(m_addingPart, 0, Qt::AlignTop);
    row->addWidget(m_adding, 1);
    connect(m_adding, &EditField::settled, this, &PeopleSection::settled);
    connect(m_addingPart, &ChoiceField::choseAnother, this, [this](int key) {
        chooseAddingPart(static_cast<Part>(key));
        m_adding->beginEdit();
    });
    connect(m_adding, &EditField::committed, this, [this](const Typed& typed) {
        app::PartGiven given;
        given.person = personOf(typed, given.makeAs);
        given.part = addingPartChosen();
        answerTo(
            m_book->services->deals.seat(app::Ref<Deal>(m_page.profile.deal.id), given),
            [this](const QString& sentence) { m_adding->refuse(sentence); },
            [this, isEmpty = given.person.isEmpty()] {
                m_adding->saved();
                m_adding->setValue({}, {}, tr("Add a person…"));
                if (isEmpty)
                    chooseAddingPart(Part::TakesPart);
            });
    });
}

Part PeopleSection::addingPartChosen() const {
    return static_cast<Part>(m_addingPart->chosen().value_or(static_cast<int>(Part::TakesPart)));
}

/// Of a part that somebody must have it can be known that it is there, and not who has it: an empty chair. "Takes part"
/// says nothing of the kind.
void PeopleSection::chooseAddingPart(Part part) {
    const bool mayBeUnknown = part != Part::TakesPart;
    m_addingPart->setChosen(static_cast<int>(part));
    m_adding->setEnterCommitsEmpty(mayBeUnknown);
    m_adding->editor().setPlaceholder(mayBeUnknown ? tr("Name, or Enter: not known yet") : tr("Name"));
}

app::Ref<Person> PeopleSection::personOf(const Typed& typed, Id<Person>& makeAs) const {
    if (const auto id = parseUuid(app::fromQt(typed.id)))
        return app::Ref<Person>(Id<Person>{*id});
    const std::string name = app::fromQt(typed.text.simplified());
    if (name.empty())
        return {};
    makeAs = m_book->services->people.newId();
    return app::Ref<Person>(name);
}

void PeopleSection::answerTo(const Answer& answer, const std::function<void(const QString&)>& refuse,
                             const std::function<void()>& saved) {
    whenDone(
        this, answer,
        [this, refuse, saved](const Result<app::Added<Deal>>& added) {
            if (!added) {
                refuse(m_book->words(added.error()));
                return;
            }
            saved();
            m_book->noteDeed();
            if (added->done.number != 0)
                Q_EMIT deedDone(tr("%1: people changed").arg(app::isolated(added->name)));
        },
        [this, refuse] {
            refuse(m_book->words({ErrorCode::Cancelled, {}, {}}));
        });
}

void PeopleSection::change(app::ChairChange change, const std::function<void(const QString&)>& refuse,
                           const std::function<void()>& saved) {
    change.deal = app::Ref<Deal>(m_page.profile.deal.id);
    answerTo(m_book->services->deals.change(std::move(change)), refuse, saved);
}

void PeopleSection::show(const app::DealPage& page) {
    const bool isSame = page.people == m_page.people && page.profile.deal.id == m_page.profile.deal.id;
    m_page = page;
    m_isStale = m_isStale || !isSame || m_chairs == nullptr;
    rebuildIfStale();
}

/// Not while somebody types into a chair.
void PeopleSection::rebuildIfStale() {
    if (m_isStale && isSettled())
        rebuild();
}

void PeopleSection::setReadOnly(bool isReadOnly) {
    m_isReadOnly = isReadOnly;
    m_addingRow->setVisible(!isReadOnly);
    if (m_chairs != nullptr)
        rebuild();
}

bool PeopleSection::isSettled() const {
    for (const auto* field : findChildren<EditField*>())
        if (!field->isSettled())
            return false;
    return true;
}

void PeopleSection::finish() {
    for (auto* field : findChildren<EditField*>())
        field->finish();
}

void PeopleSection::rebuild() {
    m_isStale = false;
    // The keys stay where they were as far as that is still there.
    int keys = -1;
    if (m_chairs != nullptr) {
        int place = 0;
        for (const auto* widget : m_chairs->findChildren<QWidget*>()) {
            if (widget->hasFocus())
                keys = place;
            place += widget->focusPolicy() == Qt::NoFocus ? 0 : 1;
        }
        m_section->rows().removeWidget(m_chairs);
        m_chairs->hide();
        m_chairs->deleteLater();
    }
    m_chairs = new QWidget(this);
    auto* column = new QVBoxLayout(m_chairs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const auto& chair : m_page.people)
        column->addWidget(makeChair(chair));
    m_section->rows().insertWidget(0, m_chairs);
    QList<QWidget*> focusable;
    QWidget* before = m_addingRow->previousInFocusChain();
    for (auto* widget : m_chairs->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        focusable << widget;
        QWidget::setTabOrder(before, widget); // new ones stand at the end of all
        before = widget;
    }
    if (keys >= 0 && keys < focusable.size())
        focusable[keys]->setFocus(Qt::OtherFocusReason);
    else if (keys >= 0)
        m_adding->setFocus(Qt::OtherFocusReason);
}

ChoiceField* PeopleSection::makePart(const app::Chair& chair, QWidget* row) {
    auto* part = new ChoiceField(tr("Part"), row, Field::Label::Hidden);
    if (chair.person)
        part->value().setAccessibleName(tr("Part of %1").arg(app::lineToShow(chair.person->name)));
    part->setChoices(partChoices());
    part->setChosen(static_cast<int>(chair.part));
    part->setFixedWidth(Field::kLabelWidth);
    part->setReadOnly(m_isReadOnly);
    connect(part, &ChoiceField::choseAnother, this, [this, part, id = chair.id](int key) {
        app::ChairChange changed;
        changed.chair = id;
        changed.part = static_cast<Part>(key);
        change(
            std::move(changed), [part](const QString& sentence) { part->refuse(sentence); }, [] {});
    });
    return part;
}

QWidget* PeopleSection::makeChair(const app::Chair& chair) {
    auto* row = new QWidget(m_chairs);
    auto* layout = rowIn(row);
    auto* part = makePart(chair, row);
    layout->addWidget(part, 0, Qt::AlignTop);
    if (chair.person) {
        auto* name = new ValueButton(TypeRole::Strong, row);
        name->setMostLines(kMostLines);
        name->setShown(app::lineToShow(chair.person->name), {});
        name->setAccessibleName(tr("Show %1").arg(app::lineToShow(chair.person->name)));
        name->setCursor(Qt::PointingHandCursor);
        connect(name, &ValueButton::clicked, this, [this, id = chair.person->id] { Q_EMIT personWanted(id); });
        layout->addWidget(name, 1);
    } else {
        auto* who = new EditField(asksFor(chair.part), FieldEditor::Lines::One, row, Field::Label::Hidden);
        who->editor().setPlaceholder(tr("Name"));
        who->editor().setLookUp(peopleOf([this] { return m_book; }), tr("A new person is made."));
        who->setValue({}, {}, asksFor(chair.part));
        who->setReadOnly(m_isReadOnly);
        connect(who, &EditField::committed, this, [this, who, id = chair.id](const Typed& typed) {
            app::ChairChange changed;
            changed.chair = id;
            changed.person = personOf(typed, changed.makeAs);
            change(
                std::move(changed), [who](const QString& sentence) { who->refuse(sentence); }, [who] { who->saved(); });
        });
        connect(who, &EditField::settled, this, &PeopleSection::settled);
        layout->addWidget(who, 1);
    }
    auto* away = new QToolButton(row);
    away->setIcon(iconOf(Icon::Close));
    away->setAutoRaise(true);
    away->setAccessibleName(chair.person ? tr("Take away %1").arg(app::lineToShow(chair.person->name))
                                         : tr("Take away: %1").arg(asksFor(chair.part)));
    away->setToolTip(chair.person ? tr("Not part of this deal") : tr("Not needed"));
    away->setVisible(!m_isReadOnly);
    connect(away, &QToolButton::clicked, this, [this, part, id = chair.id] {
        app::ChairChange changed;
        changed.chair = id;
        changed.deed = app::ChairChange::Deed::Remove;
        change(
            std::move(changed), [part](const QString& sentence) { part->refuse(sentence); }, [] {});
    });
    layout->addWidget(away, 0, Qt::AlignTop);
    return row;
}

} // namespace ajar::gui
