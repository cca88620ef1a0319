// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/store/child_process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>
#include <utility>

namespace ajar::store::test {

ChildProcess::ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    if (::pipe2(input.data(), O_CLOEXEC) != 0 || ::pipe2(output.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    m_process = ::fork();
    if (m_process == 0) {
        ::dup2(input[0], STDIN_FILENO);
        ::dup2(output[1], STDOUT_FILENO);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    ::close(input[0]);
    ::close(output[1]);
    m_input = input[1];
    m_output = output[0];
    if (m_process < 0)
        throw std::runtime_error("no process");
}

ChildProcess::~ChildProcess() {
    kill();
    ::close(m_output);
}

std::optional<std::string> ChildProcess::readLine() {
    for (;;) {
        if (const auto end = m_read.find('\n'); end != std::string::npos) {
            std::string line = m_read.substr(0, end);
            m_read.erase(0, end + 1);
            return line;
        }
        std::array<char, 4096> bytes{};
        const ssize_t got = ::read(m_output, bytes.data(), bytes.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return std::nullopt;
        m_read.append(bytes.data(), static_cast<std::size_t>(got));
    }
}

std::vector<std::string> ChildProcess::readLines() {
    std::vector<std::string> lines;
    while (auto line = readLine())
        lines.push_back(*std::move(line));
    return lines;
}

void ChildProcess::writeLine(std::string line) {
    line += '\n';
    if (::write(m_input, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        throw std::runtime_error("the program reads no more");
}

void ChildProcess::kill() {
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    waitForEnd();
}

int ChildProcess::finish() {
    if (m_input >= 0)
        ::close(std::exchange(m_input, -1));
    return waitForEnd();
}

int ChildProcess::waitForEnd() {
    if (m_process <= 0)
        return -1;
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
    if (m_input >= 0)
        ::close(std::exchange(m_input, -1));
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace ajar::store::test
