#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A rep's day by the command line alone: thirty lines of log, ten calls, five moves and twelve searches, all of it taken back and
done again. The book is compared by its export, byte for byte: before the day and after undoing it, after the day and after redoing it."""

import datetime
import json
import os
import subprocess
import sys
import tempfile

PROGRAM = os.path.join(os.environ["AJAR_BIN"], "ajar-cli")

PEOPLE_AND_DEALS = [
    ("Dana Whitfield", "Fleet renewal", "48k"),
    ("Zoë Müller", "Kühlhaus", "120.000 EUR"),
    ("Łukasz Nowak", "Yard gates", "USD 9,500"),
    ("Max Oyelaran", "Night shift lights", "12,5k"),
    ("Aoife Ní Bhriain", "Harbour crane", "310k"),
    ("Sofia Lindqvist", "Spare parts", "4200"),
    ("Ken Ito", "Cold chain audit", "75k"),
    ("Amara Obi", "Depot roof", "58k"),
    ("Jonas Weiß", "Ladestationen", "33k"),
    ("Priya Raman", "Second line", "210k"),
]

LINES = [
    'Dana call 20m: wants the renewal plan "we ship on time or not at all" !send the plan fri',
    "Dana call voicemail",
    "Zoë Müller Termin 1h gestern 14:00: Kühlhaus angesehen, zwei Tore undicht",
    "Zoë Anruf 10 min: Frau Kaya entscheidet mit",
    "Łukasz meeting 45m yesterday 9:30: the gates stick in frost",
    "Nowak email: sent the drawings !send the offer in 1 week",
    "Max Oyelaran site visit 2h 8:00: night shift sees nothing at bay four",
    "Max message: asked for a second date",
    "Aoife call 35m: the harbour board meets in spring !call the board next mon",
    "Aoife Ní Bhriain meeting 2026-12-03 10:00: walk the quay",
    "Sofia call 5m: needs belts for the old presses",
    "Sofia email: price list sent",
    'Ken Ito video 50m: "the audit must not find it twice"',
    "Ken call no answer",
    "Amara Obi meeting 1h 11:00: roof leaks over the sorting belt",
    "Amara and Tunde Bello call 15m: Tunde signs",
    "Jonas Telefonat 12 min: Ladestationen erst nach dem Umbau",
    "Weiß Mail: Netzplan geschickt !Netzplan prüfen morgen",
    "Priya Raman meeting 90m yesterday 15:00: the second line waits for a permit",
    "Priya call 8m: permit expected in March",
    "Dana, Max meeting 30m 13:00: shared lunch, talked about the depot",
    "Dana meeting next thu 14:30: see the site",
    "Zoë call 25m: Tor zwei zuerst",
    "Łukasz call 6m: asks for a winter test",
    "Ines Duarte call 10m: met at the fair, runs a cold store",
    "Ines email: sent a thank you !send the brochure tomorrow",
    "Bob and Carol visit 40m 16:00: a retired couple, the van is for camping",
    "Ken call 22m: likes the checklist",
    "Sofia call 18m: belts ordered elsewhere",
    "Amara call 9m: roof before the rains",
]

CALLS = [
    ("Fleet renewal", "ajar", "she decides alone"),
    ("Kühlhaus", "ajar", "two gates leak"),
    ("Yard gates", "sold_anyway", "frame contract"),
    ("Night shift", "ajar", "the shift suffers"),
    ("Harbour crane", "not_sold_anyway", "no budget before the election"),
    ("Spare parts", "sold_anyway", "only we have them"),
    ("Cold chain", "ajar", "the audit is real"),
    ("Depot roof", "ajar", "rain in March"),
    ("Ladestationen", "unsorted", "after the rebuilding"),
    ("Second line", "not_sold_anyway", "no permit"),
]

MOVES = [
    ("Yard gates", "sold", ["--why", "frame contract"]),
    ("Spare parts", "not_sold", ["--why", "ordered elsewhere"]),
    ("Second line", "not_sold", ["--no-decision", "--ask-again", "in 3 months"]),
    ("Yard gates", "pending", []),
    ("Night shift", "sold", ["--why", "they saw bay four"]),
]

SEARCHES = [  # words, and a title or snippet that must be among the hits
    ("undicht", "undicht"), ("kuhlhaus", "Kühlhaus"), ("KÜHLHAUS", "Kühlhaus"), ("frost", "frost"),
    ("bay four", "bay four"), ("harbour", "Harbour crane"), ("belt", "belts"), ("twice", "twice"),
    ("whitf", "Dana Whitfield"), ("lukasz", "Łukasz Nowak"), ("netzpl", "Netzplan"), ("permit", "permit"),
]


class Book:
    """A book and a clock that goes on by a minute with each call."""

    def __init__(self, folder):
        self.now = datetime.datetime(2026, 11, 23, 8, 0, 0)
        self.environment = {"AJAR_BOOK": os.path.join(folder, "day.ajar"), "HOME": folder, "TZ": "Europe/Berlin"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def run(self, *arguments, expected=0):
        self.now += datetime.timedelta(minutes=1)
        self.environment["AJAR_NOW"] = self.now.strftime("%Y-%m-%dT%H:%M:%SZ")
        done = subprocess.run([PROGRAM, *arguments], env=self.environment, capture_output=True, check=False)
        if done.returncode != expected:
            sys.exit(f"{arguments}: exit {done.returncode} instead of {expected}\n{done.stderr.decode()}")
        return done.stdout

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))

    def export(self):
        return self.run("export", "--private")


def expect(holds, what):
    if not holds:
        sys.exit(what)


def prepare(book):
    book.run("new", "--currency", "EUR", "--me", "Robin Fields")
    for person, deal, value in PEOPLE_AND_DEALS:
        book.run("deal", "add", deal, "--person", f"{person}=decides", "--value", value)


def work(book):
    """The day's deeds; gives how many there were."""
    deeds = 0
    for line in LINES:
        preview = book.json("log", line, "--dry-run")
        logged = book.json("log", line)
        expect(logged["rest"] == "", f"not understood in {line!r}: {logged['rest']!r}")
        expect(logged["channel"] == preview["channel"] and logged["heard"] == preview["heard"], f"a preview of {line!r} lied")
        deeds += 1
    for deal, lean, why in CALLS:
        expect(book.json("lean", deal, lean, "--why", why)["lean"] == lean, deal)
        deeds += 1
    for deal, bucket, options in MOVES:
        expect(book.json("move", deal, bucket, *options)["bucket"] == bucket, deal)
        deeds += 1
    return deeds


