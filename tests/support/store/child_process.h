// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ajar::store::test {

/// A program that runs beside the test; it is killed at the end if it still runs.
class ChildProcess {
public:
    ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    /// The next line that it wrote, without its end; nothing where it wrote no more and is over. A line that is not
    /// whole does not count.
    [[nodiscard]] std::optional<std::string> readLine();
    /// All further lines.
    [[nodiscard]] std::vector<std::string> readLines();
    /// Gives it a line to read.
    void writeLine(std::string line);
    /// kill -9, as at a power button held down, and waits for its end.
    void kill();
    /// Closes its input, for a program that waits for that, and waits for its end. Gives its exit code, -1 after a
    /// signal.
    int finish();

private:
    int waitForEnd();

    pid_t m_process = -1;
    int m_input = -1;
    int m_output = -1;
    std::string m_read;
};

} // namespace ajar::store::test
