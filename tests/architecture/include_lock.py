# SPDX-License-Identifier: GPL-3.0-or-later
"""The compiler refuses an include against the arrows: a floor is given the include roots of what it links and no others.

Tried with the compile command of one file of each floor, taken from the build in $AJAR_BUILD.
"""
import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

MAY = {
    "domain": ["base/id.h"],
    "insight": ["base/id.h"],
    "store": ["domain/person.h", "base/id.h"],
    "exchange": ["domain/person.h"],
    "app": ["domain/person.h", "store/book.h", "QString"],
    "gui": ["domain/person.h", "QWidget"],
    "cli": ["domain/person.h"],
}
MAY_NOT = {
    "base": ["domain/person.h", "QString"],
    "domain": ["store/book.h", "QString"],
    "insight": ["domain/person.h", "QString"],
    "store": ["app/board.h", "exchange/csv_reader.h", "QString"],
    "exchange": ["store/book.h", "QString"],
    "app": ["gui/shell/main_window.h", "QWidget", "QChart"],
    "gui": ["store/book.h"],
    "cli": ["store/book.h", "QWidget"],
}


def commands(build, source):
    """The compile command of the first file of each floor, as a list of words without its input and output."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        try:
            parts = Path(entry["file"]).relative_to(source / "src").parts
        except ValueError:
            continue
        words = shlex.split(entry["command"])
        kept, skip = [], False
        for word in words:
            if skip:
                skip = False
            elif word in ("-o", "-c", "-MF", "-MT"):
                skip = True
            elif word not in ("-MD",) and not word.endswith("cmake_pch.hxx") and word != "-Winvalid-pch":
                kept.append(word)
        while "-include" in kept:
            kept.remove("-include")
        found.setdefault(parts[0], kept)
    return found


def is_compiled(command, include, folder):
    file = Path(folder) / "try.cpp"
    file.write_text(f"#if !__has_include(<{include}>)\n#error absent\n#endif\n")
    return subprocess.run(command + ["-fsyntax-only", str(file)], capture_output=True).returncode == 0


def main():
    if "AJAR_BUILD" not in os.environ:
        print("no $AJAR_BUILD: nothing to try the compiler with")
        return 77
    if sys.argv[1:] == ["--self-test"]:
        # Without its include roots the command has to refuse what it took, else nothing is shown.
        rows, want = {"store": ["base/id.h"]}, False
        strip = lambda words: [word for word in words if "/floors/" not in word]
    else:
        rows, want, strip = MAY, True, lambda words: words
    build, source = Path(os.environ["AJAR_BUILD"]), Path(os.environ["AJAR_SOURCE"])
    found = commands(build, source)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        def expect(rows, want):
            nonlocal failed
            for floor, names in rows.items():
                for include in names:
                    if floor in found and is_compiled(strip(found[floor]), include, folder) != want:
                        print(f"src/{floor}: #include <{include}> is {'refused' if want else 'taken'}")
                        failed = 1
        expect(rows, want)
        if want:
            expect(MAY_NOT, False)
            for include in {name for names in MAY_NOT.values() for name in names if "/" in name}:
                if not (source / "src" / include).exists():
                    print(f"{include} is not there, so that refusing it shows nothing: name another header")
                    failed = 1
    return failed


sys.exit(main())
