#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports and exports as whole processes, each beside its yardstick on the same data in the same run.

usage: exchange.py AJAR_CLI FOLDER ENCOUNTERS JSON

Makes files of so many made-up encounters and a tenth as many people in FOLDER, takes them in and writes them out, and prints a table; the
figures go to JSON as well. Needs about 4 KB an encounter, and gives it back. A reader opens the book anew each 50 ms while an import runs: the
longest time that it has to wait is the time that a window would. The bounds are those of docs/decisions/0021.
"""
import csv
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

WORDS = ("asked about the harbour lease and whether the second hall could wait until spring because the board had not agreed on "
         "the roof").split()


def write_encounters(path, count, people, first):
    chance = random.Random(first)
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "person", "date", "channel", "minutes", "notes"])
        for i in range(count):
            day = chance.randrange(700)
            rows.writerow([f"E{first + i}", f"Person {i % people:06d} Lane",
                           f"{2024 + day // 350}-{1 + day % 12:02d}-{1 + day % 28:02d} {9 + day % 8:02d}:15", "call",
                           10 + day % 50, " ".join(chance.choices(WORDS, k=25))])


def write_people(path, count):
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "e-mail", "phone", "organisation", "role"])
        for i in range(count):
            rows.writerow([f"Person {i:06d} Lane", f"person{i}@firm{i % 5000}.example", f"+44 20 7946 {i % 10000:04d}",
                           f"Firm {i % 5000}", "buyer"])


class Reader(threading.Thread):
    """Reads a book each 50 ms, as a window does, until it is stopped."""

    def __init__(self, book, table, wanted):
        super().__init__()
        self.book, self.table, self.wanted = book, table, wanted
        self.start_time = time.monotonic()
        self.longest = 0.0
        self.rows_in = None
        self.ends = threading.Event()

    def run(self):
        while not self.ends.wait(0.05):
            before = time.monotonic()
            with_rows = self.look()
            now = time.monotonic()
            self.longest = max(self.longest, now - before)
            if with_rows and self.rows_in is None:
                self.rows_in = now - self.start_time

    def look(self):
        connection = sqlite3.connect(f"file:{self.book}?mode=ro", uri=True, timeout=600)
        try:
            row = connection.execute(f"SELECT max(n) FROM {self.table}").fetchone()
            return (row[0] or 0) >= self.wanted
        finally:
            connection.close()


def measured(arguments, reader=None, output=None):
    """Runs a program; gives its seconds, processor seconds and peak of memory in MiB."""
    if reader:
        reader.start()
    start = time.monotonic()
    child = subprocess.Popen(arguments, stdout=output or subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if reader:
        reader.ends.set()
        reader.join()
    if child.returncode != 0:
        raise SystemExit(f"exchange.py: {' '.join(map(str, arguments))} ended with {child.returncode}")
    return {"seconds": seconds, "processor": used.ru_utime + used.ru_stime, "peak_mib": used.ru_maxrss / 1024}


def bare_book(full, path):
    """The structure of a book without a row."""
    source = sqlite3.connect(f"file:{full}?mode=ro", uri=True)
    texts = [row[0] for row in source.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND "
        "name NOT GLOB 'search_words_*' AND name NOT GLOB 'search_names_*' ORDER BY type DESC, rowid")]
    source.close()
    target = sqlite3.connect(path, isolation_level=None)
    target.execute("PRAGMA journal_mode=TRUNCATE")
    target.execute("PRAGMA synchronous=FULL")
    target.execute("PRAGMA cache_size=-16384")
    for text in texts:
        target.execute(text)
    return target


def key(letter, first, row="t.rowid"):
    """An id made of a row's number, so that one row finds the others that were made of the same line."""
    return f"CAST(printf('{letter}%015d', {first} + {row}) AS BLOB)"


PRINT = "'" + "A" * 67 + "'"  # as long as a fingerprint is
ENCOUNTER_COLUMNS = "key TEXT, person TEXT, date TEXT, channel TEXT, minutes TEXT, notes TEXT"
PEOPLE_COLUMNS = "name TEXT, email TEXT, phone TEXT, organisation TEXT, role TEXT"


def encounter_rows(first):
    return f"""
INSERT INTO person(id, rev, name, name_key, given_name, family_name, do_not_contact, entered)
  SELECT {key("1", first, "min(t.rowid)")}, 1, person, lower(person), '', '', 0, 1 FROM flat.t t
  WHERE lower(person) NOT IN (SELECT name_key FROM person) GROUP BY person;
INSERT INTO encounter(id, rev, state, channel, started, zone, offset_minutes, minutes, heard, noticed, place, to_learn, entered)
  SELECT {key("2", first)}, 1, 'happened', channel, strftime('%s', date) * 1000, 'Europe/Berlin', 60, CAST(minutes AS INTEGER), '',
  notes, '', '', 1 FROM flat.t t;
INSERT INTO encounter_person(id, rev, encounter, person, position)
  SELECT {key("3", first)}, 1, {key("2", first)}, p.id, 0 FROM flat.t t JOIN person p ON p.name_key = lower(t.person)
  ORDER BY t.rowid;
INSERT INTO origin(id, rev, source, source_key, kind, record, hash, entered, file)
  SELECT {key("4", first)}, 1, 'csv-encounters', key, 'encounter', {key("2", first)}, {PRINT}, 1, '' FROM flat.t t;
DELETE FROM person_card;
INSERT INTO person_card(person, last_contact, trust, rapport, respect, is_customer, pending_deals, minutes)
  SELECT ep.person, max(e.started), 0, 0, 0, 0, 0, sum(e.minutes) FROM encounter_person ep JOIN encounter e ON e.id = ep.encounter
  GROUP BY ep.person;"""


