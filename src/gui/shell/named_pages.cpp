// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/named_pages.h"

#include "gui/deal/deal_sheets.h"
#include "gui/fields/note_edit.h"
#include "gui/log/log_form.h"
#include "gui/pipeline/pipeline_page.h"
#include "gui/search/search_box.h"
#include "gui/search/search_field.h"
#include "gui/shell/main_window.h"
#include "gui/shell/page_header.h"
#include "gui/transfer/transfer_pages.h"

#include <QFileInfo>
#include <array>

namespace ajar::gui {

namespace {

struct NamedPage {
    QLatin1StringView name;
    void (*show)(MainWindow& window, const QString& words);
};

void showSearch(MainWindow& window, const QString& words) {
    auto& field = window.header().search();
    field.setText(words);
    window.searchBox().open();
    field.deselect();
}

void showLog(MainWindow& window, const QString& words) {
    window.sheets().logEncounter();
    window.sheets().logForm().line().setPlainText(words);
}

void showImport(MainWindow& window, const QString& words) {
    if (!words.isEmpty())
        window.transfer().importFiles({QFileInfo(words).absoluteFilePath()});
}

constexpr std::array kPages{
    NamedPage{QLatin1StringView("pipeline"), [](MainWindow&, const QString&) {}},
    NamedPage{QLatin1StringView("deal"), [](MainWindow& window, const QString&) { window.sheets().openDeal(); }},
    NamedPage{QLatin1StringView("new-deal"), [](MainWindow& window, const QString&) { window.sheets().newDeal(); }},
    NamedPage{QLatin1StringView("log"), showLog},
    NamedPage{QLatin1StringView("search"), showSearch},
    NamedPage{QLatin1StringView("sort"),
              [](MainWindow& window, const QString&) { Q_EMIT window.pipeline().sortWanted(); }},
    NamedPage{QLatin1StringView("import"), showImport},
    NamedPage{QLatin1StringView("export"), [](MainWindow& window, const QString&) { window.exportBook(); }},
};

} // namespace

QStringList pageNames() {
    QStringList names;
    for (const auto& page : kPages)
        names << page.name;
    return names;
}

void showPage(MainWindow& window, const QString& name, const QString& words) {
    if (!window.showsBook())
        return;
    for (const auto& page : kPages)
        if (page.name == name)
            page.show(window, words);
}

} // namespace ajar::gui
