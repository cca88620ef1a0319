// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/style/controls_page.h"

#include "gui/deal/section.h"
#include "gui/fields/choice_field.h"
#include "gui/fields/edit_field.h"
#include "gui/fields/note_edit.h"
#include "gui/log/chip_flow.h"
#include "gui/search/search_field.h"
#include "gui/shell/link_button.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/plain_label.h"
#include "gui/style/colour_table.h"
#include "gui/theme/ajar_style.h"
#include "gui/theme/icons.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

template <class... Widgets>
QHBoxLayout* rowOf(Widgets*... widgets) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    (row->addWidget(widgets), ...);
    row->addStretch(1);
    return row;
}

QPushButton* button(const QString& words, bool isEnabled = true) {
    auto* made = new QPushButton(words);
    made->setAccessibleName(words);
    made->setEnabled(isEnabled);
    return made;
}

template <class Button>
Button* chosen(const QString& words, bool isChecked, bool isEnabled = true) {
    auto* made = new Button(words);
    made->setCheckable(true);
    made->setAutoExclusive(false);
    made->setChecked(isChecked);
    made->setEnabled(isEnabled);
    return made;
}

template <class Box>
Box* named(Box* box, const QString& name) {
    box->setAccessibleName(name);
    return box;
}

} // namespace

ControlsPage::ControlsPage(QWidget* parent) : QWidget(parent) {
    setWindowTitle(tr("All controls"));
    setAutoFillBackground(true);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    columns->setSpacing(space::kXxl);
    QVBoxLayout* places[3]{};
    for (auto*& place : places) {
        place = new QVBoxLayout;
        place->setSpacing(space::kS);
        columns->addLayout(place, 1);
    }
    addButtons(*places[0]);
    addFields(*places[0]);
    addChoices(*places[1]);
    addTable(*places[1]);
    addMessages(*places[2]);
    addType(*places[2]);
    for (auto* place : places)
        place->addStretch(1);
    for (auto* section : findChildren<Section*>())
        section->rows().setSpacing(space::kS);
}

void ControlsPage::addButtons(QVBoxLayout& column) {
    auto* section = new Section(tr("Buttons"), this);
    column.addWidget(section);
    auto* primary = button(tr("Log encounter"));
    makePrimary(*primary);
    primary->setObjectName(QStringLiteral("primary"));
    auto* primaryOff = button(tr("Log encounter"), false);
    makePrimary(*primaryOff);
    section->rows().addLayout(rowOf(primary, primaryOff));
    section->rows().addLayout(
        rowOf(button(tr("New deal")), button(tr("Disabled"), false), chosen<QPushButton>(tr("Chosen"), true)));
    auto* tool = named(new QToolButton, tr("Undo"));
    tool->setIcon(iconOf(Icon::Undo));
    tool->setAutoRaise(true);
    auto* toolOff = named(new QToolButton, tr("Close"));
    toolOff->setIcon(iconOf(Icon::Close));
    toolOff->setAutoRaise(true);
    toolOff->setEnabled(false);
    auto* link = named(new LinkButton, tr("A link"));
    link->setText(tr("A link"));
    auto* tabs = named(new QTabBar, tr("Tabs"));
    tabs->addTab(tr("All"));
    tabs->addTab(tr("Promises"));
    section->rows().addLayout(rowOf(tool, toolOff, link, tabs));
}

void ControlsPage::addFields(QVBoxLayout& column) {
    auto* section = new Section(tr("Fields"), this);
    column.addWidget(section);
    auto* search = named(new SearchField, tr("Search"));
    search->setPlaceholderText(tr("Search or do anything"));
    section->rows().addWidget(search);
    auto* written = named(new QLineEdit(tr("Dana Whitfield")), tr("A line"));
    auto* off = named(new QLineEdit(tr("Disabled")), tr("A line that is disabled"));
    off->setEnabled(false);
    written->setObjectName(QStringLiteral("line"));
    section->rows().addWidget(written);
    section->rows().addWidget(off);
    auto* note = named(new NoteEdit(3), tr("A note"));
    note->setPlainText(tr("if the audit finds another gap in March it is my name on the report"));
    section->rows().addWidget(note);
    auto* shown = new EditField(tr("Source"), FieldEditor::Lines::One);
    shown->setValue(tr("Felixstowe trade day"), tr("Felixstowe trade day"), {});
    auto* wrong = new EditField(tr("Decides on"), FieldEditor::Lines::One);
    wrong->setValue({}, tr("the day after never"), {});
    wrong->beginEdit();
    wrong->refuse(tr("That is no day. Write it as 24 Dec, or in 3 weeks."));
    auto* choice = new ChoiceField(tr("Kind"));
    choice->setChoices({{0, tr("new")}, {1, tr("renewal")}});
    choice->setChosen(0);
    for (QWidget* field : {static_cast<QWidget*>(shown), static_cast<QWidget*>(wrong), static_cast<QWidget*>(choice)})
        section->rows().addWidget(field);
    auto* chips = new ChipFlow;
    chips->setChips({{tr("Dana Whitfield"), ChipFlow::Kind::Said},
                     {tr("Site visit"), ChipFlow::Kind::Said},
                     {tr("today 14:00"), ChipFlow::Kind::Assumed}});
    section->rows().addWidget(chips);
}

