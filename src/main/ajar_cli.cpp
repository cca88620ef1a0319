// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "main/clock_of_call.h"
#include "main/default_book.h"

#include <langinfo.h>
#include <unistd.h>

#include <QCoreApplication>
#include <chrono>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <vector>

namespace {

/// The program speaks UTF-8 whatever the locale says; Qt would say so on every call in a locale of another encoding, such as C. Only the
/// encoding is set: the rest of the locale stays, since the home currency of a new book comes from it.
void speakUtf8() {
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) == "UTF-8")
        return;
    if (const char* all = std::getenv("LC_ALL"); all != nullptr && *all != '\0') {
        setenv("LANG", all, 1);
        unsetenv("LC_ALL");
    }
    setenv("LC_CTYPE", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN); // a reader that has enough is told by the answer that could not be written
    speakUtf8();
    const std::vector<std::string> arguments(argv + 1, argv + argc); // before Qt takes its own out
    const QCoreApplication application(argc, argv);
    ajar::cli::Surroundings surroundings{
        std::cin, std::cout, std::cerr, ajar::clockOfCall(), ajar::app::LocalTime(), ajar::defaultBook()};
    if (isatty(STDERR_FILENO) != 0)
        surroundings.progressAfter = std::chrono::milliseconds(400);
    return ajar::cli::run(surroundings, arguments);
}
