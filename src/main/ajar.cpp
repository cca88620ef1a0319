// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explain.h"
#include "app/qt_text.h"
#include "app/version.h"
#include "gui/shell/main_window.h"
#include "gui/theme/ajar_style.h"
#include "gui/theme/palette.h"
#include "gui/theme/theme_watcher.h"
#include "gui/words/english_plurals.h"
#include "main/default_book.h"
#include "main/open_book.h"
#include "main/state_folder.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <span>

namespace {

using namespace ajar;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr int kNoBook = 3; // of a picture alone: it shows why a book could not be opened
constexpr QSize kFirstSize{1280, 800};
/// Layouts that were asked for while the board was shown are through by then.
constexpr int kPictureSettlesMs = 100;

/// What the command line asks for.
struct Request {
    QString file;
    QString picture; ///< where to save a picture of the window; empty: show it
    QSize size = kFirstSize;
};

bool hasArgument(std::span<char*> arguments, const char* name) {
    const auto length = std::strlen(name);
    return std::any_of(arguments.begin(), arguments.end(), [&](const char* argument) {
        return std::strncmp(argument, name, length) == 0 && (argument[length] == '\0' || argument[length] == '=');
    });
}

std::optional<QSize> sizeFrom(const QString& text) {
    const auto parts = text.split(u'x', Qt::KeepEmptyParts, Qt::CaseInsensitive);
    bool isWide = false;
    bool isHigh = false;
    const QSize size(parts.value(0).toInt(&isWide), parts.value(1).toInt(&isHigh));
    return parts.size() == 2 && isWide && isHigh && size.width() >= 320 && size.width() <= 8192 &&
                   size.height() >= 240 && size.height() <= 8192
               ? std::optional(size)
               : std::nullopt;
}

int usage(const QString& what) {
    std::fputs(qUtf8Printable(QStringLiteral("ajar: %1\n").arg(what)), stderr);
    return kUsage;
}

/// Reads the command line; an exit code where it asks for nothing more, or for what does not exist.
std::optional<int> read(Request& request) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("Main", "Ajar: a relationship tracker."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        QApplication::translate("Main", "The book to open, instead of $AJAR_BOOK or the default one."),
        QStringLiteral("[FILE]"));
    const QCommandLineOption picture(QStringLiteral("picture"),
                                     QApplication::translate("Main", "Save a picture of the window, and end."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption page(QStringLiteral("page"),
                                  QApplication::translate("Main", "The page to show: pipeline."),
                                  QStringLiteral("PAGE"), QStringLiteral("pipeline"));
    const QCommandLineOption size(QStringLiteral("size"), QApplication::translate("Main", "The size of the window."),
                                  QStringLiteral("WxH"));
    parser.addOptions({picture, page, size});
    if (!parser.parse(QApplication::arguments()))
        return usage(parser.errorText());
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("help-all"))) {
        std::fputs(qUtf8Printable(parser.helpText()), stdout);
        return kDone;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        std::fputs(qUtf8Printable(QStringLiteral("ajar %1\n").arg(QApplication::applicationVersion())), stdout);
        return kDone;
    }
    if (parser.positionalArguments().size() > 1)
        return usage(QApplication::translate("Main", "one book at a time."));
    if (parser.value(page) != QLatin1StringView("pipeline"))
        return usage(
            QApplication::translate("Main", "there is no page \"%1\". There is: pipeline.").arg(parser.value(page)));
    if (parser.isSet(size)) {
        const auto wanted = sizeFrom(parser.value(size));
        if (!wanted)
            return usage(QApplication::translate("Main", "\"%1\" is no size. A size looks like 1280x800.")
                             .arg(parser.value(size)));
        request.size = *wanted;
    }
    request.picture = parser.value(picture);
    request.file =
        parser.positionalArguments().isEmpty() ? app::toQt(defaultBook()) : parser.positionalArguments().constFirst();
    return std::nullopt;
}