void ControlsPage::addChoices(QVBoxLayout& column) {
    auto* section = new Section(tr("Choices"), this);
    column.addWidget(section);
    auto* box = named(new QComboBox, tr("Whose"));
    box->addItems({tr("Mine"), tr("All")});
    auto* spin = named(new QSpinBox, tr("Minutes"));
    spin->setMaximum(999);
    spin->setValue(25);
    auto* date = named(new QDateEdit(QDate(2026, 11, 23)), tr("A day"));
    date->setCalendarPopup(true);
    section->rows().addLayout(rowOf(box, spin, date));
    section->rows().addLayout(rowOf(chosen<QCheckBox>(tr("Private"), true), chosen<QCheckBox>(tr("Not private"), false),
                                    chosen<QCheckBox>(tr("Disabled"), true, false)));
    section->rows().addLayout(rowOf(chosen<QRadioButton>(tr("Guess"), true), chosen<QRadioButton>(tr("Told"), false),
                                    chosen<QRadioButton>(tr("Disabled"), true, false)));
    auto* calendar = named(new QCalendarWidget, tr("A month"));
    calendar->setSelectedDate(QDate(2026, 11, 23));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    section->rows().addWidget(calendar);
}

void ControlsPage::addTable(QVBoxLayout& column) {
    auto* section = new Section(tr("A table"), this);
    column.addWidget(section);
    auto* table = named(new QTableWidget(30, 3), tr("A table"));
    table->setHorizontalHeaderLabels({tr("Name"), tr("Organisation"), tr("Next")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setItem(0, 0, new QTableWidgetItem(tr("Dana Whitfield")));
    table->setItem(0, 1, new QTableWidgetItem(tr("Harbour Foods")));
    table->setItem(1, 0, new QTableWidgetItem(QStringLiteral("Tomás Rey")));
    table->selectRow(0);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setFixedHeight(210);
    section->rows().addWidget(table);
}

void ControlsPage::addMessages(QVBoxLayout& column) {
    auto* section = new Section(tr("Messages and work"), this);
    column.addWidget(section);
    auto* info = new MessageBar;
    info->showMessage(MessageBar::Kind::Info, tr("This book can be read, not changed."));
    auto* error = new MessageBar;
    error->showMessage(MessageBar::Kind::Error, tr("The disk is full. Nothing was changed."), tr("Try again"));
    section->rows().addWidget(info);
    section->rows().addWidget(error);
    auto* bar = named(new QProgressBar, tr("How far it is"));
    bar->setTextVisible(false);
    bar->setValue(40);
    auto* busy = named(new QProgressBar, tr("It goes on"));
    busy->setTextVisible(false);
    busy->setRange(0, 0);
    section->rows().addWidget(bar);
    section->rows().addWidget(busy);
}

void ControlsPage::addType(QVBoxLayout& column) {
    auto* type = new Section(tr("Type"), this);
    column.addWidget(type);
    const auto add = [type](TypeRole role, const QString& words) {
        auto* label = new PlainLabel(role);
        label->setText(words);
        type->rows().addWidget(label);
    };
    add(TypeRole::Title, tr("Title of a page"));
    add(TypeRole::Heading, tr("Heading"));
    add(TypeRole::Strong, tr("Body, strong"));
    add(TypeRole::Body, tr("Body"));
    add(TypeRole::Secondary, tr("Secondary"));
    add(TypeRole::SecondaryStrong, tr("Secondary, strong"));
    auto* colours = new Section(tr("Colours"), this);
    column.addWidget(colours);
    colours->rows().addWidget(new ColourTable);
}

} // namespace ajar::gui