def encounter_words(first):
    return f"""
INSERT INTO search_doc(n, tbl, id, happened) SELECT n, 12, id, started FROM encounter WHERE n > {first};
INSERT INTO search_words(rowid, body) SELECT n, noticed FROM encounter WHERE n > {first};"""


def people_rows(first):
    return f"""
INSERT INTO organisation(id, rev, name, name_key, sector, entered)
  SELECT {key("1", first, "min(t.rowid)")}, 1, organisation, lower(organisation), '', 1 FROM flat.t t GROUP BY organisation;
INSERT INTO person(id, rev, name, name_key, given_name, family_name, do_not_contact, entered)
  SELECT {key("2", first)}, 1, name, lower(name), '', '', 0, 1 FROM flat.t t;
INSERT INTO contact_point(id, rev, person, kind, label, value, value_key, position, entered)
  SELECT {key("3", first)}, 1, {key("2", first)}, 'email', '', email, lower(email), 0, 1 FROM flat.t t;
INSERT INTO contact_point(id, rev, person, kind, label, value, value_key, position, entered)
  SELECT {key("4", first)}, 1, {key("2", first)}, 'phone', '', phone, '', 1, 1 FROM flat.t t;
INSERT INTO affiliation(id, rev, person, organisation, role, entered)
  SELECT {key("5", first)}, 1, {key("2", first)}, o.id, role, 1 FROM flat.t t
  JOIN organisation o ON o.name_key = lower(t.organisation) ORDER BY t.rowid;
INSERT INTO origin(id, rev, source, source_key, kind, record, hash, entered, file, place)
  SELECT {key("6", first)}, 1, 'csv-people', {PRINT} || t.rowid, 'person', {key("2", first)}, {PRINT}, 1, 'people.csv',
  t.rowid << 20 FROM flat.t t;
INSERT INTO person_card(person, trust, rapport, respect, is_customer, pending_deals, minutes)
  SELECT id, 0, 0, 0, 0, 0, 0 FROM person ORDER BY id;"""


class Yardstick:
    """The same tables, indexes, summaries and full text, filled by INSERT … SELECT from a table that the engine's shell has imported. Nothing
    is checked, known again or undone, nobody else can read meanwhile."""

    def __init__(self, structure_of, folder):
        self.book, self.flat = folder / "bare.ajar", folder / "flat.db"
        self.book.unlink(missing_ok=True)
        bare_book(structure_of, self.book).close()

    def run(self, text):
        start = time.monotonic()
        subprocess.run(["sqlite3", "-bail", str(self.book)], text=True, check=True, stdout=subprocess.DEVNULL,
                       input="PRAGMA synchronous=FULL;\nPRAGMA cache_size=-16384;\n" + text + "\n")
        return time.monotonic() - start

    def rows(self, path, columns, statements):
        """Seconds from a file to its rows, durably."""
        self.flat.unlink(missing_ok=True)
        return self.run(f"""ATTACH '{self.flat}' AS flat;
PRAGMA flat.journal_mode=OFF;
PRAGMA flat.synchronous=OFF;
CREATE TABLE flat.t({columns});
.mode csv
.import --skip 1 --schema flat {path} t
BEGIN IMMEDIATE;
{statements}
COMMIT;""")

    def words(self, statements):
        return self.run(f"BEGIN IMMEDIATE; {statements} COMMIT;")

    def end(self):
        self.book.unlink()
        self.flat.unlink()


