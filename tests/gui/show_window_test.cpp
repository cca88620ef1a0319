// SPDX-License-Identifier: GPL-3.0-or-later For looking at, not for judging: `test_gui --gtest_also_run_disabled_tests
// --gtest_filter='LookAt*.DISABLED_ASample'` with QT_QPA_PLATFORM=xcb shows the window until it is closed.
#include "gui/theme/theme_watcher.h"
#include "support/gui/sample_board.h"
#include "support/gui/window_fixture.h"

#include <QApplication>

namespace ajar::test {
namespace {

class LookAt : public WindowTest {
protected:
    void untilClosed(app::Board board) {
        theme.choose(gui::themeChoice(qEnvironmentVariable("AJAR_THEME")).value_or(gui::ThemeChoice::Light));
        show(std::move(board), {1280, 800});
        QApplication::exec();
    }
};

TEST_F(LookAt, DISABLED_ASample) {
    untilClosed(sampleBoard());
}

TEST_F(LookAt, DISABLED_ALargeBoard) {
    untilClosed(largeBoard(20'000));
}

TEST_F(LookAt, DISABLED_AnEmptyBook) {
    untilClosed(aBoard({}));
}

} // namespace
} // namespace ajar::test
