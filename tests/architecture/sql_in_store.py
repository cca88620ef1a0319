# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL text lives in src/store and nowhere else."""
import re

from lib.house import CODE, lock, strings

SQL = re.compile(
    r"\s*(?:SELECT\s+[\w*(\"']|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|WITH\s+\w+.*\bAS\s*\("
    r"|(?:CREATE|DROP|ALTER)\s+(?:\w+\s+)?(?:TABLE|INDEX|VIEW|TRIGGER)\b|PRAGMA\s+\w+|BEGIN\s+IMMEDIATE\b|VACUUM\b)",
    re.I | re.S,
)
# Words that also begin a sentence have to be written as SQL is.
SHOUTED = re.compile(r"\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|WITH|PRAGMA|BEGIN|VACUUM)\b")


def violations(tree):
    for path in tree.under("src", endings=CODE):
        if path.startswith("src/store/"):
            continue
        for line, text in strings(tree.text(path)):
            if SHOUTED.match(text) and SQL.match(text):
                yield path, line, f"SQL outside src/store: {text.strip()[:50]!r}"


lock(
    violations,
    clean={
        "src/store/deed.cpp": 'auto a = "SELECT n FROM deal";\n',
        "src/app/board.cpp": '// "SELECT n FROM deal"\nauto b = "Select one of them"; auto c = "UPDATE"; auto d = 1\'000;\n',
    },
    plants=[
        {"src/app/board.cpp": 'auto a = "SELECT n FROM deal";\n'},
        {"src/cli/verb.cpp": 'auto a = R"sql(\n  SELECT count(*) FROM deal)sql";\n'},
        {"src/gui/page.cpp": 'auto a = "INSERT INTO deal VALUES (1)";\n'},
        {"src/gui/page.cpp": 'auto a = "INSERT OR REPLACE INTO deal VALUES (1)";\n'},
        {"src/exchange/csv.cpp": 'auto a = "UPDATE deal SET n = 1";\n'},
        {"src/app/undo.cpp": 'auto a = "DELETE FROM deal";\n'},
        {"src/app/undo.cpp": 'auto a = "CREATE TABLE deal (n)";\n'},
        {"src/main/open.cpp": 'auto a = "PRAGMA data_version";\n'},
    ],
)
