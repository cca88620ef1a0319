// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explain.h"
#include "app/qt_text.h"
#include "app/version.h"
#include "gui/shell/main_window.h"
#include "gui/shell/named_pages.h"
#include "gui/shell/open_ahead.h"
#include "gui/shell/recent_books.h"
#include "gui/style/controls_page.h"
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
#include <functional>
#include <optional>
#include <span>
#include <utility>

namespace {

using namespace ajar;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr int kNoBook = 3; // of a picture alone: it shows why a book could not be opened
constexpr QSize kFirstSize{1280, 800};
constexpr QLatin1StringView kStylePage("style");
/// Layouts that were asked for while the board was shown are through by then.
constexpr int kPictureSettlesMs = 100;
constexpr int kCalmEnough =
    10; ///< so many times in a row nothing was being read: one answer may lead to the next question

/// What the command line asks for.
struct Request {
    QString file;
    QString picture; ///< where to save a picture of the window; empty: show it
    QSize size = kFirstSize;
    bool hasSize = false; ///< somebody named it
    QString page;         ///< that is shown first
    QString words;        ///< that are typed there
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

QString pagesInWords() {
    return gui::pageNames().join(QStringLiteral(", ")) + QStringLiteral(", ") + kStylePage;
}

/// Reads the command line; an exit code where it asks for nothing more, or for what does not exist.
std::optional<int> read(Request& request) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("Main", "Ajar: a relationship tracker."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        QApplication::translate("Main", "The book to open, instead of $AJAR_BOOK, the last one or the default one."),
        QStringLiteral("[FILE]"));
    const QCommandLineOption picture(QStringLiteral("picture"),
                                     QApplication::translate("Main", "Save a picture of the window, and end."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption page(QStringLiteral("page"),
                                  QApplication::translate("Main", "What to show: %1.").arg(pagesInWords()),
                                  QStringLiteral("PAGE"), QStringLiteral("pipeline"));
    const QCommandLineOption size(QStringLiteral("size"), QApplication::translate("Main", "The size of the window."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption words(
        QStringLiteral("words"),
        QApplication::translate("Main", "What is typed there: a line to log, words to find, a file to import."),
        QStringLiteral("WORDS"));
    parser.addOptions({picture, page, size, words});
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
    request.page = parser.value(page);
    request.words = parser.value(words);
    if (request.page != kStylePage && !gui::pageNames().contains(request.page))
        return usage(QApplication::translate("Main", "there is no page \"%1\". There are: %2.")
                         .arg(request.page, pagesInWords()));
    if (parser.isSet(size)) {
        const auto wanted = sizeFrom(parser.value(size));
        if (!wanted)
            return usage(QApplication::translate("Main", "\"%1\" is no size. A size looks like 1280x800.")
                             .arg(parser.value(size)));
        request.size = *wanted;
        request.hasSize = true;
    }
    request.picture = parser.value(picture);
    request.file = parser.positionalArguments().value(0);
    return std::nullopt;
}

QString booksFilter() {
    return QApplication::translate("Main", "Ajar books (*.ajar);;All files (*)");
}

/// How the window asks for files. Without the system's own question, which is Qt's to choose.
void askByDialogs(gui::WindowParts& parts) {
    parts.askForBook = [](QWidget* parent) {
        return QFileDialog::getOpenFileName(parent, QApplication::translate("Main", "Open a book"), {}, booksFilter());
    };
    parts.askForNewBook = [](QWidget* parent, const QString& suggested) {
        return QFileDialog::getSaveFileName(parent, QApplication::translate("Main", "Where the new book lies"),
                                            suggested, booksFilter());
    };
    parts.askForImport = [](QWidget* parent) {
        return QFileDialog::getOpenFileNames(
            parent, QApplication::translate("Main", "Import files"), {},
            QApplication::translate("Main", "Tables and books (*.csv *.tsv *.txt *.json);;All files (*)"));
    };
    parts.askForExport = [](QWidget* parent, const QString& suggested) {
        return QFileDialog::getSaveFileName(parent, QApplication::translate("Main", "Export to"), suggested,
                                            QApplication::translate("Main", "JSON (*.json);;All files (*)"));
    };
}

/// `settings` is null where nothing is to be remembered or recalled.
gui::WindowParts partsOf(QSettings* settings) {
    gui::WindowParts parts;
    parts.openBook = [](const QString& file) { return openBook(app::pathFromQt(file)); };
    parts.createBook = [](const QString& file, const app::NewBook& book) {
        return createBook(app::pathFromQt(file), book);
    };
    parts.explain = app::explained;
    parts.defaultBook = app::toQt(defaultBook());
    askByDialogs(parts);
    if (settings == nullptr)
        return parts;
    parts.stateFolder = app::toQt(stateFolder());
    parts.keepTheme = [settings](gui::ThemeChoice choice) {
        settings->setValue(QStringLiteral("theme"), gui::wordOf(choice));
    };
    parts.recall = [settings](const QString& key) { return settings->value(key); };
    parts.keep = [settings](const QString& key, const QVariant& value) { settings->setValue(key, value); };
    return parts;
}

/// What is open first: the book that was named, else the one that was open last, else the default one where it is there.
QString firstBook(const Request& request, const gui::WindowParts& parts) {
    if (!request.file.isEmpty())
        return request.file;
    if (QString last = gui::lastBook(parts.recall); qEnvironmentVariableIsEmpty("AJAR_BOOK") && !last.isEmpty())
        return last;
    const QString file = app::toQt(defaultBook());
    return qEnvironmentVariableIsEmpty("AJAR_BOOK") && !QFileInfo::exists(file) ? QString() : file;
}

/// AJAR_THEME, else what was chosen in the window; a picture is light unless told otherwise.
gui::ThemeChoice firstTheme(const QSettings& settings, bool isPicture) {
    const auto told = gui::themeChoice(qEnvironmentVariable("AJAR_THEME"));
    if (told || isPicture)
        return told.value_or(gui::ThemeChoice::Light);
    return gui::themeChoice(settings.value(QStringLiteral("theme")).toString()).value_or(gui::ThemeChoice::System);
}

int takePicture(gui::MainWindow& window, const QString& book, const Request& request) {
    int result = kFailed;
    window.setAttribute(Qt::WA_DontShowOnScreen);
    int calm = 0;
    const std::function<void()> take = [&] {
        // What comes after the first cards belongs to the picture, and so does the layout that it asks for.
        calm = window.isWorking() ? 0 : calm + 1;
        if (calm < kCalmEnough) {
            QTimer::singleShot(kPictureSettlesMs, &window, take);
            return;
        }
        if (window.grab().save(request.picture))
            result = window.showsBook() || book.isEmpty() ? kDone : kNoBook;
        QApplication::exit(result);
    };
    bool isSettled = false;
    QObject::connect(&window, &gui::MainWindow::settled, &window, [&] {
        if (std::exchange(isSettled, true))
            return;
        gui::showPage(window, request.page, request.words);
        QTimer::singleShot(kPictureSettlesMs, &window, take);
    });
    window.show();
    window.open(book);
    QApplication::exec();
    if (result == kFailed)
        std::fputs(qUtf8Printable(QStringLiteral("ajar: %1 could not be written.\n").arg(request.picture)), stderr);
    if (result != kNoBook)
        return result;
    std::fputs(qUtf8Printable(QStringLiteral("ajar: %1 could not be opened; the picture says why.\n").arg(book)),
               stderr);
    return kFailed;
}

/// The page of all controls, as a picture or in a window.
int showControls(const Request& request) {
    gui::ControlsPage page;
    page.resize(request.hasSize ? request.size : page.sizeHint().expandedTo(kFirstSize));
    if (request.picture.isEmpty()) {
        page.show();
        return QApplication::exec();
    }
    page.setAttribute(Qt::WA_DontShowOnScreen);
    page.show();
    QApplication::processEvents(); // layouts that were asked for when it was shown
    if (page.grab().save(request.picture))
        return kDone;
    std::fputs(qUtf8Printable(QStringLiteral("ajar: %1 could not be written.\n").arg(request.picture)), stderr);
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

    if (request.page == kStylePage)
        return showControls(request);
    const bool isPicture = !request.picture.isEmpty();
    auto parts = partsOf(isPicture ? nullptr : &settings);
    const QString book = firstBook(request, parts);
    gui::openAhead(parts, book);
    gui::MainWindow window(std::move(parts), theme);
    if (isPicture || request.hasSize || !settings.contains(QStringLiteral("window")))
        window.resize(request.size);
    if (isPicture)
        return takePicture(window, book, request);
    QObject::connect(&theme, &gui::ThemeWatcher::settled, &window, &QWidget::show);
    theme.start(theme.choice());
    QObject::connect(&window, &gui::MainWindow::settled, &window,
                     [&] { gui::showPage(window, std::exchange(request.page, QString()), request.words); });
    window.open(book);
    return QApplication::exec();
}
