// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace ajar::bench {
namespace {

constexpr double kPerMs = 1e6;
constexpr double kPerMib = 1024 * 1024;
/// A work that takes long is done less often, but so often that its slowest hundredth is seen.
constexpr auto kMostTime = std::chrono::seconds(20);
constexpr int kLeastRounds = 100;

std::string formatted(const char* format, double value) {
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), format, value);
    return {text.data(), static_cast<std::size_t>(std::max(0, length))};
}

std::string shown(double value, Unit unit) {
    if (unit == Unit::Mebibytes)
        return formatted("%.1f", value / kPerMib);
    return formatted(value < 10 * kPerMs ? "%.3f" : "%.1f", value / kPerMs);
}

std::string padded(std::string text, std::size_t width) {
    // Plain ASCII by construction: bytes are columns.
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

std::string jsonText(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

double Times::percentile(double percent) const {
    if (m_times.empty())
        return 0;
    std::vector<double> sorted = m_times;
    std::ranges::sort(sorted);
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(std::lround(last * percent / 100))];
}

double Figure::ratio() const {
    const double base = theirs.percentile(percent);
    return base > 0 ? ours.percentile(percent) / base : 0;
}

bool Figure::isKept() const {
    return (!atMost || ratio() <= *atMost) && (!atMostMs || ours.percentile(percent) <= *atMostMs * kPerMs);
}

void measure(Figure& figure, int rounds, const std::function<void(int)>& ours, const std::function<void(int)>& theirs) {
    const int warmUps = std::max(1, rounds / 10);
    const auto start = std::chrono::steady_clock::now();
    for (int round = -warmUps; round < rounds; ++round) {
        if (round >= kLeastRounds && std::chrono::steady_clock::now() - start > kMostTime)
            break;
        const int question = round < 0 ? round + warmUps : round;
        // Who goes second finds the pages warm, so they change places.
        const bool oursFirst = question % 2 == 0;
        std::chrono::nanoseconds our{};
        if (oursFirst)
            our = timed([&] { ours(question); });
        std::chrono::nanoseconds their{};
        if (theirs)
            their = timed([&] { theirs(question); });
        if (!oursFirst)
            our = timed([&] { ours(question); });
        if (round < 0)
            continue;
        figure.ours.add(our);
        if (theirs)
            figure.theirs.add(their);
    }
}

namespace {

std::string promiseOf(const Figure& figure) {
    std::string promise;
    if (figure.atMost)
        promise = formatted("%.2f", *figure.atMost);
    else if (figure.atMostMs)
        promise = formatted("%.0f ms", *figure.atMostMs) + formatted(" at p%.0f", figure.percent);
    return promise + (figure.isKept() ? "" : "  NOT KEPT");
}

std::string asJson(const Figure& figure) {
    const std::string unit = figure.unit == Unit::Mebibytes ? "mib" : "ms";
    const auto both = [&](const std::string& prefix, const Times& times) {
        return ",\"" + prefix + unit + "_p50\":" + shown(times.percentile(50), figure.unit) + ",\"" + prefix + unit +
               "_p99\":" + shown(times.percentile(99), figure.unit);
    };
    std::string json = "{\"work\":" + jsonText(figure.work) + ",\"rounds\":" + std::to_string(figure.ours.count()) +
                       both("", figure.ours);
    if (!figure.yardstick.empty())
        json += ",\"yardstick\":" + jsonText(figure.yardstick) + both("yardstick_", figure.theirs) +
                ",\"percentile\":" + formatted("%.0f", figure.percent) +
                ",\"ratio\":" + formatted("%.3f", figure.ratio());
    if (figure.atMost)
        json += ",\"at_most\":" + formatted("%.2f", *figure.atMost);
    if (figure.atMostMs)
        json += ",\"at_most_ms\":" + formatted("%.0f", *figure.atMostMs) +
                ",\"at_most_percentile\":" + formatted("%.0f", figure.percent);
    if (figure.atMost || figure.atMostMs)
        json += std::string(",\"kept\":") + (figure.isKept() ? "true" : "false");
    return json + '}';
}

} // namespace

std::string asTable(const Report& report) {
    constexpr std::size_t kWork = 58;
    constexpr std::size_t kYardstick = 40;
    std::string table = report.book + "\n" + padded("work", kWork) + padded("ms p50", 10) + padded("ms p99", 10) +
                        padded("yardstick", kYardstick) + padded("ms p50", 10) + padded("ms p99", 10) +
                        padded("at", 5) + padded("ratio", 8) + "at most\n";
    for (const auto& figure : report.figures) {
        table += padded(figure.work + (figure.unit == Unit::Mebibytes ? ", MiB" : ""), kWork) +
                 padded(shown(figure.ours.percentile(50), figure.unit), 10) +
                 padded(shown(figure.ours.percentile(99), figure.unit), 10);
        if (!figure.yardstick.empty())
            table += padded(figure.yardstick, kYardstick) +
                     padded(shown(figure.theirs.percentile(50), figure.unit), 10) +
                     padded(shown(figure.theirs.percentile(99), figure.unit), 10) +
                     padded(formatted("p%.0f", figure.percent), 5) + padded(formatted("%.2f", figure.ratio()), 8);
        table += promiseOf(figure) + '\n';
    }
    return table;
}

std::string asJson(const Report& report) {
    std::string json = "{\"book\":" + jsonText(report.book) + ",\"figures\":[";
    for (std::size_t i = 0; i < report.figures.size(); ++i)
        json += (i == 0 ? "\n " : ",\n ") + asJson(report.figures[i]);
    return json + "\n]}\n";
}

} // namespace ajar::bench
