// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/empty_words.h"

#include <QCoreApplication>

namespace ajar::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::EmptyWords)
};

using Deed = EmptyPage::Deed;

EmptyPage::Button sample() {
    return {Words::tr("Look around in the sample book instead"), Deed::Sample};
}

EmptyPage::Words wordsOfNoDeals(BookAccess access) {
    const QString title = Words::tr("No deals here yet");
    if (access != BookAccess::Write)
        return {title, Words::tr("This book can only be read, and holds no deals."), {}, {}, sample()};
    return {title,
            Words::tr("Drop a file of deals, people or encounters here, or write down the first deal you are after."),
            {Words::tr("New deal"), Deed::NewDeal},
            {Words::tr("Import a file…"), Deed::Import},
            sample()};
}

} // namespace

EmptyPage::Words emptyWords(EmptyReason reason, BookAccess access, const QString& why) {
    switch (reason) {
    case EmptyReason::NoBook: break;
    case EmptyReason::CannotOpen:
        return {Words::tr("This book cannot be opened"),
                why,
                {Words::tr("Open another book…"), Deed::OpenBook},
                {Words::tr("Try again"), Deed::TryAgain},
                {Words::tr("Make a new book instead"), Deed::NewBook}};
    case EmptyReason::NoDeals: return wordsOfNoDeals(access);
    }
    return {
        Words::tr("No book yet"),
        Words::tr("A book holds your people, encounters and deals in one file on this computer. Begin with an empty "
                  "one, open one that you have, or look around first."),
        {Words::tr("New book…"), Deed::NewBook},
        {Words::tr("Open a book…"), Deed::OpenBook},
        sample()};
}

QString noticeInWords(app::BookNotice notice) {
    switch (notice) {
    case app::BookNotice::None: break;
    case app::BookNotice::ReadOnlyFile:
        return Words::tr("This book can only be read: its file or folder takes no changes.");
    case app::BookNotice::NewerStep:
        return Words::tr("A newer Ajar has written this book. It is open for reading, and stays as it is.");
    case app::BookNotice::Recovered:
        return Words::tr("The book was not closed cleanly. All that had been saved is here; one unfinished change was "
                         "taken back.");
    case app::BookNotice::Migrated:
        return Words::tr("The book was brought up to this version of Ajar. A backup of how it was stands beside it.");
    case app::BookNotice::Network:
        return Words::tr("This book lies in a network folder. Open it on one computer at a time: across a network, two "
                         "could overwrite each other's work.");
    }
    return {};
}

} // namespace ajar::gui
