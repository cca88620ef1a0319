# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and folders are named in snake_case; a form is named as its class and stands beside one in src/gui."""
import re

from lib.house import lock

SNAKE = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*(?:\.[a-z0-9]+)*")
OWN_NAMES = {"CMakeLists.txt", "README.md"}


def violations(tree):
    for path in tree.under("src", "tests", "ui", "cmake", "tools"):
        for part in path.split("/"):
            if part not in OWN_NAMES and not SNAKE.fullmatch(part) and not path.startswith("tests/data/"):
                yield path, 1, f"{part} is not in snake_case"
    sources = {path.rsplit("/", 1)[-1] for path in tree.under("src/gui")}
    for path in tree.under("ui", endings=(".ui",)):
        source = path.rsplit("/", 1)[-1].replace(".ui", ".cpp")
        if source not in sources:
            yield path, 1, f"src/gui has no {source} for this form"


lock(
    violations,
    clean={"src/base/civil_day.h": "", "src/store/sqlite/schema/0001_book.sql": "", "tests/CMakeLists.txt": "",
           "src/gui/pages/people_page.cpp": "", "ui/people_page.ui": ""},
    plants=[
        {"src/base/CivilDay.h": ""},
        {"src/base/civil-day.h": ""},
        {"tests/Base/id_test.cpp": ""},
        {"ui/lonely_page.ui": ""},
    ],
)
