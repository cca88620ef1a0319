// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"
#include "base/day.h"
#include "base/error.h"
#include "cli/program.h"
#include "cli/progress_line.h"
#include "cli/verb.h"
#include "domain/codes.h"
#include "domain/log_line.h"

#include <nlohmann/json_fwd.hpp>

#include <QCommandLineParser>
#include <QFuture>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace ajar::cli {

/// One call of one verb: its arguments, the book it is about, and where its answer goes.
class Call {
public:
    Call(const Surroundings& surroundings, const Verb& verb) : m_surroundings(&surroundings), m_verb(&verb) {}

    /// Reads the words after the verb. Usage and a sentence where they do not fit.
    [[nodiscard]] Result<> read(const std::vector<std::string>& words, const std::filesystem::path& book, bool json);

    [[nodiscard]] bool has(std::string_view option) const;
    [[nodiscard]] std::string value(std::string_view option) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_arguments.size()); }
    [[nodiscard]] const std::string& argument(int index) const { return m_arguments[static_cast<std::size_t>(index)]; }
    /// The arguments from `first` on, with spaces between.
    [[nodiscard]] std::string rest(int first) const;

    /// A day in words as people write it; nothing where the option is not given.
    [[nodiscard]] Result<std::optional<Day>> day(std::string_view option, DayDirection direction) const;
    [[nodiscard]] Result<Day> dayFrom(std::string_view field, const std::string& words, DayDirection direction) const;
    /// A whole number from `least` on; `otherwise` where the option is not given.
    [[nodiscard]] Result<int> number(std::string_view option, int least, int otherwise) const;
    [[nodiscard]] static Result<int> numberFrom(std::string_view field, const std::string& words, int least);
    /// A value by its code; hyphens and spaces are read as underscores.
    template <class Enum>
    [[nodiscard]] static Result<Enum> code(std::string_view field, std::string words) {
        for (char& c : words)
            if (c == '-' || c == ' ')
                c = '_';
        if (const auto value = fromCode<Enum>(words))
            return *value;
        std::string codes;
        for (const auto& entry : codesOf<Enum>())
            codes += (codes.empty() ? "" : ", ") + std::string(entry.code);
        return failure(ErrorCode::Invalid, std::string(field), "is one of: " + codes);
    }

    [[nodiscard]] bool wantsJson() const { return m_json; }
    [[nodiscard]] Day today() const { return m_surroundings->local.dayOf(m_surroundings->clock.now()); }
    [[nodiscard]] const Surroundings& surroundings() const { return *m_surroundings; }
    [[nodiscard]] const std::filesystem::path& book() const { return m_book; }
    [[nodiscard]] app::Services& services();

    /// To be called after what may touch a great part of the book: its words are indexed before the program ends. Where that fails, says so.
    void completeSearch();

    /// Data, for other programs or for eyes.
    [[nodiscard]] std::ostream& out() const { return m_surroundings->out; }
    /// Words about it.
    [[nodiscard]] std::ostream& err() const { return m_surroundings->err; }
    void print(const nlohmann::ordered_json& json) const;

    /// Waits for an answer.
    template <class Value>
    [[nodiscard]] static Result<Value> await(QFuture<Result<Value>> future) {
        return future.result();
    }
    /// The same for what may take long: a person at a terminal sees how far it is.
    template <class Value>
    [[nodiscard]] Result<Value> awaitLong(QFuture<Result<Value>> future, std::string_view doing) const {
        constexpr std::chrono::milliseconds kLook{50};
        ProgressLine line(err(), m_surroundings->progressAfter, doing);
        for (; m_surroundings->progressAfter && !future.isFinished(); std::this_thread::sleep_for(kLook))
            line.show(future.progressMaximum() > 0 ? std::optional(future.progressValue()) : std::nullopt);
        return future.result();
    }

private:
    [[nodiscard]] Result<> readArguments();

    const Surroundings* m_surroundings;
    const Verb* m_verb;
    QCommandLineParser m_parser;
    std::vector<std::string> m_arguments;
    std::filesystem::path m_book;
    bool m_json = false;
    std::unique_ptr<app::Services> m_services;
};

} // namespace ajar::cli