def json_yardstick(full):
    """SQLite's own json_object over every row that an export holds."""
    connection = sqlite3.connect(f"file:{full}?mode=ro", uri=True)
    start = time.monotonic()
    for (table,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%rev INTEGER%' ORDER BY name").fetchall():
        columns = [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({table})")
                   if row[1] not in ("n", "rev", "name_key", "title_key", "value_key")]
        if table == "origin":  # where a record came from goes out by the record alone
            columns = [column for column in columns if column[0] in ("source", "source_key", "record", "hash")]
        pairs = ", ".join(f"'{name}', " + (f"lower(hex({name}))" if kind == "BLOB" else name) for name, kind in columns)
        for _ in connection.execute(f"SELECT json_object({pairs}) FROM {table} ORDER BY id"):
            pass
    seconds = time.monotonic() - start
    connection.close()
    return seconds


class Table:
    """What was measured, as lines for people and as values."""

    def __init__(self):
        self.figures = []

    def add(self, work, value, unit, at_most=None, yard=None):
        ratio = value / yard if yard else None
        kept = at_most is None or (ratio if yard else value) <= at_most
        self.figures.append({"work": work, "value": value, "unit": unit, "yardstick": yard, "ratio": ratio, "at_most": at_most,
                             "kept": kept})
        text = f"{work:58} {value:9.2f} {unit:4}"
        if yard:
            text += f" {yard:8.2f} {ratio:6.2f}"
        if at_most is not None:
            text += f"   at most {at_most:g}{'' if kept else '   NOT KEPT'}"
        print(text, flush=True)


def measure(cli, folder, count, table):
    people = max(1, count // 10)
    first, second, person_file = folder / "first.csv", folder / "second.csv", folder / "people.csv"
    write_encounters(first, count, people, 0)
    write_encounters(second, count, people, count)
    write_people(person_file, people)
    book, other, exported = folder / "book.ajar", folder / "other.ajar", folder / "book.json"

    def new(path):
        path.unlink(missing_ok=True)
        measured([cli, "new", path])

    def take(path, file, wanted, rows="encounter"):
        reader = Reader(path, rows, wanted)
        used = measured([cli, "--book", path, "import", file, "--large"], reader)
        return used, reader

    new(book)
    used, reader = take(book, first, count)
    yardstick = Yardstick(book, folder)
    first_rows = yardstick.rows(first, ENCOUNTER_COLUMNS, encounter_rows(0))
    whole = first_rows + yardstick.words(encounter_words(0))
    table.add("encounters from CSV: rows in", reader.rows_in or used["seconds"], "s", 2.5, first_rows)
    table.add("encounters from CSV: search complete", used["seconds"], "s", 2.5, whole)
    table.add("encounters from CSV: peak of memory", used["peak_mib"], "MiB", 200)
    table.add("longest wait of a read, empty book", reader.longest, "s", 0.4, first_rows)
    used, _ = take(book, first, count)
    table.add("the same file again", used["seconds"], "s")
    used, reader = take(book, second, 2 * count)
    rows = yardstick.rows(second, ENCOUNTER_COLUMNS, encounter_rows(count))
    whole = rows + yardstick.words(encounter_words(count))
    yardstick.end()
    table.add("as many encounters more: rows in", reader.rows_in or used["seconds"], "s", 2.5, rows)
    table.add("as many encounters more: search complete", used["seconds"], "s", 2.5, whole)
    table.add("as many encounters more: peak of memory", used["peak_mib"], "MiB", 200)
    table.add("longest wait of a read, book that holds as many", reader.longest, "s", 0.7, rows)
    used = measured([cli, "--book", book, "undo"])
    table.add("undo of that import", used["seconds"], "s")
    table.add("undo of that import: peak of memory", used["peak_mib"], "MiB", 200)
    second.unlink()

    used = measured([cli, "--book", book, "export", "--private", "-o", exported])
    table.add("export as JSON, processor", used["processor"], "s", 1.3, json_yardstick(book))
    table.add("export as JSON", used["seconds"], "s")
    table.add("export as JSON: peak of memory", used["peak_mib"], "MiB", 200)
    new(other)
    used, reader = take(other, exported, count)
    table.add("JSON into a new book: search complete", used["seconds"], "s")
    table.add("JSON into a new book: peak of memory", used["peak_mib"], "MiB", 200)
    yardstick = Yardstick(other, folder)  # once more: a machine may be half as fast by now
    first_rows = yardstick.rows(first, ENCOUNTER_COLUMNS, encounter_rows(0))
    yardstick.end()
    table.add("JSON into a new book: longest wait of a read", reader.longest, "s", 0.6, first_rows)
    for path in (book, other, exported, first):
        path.unlink()

    new(book)
    used, reader = take(book, person_file, people, "person")
    yardstick = Yardstick(book, folder)
    rows = yardstick.rows(person_file, PEOPLE_COLUMNS, people_rows(0))
    yardstick.end()
    table.add("a tenth as many people from CSV: rows in", reader.rows_in or used["seconds"], "s", 6.5, rows)
    table.add("a tenth as many people from CSV: search complete", used["seconds"], "s")
    table.add("a tenth as many people from CSV: peak of memory", used["peak_mib"], "MiB", 200)


def main():
    if len(sys.argv) != 5 or not sys.argv[3].isdigit() or int(sys.argv[3]) < 10:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[2]) / "exchange"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    table = Table()
    print(f"{int(sys.argv[3])} encounters\n{'work':58} {'ours':>9} {'':4} {'yardstick':>8} {'ratio':>6}")
    try:
        measure(Path(sys.argv[1]).resolve(), folder, int(sys.argv[3]), table)
    finally:
        shutil.rmtree(folder)
    with open(sys.argv[4], "w", encoding="utf-8") as file:
        json.dump({"book": f"{sys.argv[3]} encounters", "figures": table.figures}, file, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
