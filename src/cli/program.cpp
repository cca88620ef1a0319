// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "app/explain.h"
#include "app/version.h"
#include "base/text.h"
#include "cli/call.h"
#include "cli/text.h"
#include "cli/verb.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>
#include <vector>

namespace ajar::cli {
namespace {

using Words = std::vector<std::string>;

/// The words before the verb.
struct Beginning {
    std::optional<std::string> book;
    bool json = false;
    bool help = false;
    bool version = false;
    std::string fault; ///< not empty: what cannot be read
    Words rest;
};

Beginning readBeginning(std::span<const std::string> arguments) {
    Beginning beginning;
    std::size_t i = 0;
    for (; i < arguments.size() && arguments[i].starts_with('-') && beginning.fault.empty(); ++i) {
        const std::string& word = arguments[i];
        if (word == "--book") {
            if (i + 1 == arguments.size())
                beginning.fault = "--book wants a file.";
            else
                beginning.book = arguments[++i];
        } else if (word.starts_with("--book=")) {
            beginning.book = word.substr(7);
        } else if (word == "--json") {
            beginning.json = true;
        } else if (word == "--help" || word == "-h") {
            beginning.help = true;
        } else if (word == "--version") {
            beginning.version = true;
        } else {
            beginning.fault = "There is no option " + word + ".";
        }
    }
    std::copy(arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end(), std::back_inserter(beginning.rest));
    return beginning;
}

/// The verb that `words` begin with, its words taken off; two words before one.
const Verb* takeVerb(Words& words) {
    const auto verbs = allVerbs();
    for (std::size_t length = std::min<std::size_t>(2, words.size()); length > 0; --length) {
        const std::string name = length == 2 ? words[0] + ' ' + words[1] : words[0];
        const auto found = std::ranges::find(verbs, name, &Verb::name);
        if (found != verbs.end()) {
            words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(length));
            return *found;
        }
    }
    return nullptr;
}

std::string usage(const Verb& verb) {
    std::string line = "ajar-cli [--book FILE] " + std::string(verb.name);
    if (!verb.arguments.empty())
        line += ' ' + std::string(verb.arguments);
    return line;
}

std::string optionText(const Option& option) {
    std::string text;
    std::string_view names = option.name;
    while (!names.empty()) {
        const auto end = std::min(names.find(','), names.size());
        text += (text.empty() ? "" : ", ") + std::string(end == 1 ? "-" : "--") + std::string(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    if (!option.value.empty())
        text += ' ' + std::string(option.value);
    return text;
}

void printOptions(std::ostream& out, std::vector<Option> options) {
    constexpr std::size_t kIndent = 26;
    options.push_back({"book", "FILE", "the book, instead of $AJAR_BOOK or the default one"});
    options.push_back({"json", {}, "the answer as JSON (docs/formats/cli.md)"});
    options.push_back({"h,help", {}, "this"});
    for (const auto& option : options) {
        std::string line = "  " + optionText(option);
        line.resize(std::max(line.size() + 2, kIndent), ' ');
        out << line << option.meaning << '\n';
    }
}

void printHelp(std::ostream& out, const Verb& verb) {
    out << "Usage: " << usage(verb) << "\n\n" << verb.meaning << "\n\nOptions:\n";
    printOptions(out, verb.options);
}

void printHelp(std::ostream& out) {
    constexpr std::size_t kIndent = 52;
    out << "Usage: ajar-cli [--book FILE] VERB …\n\n"
           "People and deals are named by id, or by a name or a part of it that fits just one.\n\n";
    for (const auto* verb : allVerbs()) {
        std::string line =
            "  " + std::string(verb->name) + (verb->arguments.empty() ? "" : " ") + std::string(verb->arguments);
        line.resize(std::max(line.size() + 2, kIndent), ' ');
        const auto end = std::min(verb->meaning.find(". "), verb->meaning.size());
        out << line << verb->meaning.substr(0, end) << (end < verb->meaning.size() ? "." : "") << '\n';
    }
    out << "\n`ajar-cli VERB --help` tells more of each.\n"
           "Exit: 0 done, 1 failed, 2 usage, 3 no such thing, 4 conflict, locked, several fit.\n";
}

int exitOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::Invalid: return Usage;
    case ErrorCode::NotFound: return Missing;
    case ErrorCode::Conflict:
    case ErrorCode::Busy: return Standing;
    default: return Failed;
    }
}

int tell(const Surroundings& surroundings, const Error& error) {
    surroundings.err << app::explained(error).toStdString() << '\n';
    return exitOf(error.code);
}

int tellUsage(const Surroundings& surroundings, const std::string& fault, const std::string& line) {
    surroundings.err << safe(fault) << "\nUsage: " << line << '\n';
    return Usage;
}

bool asksForHelp(const Words& words) {
    const auto end = std::ranges::find(words, "--");
    return std::any_of(words.begin(), end, [](const std::string& word) { return word == "--help" || word == "-h"; });
}

int runVerb(const Surroundings& surroundings, const Verb& verb, const Words& words, const Beginning& beginning) {
    if (beginning.help || asksForHelp(words)) {
        printHelp(surroundings.out, verb);
        return Done;
    }
    Call call(surroundings, verb);
    const std::filesystem::path book = beginning.book ? std::filesystem::path(*beginning.book) : surroundings.book;
    if (const auto read = call.read(words, book, beginning.json); !read)
        return read.error().subject == "usage" ? tellUsage(surroundings, read.error().detail, usage(verb))
                                               : tell(surroundings, read.error());
    const auto exit = verb.run(call);
    return exit ? *exit : tell(surroundings, exit.error());
}

int runWords(const Surroundings& surroundings, std::span<const std::string> arguments) {
    if (!std::ranges::all_of(arguments, isUtf8)) {
        surroundings.err << "An argument is no UTF-8. Nothing was done.\n";
        return Usage;
    }
    Beginning beginning = readBeginning(arguments);
    if (!beginning.fault.empty())
        return tellUsage(surroundings, beginning.fault, "ajar-cli [--book FILE] VERB …");
    if (beginning.version) {
        surroundings.out << "ajar-cli " << app::kVersion << '\n';
        return Done;
    }
    if (beginning.rest.empty()) {
        printHelp(beginning.help ? surroundings.out : surroundings.err);
        return beginning.help ? Done : Usage;
    }
    const std::string first = beginning.rest.front();
    const Verb* verb = takeVerb(beginning.rest);
    if (verb == nullptr)
        return tellUsage(surroundings, "There is no verb " + first + ".",
                         "ajar-cli [--book FILE] VERB …, or ajar-cli --help");
    return runVerb(surroundings, *verb, beginning.rest, beginning);
}

} // namespace

int run(const Surroundings& surroundings, std::span<const std::string> arguments) {
    const int exit = runWords(surroundings, arguments);
    surroundings.out.flush();
    if (!surroundings.out) {
        surroundings.err << "The answer could not be written. What was done is kept.\n";
        return Failed;
    }
    return exit;
}

} // namespace ajar::cli
