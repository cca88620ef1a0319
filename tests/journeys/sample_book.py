#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample as a newcomer meets it: made, sound, exported whole, every object valid against the schema, and read back to an equal book."""

import json
import os
import subprocess
import sys
import tempfile

PROGRAM = os.path.join(os.environ["AJAR_BIN"], "ajar-cli")
SCHEMA = os.path.join(os.environ["AJAR_SOURCE"], "docs", "formats", "ajar-1.schema.json")

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is missing")
    sys.exit(77)


def run(book, *arguments):
    done = subprocess.run([PROGRAM, "--book", book, *arguments], capture_output=True, timeout=600)
    if done.returncode != 0:
        sys.exit(f"{arguments} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
    return done


def main():
    with tempfile.TemporaryDirectory() as folder:
        sample, copy = os.path.join(folder, "sample.ajar"), os.path.join(folder, "copy.ajar")
        exported = os.path.join(folder, "sample.json")
        subprocess.run([PROGRAM, "new", sample, "--sample"], check=True, capture_output=True)
        run(sample, "check")
        told = run(sample, "export", "--private", "-o", exported).stderr.decode()
        with open(exported, "rb") as file:
            first = file.read()
        book = json.loads(first)
        with open(SCHEMA, encoding="utf-8") as file:
            faults = list(Draft202012Validator(json.load(file)).iter_errors(book))
        if faults:
            sys.exit(f"{len(faults)} faults, the first: {faults[0].message} at {list(faults[0].path)}")
        for kind in ("people", "deals", "encounters"):
            if f"{len(book[kind])} {kind}" not in told:
                sys.exit(f"'{told}' does not say that {len(book[kind])} {kind} went out")
        subprocess.run([PROGRAM, "new", copy], check=True, capture_output=True)
        run(copy, "import", exported)
        if run(copy, "export", "--private", "-o", "-").stdout != first:
            sys.exit("what was read back is not what went out")
        print(f"{len(book['people'])} people, {len(book['deals'])} deals, {len(book['encounters'])} encounters")


if __name__ == "__main__":
    main()
