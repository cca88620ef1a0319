// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/csv_import.h"
#include "support/exchange/csv_text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace ajar {
namespace {

using test::csvText;
using test::fieldsOf;
using test::Rows;

/// Pieces that break parsers, among plain ones.
rc::Gen<std::string> nastyText() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(
                            rc::gen::element<std::string>("a", "b", " ", ",", ";", "\t", "|", "\"", "\"\"", "\n",
                                                          "\r\n", "\r", "ü", "漢", "👍🏽", "'", "=", "\xEF\xBB\xBF")),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const auto& piece : pieces)
                                text += piece;
                            return text;
                        });
}

RC_GTEST_PROP(CsvProperty, WhatIsWrittenIsReadBack, ()) {
    const auto width = *rc::gen::inRange<std::size_t>(2, 6);
    const auto height = *rc::gen::inRange<std::size_t>(1, 8);
    const char delimiter = *rc::gen::element(',', ';', '\t', '|');
    const auto lineEnd = *rc::gen::element<std::string>("\n", "\r\n", "\r");
    Rows rows;
    for (std::size_t row = 0; row < height; ++row)
        rows.push_back(*rc::gen::container<std::vector<std::string>>(width, nastyText()));
    rows[0][0] = "h" + rows[0][0]; // a mark of byte order at the very start is no text
    RC_ASSERT(fieldsOf(csvText(rows, delimiter, lineEnd), {.delimiter = delimiter}) == rows);
}

RC_GTEST_PROP(CsvProperty, RandomBytesAreReadOrRefused, (const std::string& bytes)) {
    try {
        (void)fieldsOf(bytes);
    } catch (const Failure& failed) {
        RC_ASSERT(failed.error().code == ErrorCode::Invalid);
    }
}

RC_GTEST_PROP(CsvProperty, AnyPiecesUnderAKnownHeaderAreCountedRowByRow, ()) {
    std::string text = "opportunity_id,product,deal_stage,close_value\n";
    for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
             "A1", "A2", ",", "\"", "\n", "Won", "Lost", "Engaging", "7", "-3", "ü", "\r", "x\",\"", "\"\n")))
        text += piece;
    const auto incoming = test::imported({{"deals.csv", text}});
    RC_ASSERT(incoming.has_value());
    const auto& report = incoming->files.at(0);
    RC_ASSERT(report.rows == static_cast<std::int64_t>(incoming->deals.size()) + report.unchanged + report.rejected);
    RC_ASSERT(report.warnings >= report.rejected);
}

} // namespace
} // namespace ajar
