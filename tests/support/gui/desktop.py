# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own for a program under test: a display without a screen, a window manager, a session bus, and what a screen reader
is told. Keys and mouse are real ones; what stands in the window is read as a screen reader reads it."""

import os
import shutil
import subprocess
import time

PATIENCE = float(os.environ.get("AJAR_PATIENCE", "90"))  # seconds: a build with sanitizers on a busy machine
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def missing():
    """What is not installed of what this needs, in a word each."""
    lacking = [tool for tool in ("Xvfb", "openbox", "xdotool", "dbus-daemon") if shutil.which(tool) is None]
    if not any(os.path.exists(path) for path in LAUNCHERS):
        lacking.append("at-spi2-core")
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        lacking.append("python3-pyatspi")
    return lacking


def until(holds, what, seconds=None):
    """Waits until `holds()` gives something true, and gives that; says what did not come about."""
    from gi.repository import GLib

    end = time.monotonic() + (seconds or PATIENCE)
    while True:
        try:
            found = holds()
        except GLib.Error:  # it went while it was read
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"did not come about: {what}")
        time.sleep(0.05)


class Desktop:
    """`with Desktop(folder) as desktop`: everything it started has ended afterwards."""

    def __init__(self, folder, size=(1280, 800)):
        self.size = size
        self.processes = []
        self.environment = dict(os.environ)
        for name, inner in (("XDG_RUNTIME_DIR", "run"), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"),
                            ("XDG_STATE_HOME", "state"), ("XDG_CACHE_HOME", "cache"), ("HOME", "home")):
            path = os.path.join(folder, inner)
            os.makedirs(path, mode=0o700)
            self.environment[name] = path
        self.environment.update({"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0",
                                 "QT_ACCESSIBILITY": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC", "AJAR_THEME": "light"})
        # The display's keyboard library reads a text as strndup may not under the sanitizer; what leaks at the end is not asked here.
        self.environment.setdefault("ASAN_OPTIONS", "intercept_strndup=0:detect_leaks=0")
        for name in ("WAYLAND_DISPLAY", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "AJAR_BOOK", "SESSION_MANAGER"):
            self.environment.pop(name, None)

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self):
        width, height = self.size
        reading, writing = os.pipe()
        self._run(["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"], pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.environment["DISPLAY"] = ":" + pipe.readline().strip()
        bus = self._run(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        launcher = next(path for path in LAUNCHERS if os.path.exists(path))
        self._run([launcher, "--launch-immediately"])
        self._run(["openbox"])
        os.environ.update({name: self.environment[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})
        until(lambda: subprocess.run(["xdotool", "getdisplaygeometry"], env=self.environment, capture_output=True).returncode == 0,
              "a display")

    def _run(self, command, **more):
        more.setdefault("stdout", subprocess.DEVNULL)
        process = subprocess.Popen(command, env=self.environment, stderr=subprocess.DEVNULL, **more)
        self.processes.append(process)
        return process

    def start(self, command, log):
        """Starts a program in this desktop; what it says goes into the file `log`."""
        with open(log, "wb") as out:
            process = subprocess.Popen(command, env=self.environment, stdout=out, stderr=subprocess.STDOUT)
        self.processes.append(process)
        return process

    def tell(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, check=True, capture_output=True, timeout=60)

    def key(self, *names):
        self.tell("key", "--delay", 20, *names)

    def type(self, text):
        self.tell("type", "--delay", 15, text)

    def click(self, point, button=1):
        self.tell("mousemove", *point, "click", button)

    def drag(self, start, end, is_ready):
        """With the mouse, by small steps as a hand does. It lets go when `is_ready` says that the place would take it."""
        self.tell("mousemove", *start)
        self.tell("mousedown", 1)
        steps = 24
        for step in range(1, steps + 1):
            self.tell("mousemove", *(round(a + (b - a) * step / steps) for a, b in zip(start, end)))
            time.sleep(0.02)
        moved = 0

        def takes():
            nonlocal moved
            moved = 1 - moved
            self.tell("mousemove", end[0] + moved, end[1])
            return is_ready()

        try:
            until(takes, "what is dragged is over a place that takes it")
        finally:
            self.tell("mouseup", 1)


class Program:
    """What a screen reader is told of a program."""

    def __init__(self, process):
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib

        self.atspi = Atspi
        self.errors = (GLib.Error,)
        self.process = process
        Atspi.init()
        Atspi.set_timeout(20000, 20000)

    def _root(self):
        desktop = self.atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(place)
            if program is not None and program.get_process_id() == self.process.pid:
                return program
        return None

    def all(self, inside=None):
        """Everything that is on the screen, or inside a thing that is, from the outermost inwards."""
        if self.process.poll() is not None:
            raise AssertionError(f"the program has ended with {self.process.returncode}")
        found = []
        try:
            start = inside or self._root()
            if start is not None:
                start.clear_cache()
            waiting = [start] if start is not None else []
            while waiting:
                thing = waiting.pop()
                if thing is not start and not thing.get_state_set().contains(self.atspi.StateType.SHOWING):
                    if thing.get_role() != self.atspi.Role.LIST_ITEM:
                        continue
                found.append(thing)
                children = [thing.get_child_at_index(place) for place in range(thing.get_child_count())]
                waiting.extend(child for child in reversed(children) if child is not None)
        except self.errors:
            return []  # it changed while it was read: whoever waits reads again
        return found

    def find(self, name=None, role=None, start=None, inside=None):
        """The first thing of this name, of this role (in words), or whose name begins so."""
        for thing in self.all(inside):
            try:
                called = thing.get_name() or ""
                if (name is None or called == name) and (start is None or called.startswith(start)):
                    if role is None or thing.get_role_name() == role:
                        return thing
            except self.errors:
                continue
        return None

    def wait(self, what=None, **sought):
        return until(lambda: self.find(**sought), what or f"on the screen: {sought}")

    def has(self, thing, state):
        return thing.get_state_set().contains(getattr(self.atspi.StateType, state))

    def focused(self):
        """The innermost thing that has the keys, as its name; empty: none."""
        name = ""
        for thing in self.all():
            try:
                if self.has(thing, "FOCUSED"):
                    name = thing.get_name() or ""
            except self.errors:
                continue
        return name

    def centre(self, thing):
        box = thing.get_component_iface().get_extents(self.atspi.CoordType.SCREEN)
        return box.x + box.width // 2, box.y + box.height // 2

    def holds(self, outer, thing):
        """Whether the one lies within the other, whole."""
        around, box = (one.get_component_iface().get_extents(self.atspi.CoordType.SCREEN) for one in (outer, thing))
        return (box.width > 0 and box.height > 0 and around.x <= box.x and box.x + box.width <= around.x + around.width
                and around.y <= box.y and box.y + box.height <= around.y + around.height)

    def nameless(self):
        """What takes the keys on the screen and has no name, as its role and what it lies in."""
        faults = []
        for thing in self.all():
            if self.has(thing, "FOCUSABLE") and self.has(thing, "SHOWING") and not (thing.get_name() or "").strip():
                parent = thing.get_parent()
                faults.append(f"{thing.get_role_name()} in {parent.get_role_name()} “{parent.get_name()}”")
        return faults

    def words(self):
        """All that is on the screen, a line each: for a message about what went wrong."""
        return "\n".join(f"{thing.get_role_name()}: {thing.get_name()}" for thing in self.all() if thing.get_name())
