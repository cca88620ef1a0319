// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deal/deal_story.h"

#include "app/local_time.h"
#include "app/qt_text.h"
#include "gui/deal/deal_words.h"
#include "gui/deal/section.h"
#include "gui/fields/paragraph.h"
#include "gui/words/amounts.h"
#include "gui/words/days.h"

#include <QHBoxLayout>
#include <QLayoutItem>
#include <algorithm>
#include <ranges>

namespace ajar::gui {

namespace {

constexpr int kDayWidth = 76;
constexpr std::size_t kHistoryShown = 40;

struct Line {
    QString text;
    bool isMuted = false;
};

void clear(Section& section) {
    while (auto* item = section.rows().takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void addRow(Section& section, const QString& day, const QString& head, const std::vector<Line>& lines) {
    auto* row = new QWidget(&section);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::kS, space::kXs, 0, space::kXs);
    layout->setSpacing(space::kS);
    auto* when = new Paragraph(TypeRole::Secondary, QPalette::PlaceholderText, row);
    when->setText(day);
    when->setFixedWidth(kDayWidth);
    layout->addWidget(when, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* first = new Paragraph(TypeRole::Strong, QPalette::WindowText, row);
    first->setText(head);
    column->addWidget(first);
    for (const auto& line : lines) {
        if (line.text.isEmpty())
            continue;
        auto* words = new Paragraph(line.isMuted ? TypeRole::Secondary : TypeRole::Body,
                                    line.isMuted ? QPalette::PlaceholderText : QPalette::WindowText, row);
        words->setText(line.text);
        column->addWidget(words);
    }
    layout->addLayout(column, 1);
    section.rows().addWidget(row);
}

QString namesOf(const app::EncounterOfDeal& talk) {
    QStringList names;
    for (const auto& person : talk.people)
        names << app::isolated(person.name);
    return names.join(QStringLiteral(", "));
}

QString quoted(const std::string& heard) {
    return heard.empty() ? QString() : QChar(0x201c) + blockToShow(heard) + QChar(0x201d);
}

} // namespace

DealStory::DealStory(QWidget* parent)
    : QWidget(parent),
      m_coming(new Section(tr("To come"), this)),
      m_talks(new Section(tr("Last encounters"), this)),
      m_history(new Section(tr("History"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    for (auto* section : {m_coming, m_talks, m_history})
        column->addWidget(section);
}

void DealStory::show(const app::DealPage& page) {
    if (page == m_page)
        return;
    m_page = page;
    showComing(page);
    showTalks(page);
    showHistory(page);
}

void DealStory::showComing(const app::DealPage& page) {
    clear(*m_coming);
    for (const auto& meeting : page.planned) {
        const Encounter& encounter = meeting.encounter;
        const Day day = dayOf(encounter);
        const QString time = timeOfDay(minuteOfDayAt(encounter.start, encounter.offsetMinutes));
        addRow(*m_coming, dayNear(day, page.today),
               tr("%1 at %2", "a channel, a time of day").arg(wordOf(encounter.channel), time),
               {{day < page.today ? tr("Did it happen?") : QString()},
                {app::lineToShow(encounter.place)},
                {blockToShow(encounter.toLearn)},
                {namesOf(meeting), true}});
    }
    for (const auto& promise : page.openPromises)
        addRow(*m_coming, dayNear(promise.due, page.today), blockToShow(promise.text),
               {{promise.by == PromiseBy::Us ? tr("Promised by us") : tr("Promised by them"), true},
                {isLate(promise, page.today) ? tr("%n day(s) late", nullptr, page.today - promise.due) : QString()}});
    m_coming->setVisible(!page.planned.empty() || !page.openPromises.empty());
}

void DealStory::showTalks(const app::DealPage& page) {
    clear(*m_talks);
    m_talks->setHeading(
        page.encounterCount > static_cast<std::int64_t>(page.encounters.size())
            ? tr("Last encounters (%1 of %2)")
                  .arg(number(static_cast<std::int64_t>(page.encounters.size())), number(page.encounterCount))
            : tr("Encounters"));
    for (const auto& talk : page.encounters)
        addRow(*m_talks, dayNear(dayOf(talk.encounter), page.today), talkHead(talk.encounter),
               {{quoted(talk.encounter.heard)}, {blockToShow(talk.encounter.noticed)}, {namesOf(talk), true}});
    if (page.encounters.empty()) {
        auto* none = new Paragraph(TypeRole::Body, QPalette::PlaceholderText, m_talks);
        none->setText(tr("Nothing logged about this deal yet. Ctrl+L logs an encounter."));
        none->setContentsMargins(space::kS, 0, 0, 0);
        m_talks->rows().addWidget(none);
    }
}

void DealStory::showHistory(const app::DealPage& page) {
    clear(*m_history);
    std::size_t shown = 0;
    const app::LocalTime local;
    for (const auto& event : page.profile.events | std::views::reverse) {
        if (++shown > kHistoryShown)
            break;
        addRow(*m_history, dayShort(local.dayOf(event.happened), page.today), eventHead(event, page),
               {{blockToShow(event.reason)},
                {event.wouldChange.empty() ? QString() : tr("Would change it: %1").arg(blockToShow(event.wouldChange)),
                 true}});
    }
    m_history->setVisible(!page.profile.events.empty());
}

} // namespace ajar::gui
