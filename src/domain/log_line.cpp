// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_line.h"

#include "base/text.h"
#include "domain/log_words.h"

#include <algorithm>
#include <array>

namespace ajar {
namespace {

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

struct Pieces {
    std::string head;
    std::size_t quoteInHead = std::string::npos; ///< names end there
    std::string text;
    std::string heard;
    std::vector<std::string> promises;
};

/// Quotation marks that open, and those that close what they opened. The straight one opens only where a word may
/// begin, so that 5" stays an inch.
struct QuoteMarks {
    std::string_view open;
    std::array<std::string_view, 2> close;
};
constexpr std::array kQuoteMarks{
    QuoteMarks{"\u201E", {"\u201C", "\u201D"}}, // „…“
    QuoteMarks{"\u201C", {"\u201D", "\u201C"}}, // “…”
    QuoteMarks{"\u201D", {"\u201D", "\u201D"}}, // ”…”, Swedish
    QuoteMarks{"\u00AB", {"\u00BB", "\u00BB"}}, // «…»
    QuoteMarks{"\u00BB", {"\u00AB", "\u00AB"}}, // »…«
    QuoteMarks{"\"", {"\"", "\""}},
};

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool mayBeginQuote(std::string_view line, std::size_t at) {
    return at == 0 || isSpace(line[at - 1]) || isOneOf(line.substr(at - 1, 1), {":", "(", ",", ";", "-", "."});
}

/// Parts a line in one pass.
class Splitter {
public:
    explicit Splitter(std::string_view line) : m_line(line) {}

    [[nodiscard]] Pieces split() {
        while (m_at < m_line.size()) {
            if (takeQuote() || takePromise() || takeColon())
                continue;
            target() += m_line[m_at++];
        }
        return std::move(m_pieces);
    }

private:
    std::string& target() {
        if (!m_pieces.promises.empty())
            return m_pieces.promises.back();
        return m_inText ? m_pieces.text : m_pieces.head;
    }

    bool takeQuote() {
        for (const auto& marks : kQuoteMarks) {
            const std::string_view rest = m_line.substr(m_at);
            if (!rest.starts_with(marks.open) || (marks.open == "\"" && !mayBeginQuote(m_line, m_at)))
                continue;
            if (&target() == &m_pieces.head && m_pieces.quoteInHead == std::string::npos)
                m_pieces.quoteInHead = m_pieces.head.size();
            const std::string_view inside = rest.substr(marks.open.size());
            // Nothing closes it while it is being typed: then it lasts to the end, and every later quote is inside it.
            const auto end = closeOf(marks, inside);
            const std::string_view words = trimmed(inside.substr(0, end));
            if (!words.empty()) {
                m_pieces.heard += m_pieces.heard.empty() ? "" : "\n";
                m_pieces.heard += words;
            }
            const auto close = m_at + marks.open.size() + end;
            m_at = end == std::string_view::npos ? m_line.size() : close + closeSize(marks, inside, end);
            target() += ' ';
            return true;
        }
        return false;
    }

    /// One scan for both marks: looking for each to the end, quote by quote, would cost the square of the line.
    static std::size_t closeOf(const QuoteMarks& marks, std::string_view inside) {
        for (std::size_t i = 0; i < inside.size(); ++i)
            if (inside.substr(i).starts_with(marks.close[0]) || inside.substr(i).starts_with(marks.close[1]))
                return i;
        return std::string_view::npos;
    }

    static std::size_t closeSize(const QuoteMarks& marks, std::string_view inside, std::size_t end) {
        return inside.substr(end).starts_with(marks.close[0]) ? marks.close[0].size() : marks.close[1].size();
    }

    bool takePromise() {
        const bool atWordStart = m_at == 0 || isSpace(m_line[m_at - 1]);
        if (m_line[m_at] != '!' || !atWordStart || m_at + 1 == m_line.size())
            return false;
        if (isSpace(m_line[m_at + 1]) || m_line[m_at + 1] == '!')
            return false;
        m_pieces.promises.emplace_back();
        ++m_at;
        return true;
    }

