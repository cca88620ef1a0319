// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/keys_sheet.h"

#include "gui/shell/plain_label.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QVBoxLayout>
#include <functional>

namespace ajar::gui {

namespace {

QString plain(QString text) {
    text.replace(QLatin1StringView("&&"), QLatin1StringView("\x01"));
    text.remove(u'&');
    return text.replace(QChar(u'\x01'), u'&');
}

QString keysOfAction(const QAction& action) {
    QStringList keys;
    for (const auto& sequence : action.shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

/// What the views answer by themselves.
KeysSheet::Group viewKeys() {
    return {
        KeysSheet::tr("Everywhere"),
        {{KeysSheet::tr("Tab, Shift+Tab"), KeysSheet::tr("To the next thing, and back")},
         {KeysSheet::tr("Arrows"), KeysSheet::tr("From card to card, also into the next column")},
         {KeysSheet::tr("Enter"), KeysSheet::tr("Open the selected deal; press a button")},
         {KeysSheet::tr("Ctrl+Enter"), KeysSheet::tr("Save a form, log an encounter")},
         {KeysSheet::tr("1 2 3 4, Backspace"), KeysSheet::tr("While you sort: your call, skip, and back")},
         {KeysSheet::tr("Esc"), KeysSheet::tr("Close what is innermost")},
         {KeysSheet::tr("F10, Alt"), KeysSheet::tr("The menus")},
         {KeysSheet::tr("Menu key, Shift+F10"), KeysSheet::tr("What can be done with the thing that is selected")}}};
}

} // namespace

KeysSheet::KeysSheet(QWidget* parent) : QWidget(parent, Qt::Tool) {
    setWindowTitle(tr("Keys"));
    setAccessibleName(tr("Keys"));
    resize(520, 560);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Keys and what they do"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
}

QList<KeysSheet::Group> KeysSheet::keysOf(const QMenuBar& menus) {
    QList<Group> groups;
    for (const auto* entry : menus.actions()) {
        if (entry->menu() == nullptr)
            continue;
        Group group{plain(entry->text()), {}};
        const std::function<void(const QMenu&)> collect = [&](const QMenu& menu) {
            for (const auto* action : menu.actions())
                if (action->menu() != nullptr)
                    collect(*action->menu());
                else if (!action->shortcut().isEmpty())
                    group.lines << Line{keysOfAction(*action), plain(action->text())};
        };
        collect(*entry->menu());
        if (!group.lines.isEmpty())
            groups << group;
    }
    return groups;
}

void KeysSheet::showFor(const QMenuBar& menus) {
    fill(keysOf(menus) + QList<Group>{viewKeys()});
    show();
    raise();
    activateWindow();
}

void KeysSheet::fill(const QList<Group>& groups) {
    auto* scroll = findChild<QScrollArea*>();
    m_lines = new QWidget;
    auto* grid = new QGridLayout(m_lines);
    grid->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    grid->setHorizontalSpacing(space::kXl);
    grid->setVerticalSpacing(space::kS);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& group : groups) {
        auto* title = new PlainLabel(TypeRole::Heading, QPalette::WindowText);
        title->setText(group.title);
        if (row > 0)
            grid->setRowMinimumHeight(row++, space::kS);
        grid->addWidget(title, row++, 0, 1, 2);
        for (const auto& line : group.lines) {
            auto* keys = new PlainLabel(TypeRole::Body, QPalette::Link);
            keys->setText(line.keys);
            auto* deed = new PlainLabel(TypeRole::Body);
            deed->setText(line.deed);
            deed->setWordWrap(true);
            grid->addWidget(keys, row, 0, Qt::AlignTop);
            grid->addWidget(deed, row++, 1);
        }
    }
    grid->setRowStretch(row, 1);
    scroll->setWidget(m_lines); // the one before is deleted
    scroll->setFocus(Qt::OtherFocusReason);
}

void KeysSheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ajar::gui
