// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/byte_source.h"
#include "exchange/csv_encoding.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar::exchange {

struct CsvOptions {
    std::optional<Encoding> encoding{};      ///< of a file without a byte order mark; absent: UTF-8
    std::optional<char> delimiter{};         ///< absent: the one of `,` `;` tab `|` that fits the first rows best
    std::size_t mostFieldBytes = 1'000'000;  ///< a longer field makes its row a fault
    std::size_t mostRecordBytes = 8'000'000; ///< likewise
    std::size_t mostFields = 10'000;         ///< likewise
};

/// Why a record gave no fields. The file goes on with the next line.
enum class CsvFault {
    None,
    TextAfterQuote, ///< something other than a delimiter follows a closing quote
    QuoteNotClosed, ///< a quote that opens a field has no end
    FieldTooLong,
    RecordTooLong,
    TooManyFields
};

/// One record as it stood in the file.
struct CsvRecord {
    std::int64_t line = 0;           ///< on which it begins, from 1; lines inside quotes count
    std::vector<std::string> fields; ///< empty where there is a fault
    CsvFault fault = CsvFault::None;
    std::size_t faultField = 0; ///< the field in which the fault was met, from 0

    bool operator==(const CsvRecord&) const = default;
};

/// Reads CSV as RFC 4180 has it and as files are: delimiter found or given (also by Excel's first line `sep=;`), quotes doubled inside
/// quotes, line ends inside quotes, a UTF-8 byte order mark, CRLF, LF or CR, blank lines between. A quote inside an unquoted field is text.
///
/// UTF-8, UTF-16 with its mark, and other encodings where they are asked for (csv_encoding.h). Bytes that the encoding does not have, a NUL
/// or a file that is no text are refused, as is an empty one. A record whose quotes make no sense is told and reading goes on at the line
/// below its first, so that one stray quote never swallows the rows after it.
///
/// Streams: holds a buffer and one record, whatever the size of the file.
class CsvReader {
public:
    /// `name` is the file's, for errors. Throws Failure(Invalid).
    CsvReader(ByteSource source, std::string name, CsvOptions options = {});

    /// The next record; false at the end. Throws Failure(Invalid).
    [[nodiscard]] bool next(CsvRecord& record);

    [[nodiscard]] char delimiter() const { return m_delimiter; }
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    enum class After { Delimiter, LineEnd, FileEnd };
    struct Scan {
        std::size_t pos = 0; ///< where the scan stands in the buffer
        After after = After::FileEnd;
        CsvFault fault = CsvFault::None;
        bool isLost = false;    ///< where the record ends cannot be told
        bool wasQuoted = false; ///< the record has a quoted field, so a blank one is no blank line
    };

    bool has(std::size_t pos);
    template <class Stops>
    bool findFrom(Scan& scan, Stops stops);
    void fill();
    void start();
    void takeSeparatorLine();
    void refuseOtherFiles() const;
    [[noreturn]] void refuse(const std::string& why) const;

    void scanRecord(Scan& scan, CsvRecord& record);
    void scanField(Scan& scan, std::string& field);
    void scanQuoted(Scan& scan, std::string& field);
    void scanEnd(Scan& scan);
    void append(Scan& scan, std::string& field, std::size_t from) const;
    void recover(const Scan& scan);
    void dropLine(std::size_t pos);
    void stepOverLineEnd(std::size_t& pos);
    void pass(std::size_t end);
    [[nodiscard]] std::string lineAt(std::string_view bytes, std::size_t offset) const;
    void refuseNul(std::string_view bytes) const;
    void checkBytes(std::string_view bytes) const;
    [[nodiscard]] std::string_view sample();

    ByteSource m_source;
    std::string m_name;
    CsvOptions m_options;
    char m_delimiter = ',';
    std::array<bool, 256> m_endsPlain{}; ///< bytes that end an unquoted field
    std::string m_buffer;
    std::size_t m_pos = 0;       ///< where the next record begins in the buffer
    std::int64_t m_line = 1;     ///< of `m_pos`
    std::size_t m_rescanned = 0; ///< bytes read again after faults: bounded, or a hostile file would take for ever
    bool m_atEnd = false;
};

/// The delimiter that gives the most rows of one width. `sample` is the beginning of a file, whole lines, valid UTF-8.
[[nodiscard]] char sniffDelimiter(std::string_view sample);

/// What a fault is called in a warning, a clause without a full stop.
[[nodiscard]] std::string_view sentenceOf(CsvFault fault);

} // namespace ajar::exchange