    /// The first colon that is in no time of day and no address begins the text.
    bool takeColon() {
        if (m_line[m_at] != ':' || m_inText || !m_pieces.promises.empty())
            return false;
        const char before = m_at == 0 ? ' ' : m_line[m_at - 1];
        const char behind = m_at + 1 == m_line.size() ? ' ' : m_line[m_at + 1];
        if ((isDigit(before) && isDigit(behind)) || behind == '/')
            return false;
        m_inText = true;
        ++m_at;
        return true;
    }

    std::string_view m_line;
    std::size_t m_at = 0;
    bool m_inText = false;
    Pieces m_pieces;
};

LoggedPromise readPromise(std::string_view said, Day today) {
    LoggedPromise promise;
    const auto words = splitLogWords(said);
    std::size_t from = 0;
    std::size_t to = words.size();
    // The longest date at the end, and the "by" before it.
    for (std::size_t length = std::min(kMostDayWords, words.size()); length > 0 && !promise.due; --length) {
        const std::size_t start = words.size() - length;
        const bool isOrdinaryWord = length == 1 && words[start].bare().size() == 2 && words[start].raw[0] > 'Z';
        const auto before = start > 0 ? words[start - 1].bare() : std::string_view{};
        const bool isIntroduced =
            isOneOf(before, {"by", "on", "until", "till", "before", "due", "bis", "zum", "am", "vor"});
        if (isOrdinaryWord && !isIntroduced)
            continue;
        promise.due = readDay(LogWords{words}.subspan(start), today, DayDirection::Future);
        if (promise.due)
            to = isIntroduced ? start - 1 : start;
    }
    if (to == 0) // a date and nothing else: better these words than none
        to = words.size();
    promise.byThem = !words.empty() && to > 1 &&
                     isOneOf(words[0].bare(), {"they", "they:", "them", "them:", "she", "he", "sie", "sie:", "er"});
    if (promise.byThem)
        from = 1;
    if (from < to) {
        const std::size_t begin = words[from].start;
        const std::size_t end = words[to - 1].start + words[to - 1].raw.size();
        promise.text = simplified(said.substr(begin, end - begin));
    }
    return promise;
}

/// A date that was recognised; on which side of today it lies is only known when the whole head is.
struct WhenPhrase {
    std::size_t from = 0;
    std::size_t length = 0;     ///< with its preposition
    std::size_t introduced = 0; ///< words of preposition
    bool isLate = false;        ///< behind words that were not understood
};

class HeadReader {
public:
    HeadReader(const Pieces& pieces, Day today, int minuteNow)
        : m_words(splitLogWords(pieces.head)),
          m_used(m_words.size(), false),
          m_quote(pieces.quoteInHead),
          m_today(today),
          m_minuteNow(minuteNow),
          m_hasHeard(!pieces.heard.empty()) {}

    void readInto(LogLine& line) {
        const std::size_t names = countOfNames();
        line.names = namesOf(names);
        std::fill_n(m_used.begin(), names, true);
        for (std::size_t i = names; i < m_words.size();)
            i += std::max<std::size_t>(1, take(line, i));
        readWhen(line);
        finish(line);
        for (std::size_t i = 0; i < m_words.size(); ++i)
            if (!m_used[i])
                line.rest += (line.rest.empty() ? "" : " ") + std::string{m_words[i].raw};
    }

private:
    [[nodiscard]] LogWords from(std::size_t at) const { return LogWords{m_words}.subspan(at); }

    /// A date that no name looks like: "yesterday", "next thu", "Donnerstag"; not "sun", "do" or "May".
    [[nodiscard]] bool isPlainWhen(std::size_t at) const {
        for (std::size_t length = 1; length <= 2 && at + length <= m_words.size(); ++length) {
            const bool isName = length == 1 ? isShortWeekday(m_words[at].bare()) : !isNextWord(m_words[at].bare());
            if (!isName && readDay(from(at).first(length), m_today, DayDirection::Past))
                return m_words[at].raw != "Morgen"; // a family name as well
        }
        return false;
    }

