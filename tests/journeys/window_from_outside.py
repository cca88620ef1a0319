#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as somebody uses it who sees only the screen: real keys and a real mouse go in; what comes of them is read from the book by
ajar-cli, and from what a screen reader is told. First with the mouse, then by the keys alone, and each page named for a screen reader."""

import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ["AJAR_SOURCE"], "tests", "support", "gui"))
from desktop import Desktop, Program, missing, until  # noqa: E402

BIN = os.environ["AJAR_BIN"]
NOW = "2026-11-23T09:30:00Z"
LEANS = {"1": "ajar", "2": "sold_anyway", "3": "not_sold_anyway"}
ROWS = "Title,Organisation,Value,Currency,Opened\nWind wall,Outside Joinery {0},31000,EUR,2026-09-01\nTile stove,Outside Foods {0},12000,EUR,2026-10-02\n"


class Journey:
    def __init__(self, desktop, folder):
        self.desktop = desktop
        self.folder = folder
        self.book = os.path.join(folder, "sample.ajar")
        self.cli("new", self.book, "--sample", book=False)
        process = desktop.start([os.path.join(BIN, "ajar"), "--size", "1240x740", self.book], os.path.join(folder, "ajar.log"))
        self.window = Program(process)
        until(lambda: len(self.cards("Pending")) > 5, "the pipeline with its cards")

    # What the book holds

    def cli(self, *arguments, book=True):
        command = [os.path.join(BIN, "ajar-cli"), *(["--book", self.book] if book else []), *arguments]
        done = subprocess.run(command, env=self.desktop.environment, capture_output=True, timeout=300)
        if done.returncode != 0:
            raise AssertionError(f"{arguments} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
        return done.stdout

    def counts(self):
        pipeline = json.loads(self.cli("pipeline", "--json"))
        return {bucket: found["count"] for bucket, found in pipeline["buckets"].items()}

    def newest(self):
        return json.loads(self.cli("history", "--json", "--limit", "1"))[0]

    def exported(self):
        return json.loads(self.cli("export", "--private", "-o", "-"))

    def deal(self, key):
        return next(deal for deal in self.exported()["deals"] if deal["id"] == key)

    def deal_of(self, sentence, bucket="pending"):
        """The deal that a card or a sheet tells of: its title and one of its people, or its organisation, stand in the sentence."""
        book = self.exported()
        names = {record["id"]: record["name"] for record in book["people"] + book["organisations"]}
        fitting = []
        for deal in book["deals"]:
            around = [names.get(part.get("person"), "") for part in deal["people"]] + [names.get(deal.get("organisation"), "")]
            if deal["bucket"] == bucket and deal["title"] in sentence and any(name and name in sentence for name in around):
                fitting.append(deal)
        assert fitting, f"no deal is told by “{sentence}”"
        return max(fitting, key=lambda deal: len(deal["title"]))

    # What the screen holds

    def cards(self, column):
        board = self.window.find(start=f"{column}, ", role="list")
        return [] if board is None else [thing for thing in self.window.all(board) if thing.get_role_name() == "list item"]

    def selected(self):
        return until(lambda: next((name for name in [self.window.focused()] if "Pending, your call" in name), None), "a card has the keys")

    def click(self, **sought):
        self.desktop.click(self.window.centre(self.window.wait(**sought)))

    def press(self, *keys):
        self.desktop.key(*keys)

    def tab_to(self, start):
        """By the keys alone to what is called so."""
        for _ in range(60):
            if self.window.focused().startswith(start):
                return
            before = self.window.focused()
            self.press("Tab")
            until(lambda: self.window.focused() != before, f"Tab leads on from “{before}”")
        raise AssertionError(f"Tab does not lead to “{start}”")

    def expect_named(self, page):
        faults = self.window.nameless()
        assert not faults, f"{page}: without a name: {faults}"
        print(f"  {page}: {len(self.window.all())} things, all that take the keys are named", flush=True)

    def home(self):
        self.press("ctrl+2")
        until(lambda: self.cards("Pending"), "the pipeline again")

    # The steps, by the mouse or by the keys alone

    def told(self):
        """A screen reader is told each card of the board as a sentence."""
        board = self.exported()
        titles = [deal["title"] for deal in board["deals"]]
        for column in ("Sold", "Pending", "Not sold"):
            for card in self.cards(column):
                name = card.get_name() or ""
                assert any(title in name for title in titles), f"a card that tells no deal: “{name}”"
                assert ". " in name or name.endswith("."), f"no sentence: “{name}”"
                assert column.split()[0] in name, f"it does not say where it stands: “{name}”"
        self.expect_named("pipeline")

    def sort(self, by_mouse):
        if by_mouse:
            self.click(start="Sort your pending deals", role="push button")
        else:
            self.press("ctrl+k")
            self.desktop.type("sort your")
            self.window.wait(start="Do, Sort your pending deals", role="list item")
            self.press("Return")
        self.window.wait(start="Ajar: could go either way", role="push button")
        self.expect_named("sorting")
        for place in range(6):
            sentence = until(lambda: next((name for name in [self.window.focused()] if self.is_card(name)), None), "a card to sort")
            deal = self.deal_of(sentence)
            key = next(key for key in "123"[place % 3:] + "123" if LEANS[key] != deal["lean"])
            if by_mouse:
                words = {"1": "Ajar: could", "2": "Sold anyway", "3": "Not sold anyway"}[key]
                self.click(start=words, role="push button")
            else:
                self.press(key)
            until(lambda: self.deal(deal["id"])["lean"] == LEANS[key], f"{deal['title']} is called {LEANS[key]}")
            assert self.newest()["name"].startswith("Your call"), self.newest()
        before = self.window.focused()
        self.press("BackSpace")
        until(lambda: self.deal(deal["id"])["lean"] == deal["lean"], "Backspace takes the last call back")
        assert before != until(lambda: self.window.focused(), "a card"), "and goes back to its card"
        self.press("Escape")
        until(lambda: self.cards("Pending"), "Esc leads back to the board")
        print("  sorted six, took the last one back", flush=True)

    def is_card(self, name):
        return " known" in name or "Not met yet" in name or "No person yet" in name

    def close_a_deal(self, by_mouse):
        before = self.counts()
        if by_mouse:
            board = self.window.find(start="Pending, ", role="list")
            in_sight = [card for card in self.cards("Pending") if self.window.holds(board, card)]
            card = in_sight[len(in_sight) // 2]  # the board may be scrolled, and heads lie over its ends
            sentence = card.get_name()
            target = self.window.wait(start="Sold, ", role="list")
            self.desktop.drag(self.window.centre(card), self.window.centre(target), lambda: self.window.find(start="Let go here"))
        else:
            self.home()
            sentence = self.selected()
            self.press("ctrl+Left")
        deal = self.deal_of(sentence) if self.counts() == before else None
        until(lambda: self.counts()["sold"] == before["sold"] + 1, "one more is sold")
        until(lambda: self.window.focused() == "Why", "the question why has the keys")
        self.expect_named("the question why")
        self.desktop.type("they ordered the pilot")
        self.press("Return")
        moved = until(lambda: next((one for one in self.exported()["deals"] if one.get("closed_why") == "they ordered the pilot"), None),
                      "the reason stands in the book")
        assert moved["bucket"] == "sold" and moved["title"] in sentence, moved
        assert deal is None or deal["id"] == moved["id"]
        self.press("ctrl+z")
        until(lambda: self.deal(moved["id"])["bucket"] == "pending", "undo takes the move back")
        assert not self.deal(moved["id"]).get("closed_why"), "and the reason with it"
        assert self.counts() == before, self.counts()
        until(lambda: any(moved["title"] in card.get_name() for card in self.cards("Pending")), "the board follows")
        print("  one deal to sold, why, and taken back", flush=True)

    def choose_file(self, path):
        """In the question for a file, by the keys."""
        until(lambda: self.window.find(role="file chooser") or self.window.find(role="dialog"), "the question for a file")
        until(lambda: self.window.focused().startswith("File name") or self.window.find(start="File name", role="text"), "its line")
        self.press("ctrl+a")
        self.desktop.type(path)
        self.press("Return")

    def bring_in(self, by_mouse):
        kind = "mouse" if by_mouse else "keys"
        path = os.path.join(self.folder, f"{kind}.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(ROWS.format(kind))
        before = self.counts()
        self.press("ctrl+i")
        self.choose_file(path)
        self.window.wait(start=f"{kind}.csv: 2 rows, 2 new. Nothing has been changed yet.")
        self.expect_named("the dry run of an import")
        assert self.counts() == before, "a dry run changes nothing"
        self.leave_by("Do not import", by_mouse)
        until(lambda: self.cards("Pending"), "the pipeline again")
        assert self.counts() == before, "what was cancelled changed nothing"
        if by_mouse:
            self.drop(path)
        else:
            self.press("ctrl+i")
            self.choose_file(path)
        self.window.wait(start=f"{kind}.csv: 2 rows, 2 new. Nothing has been changed yet.")
        assert self.counts() == before, "a dry run changes nothing"
        self.leave_by("Import 2 rows", by_mouse)
        until(lambda: self.counts()["pending"] == before["pending"] + 2, "two deals came in")
        self.window.wait(start=f"{kind}.csv imported")
        self.expect_named("an import that is done")
        self.home()
        print(f"  two deals from a file, {'by menu and by a drop' if by_mouse else 'by the keys'}, cancelled once", flush=True)

    def leave_by(self, button, by_mouse):
        if by_mouse:
            self.click(start=button, role="push button")
        else:
            self.tab_to(button)
            self.press("space")

    def drop(self, path):
        files = self.desktop.start([os.path.join(BIN, "drag_files_program"), path], os.path.join(self.folder, "files.log"))
        source = Program(files)
        start = source.centre(source.wait(start="Files"))
        target = self.window.centre(self.window.wait(start="Pending, ", role="list"))
        self.desktop.drag(start, target, lambda: self.window.find(start="Let go to see"))
        self.window.wait(start="Import", role="label")  # until then the files are asked of whoever holds them
        files.terminate()
        files.wait()

    def take_out(self, by_mouse):
        self.home()
        deal = self.deal_of(self.selected())
        people = [part["person"] for part in deal["people"] if part.get("person")]
        name = next(person["name"] for person in self.exported()["people"] if person["id"] == people[0])
        path = os.path.join(self.folder, f"{'mouse' if by_mouse else 'keys'}.json")
        self.press("ctrl+e")
        choice = f"All about one person of the deal: {name}"
        self.window.wait(start=choice, role="radio button")
        self.expect_named("export")
        if by_mouse:
            self.click(start=choice, role="radio button")
            self.click(start="Export", role="push button")
        else:
            for _ in range(8):
                if self.window.focused().startswith(choice):
                    break
                self.press("Down")
            until(lambda: self.window.focused().startswith(choice), "the person is chosen")
            self.tab_to("Export")
            self.press("space")
        self.choose_file(path)
        until(lambda: os.path.exists(path), "the file is there")
        other = os.path.join(self.folder, "by-command.json")
        self.cli("export", "--person", people[0], "-o", other)
        with open(path, "rb") as one, open(other, "rb") as two:
            assert one.read() == two.read(), "the window and the command line write other files"
        self.window.wait(start="Close", role="push button")
        self.press("Escape")
        until(lambda: self.cards("Pending"), "the pipeline again")
        print(f"  {name} went out, as the command line writes it", flush=True)

    def look_around(self):
        """The sheets and the list of what was found."""
        self.home()
        self.selected()
        self.press("Return")
        self.window.wait(start="Close the sheet", role="push button")
        self.window.wait(start="Your call")
        self.expect_named("the deal's panel")
        self.press("Escape")
        self.press("ctrl+k")
        self.desktop.type("heat")
        until(lambda: any(thing.get_role_name() == "list item" and thing.get_name().startswith("Deal, ") for thing in
                          self.window.all(self.window.find(name="What was found", role="list"))), "what was found")
        self.expect_named("search")
        self.press("Escape", "Escape", "Escape")

    def write_down(self):
        before = len(self.exported()["encounters"])
        self.home()
        self.selected()
        self.press("ctrl+l")
        self.window.wait(start="What happened, in one line")
        self.expect_named("the log")
        self.desktop.type("call 10m: they asked for the paper")
        self.press("ctrl+Return")
        until(lambda: len(self.exported()["encounters"]) == before + 1, "the encounter is kept")
        assert self.newest()["name"] == "Log encounter", self.newest()
        print("  one call logged", flush=True)

    def quit(self):
        """By its keys, again where the first ones came while the window had none."""
        ended = lambda: self.window.process.poll() is not None  # noqa: E731
        for _ in range(3):
            self.press("ctrl+q")
            try:
                return until(ended, "it ends", 15)
            except AssertionError:
                print("  still there, Ctrl+Q again", flush=True)
                subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.window.process.pid), "windowactivate"],
                               env=self.desktop.environment, check=False, timeout=60)  # as by a click on its title
        return until(ended, "it ends")

    def run(self, by_mouse):
        self.told()
        self.sort(by_mouse)
        self.close_a_deal(by_mouse)
        self.bring_in(by_mouse)
        self.take_out(by_mouse)
        if not by_mouse:
            self.look_around()
            self.write_down()
        self.told()
        self.quit()
        assert self.window.process.returncode == 0, self.window.process.returncode
        self.cli("check")


def travel(desktop, folder, by_mouse):
    os.makedirs(folder)
    journey = None
    try:
        journey = Journey(desktop, folder)
        journey.run(by_mouse)
    except BaseException:
        if journey is not None and journey.window.process.poll() is None:
            print(f"the keys are with “{journey.window.focused()}”, on the screen:\n{journey.window.words()}", file=sys.stderr)
        with open(os.path.join(folder, "ajar.log"), errors="replace") as log:
            print("it said:\n" + log.read()[-4000:], file=sys.stderr)
        raise


def main():
    lacking = missing()
    if lacking:
        print("not installed here:", ", ".join(lacking))
        return 77
    with tempfile.TemporaryDirectory() as folder, Desktop(folder) as desktop:
        desktop.environment["AJAR_NOW"] = NOW
        for by_mouse in (True, False):
            print("with the mouse" if by_mouse else "by the keys alone", flush=True)
            travel(desktop, os.path.join(folder, "mouse" if by_mouse else "keys"), by_mouse)
    return 0


if __name__ == "__main__":
    sys.exit(main())
