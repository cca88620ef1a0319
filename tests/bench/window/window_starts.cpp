// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qt_text.h"
#include "window_works.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QThread>
#include <chrono>
#include <cstdint>
#include <stdexcept>

namespace ajar::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int kPatienceMs = 60'000;
/// What is counted behind the first board, and caches that fill, are through by then.
constexpr std::chrono::seconds kSettles{4};

QString beside(const QString& program) {
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + program;
}

/// A program that is started, told its time, and ended.
class Started {
public:
    Started(const QString& program, const QStringList& words, const QProcessEnvironment& environment) {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_begun = Clock::now();
        m_process.start(program, words);
        if (!m_process.waitForStarted())
            throw std::runtime_error("cannot start " + program.toStdString());
    }
    Started(const Started&) = delete;
    Started& operator=(const Started&) = delete;
    ~Started() {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// From before the process was there until it says that it was painted.
    std::chrono::nanoseconds untilPainted() {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(kPatienceMs))
                throw std::runtime_error("a window was not painted");
        const auto said = m_process.readLine().trimmed().split(' ');
        return std::chrono::nanoseconds(said.value(1).toLongLong()) - m_begun.time_since_epoch();
    }

    /// Resident, in bytes (proc_pid_status(5), VmRSS).
    [[nodiscard]] std::int64_t memory() const {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
        if (status.open(QIODevice::ReadOnly))
            for (const auto& line : status.readAll().split('\n'))
                if (line.startsWith("VmRSS:"))
                    return line.simplified().split(' ').value(1).toLongLong() * 1024;
        throw std::runtime_error("a process does not tell its memory");
    }

private:
    QProcess m_process;
    Clock::time_point m_begun;
};

/// Whose settings and drafts are those of nobody.
QProcessEnvironment apart(const QTemporaryDir& folder) {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
        environment.insert(QLatin1String(name), folder.path());
    environment.insert(QStringLiteral("AJAR_NOW"), QString::fromStdString(toText(clockOfBooks().now())));
    return environment;
}

Figure memoryOfWindow(const QString& book) {
    Figure figure{"memory of the open window", "a bare window", 50, 2.0, {}, {}};
    figure.unit = Unit::Mebibytes;
    for (int round = 0; round < 3; ++round) {
        const QTemporaryDir folder;
        Started ours(beside(QStringLiteral("ajar")), {book}, apart(folder));
        Started bare(beside(QStringLiteral("bare_window")), {}, apart(folder));
        (void)bare.untilPainted();
        QThread::sleep(kSettles.count());
        figure.ours.addBytes(ours.memory());
        figure.theirs.addBytes(bare.memory());
    }
    return figure;
}

} // namespace

std::vector<Figure> startWindows(const QString& book, const QString& small, int rounds) {
    Figure start{"start to a painted first page", "a bare window", 50, 2.0, {}, {}};
    Figure size{"the same", "on the small book", 50, 1.25, {}, {}};
    const QString self = QCoreApplication::applicationFilePath();
    for (int round = -2; round < rounds; ++round) {
        const QTemporaryDir folder;
        const auto environment = apart(folder);
        const auto bare = Started(beside(QStringLiteral("bare_window")), {}, environment).untilPainted();
        const auto large = Started(self, {QStringLiteral("start"), book}, environment).untilPainted();
        const auto little = Started(self, {QStringLiteral("start"), small}, environment).untilPainted();
        if (round < 0) // files come from the disk
            continue;
        start.ours.add(large);
        start.theirs.add(bare);
        size.ours.add(large);
        size.theirs.add(little);
    }
    return {start, size, memoryOfWindow(book)};
}

double bareStartMs(int rounds) {
    Times times;
    const QTemporaryDir folder;
    for (int round = -2; round < rounds; ++round) {
        const auto bare = Started(beside(QStringLiteral("bare_window")), {}, apart(folder)).untilPainted();
        if (round >= 0)
            times.add(bare);
    }
    return times.percentile(50) / 1e6;
}

} // namespace ajar::bench
