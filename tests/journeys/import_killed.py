#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a large import again and again (safety 4): after each kill the book is sound, and by its export either as it was before the
import or as it is after it; and what an import in peace makes of it then is the same as without the kills. While it runs, others read."""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.join(os.environ["AJAR_BIN"], "ajar-cli")
ROWS = 5000
KILLS = 8


def run(book, *arguments):
    done = subprocess.run([PROGRAM, "--book", book, *arguments], capture_output=True, timeout=600)
    if done.returncode != 0:
        sys.exit(f"{arguments} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
    return done.stdout


def counted(book):
    """What the book holds, as far as an import changes it: the export with the ids of new records would differ from run to run."""
    export = run(book, "export", "--private", "-o", "-")
    return len(export), export.count(b'"noticed"'), export.count(b'"given_name"')


def main():
    chance = random.Random(3)
    with tempfile.TemporaryDirectory() as folder:
        book, rows = os.path.join(folder, "b.ajar"), os.path.join(folder, "rows.csv")
        with open(rows, "w", encoding="utf-8") as file:
            file.write("id,person,date,channel,minutes,notes\n")
            for i in range(ROWS):
                file.write(f"K{i},Person {i % 300},2026-01-{1 + i % 28:02d} 10:00,call,20,{'harbour lease ' * 65}{i}\n")
        if os.path.getsize(rows) < 4_000_000:
            sys.exit("the file is too small to be a large one")
        subprocess.run([PROGRAM, "new", book, "--name", "Killed", "--me", "Robin Fields"], check=True, capture_output=True)
        run(book, "log", "Dana call 20m: before all this")
        before = counted(book)
        first_export = run(book, "export", "--private", "-o", "-")

        start = time.monotonic()
        run(book, "import", rows)
        takes = time.monotonic() - start
        after = counted(book)
        if after[1] != before[1] + ROWS:
            sys.exit(f"{after[1]} encounters instead of {before[1] + ROWS}")
        run(book, "undo")
        if run(book, "export", "--private", "-o", "-") != first_export:
            sys.exit("undo of the import does not give the book back")

        seen = {"before": 0, "after": 0}
        for kill in range(KILLS):
            child = subprocess.Popen([PROGRAM, "--book", book, "import", rows], stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
            # Evenly over the whole import, the last ones where it is moved in and indexed.
            time.sleep(takes * (kill + chance.random()) / KILLS)
            child.send_signal(signal.SIGKILL)
            child.wait()
            run(book, "check")
            now = counted(book)
            if now not in (before, after):
                sys.exit(f"kill {kill}: {now} is neither {before} nor {after}")
            seen["before" if now == before else "after"] += 1
            if now == after:
                run(book, "undo")
        run(book, "import", rows)
        if counted(book) != after:
            sys.exit("the import in peace gives something else than the first one")
        run(book, "check")
        print(f"{KILLS} kills: {seen['before']} as before, {seen['after']} as after")
        if seen["before"] == 0:
            sys.exit("no kill came while the import was under way")


if __name__ == "__main__":
    main()
