# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source, script, schema and CMake file says its licence within its first three lines."""
from lib.house import lock

LINE = "SPDX-License-Identifier: GPL-3.0-or-later"
ENDINGS = (".cpp", ".h", ".py", ".sh", ".cmake", ".sql", "CMakeLists.txt")


def must_say(tree, path):
    if path.endswith(ENDINGS):
        return True
    return tree.text(path).startswith("#!")


def violations(tree):
    for path in tree.files:
        if path.startswith("tests/data/") or path.startswith("docs/"):
            continue
        if must_say(tree, path) and LINE not in "\n".join(tree.text(path).splitlines()[:3]):
            yield path, 1, f"wants the line {LINE}"


lock(
    violations,
    clean={
        "src/base/id.h": f"// {LINE}\n#pragma once\n",
        "tools/run": f"#!/bin/sh\n# {LINE}\n",
        "README.md": "# Ajar\n",
    },
    plants=[
        {"src/base/id.cpp": "int x;\n"},
        {"tools/test": "#!/bin/sh\n"},
        {"CMakeLists.txt": "project(x)\n"},
        {"src/store/sqlite/schema/0001_book.sql": "CREATE TABLE x (n);\n"},
        {"tests/journeys/day.py": "\n\n\n\n# " + LINE + "\n"},
    ],
)
