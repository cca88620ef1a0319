// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_session.h"

#include "app/explain.h"
#include "app/qt_text.h"
#include "base/day.h"
#include "gui/pipeline/board_filters.h"
#include "gui/pipeline/board_tools.h"
#include "gui/pipeline/column_panel.h"
#include "gui/pipeline/pipeline_page.h"
#include "gui/shell/open_ahead.h"
#include "gui/theme/palette.h"

#include <QApplication>

namespace ajar::bench {

const Clock& clockOfBooks() {
    static const FixedClock kClock(instantAt(Day{20'697}, 720, 120));
    return kClock;
}

WindowSession::WindowSession(const QString& settings, const QString& ahead)
    : m_settings(settings, QSettings::IniFormat), m_theme(QApplication::palette()), m_window(parts(ahead), m_theme) {
    m_theme.choose(gui::ThemeChoice::System);
    gui::applyScheme(m_theme.scheme());
    QObject::connect(&m_theme, &gui::ThemeWatcher::schemeChanged, &m_theme, &gui::applyScheme);
    QObject::connect(&page(), &gui::PipelinePage::boardShown, &m_window, [this] { ++m_boards; });
    m_window.resize(1280, 800);
}

gui::WindowParts WindowSession::parts(const QString& ahead) {
    gui::WindowParts parts;
    parts.openBook = [](const QString& file) { return app::openBook(app::pathFromQt(file), clockOfBooks()); };
    parts.explain = app::explained;
    parts.recall = [this](const QString& key) { return m_settings.value(key); };
    parts.keep = [this](const QString& key, const QVariant& value) { m_settings.setValue(key, value); };
    gui::openAhead(parts, ahead);
    return parts;
}

gui::BoardView& WindowSession::view(Bucket bucket) {
    return page().column(bucket).view();
}

void WindowSession::start(const QString& book) {
    untilBoard([&] {
        QObject::connect(&m_theme, &gui::ThemeWatcher::settled, &m_window, &QWidget::show);
        m_theme.start(m_theme.choice());
        m_window.open(book);
    });
}

void WindowSession::showAllOwners() {
    rest(std::chrono::milliseconds(500)); // the owners are asked for behind the first board
    if (page().filters().filter().owner)
        untilBoard([this] { Q_EMIT page().filters().tools().ownerChosen(std::nullopt); });
}

void WindowSession::untilBoard(const std::function<void()>& deed) {
    auto& pending = view(Bucket::Pending);
    const int before = m_boards;
    PaintWatch watch(*pending.viewport(), [&] { return m_boards > before && pending.model()->rowCount() > 0; });
    deed();
    watch.wait();
}

void WindowSession::until(const std::function<bool()>& holds) {
    bool isLate = false;
    QObject context;
    QTimer::singleShot(std::chrono::minutes(1), &context, [&isLate] { isLate = true; });
    while (!holds() && !isLate)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (isLate)
        throw std::runtime_error("what was waited for did not come within a minute");
}

void WindowSession::rest(std::chrono::milliseconds time) {
    bool isOver = false;
    QTimer::singleShot(time, Qt::PreciseTimer, qApp, [&isOver] { isOver = true; });
    while (!isOver)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace ajar::bench
