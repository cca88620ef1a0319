// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace ajar::cli {

/// What a person sees at a terminal while work takes long: one line, written over as it goes on and gone at its end.
class ProgressLine {
public:
    /// Nothing is shown before `after`, and never where that is absent. `doing` is as in "Reading".
    ProgressLine(std::ostream& err, std::optional<std::chrono::milliseconds> after, std::string_view doing)
        : m_err(&err), m_after(after), m_doing(doing) {}
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() {
        if (!m_shown.empty())
            *m_err << '\r' << std::string(m_shown.size(), ' ') << '\r' << std::flush;
    }

    /// How much of the whole is done, in thousandths; absent where that is not known.
    void show(std::optional<int> permille) {
        if (!m_after || std::chrono::steady_clock::now() - m_begun < *m_after)
            return;
        std::string line = m_doing;
        line += permille ? ": " + std::to_string(*permille / 10) + " %" : std::string(" ...");
        if (line == m_shown)
            return;
        *m_err << '\r' << line << std::flush;
        m_shown = line;
    }

private:
    std::ostream* m_err;
    std::optional<std::chrono::milliseconds> m_after;
    std::string m_doing;
    std::string m_shown;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
};

} // namespace ajar::cli