gui::WindowParts partsOf(QSettings& settings) {
    gui::WindowParts parts;
    parts.openBook = [](const QString& file) { return openBook(app::pathFromQt(file)); };
    parts.explain = app::explained;
    parts.stateFolder = app::toQt(stateFolder());
    parts.askForBook = [](QWidget* parent) {
        return QFileDialog::getOpenFileName(parent, QApplication::translate("Main", "Open a book"), {},
                                            QApplication::translate("Main", "Ajar books (*.ajar);;All files (*)"));
    };
    parts.keepTheme = [&settings](gui::ThemeChoice choice) {
        settings.setValue(QStringLiteral("theme"), gui::wordOf(choice));
    };
    return parts;
}

/// AJAR_THEME, else what was chosen in the window; a picture is light unless told otherwise.
gui::ThemeChoice firstTheme(const QSettings& settings, bool isPicture) {
    const auto told = gui::themeChoice(qEnvironmentVariable("AJAR_THEME"));
    if (told || isPicture)
        return told.value_or(gui::ThemeChoice::Light);
    return gui::themeChoice(settings.value(QStringLiteral("theme")).toString()).value_or(gui::ThemeChoice::System);
}

int takePicture(gui::MainWindow& window, const Request& request) {
    int result = kFailed;
    window.setAttribute(Qt::WA_DontShowOnScreen);
    QObject::connect(&window, &gui::MainWindow::settled, &window, [&] {
        QTimer::singleShot(kPictureSettlesMs, &window, [&] {
            if (window.grab().save(request.picture))
                result = window.showsBook() || request.file.isEmpty() ? kDone : kNoBook;
            QApplication::exit(result);
        });
    });
    window.show();
    window.open(request.file);
    QApplication::exec();
    if (result == kFailed)
        std::fputs(qUtf8Printable(QStringLiteral("ajar: %1 could not be written.\n").arg(request.picture)), stderr);
    if (result != kNoBook)
        return result;
    std::fputs(
        qUtf8Printable(QStringLiteral("ajar: %1 could not be opened; the picture says why.\n").arg(request.file)),
        stderr);
    return kFailed;
}

} // namespace

int main(int argc, char** argv) {
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    // A picture needs no screen, and is the same with and without one; nor do words on the terminal.
    constexpr std::array kWithoutScreen{"--picture", "--help", "-h", "--help-all", "--version", "-v"};
    const bool needsScreen =
        std::ranges::none_of(kWithoutScreen, [arguments](const char* name) { return hasArgument(arguments, name); });
    if (!needsScreen && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool hasOwnStyle = hasArgument(arguments, "-style") || hasArgument(arguments, "--style") ||
                             !qEnvironmentVariableIsEmpty("QT_STYLE_OVERRIDE");

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("ajar"));
    QApplication::setApplicationDisplayName(QStringLiteral("Ajar"));
    QApplication::setApplicationVersion(app::toQt(app::kVersion));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/ajar/icons/ajar.svg")));
    gui::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);

    Request request;
    if (const auto code = read(request))
        return *code;

    QSettings settings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                           QStringLiteral("/ajar/ajar.conf"),
                       QSettings::IniFormat);
    gui::ThemeWatcher theme(QApplication::palette());
    if (!hasOwnStyle)
        QApplication::setStyle(new gui::AjarStyle);
    theme.choose(firstTheme(settings, !request.picture.isEmpty()));
    gui::applyScheme(theme.scheme());
    QObject::connect(&theme, &gui::ThemeWatcher::schemeChanged, &theme, &gui::applyScheme);

    gui::MainWindow window(partsOf(settings), theme);
    window.resize(request.size);
    if (!request.picture.isEmpty())
        return takePicture(window, request);
    QObject::connect(&theme, &gui::ThemeWatcher::settled, &window, &QWidget::show);
    theme.start(theme.choice());
    window.open(request.file);
    return QApplication::exec();
}
