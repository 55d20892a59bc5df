"""The program in a real window, worked with real keys, as a person would.

A window manager gives the window the focus, so keys go where a person's keys go.
"""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PATIENCE_S = 60.0
Environment = dict[str, str]


def until(holds: Callable[[], bool], what: str) -> None:
    """Wait for a condition, and fail with its name when it never comes."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.05)
    pytest.fail(f"waited in vain: {what}")


class RealWindow:
    """The running program, its window, and the keyboard."""

    def __init__(self, plan: Path, environment: Environment) -> None:
        self._environment = environment
        self._plan = plan
        command = [sys.executable, str(ROOT / "main.py"), str(plan)]
        self._log = plan.with_suffix(".stderr")
        with self._log.open("wb") as log:
            self.program = subprocess.Popen(command, env=environment, stderr=log)
        self._window = ""

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

    def names(self) -> list[str]:
        """The names of the accounts that are in the file now, by another reader."""
        address = f"{self._plan.as_uri()}?mode=ro"
        with sqlite3.connect(address, uri=True) as connection:
            rows = connection.execute("SELECT name FROM accounts ORDER BY name")
            found = [str(row[0]) for row in rows]
        connection.close()
        return found

    @property
    def complaints(self) -> str:
        """What the program wrote to stderr."""
        return self._log.read_text(encoding="utf-8")

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


@pytest.fixture
def window(tmp_path: Path) -> Iterator[RealWindow]:
    """A plan without accounts, open in a real window under a window manager."""
    plan = tmp_path / "real.qdeck"
    command = [sys.executable, str(ROOT / "main.py"), "new", str(plan)]
    subprocess.run([*command, "--company", "Keys Ltd"], check=True)
    screen, display = own_screen()
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    opened = RealWindow(plan, environment)
    try:
        opened.come_to_front()
        yield opened
    finally:
        for process in (opened.program, manager, screen):
            process.kill()
            process.wait()


def test_what_is_typed_is_stored_and_taken_back_and_the_window_closes(
    window: RealWindow,
) -> None:
    window.keys("ctrl+2", "ctrl+n")
    window.write("Kestrel Cold Chain")
    window.keys("Return")
    until(lambda: window.names() == ["Kestrel Cold Chain"], "the new account")
    window.keys("Escape", "ctrl+z")
    until(lambda: window.names() == [], "the undone account")
    window.keys("ctrl+shift+z")
    until(lambda: window.names() == ["Kestrel Cold Chain"], "the account again")
    window.keys("ctrl+1", "ctrl+3", "ctrl+8", "ctrl+comma", "ctrl+2")
    window.keys("ctrl+q")
    until(lambda: window.program.poll() is not None, "the end of the program")
    assert window.program.returncode == 0
    assert window.names() == ["Kestrel Cold Chain"]
    assert window.complaints == ""
