#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of a rep by the command line alone: thirty encounters logged, ten calls, five moves, twelve searches; then all of it undone and
redone, with the whole book compared byte for byte. AJAR_BIN names the folder of the programs."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = pathlib.Path(os.environ.get("AJAR_BIN", "build/asan/bin")) / "ajar-cli"

DEALS = [
    ("cold-chain monitoring", "Harbour Foods", "Dana Whitfield", "48000"),
    ("dispatch", "Rey & Hijos", "Tomás Rey", "31000"),
    ("home battery", "", "Priya Raman", "19000"),
    ("freezers", "Meridian Labs", "Wen Li", "27000"),
    ("trackers", "Brennan Haulage", "Aoife Brennan", "64000"),
    ("audit", "Port Authority", "", "22000"),
    ("trailers", "Novak Transport", "Marta Novak", "36000"),
    ("sensors", "Polder Dairy", "Ben Achterberg", "14000"),
    ("pilot", "Sato Print", "Yuki Sato", "10000"),
    ("cold rooms", "Noor & Sons", "Halima Noor", "8000"),
]

LINES = [
    'Dana Whitfield call 20m yesterday: asked about the depot "we lose a day a week"',
    "Dana Whitfield meeting 45 min: walked the cold store !send the floor plan fri",
    "Tomás Rey Anruf 10 min gestern: fragt nach dem Fahrplan",
    "Tomás Rey mail 5m: sent the timetable",
    "Priya Raman visit 1h: sat with both of them at the kitchen table",
    "Priya Raman voicemail",
    "Wen Li video 30m: showed the alarm log",
    "Wen Li message: asked for a second date",
    "Aoife Brennan meeting 1h30: the works council joined",
    'Aoife Brennan call 15m: "my foreman will not wear another box"',
    "Marta Novak call 12m: order is with purchasing",
    "Marta Novak mail: order form sent",
    "Ben Achterberg call 8m 2 days ago: milk price is the topic",
    "Ben Achterberg no answer",
    "Yuki Sato meeting 40m: price was too high for a pilot",
    "Yuki Sato call 5m: went quiet",
    "Halima Noor visit 50m: three rooms, one without power at night",
    "Halima Noor message: photos of the rooms",
    "Dana Whitfield, Aoife Brennan event 2h: trade fair, shared a table",
    "Tomás Rey meeting 35m: his brother decides with him",
    "Wen Li call 9m: validation takes six weeks",
    "Priya Raman call 11m: grid operator answered",
    "Marta Novak meeting 20m: signed the order !confirm delivery tomorrow",
    "Ben Achterberg visit 1h: saw the tank room",
    "Yuki Sato mail 4m: offered a smaller pilot",
    "Halima Noor call 14m: her nephew measures",
    "Dana Whitfield call 25m: who signs is the plant director",
    "Aoife Brennan call 6m: moved the decision to next month",
    "Nadia Öztürk meeting 30m: met at the fair, runs the bakery depot",
    "Nadia Öztürk mail 5m: thanked her for the tour",
]

LEANS = ["ajar", "ajar", "ajar", "ajar", "ajar", "unsorted", "sold_anyway", "sold_anyway", "not_sold_anyway", "not_sold_anyway"]

MOVES = [("trailers", "sold", ["--why", "signed"]), ("pilot", "not_sold", ["--no-decision"]), ("sensors", "not_sold", ["--why", "price"]),
         ("sensors", "pending", []), ("home battery", "sold", [])]

SEARCHES = ["depot", "foreman", "fahrplan", "ozturk", "floor plan", "whitf", "brennan", "kitchen", "validation week", "sig", "harbour", "tank"]


class Book:
    def __init__(self, folder):
        self.file = folder / "day.ajar"
        self.environment = {**os.environ, "AJAR_BOOK": str(self.file), "LC_ALL": "C.UTF-8"}

    def run(self, *words, expect=0):
        done = subprocess.run([PROGRAM, *words], env=self.environment, capture_output=True, text=True, timeout=60)
        if done.returncode != expect:
            sys.exit(f"ajar-cli {' '.join(words)}: {done.returncode} instead of {expect}\n{done.stdout}{done.stderr}")
        return done.stdout

    def deeds(self):
        return [line for line in self.run("history").splitlines() if line.strip()]

    def export(self):
        return self.run("export", "--private", "-o", "-")


def equal(what, one, other):
    if one != other:
        for a, b in zip(one.splitlines(), other.splitlines()):
            if a != b:
                sys.exit(f"{what} differs:\n{a[:400]}\n{b[:400]}")
        sys.exit(f"{what} differs in length")


def main():
    with tempfile.TemporaryDirectory() as folder:
        book = Book(pathlib.Path(folder))
        book.run("new", str(book.file), "--currency", "EUR")
        for title, organisation, person, value in DEALS:
            words = ["deal", "add", title, "--value", value]
            if organisation:
                words += ["--organisation", organisation]
            if person:
                words += ["--person", person]
            book.run(*words)
        morning = book.export()

        count = 0
        for line in LINES:
            preview = json.loads(book.run("log", line, "--dry-run", "--json"))
            assert preview["channel"], line
            book.run("log", line)
            count += 1
        for (title, *_), lean in zip(DEALS, LEANS):
            if lean != "unsorted":
                book.run("lean", title, lean, "--why", "as it stood today")
                count += 1
        book.run("lean", "audit", "not_sold_anyway")
        count += 1
        for title, bucket, more in MOVES:
            book.run("move", title, bucket, *more)
            count += 1
        for words in SEARCHES:
            hits = json.loads(book.run("search", words, "--json"))
            assert hits, f"nothing found for {words}"
            assert set(hits[0]) >= {"kind", "id", "title", "snippet"}, hits[0]
        book.run("check")
        evening = book.export()
        assert evening != morning
        pipeline = json.loads(book.run("pipeline", "--json"))
        assert pipeline["buckets"]["sold"] == {"count": 2, "value": {"EUR": 5500000}}, pipeline
        assert pipeline["buckets"]["not_sold"]["count"] == 1, pipeline

        for _ in range(count):
            book.run("undo")
        equal("the book after all was undone", book.export(), morning)
        assert not json.loads(book.run("search", "foreman", "--json"))
        book.run("check")
        for _ in range(count):
            book.run("redo")
        equal("the book after all was redone", book.export(), evening)
        assert json.loads(book.run("search", "foreman", "--json"))
        book.run("check")
        print(f"{count} deeds undone and redone, {len(SEARCHES)} searches, {len(evening)} bytes compared")


main()
