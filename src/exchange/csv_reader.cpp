// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_reader.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>

namespace ajar::exchange {
namespace {

constexpr std::string_view kDelimiters = ",;\t|";
constexpr std::size_t kChunk = 65'536;
/// Beyond it a faulty record is passed over whole instead of being looked at again line by line.
constexpr std::size_t kMostRescanned = 32'000'000;

constexpr bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

/// Line ends in `bytes`, CRLF being one.
std::int64_t countLines(std::string_view bytes) {
    std::int64_t lines = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')))
            ++lines;
    return lines;
}

} // namespace

CsvReader::CsvReader(ByteSource source, std::string name, CsvOptions options)
    : m_source(decoded(std::move(source), name, options.encoding)), m_name(std::move(name)), m_options(options) {
    start();
    m_endsPlain[static_cast<unsigned char>(m_delimiter)] = true;
    m_endsPlain['\n'] = true;
    m_endsPlain['\r'] = true;
}

void CsvReader::start() {
    while (!m_atEnd && m_buffer.size() < kChunk)
        fill();
    refuseOtherFiles();
    if (trimmed(std::string_view(m_buffer).substr(m_pos)).empty() && m_atEnd)
        refuse("is empty");
    if (m_options.delimiter)
        m_delimiter = *m_options.delimiter;
    else
        takeSeparatorLine();
}

/// Excel's own hint: a first line "sep=;".
void CsvReader::takeSeparatorLine() {
    const auto rest = std::string_view(m_buffer).substr(m_pos);
    const bool isHint = rest.size() > 5 && fold(rest.substr(0, 4)) == "sep=" && isLineEnd(rest[5]);
    if (isHint && kDelimiters.find(rest[4]) != std::string_view::npos) {
        m_delimiter = rest[4];
        pass(m_pos + (rest.substr(5).starts_with("\r\n") ? 7 : 6));
        return;
    }
    m_delimiter = sniffDelimiter(sample());
}

/// The whole lines of the first chunk; a chunk without a line end as it is, cut between characters.
std::string_view CsvReader::sample() {
    auto text = std::string_view(m_buffer).substr(m_pos);
    if (!m_atEnd) {
        const auto end = text.find_last_of("\r\n");
        text = end == std::string_view::npos ? clipped(text, text.size() - 1) : text.substr(0, end + 1);
    }
    checkBytes(text);
    return text;
}

void CsvReader::refuseOtherFiles() const {
    const std::string_view text = m_buffer;
    using namespace std::string_view_literals;
    if (text.starts_with("PK\x03\x04"sv) || text.starts_with("\xD0\xCF\x11\xE0"sv))
        refuse("is a spreadsheet or another packed file, whatever its name says; "
               "save it as CSV");
    if (text.starts_with("SQLite format 3\0"sv))
        refuse("is a database, not CSV");
    if (text.starts_with("%PDF-"sv))
        refuse("is a PDF, not CSV");
}

void CsvReader::refuse(const std::string& why) const {
    throw Failure(ErrorCode::Invalid, m_name, why);
}

void CsvReader::fill() {
    const std::size_t old = m_buffer.size();
    m_buffer.resize(old + kChunk);
    const std::size_t count = m_source(std::span(m_buffer).subspan(old));
    m_buffer.resize(old + count);
    m_atEnd = count == 0;
}

bool CsvReader::has(std::size_t pos) {
    while (pos >= m_buffer.size() && !m_atEnd)
        fill();
    return pos < m_buffer.size();
}

/// Moves the scan to the first byte for which `stops`; false at the end of the file and where the record has grown too long.
template <class Stops>
bool CsvReader::findFrom(Scan& scan, Stops stops) {
    while (has(scan.pos)) {
        while (scan.pos < m_buffer.size() && !stops(m_buffer[scan.pos]))
            ++scan.pos;
        if (scan.pos - m_pos > m_options.mostRecordBytes) {
            scan.isLost = true;
            if (scan.fault == CsvFault::None)
                scan.fault = CsvFault::RecordTooLong;
            return false;
        }
        if (scan.pos < m_buffer.size())
            return true;
    }
    return false;
}

bool CsvReader::next(CsvRecord& record) {
    for (;;) {
        if (m_pos >= kChunk) {
            m_buffer.erase(0, m_pos);
            m_pos = 0;
        }
        if (!has(m_pos))
            return false;
        record.line = m_line;
        record.fault = CsvFault::None;
        record.faultField = 0;
        Scan scan{.pos = m_pos};
        scanRecord(scan, record);
        if (scan.isLost) {
            recover(scan);
        } else {
            checkBytes(std::string_view(m_buffer).substr(m_pos, scan.pos - m_pos));
            pass(scan.pos);
        }
        if (record.fault != CsvFault::None)
            return true;
        const bool isBlankLine = !scan.wasQuoted && record.fields.size() == 1 && trimmed(record.fields[0]).empty();
        if (!isBlankLine)
            return true;
    }
}

/// Leaves the scan behind the record's line end. Fields are reused, so that a row costs no allocation once its lengths are known.
void CsvReader::scanRecord(Scan& scan, CsvRecord& record) {
    std::size_t count = 0;
    do {
        if (record.fields.size() <= count)
            record.fields.emplace_back();
        scanField(scan, record.fields[count++]);
        if (count > m_options.mostFields) {
            scan.isLost = true;
            scan.fault = CsvFault::TooManyFields;
        }
        if (scan.fault != CsvFault::None && record.fault == CsvFault::None) {
            record.fault = scan.fault;
            record.faultField = count - 1;
        }
    } while (!scan.isLost && scan.after == After::Delimiter);
    record.fields.resize(record.fault == CsvFault::None ? count : 0);
}

void CsvReader::scanField(Scan& scan, std::string& field) {
    field.clear();
    if (has(scan.pos) && m_buffer[scan.pos] == '"') {
        scan.wasQuoted = true;
        scanQuoted(scan, field);
    } else {
        const std::size_t from = scan.pos;
        findFrom(scan, [this](char c) { return m_endsPlain[static_cast<unsigned char>(c)]; });
        append(scan, field, from);
    }
    if (!scan.isLost)
        scanEnd(scan);
}

void CsvReader::scanQuoted(Scan& scan, std::string& field) {
    ++scan.pos;
    for (;;) {
        const std::size_t from = scan.pos;
        const bool isQuote = findFrom(scan, [](char c) { return c == '"'; });
        append(scan, field, from);
        if (!isQuote) {
            if (scan.fault == CsvFault::None)
                scan.fault = CsvFault::QuoteNotClosed;
            scan.isLost = true;
            return;
        }
        ++scan.pos;
        if (!has(scan.pos) || m_buffer[scan.pos] != '"')
            return;
        const std::size_t second = scan.pos++; // of two quotes that stand for one
        append(scan, field, second);
    }
}

/// Adds what was passed since `from`, unless the field has grown too long: then its row is a fault, and read on to its end.
void CsvReader::append(Scan& scan, std::string& field, std::size_t from) const {
    if (scan.fault == CsvFault::None && field.size() + (scan.pos - from) > m_options.mostFieldBytes)
        scan.fault = CsvFault::FieldTooLong;
    if (scan.fault == CsvFault::None)
        field.append(m_buffer, from, scan.pos - from);
}

/// Behind a field there is a delimiter, a line end or the end of the file; blanks are let pass behind a quote.
void CsvReader::scanEnd(Scan& scan) {
    while (has(scan.pos) && m_buffer[scan.pos] == ' ')
        ++scan.pos;
    if (!has(scan.pos)) {
        scan.after = After::FileEnd;
    } else if (m_buffer[scan.pos] == m_delimiter) {
        scan.after = After::Delimiter;
        ++scan.pos;
    } else if (isLineEnd(m_buffer[scan.pos])) {
        scan.after = After::LineEnd;
        stepOverLineEnd(scan.pos);
    } else {
        scan.isLost = true;
        scan.fault = CsvFault::TextAfterQuote;
    }
}

void CsvReader::stepOverLineEnd(std::size_t& pos) {
    const bool isCr = m_buffer[pos++] == '\r';
    if (isCr && has(pos) && m_buffer[pos] == '\n')
        ++pos;
}

/// Goes on below the first line of a record that is lost, as long as that has not been done too often.
void CsvReader::recover(const Scan& scan) {
    m_rescanned += scan.pos - m_pos;
    dropLine(m_rescanned <= kMostRescanned ? m_pos : scan.pos);
}

/// Passes over everything up to the line end behind `pos`, without keeping it.
void CsvReader::dropLine(std::size_t pos) {
    bool isWhole = true;
    for (;;) {
        while (pos < m_buffer.size() && !isLineEnd(m_buffer[pos]))
            ++pos;
        if (pos < m_buffer.size() || m_atEnd)
            break;
        refuseNul(std::string_view(m_buffer).substr(m_pos));
        m_line += countLines(std::string_view(m_buffer).substr(m_pos));
        m_buffer.clear();
        m_pos = pos = 0;
        isWhole = false;
        fill();
    }
    if (has(pos))
        stepOverLineEnd(pos);
    const auto bytes = std::string_view(m_buffer).substr(m_pos, pos - m_pos);
    if (isWhole)
        checkBytes(bytes);
    else
        refuseNul(bytes); // it may begin within a character
    pass(pos);
}

void CsvReader::pass(std::size_t end) {
    m_line += countLines(std::string_view(m_buffer).substr(m_pos, end - m_pos));
    m_pos = end;
}

std::string CsvReader::lineAt(std::string_view bytes, std::size_t offset) const {
    return "line " + std::to_string(m_line + countLines(bytes.substr(0, offset)));
}

void CsvReader::refuseNul(std::string_view bytes) const {
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
        refuse("holds a NUL on " + lineAt(bytes, nul) +
               ": it is no text, or UTF-16 without its mark (then say --encoding "
               "utf-16le or utf-16be)");
}

/// `bytes` begin at the current record.
void CsvReader::checkBytes(std::string_view bytes) const {
    refuseNul(bytes);
    if (isUtf8(bytes))
        return;
    std::size_t good = 0;
    for (auto end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', end + 1)) {
        if (!isUtf8(bytes.substr(good, end + 1 - good)))
            break;
        good = end + 1;
    }
    refuse("is not UTF-8 on " + lineAt(bytes, good) +
           "; save it as UTF-8, or say how it is written: --encoding cp1252 or "
           "latin1");
}

char sniffDelimiter(std::string_view sample) {
    constexpr int kMostRecords = 50;
    char best = ',';
    double bestShare = 0;
    std::size_t bestWidth = 1;
    for (const char candidate : kDelimiters) {
        if (trimmed(sample).empty())
            break;
        CsvReader reader(bytesOf(std::string(sample)), {}, {.delimiter = candidate});
        CsvRecord record;
        std::size_t width = 0;
        int records = 0;
        int same = 0;
        while (records < kMostRecords && reader.next(record)) {
            if (records++ == 0)
                width = record.fields.size();
            same += record.fault == CsvFault::None && record.fields.size() == width ? 1 : 0;
        }
        const double share = records == 0 ? 0 : static_cast<double>(same) / records;
        if (width > 1 && (share > bestShare || (share == bestShare && width > bestWidth))) {
            best = candidate;
            bestShare = share;
            bestWidth = width;
        }
    }
    return best;
}

std::string_view sentenceOf(CsvFault fault) {
    switch (fault) {
    case CsvFault::None: return {};
    case CsvFault::TextAfterQuote: return "text follows a closing quote";
    case CsvFault::QuoteNotClosed: return "a quote is opened and not closed";
    case CsvFault::FieldTooLong: return "a field is longer than 1 MB";
    case CsvFault::RecordTooLong: return "the row is longer than 8 MB";
    case CsvFault::TooManyFields: return "the row has more than 10,000 fields";
    }
    return {};
}

} // namespace ajar::exchange
