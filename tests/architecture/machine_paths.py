# SPDX-License-Identifier: GPL-3.0-or-later
"""No file names a folder of somebody's machine: it would work there alone."""
import re

from lib.house import lock

PERSONAL = re.compile(r"(?<![\w.}])/(?:home/\w|root/|work/|Users/\w|farm/|mnt/\w|tmp/bash)")
PICTURES = (".png", ".ico", ".jpg", ".gz", ".ajar")


def violations(tree):
    for path in tree.files:
        if path.endswith(PICTURES):
            continue
        text = tree.text(path)
        for match in PERSONAL.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            end = text.find("\n", match.start())
            yield path, line, f"a path of one machine: {text[match.start():end if end >= 0 else None][:40]}"


lock(
    violations,
    clean={"tools/run": "cp /usr/share/x \"$work/" + "root/file\" ../shared/data\n", "README.md": "see src/home/page\n"},
    plants=[
        {"tools/run": "cd /" + "home/ann/ajar\n"},
        {"README.md": "in `/" + "root/ajar`\n"},
        {"src/base/id.cpp": '"/' + 'work/main"\n'},
    ],
)
