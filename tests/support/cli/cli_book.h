// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cli/program.h"
#include "support/base/paths.h"
#include "support/base/temp_folder.h"

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QTimeZone>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace ajar::cli::test {

using Json = nlohmann::json;

/// How a call of the command line ended, and what it said.
struct Answer {
    int exit = -1;
    std::string out;
    std::string err;

    [[nodiscard]] Json json() const { return Json::parse(out); }
};

/// A book that is worked on by the command line alone: in Berlin, on Monday, 21 September 2026, 16:13.
class CliBook {
public:
    explicit CliBook() { call({"new", file(), "--currency", "EUR", "--me", "Robin Fields"}); }

    [[nodiscard]] std::string file() const { return (folder.path() / "work.ajar").string(); }

    /// Calls the program inside this process: the same code, a thousand times quicker than starting it.
    /// A second goes by with each call, as between any two of a person.
    Answer call(std::vector<std::string> arguments) {
        clock.advance(1'000);
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const Surroundings surroundings{in,     out,          err, clock, app::LocalTime(QTimeZone("Europe/Berlin")),
                                        file(), progressAfter};
        const int exit = run(surroundings, arguments);
        return {exit, out.str(), err.str()};
    }
    Json json(std::vector<std::string> arguments) {
        arguments.emplace_back("--json");
        return call(std::move(arguments)).json();
    }

    /// Starts the real program, with nothing in its environment but what is given.
    [[nodiscard]] Answer start(const std::vector<std::string>& arguments,
                               const std::vector<std::pair<std::string, std::string>>& environment = {}) const {
        QProcess process;
        QProcessEnvironment variables;
        for (const auto& [name, value] : environment)
            variables.insert(QString::fromStdString(name), QString::fromStdString(value));
        process.setProcessEnvironment(variables);
        QStringList list;
        for (const auto& argument : arguments)
            list.append(QString::fromStdString(argument));
        process.start(QString::fromStdString(ajar::test::program("ajar-cli").string()), list);
        if (!process.waitForFinished(60'000))
            throw std::runtime_error("ajar-cli did not end");
        return {process.exitCode(), process.readAllStandardOutput().toStdString(),
                process.readAllStandardError().toStdString()};
    }

    ajar::test::TempFolder folder;
    FixedClock clock{Instant{1'790'000'000'000}};
    std::optional<std::chrono::milliseconds> progressAfter; ///< as at a terminal
};

} // namespace ajar::cli::test
