# SPDX-License-Identifier: GPL-3.0-or-later
"""Floors include only from where the arrows of docs/architecture.md point, and CMakeLists.txt links no more than that."""
import re

from lib.house import CODE, includes, lock

# What the headers of a floor may use, and what only its own files may.
HEADERS = {
    "base": [],
    "domain": ["base"],
    "insight": ["base"],
    "store": ["domain"],
    "exchange": ["domain"],
    "app": ["domain", "insight"],
    "cli": ["app"],
    "gui": ["app"],
    "main": ["app", "store", "exchange", "insight"],
}
FILES = {"app": ["store", "exchange"], "main": ["cli", "gui"]}
# Folders whose headers count as files of their floor and are included by it alone.
INTERNAL = {"app": "app/worker/"}


def reach(floor, files):
    seen, rest = {floor}, HEADERS[floor] + (FILES.get(floor, []) if files else [])
    while rest:
        lower = rest.pop()
        if lower not in seen:
            seen.add(lower)
            rest += HEADERS[lower]
    return seen


def include_violations(tree):
    for path in tree.under("src", endings=CODE):
        floor = path.split("/")[1]
        if floor not in HEADERS:
            yield path, 1, f"{floor} is no floor of the house"
            continue
        internal = INTERNAL.get(floor)
        own_file = path.endswith(".cpp") or (internal and path.startswith("src/" + internal))
        allowed = reach(floor, own_file)
        for line, name, quoted in includes(tree.text(path)):
            if not quoted:
                continue
            target = name.split("/")[0]
            if "/" not in name:
                if not re.fullmatch(r"ui_\w+\.h|\w+\.moc|moc_\w+\.cpp", name):
                    yield path, line, f'"{name}" is written from the source root: "{floor}/{name}"'
            elif target not in HEADERS:
                yield path, line, f'"{name}": {target} is no floor; a library stands in angle brackets'
            elif target not in allowed:
                yield path, line, f"{floor} does not stand on {target}"
            elif target != floor and target in INTERNAL and name.startswith(INTERNAL[target]):
                yield path, line, f"{INTERNAL[target]} belongs to {target} alone"


def link_violations(tree):
    if "CMakeLists.txt" not in tree.files:
        return
    text = tree.text("CMakeLists.txt")
    stated = set()
    for call in re.finditer(r"^\s*ajar_floor\((.*?)\)", text, re.S | re.M):
        line = text.count("\n", 0, call.start(1)) + 1
        floor, *words = call[1].split()
        stated.add(floor)
        named = {"PUBLIC": set(), "PRIVATE": set()}
        scope = None
        for word in words:
            if word in ("PUBLIC", "PRIVATE"):
                scope = word
            elif word in ("QT", "INTERNAL", "MAINS"):
                scope = None
            elif scope and word in HEADERS:
                named[scope].add(word)
        if floor not in HEADERS:
            yield "CMakeLists.txt", line, f"{floor} is no floor of the house"
        elif named["PUBLIC"] - set(HEADERS[floor]) or named["PRIVATE"] - set(FILES.get(floor, [])):
            yield "CMakeLists.txt", line, f"{floor} is linked to more than its arrows say"
    for floor in HEADERS.keys() - stated:
        yield "CMakeLists.txt", 1, f"the floor {floor} is not made"


def violations(tree):
    yield from include_violations(tree)
    yield from link_violations(tree)


MADE = "".join(
    f"ajar_floor({floor} PUBLIC {' '.join(public)} PRIVATE {' '.join(FILES.get(floor, []))})\n"
    for floor, public in HEADERS.items()
)
lock(
    violations,
    clean={
        "CMakeLists.txt": MADE,
        "src/base/id.cpp": '#include "base/id.h"\n#include <string>\n// #include "gui/window.h"\n',
        "src/app/board.cpp": '#include "app/board.h"\n#include "app/worker/worker.h"\n#include "store/book.h"\n',
        "src/app/worker/worker.h": '#include "store/book.h"\n',
        "src/gui/page.cpp": '#include "domain/deal.h"\n#include "ui_page.h"\n',
        "src/main/ajar.cpp": '#include "gui/window.h"\n#include "store/book.h"\n',
    },
    plants=[
        {"src/base/id.h": '#include "domain/person.h"\n'},
        {"src/domain/person.h": '#include "store/book.h"\n'},
        {"src/insight/estimate.h": '#include "domain/deal.h"\n'},
        {"src/store/book.cpp": '#include "exchange/csv.h"\n'},
        {"src/app/board.h": '#include "store/book.h"\n'},
        {"src/gui/page.cpp": '#include "store/book.h"\n'},
        {"src/cli/verb.cpp": '#include "app/worker/worker.h"\n'},
        {"src/cli/verb.cpp": '#include "gui/window.h"\n'},
        {"src/base/id.cpp": '#include "id.h"\n'},
        {"src/attic/box.h": ""},
        {"CMakeLists.txt": MADE.replace("ajar_floor(base PUBLIC", "ajar_floor(base PUBLIC domain")},
        {"CMakeLists.txt": MADE.replace("PUBLIC app PRIVATE", "PUBLIC app PRIVATE store")},
        {"CMakeLists.txt": "ajar_floor(base)\n"},
    ],
)
