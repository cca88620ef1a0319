// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"

#include "app/explain.h"
#include "app/qt_text.h"
#include "base/text.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <ostream>

namespace ajar::cli {
namespace {

using app::fromQt;
using app::toQt;

QStringList namesOf(std::string_view option) {
    return toQt(option).split(QLatin1Char(','));
}

void addOption(QCommandLineParser& parser, const Option& option) {
    QCommandLineOption made(namesOf(option.name), toQt(option.meaning));
    if (!option.value.empty())
        made.setValueName(toQt(option.value));
    parser.addOption(made);
}

} // namespace

Result<> Call::read(const std::vector<std::string>& words, const std::filesystem::path& book, bool json) {
    for (const auto& option : m_verb->options)
        addOption(m_parser, option);
    addOption(m_parser, {"book", "FILE", {}});
    addOption(m_parser, {"json", {}, {}});
    QStringList list{QStringLiteral("ajar-cli")};
    for (const auto& word : words)
        list.append(toQt(std::string_view(word)));
    if (!m_parser.parse(list))
        return failure(ErrorCode::Invalid, "usage", fromQt(m_parser.errorText()));
    m_book = has("book") ? std::filesystem::path(value("book")) : book;
    m_json = json || has("json");
    return readArguments();
}

Result<> Call::readArguments() {
    const auto given = m_parser.positionalArguments();
    for (const auto& argument : given)
        m_arguments.push_back(fromQt(argument));
    if (count() < m_verb->least)
        return failure(ErrorCode::Invalid, "usage", "Something is missing: " + std::string(m_verb->arguments) + ".");
    if (count() > m_verb->most)
        return failure(ErrorCode::Invalid, "usage", "This is too much: " + argument(m_verb->most) + ".");
    return {};
}

bool Call::has(std::string_view option) const {
    return m_parser.isSet(toQt(option));
}

std::string Call::value(std::string_view option) const {
    return fromQt(m_parser.value(toQt(option)));
}

std::vector<std::string> Call::values(std::string_view option) const {
    std::vector<std::string> all;
    const auto given = m_parser.values(toQt(option));
    for (const auto& one : given)
        all.push_back(fromQt(one));
    return all;
}

std::string Call::rest(int first) const {
    std::string words;
    for (int i = first; i < count(); ++i)
        words += (words.empty() ? "" : " ") + argument(i);
    return words;
}

Result<Day> Call::dayFrom(std::string_view field, const std::string& words, DayDirection direction) const {
    if (const auto day = parseDayWords(words, today(), direction))
        return *day;
    return failure(ErrorCode::Invalid, std::string(field), "is no date that can be read in one way: " + words);
}

Result<std::optional<Day>> Call::day(std::string_view option, DayDirection direction) const {
    if (!has(option))
        return std::optional<Day>();
    return dayFrom(option, value(option), direction).map([](Day day) { return std::optional(day); });
}

Result<int> Call::numberFrom(std::string_view field, const std::string& words, int least) {
    int number = 0;
    const auto [end, fault] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (fault != std::errc() || end != words.data() + words.size() || number < least)
        return failure(ErrorCode::Invalid, std::string(field),
                       "is a whole number from " + std::to_string(least) + " on");
    return number;
}

Result<int> Call::number(std::string_view option, int least, int otherwise) const {
    if (!has(option))
        return otherwise;
    return numberFrom(option, value(option), least);
}

app::Services& Call::services() {
    if (!m_services)
        m_services = app::openServices(m_book, m_surroundings->clock, m_surroundings->local);
    return *m_services;
}

void Call::completeSearch() {
    if (const auto done = awaitLong(services().upkeep.completeSearch(), "Making its words searchable"); !done)
        err() << "That is done and kept, but not all of its words can be searched yet: "
              << app::explained(done.error()).toStdString() << '\n';
}

void Call::print(const nlohmann::ordered_json& json) const {
    out() << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

} // namespace ajar::cli
