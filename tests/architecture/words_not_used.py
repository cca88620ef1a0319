# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls and words that the project does without, each for a reason. Comments count only where the row says so."""
import re

from lib.house import CODE, lock, without_comments

QTEST = "|".join(["QCOMPARE", "QVERIFY", r"QTRY_\w+", "QFAIL"])
LATER = "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"])  # in pieces, so that this file is not found itself
ALWAYS = r"(?:EXPECT|ASSERT)_TRUE\(\s*true\s*\)"

# pattern, folders, endings, whether comments count, why
ROWS = [
    (r"\bsetStyleSheet\s*\(", ["src", "tests"], CODE, False, "a style sheet freezes the palette (docs/architecture.md)"),
    (r"styleSheet", ["ui"], (".ui",), True, "a style sheet freezes the palette (docs/architecture.md)"),
    (rf"\b(?:{QTEST})\b", ["tests"], CODE, False, "passes silently under GoogleTest: use EXPECT_ and QTest::qWaitFor"),
    (r"\bstd::w?regex\b|<regex>", ["src", "tests"], CODE, False, "overflows the stack on a long line"),
    (r"::instance\(\)", ["src"], CODE, False, "no singletons: pass it in"),
    (rf"\b(?:{LATER})\b", ["src", "tests", "ui", "cmake", "tools", ".ci"], None, True, "do it, or write an issue"),
    (ALWAYS, ["tests"], CODE, False, "a test that cannot fail"),
    (r"\busing\s+namespace\s+(?!std::(?:chrono_)?literals|std::string(?:_view)?_literals|Qt::)", ["src"], (".h",), False,
     "a header gives its names to all who include it"),
    (r"\bQSqlDatabase\b|\bQSqlQuery\b", ["src", "tests"], CODE, False, "the store has its own layer on the C API"),
]


def violations(tree):
    for pattern, folders, endings, in_comments, why in ROWS:
        for path in tree.under(*folders, endings=endings):
            if path.startswith("tests/architecture/"):
                continue
            text = tree.text(path)
            if not in_comments:
                text = without_comments(text)
            for match in re.finditer(pattern, text):
                yield path, text.count("\n", 0, match.start()) + 1, f"{match[0].strip()}: {why}"


lock(
    violations,
    clean={
        "src/gui/page.cpp": "// no setStyleSheet(\"\") here, nor std::regex\nvoid f();\n",
        "src/base/text.h": "using namespace std::string_view_literals;\n",
        "tests/base/id_test.cpp": "EXPECT_TRUE(isTrue());\n",
    },
    plants=[
        {"src/gui/page.cpp": 'page->setStyleSheet(u"color: red"_qs);\n'},
        {"ui/page.ui": '<property name="styleSheet">\n'},
        {"tests/gui/page_test.cpp": "QCOMPARE(1, 2);\n"},
        {"tests/gui/page_test.cpp": "QVERIFY(page);\n"},
        {"tests/app/page_test.cpp": "QTRY_COMPARE(1, 2);\n"},
        {"src/exchange/csv.cpp": "std::regex pattern;\n"},
        {"src/exchange/csv.cpp": "#include <regex>\n"},
        {"src/app/settings.cpp": "auto& s = Settings::instance();\n"},
        {"src/app/settings.cpp": "// TO" + "DO: later\n"},
        {"tools/run": "# FIX" + "ME\n"},
        {"tests/base/id_test.cpp": "EXPECT_TRUE(" + "true);\n"},
        {"src/base/id.h": "using namespace std;\n"},
        {"src/store/book.cpp": "QSqlQuery query;\n"},
    ],
)