    [[nodiscard]] std::size_t countOfNames() const {
        std::size_t count = 0;
        for (; count < m_words.size(); ++count) {
            const LogWord& word = m_words[count];
            if (word.start >= m_quote || channelAt(from(count)) || attemptAt(from(count)) > 0 || isPlainWhen(count) ||
                (!word.text.empty() && isDigit(word.text.front())))
                break;
        }
        // "Dana um 9 Uhr": the preposition belongs to what follows.
        while (count > 0 && count < m_words.size() &&
               isOneOf(m_words[count - 1].bare(),
                       {"um", "at", "on", "am", "in", "vor", "for", "gegen", "ca", "about", "the"}))
            --count;
        return count;
    }

    [[nodiscard]] std::vector<std::string> namesOf(std::size_t count) const {
        std::vector<std::string> names(1);
        for (std::size_t i = 0; i < count; ++i) {
            std::string_view raw = m_words[i].raw;
            if (isOneOf(m_words[i].text, {"and", "und", "&", "+"})) {
                names.emplace_back();
                continue;
            }
            while (!raw.empty()) {
                const auto end = std::min(raw.find(','), raw.size());
                if (end > 0 && !names.back().empty())
                    names.back() += ' ';
                names.back() += raw.substr(0, end);
                if (end < raw.size())
                    names.emplace_back();
                raw.remove_prefix(std::min(end + 1, raw.size()));
            }
        }
        std::erase_if(names, [](const std::string& name) { return name.empty(); });
        return names;
    }

    /// Understands what stands at `at`, and says how many words that took; 0 for nothing.
    std::size_t take(LogLine& line, std::size_t at) {
        std::size_t length = takeChannel(line, at);
        if (length == 0)
            length = takeWhen(at);
        if (length == 0)
            length = takeMinutes(line, at);
        if (length == 0 && !line.minuteOfDay)
            length = takeTime(line, at);
        if (length == 0 && isNothing(at))
            length = 1;
        m_hasRest = m_hasRest || length == 0;
        std::fill_n(m_used.begin() + static_cast<std::ptrdiff_t>(at), length, true);
        return length;
    }

    /// Punctuation alone.
    [[nodiscard]] bool isNothing(std::size_t at) const {
        return m_words[at].text.find_first_not_of("-,;.!?/|") == std::string::npos ||
               isOneOf(m_words[at].text, {"\u2013", "\u2014", "\u00B7"});
    }

    std::size_t takeChannel(LogLine& line, std::size_t at) {
        if (const std::size_t length = attemptAt(from(at)); length > 0 && !m_isAttempt) {
            m_isAttempt = true;
            return length;
        }
        if (line.channel)
            return 0;
        const auto phrase = channelAt(from(at));
        if (!phrase)
            return 0;
        line.channel = phrase->channel;
        m_isPast = phrase->isPast;
        m_behindChannel = at + phrase->length;
        return phrase->length;
    }

    std::size_t takeMinutes(LogLine& line, std::size_t at) {
        if (line.minutes)
            return 0;
        const bool isIntroduced = isOneOf(m_words[at].bare(), {"for", "about", "ca", "circa", "etwa", "rund"});
        const std::size_t skipped = isIntroduced ? 1 : 0;
        auto phrase = durationAt(from(at + skipped));
        if (phrase) {
            phrase->length += skipped;
        } else if (const auto bare = wholeNumber(m_words[at].bare(), 3);
                   bare && at == m_behindChannel && !timeAt(from(at))) {
            phrase = DurationPhrase{*bare, 1}; // "visit 55"
        }
        if (!phrase)
            return 0;
        line.minutes = phrase->minutes;
        m_minutesAt = at;
        m_minutesLength = phrase->length;
        return phrase->length;
    }

