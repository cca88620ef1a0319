# SPDX-License-Identifier: GPL-3.0-or-later
"""What the locks of the house share.

A lock is one file beside this folder. It calls lock() with

  violations(tree)   yields (path, line, what) for all that it forbids
  clean              a small tree, {path: text}, in which it must find nothing
  plants             trees laid over the clean one, in each of which it must find something

Run plainly it looks at the project (or at the folder given); with --self-test it shows that it catches its plants.
"""
import re
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
NOT_OURS = {".git", "build", "__pycache__"}
CODE = (".cpp", ".h")


class Tree:
    def __init__(self, root):
        self.root = Path(root)
        self.files = sorted(self._walk(self.root))

    def _walk(self, folder):
        for entry in folder.iterdir():
            if entry.name in NOT_OURS or entry.is_symlink():
                continue
            if entry.is_dir():
                yield from self._walk(entry)
            else:
                yield entry.relative_to(self.root).as_posix()

    def under(self, *folders, endings=None):
        """Paths of the files in these folders (all, without one), with one of these endings (any, without)."""
        for path in self.files:
            if folders and not path.startswith(tuple(f"{folder}/" for folder in folders)):
                continue
            if endings is None or path.endswith(endings):
                yield path

    def text(self, path):
        return (self.root / path).read_bytes().decode("utf-8", "replace")


# A comment, a raw string, a string or a character of C++; a ' between digits is a separator and begins nothing.
_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)"""
    r"""|R"(?P<tag>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=tag)\""""
    r"""|"(?P<string>(?:\\.|[^"\\\n])*)\""""
    r"""|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'""",
    re.S,
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """The same text with its comments blanked, so that lines keep their numbers."""
    return _TOKEN.sub(lambda m: _blank(m[0]) if m["comment"] is not None else m[0], text)


def strings(text):
    """(line, content) of each string literal."""
    for match in _TOKEN.finditer(text):
        content = match["raw"] if match["raw"] is not None else match["string"]
        if content is not None:
            yield text.count("\n", 0, match.start()) + 1, content


def includes(text):
    """(line, name, quoted) of each #include."""
    for number, line in enumerate(without_comments(text).splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if match:
            yield number, match[1] or match[2], match[1] is not None


def _plant(folder, files):
    for path, text in files.items():
        target = Path(folder) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def _found(violations, files):
    with tempfile.TemporaryDirectory() as folder:
        _plant(folder, files)
        return list(violations(Tree(folder)))


def _self_test(violations, clean, plants):
    failed = 0
    for found in _found(violations, clean):
        print("in the clean tree: %s:%d: %s" % found)
        failed = 1
    for plant in plants:
        if not _found(violations, {**clean, **plant}):
            print(f"not caught: {plant}")
            failed = 1
    if not plants:
        print("no plant: nothing shows that this lock catches anything")
        failed = 1
    return failed


def lock(violations, clean, plants):
    arguments = sys.argv[1:]
    if arguments == ["--self-test"]:
        sys.exit(_self_test(violations, clean, plants))
    count = 0
    for path, line, what in violations(Tree(arguments[0] if arguments else PROJECT)):
        print(f"{path}:{line}: {what}")
        count += 1
    sys.exit(1 if count else 0)
