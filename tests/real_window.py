"""The running program in a window of its own, worked with real keys and a real mouse.

A window manager gives the window the focus, so keys go where a person's keys go.
"""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.screen_reader import ScreenReader

ROOT = Path(__file__).parent.parent
PATIENCE_S = 60.0
STEPS = 10
LOOK = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""
"""Takes a picture of the screen, as another program."""
ATSPI_REMARK = "qt.accessibility.atspi:"
QUIET = subprocess.DEVNULL
Environment = dict[str, str]
Place = tuple[int, int]


def until(holds: Callable[[], bool], what: str) -> None:
    """Wait for a condition, and fail with its name when it never comes."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.05)
    pytest.fail(f"waited in vain: {what}")


@dataclass(frozen=True, slots=True)
class Desktop:
    """A screen with a window manager; `reader`: who listens there, if anybody."""

    environment: Environment
    reader: ScreenReader | None = None


class RealWindow:
    """The running program, its window, and the keyboard.

    `folder`: where what it writes to stderr is kept; `plan`: what it is started with.
    """

    def __init__(self, desktop: Desktop, folder: Path, plan: Path | None) -> None:
        self._environment = desktop.environment
        self._reader = desktop.reader
        self._folder = folder
        self._plan = plan
        command = [sys.executable, str(ROOT / "main.py")]
        self._log = folder / "stderr.txt"
        with self._log.open("wb") as log:
            self.program = subprocess.Popen(
                command if plan is None else [*command, str(plan)],
                env=desktop.environment,
                stderr=log,
            )
        self._window = ""

    @property
    def reader(self) -> ScreenReader:
        """The screen reader that listens."""
        assert self._reader is not None
        return self._reader

    @property
    def plan(self) -> Path:
        """The file that is looked into from outside."""
        assert self._plan is not None
        return self._plan

    @plan.setter
    def plan(self, path: Path) -> None:
        self._plan = path

    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self._xdotool("getactivewindow", "getwindowname").strip()

    def come_to_front(self) -> None:
        """Wait until the window is there and has the keyboard."""
        until(self._is_found, "the window")
        until(self._has_focus, "the keyboard focus")

    def keys(self, *keys: str) -> None:
        """Press keys one after the other, such as "ctrl+2"."""
        self._xdotool("key", "--clearmodifiers", "--delay", "60", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", "30", text)

    def drag(self, start: Place, by: int, *, end: str = "mouseup 1") -> None:
        """Take hold of a place of the screen, and pull it to the side.

        `end`: what ends it, in the words of xdotool.
        """
        self._xdotool("mousemove", str(start[0]), str(start[1]), "mousedown", "1")
        step = by // STEPS
        for _each in range(STEPS):
            self._xdotool("mousemove_relative", "--sync", "--", str(step), "0")
        self._xdotool(*end.split())

    def place_of(self, colour: str) -> Place | None:
        """Somewhere inside the first area of the screen that has this colour."""
        picture = self._folder / "screen.png"
        self.take_picture(picture)
        return _inside(QImage(str(picture)), QColor(colour).rgb())

    def take_picture(self, picture: Path) -> None:
        """Keep what is on the screen now."""
        command = [sys.executable, "-c", LOOK, str(picture)]
        subprocess.run(command, env=self._environment, check=True)

    def asked(self, question: str) -> list[tuple[str, ...]]:
        """What the file answers to SQL now, by another reader."""
        address = f"{self.plan.as_uri()}?mode=ro"
        with sqlite3.connect(address, uri=True) as connection:
            rows = [tuple(map(str, row)) for row in connection.execute(question)]
        connection.close()
        return rows

    def names(self) -> list[str]:
        """The names of the accounts that are in the file now."""
        return [name for (name,) in self.asked("SELECT name FROM accounts ORDER BY 1")]

    @property
    def complaints(self) -> str:
        """What the program wrote to stderr.

        Without Qt's remarks that a screen reader's question is new to it, or late.
        """
        lines = self._log.read_text(encoding="utf-8").splitlines(keepends=True)
        return "".join(line for line in lines if ATSPI_REMARK not in line)

    def _is_found(self) -> bool:
        assert self.program.poll() is None, self.complaints
        pid = str(self.program.pid)
        words = ("search", "--onlyvisible", "--pid", pid, "--name", "Quarterdeck")
        self._window = self._xdotool(*words).strip().split("\n")[-1]
        return bool(self._window)

    def _has_focus(self) -> bool:
        # The window manager may not be there yet: ask it, and X, until one hears.
        self._xdotool("windowactivate", self._window)
        self._xdotool("windowfocus", self._window)
        places = (self._xdotool("getactivewindow"), self._xdotool("getwindowfocus"))
        return self._window in {place.strip() for place in places}

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        return done.stdout


def own_screen() -> tuple[subprocess.Popen[bytes], str]:
    """A screen that no other test draws on, and its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1680x1050x24"]
    screen = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        return screen, f":{number.readline().strip()}"


def own_bus() -> tuple[subprocess.Popen[bytes], str]:
    """A message bus for this screen alone, and its address."""
    reading, writing = os.pipe()
    command = ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"]
    bus = subprocess.Popen(command, pass_fds=[writing], stdout=QUIET, stderr=QUIET)
    os.close(writing)
    with os.fdopen(reading) as address:
        return bus, address.readline().strip()


@contextmanager
def own_desktop(*, with_reader: bool = False) -> Iterator[Desktop]:
    """A screen with a window manager, and a screen reader if one is wanted."""
    with ExitStack() as leaving:
        screen, display = own_screen()
        leaving.callback(_end, screen)
        environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        reader = None
        if with_reader:
            bus, address = own_bus()
            leaving.callback(_end, bus)
            environment["DBUS_SESSION_BUS_ADDRESS"] = address
            environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
            reader = ScreenReader(environment)
            leaving.callback(reader.stop)
        manager = subprocess.Popen(
            ["openbox"], env=environment, stdout=QUIET, stderr=QUIET
        )
        leaving.callback(_end, manager)
        until(lambda: _is_managed(environment), "the window manager")
        yield Desktop(environment, reader)


@contextmanager
def start_program(
    desktop: Desktop, folder: Path, plan: Path | None = None
) -> Iterator[RealWindow]:
    """The program on a desktop, with the keyboard."""
    opened = RealWindow(desktop, folder, plan)
    try:
        opened.come_to_front()
        yield opened
    finally:
        _end(opened.program)


@contextmanager
def open_window(plan: Path) -> Iterator[RealWindow]:
    """A plan open in a real window, under a window manager on its own screen."""
    with own_desktop() as desktop, start_program(desktop, plan.parent, plan) as opened:
        yield opened


def _is_managed(environment: Environment) -> bool:
    """Whether a window manager is there, who alone knows which desktop is shown."""
    asked = ["xdotool", "get_desktop"]
    done = subprocess.run(asked, env=environment, capture_output=True, check=False)
    return done.returncode == 0


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def _inside(picture: QImage, colour: int) -> Place | None:
    """A place around which all is of this colour, so that it is no edge of a letter."""
    reach = 4
    for y in range(reach, picture.height() - reach, 3):
        for x in range(reach, picture.width() - reach, 3):
            around = ((x - reach, y), (x, y - reach), (x, y), (x, y + reach))
            if all(picture.pixel(*place) == colour for place in around):
                return x, y
    return None