    std::size_t takeTime(LogLine& line, std::size_t at) {
        const auto phrase = timeAt(from(at));
        if (!phrase)
            return 0;
        line.minuteOfDay = phrase->minuteOfDay;
        if (phrase->minutes && !line.minutes) {
            line.minutes = phrase->minutes;
            m_minutesAt = at;
        }
        return phrase->length;
    }

    std::size_t takeWhen(std::size_t at) {
        if (m_when.length > 0)
            return 0;
        const auto first = m_words[at].bare();
        const std::size_t introduced = isOneOf(first, {"on", "am"}) ? 1 : 0;
        const std::size_t left = m_words.size() - at - introduced;
        for (std::size_t length = std::min(kMostDayWords, left); length > 0; --length) {
            const std::size_t start = at + introduced;
            if (length == 1 && introduced == 0 && !isTakenAlone(start))
                continue;
            if (!readDay(from(start).first(length), m_today, DayDirection::Past))
                continue;
            m_when = {at, introduced + length, introduced, m_hasRest};
            return m_when.length;
        }
        return 0;
    }

    /// "sat", "do" and "so" are ordinary words too: taken for days only before others, and two letters only as a name.
    [[nodiscard]] bool isTakenAlone(std::size_t at) const {
        const LogWord& word = m_words[at];
        if (!isShortWeekday(word.bare()))
            return true;
        if (m_hasRest || word.bare() == "so")
            return false;
        return word.bare().size() > 2 || (word.raw[0] >= 'A' && word.raw[0] <= 'Z');
    }

    void readWhen(LogLine& line) {
        if (m_when.length == 0)
            return;
        const bool happened = line.minutes || m_isPast || m_hasHeard || m_isAttempt;
        const bool isToCome = m_when.introduced > 0 && !happened;
        const auto words = from(m_when.from + m_when.introduced).first(m_when.length - m_when.introduced);
        line.day = readDay(words, m_today, isToCome ? DayDirection::Future : DayDirection::Past);
        // "call 20m he wants to talk again tomorrow": what follows the words of something past is no date of it.
        const bool isOfTheWords = m_when.isLate && happened && line.day && *line.day > m_today;
        if (!line.day || isOfTheWords) {
            line.day.reset();
            std::fill_n(m_used.begin() + static_cast<std::ptrdiff_t>(m_when.from), m_when.length, false);
        }
    }

    void finish(LogLine& line) {
        if (m_isAttempt) {
            line.state = EncounterState::Attempt;
            line.channel = line.channel.value_or(Channel::Call);
            line.minutes.reset(); // an attempt has none: they stay to be read
            std::fill_n(m_used.begin() + static_cast<std::ptrdiff_t>(m_minutesAt), m_minutesLength, false);
            return;
        }
        const Day day = line.day.value_or(m_today);
        const bool isLater = day == m_today && line.minuteOfDay && *line.minuteOfDay > m_minuteNow;
        if (day > m_today || isLater)
            line.state = EncounterState::Planned;
    }

    std::vector<LogWord> m_words;
    std::vector<bool> m_used;
    std::size_t m_quote;
    Day m_today;
    int m_minuteNow;
    bool m_hasHeard;
    bool m_isAttempt = false;
    bool m_isPast = false;
    bool m_hasRest = false;
    std::size_t m_behindChannel = std::string::npos;
    std::size_t m_minutesAt = 0;
    std::size_t m_minutesLength = 0;
    WhenPhrase m_when;
};

} // namespace

LogLine parseLogLine(std::string_view line, Day today, int minuteNow) {
    LogLine read;
    const Pieces pieces = Splitter{line}.split();
    HeadReader{pieces, today, minuteNow}.readInto(read);
    read.text = simplified(pieces.text);
    read.heard = pieces.heard;
    for (const auto& said : pieces.promises)
        read.promises.push_back(readPromise(said, today));
    std::erase_if(read.promises, [](const LoggedPromise& promise) { return promise.text.empty(); });
    return read;
}

} // namespace ajar