def search(book):
    """What the twelve searches find, with what must be among it."""
    found = []
    for words, wanted in SEARCHES:
        hits = book.json("search", words)
        expect(any(wanted in hit["title"] + " " + hit["snippet"] for hit in hits), f"{words!r} does not find {wanted!r}: {hits}")
        found.append(hits)
    return found


def stand(book):
    """What must be the same again: the export, the counts and sums, and who is due."""
    return book.export(), book.run("pipeline", "--json"), book.run("bin", "--json")


def main():
    with tempfile.TemporaryDirectory(prefix="ajar-journey-") as folder:
        book = Book(folder)
        prepare(book)
        morning = stand(book)
        deeds = work(book)
        expect(deeds == 45, f"{deeds} deeds instead of 45")
        evening = stand(book)
        found = search(book)
        expect(evening[0] != morning[0], "the day left no trace")
        people = [person["name"] for person in json.loads(evening[0])["people"]]
        expect(len(people) == len(set(people)), "somebody was made twice")

        for _ in range(2):
            for _ in range(deeds):
                book.run("undo")
            expect(stand(book) == morning, "undoing the day does not give the morning")
            book.run("check")
            expect(book.json("search", "undicht") == [], "what was taken back is still found")
            for _ in range(deeds):
                book.run("redo")
            book.run("redo", expected=3)
            expect(stand(book) == evening, "redoing the day does not give the evening")
            book.run("check")
            expect(search(book) == found, "the searches find something else")

        # A control: one deed more, and the comparison of this script says so.
        book.run("log", "Dana call 1m")
        expect(stand(book) != evening, "the comparison sees nothing")
        print(f"{len(LINES)} lines, {len(CALLS)} calls, {len(MOVES)} moves, {len(SEARCHES)} searches: undone and redone twice, "
              f"{len(evening[0])} bytes compared")


if __name__ == "__main__":
    main()
