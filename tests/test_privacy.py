"""What the program does is nobody else's business: no network, no names in logs.

The whole program is used once, in a process of its own that is watched; the tests ask
what it did, and what it left.
"""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.whole_program import CANARY, MARKED

ROOT = Path(__file__).resolve().parent.parent
INTERNET = re.compile(r"AF_INET6?\b|PF_INET6?\b")
CALLER = """
import socket
socket.create_connection(("192.0.2.1", 9), timeout=1)
"""
"""A program that wants to talk to another computer; the address is nobody's."""
CARELESS = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel(sys.argv[1])
label.show()
label.grab()
"""
"""A label that takes a text for what it looks like."""
PICTURE = f"/{CANARY}.png"
SEALS = (["unshare", "--map-root-user", "--net"], ["unshare", "--net"])
"""What cuts a program off from every network, for anybody, or for root."""
PART = ("tests/gui/test_shell.py", "tests/gui/test_start.py")
IS_RELEASE = "QUARTERDECK_RELEASE" in os.environ


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """One use of the whole program. `calls`: what it asked the network for."""

    home: Path
    calls: str
    said: str


def environment(home: Path) -> dict[str, str]:
    """A home that nothing was ever kept in, and no screen."""
    kept = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
    return {**kept, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}


def watched(command: list[str], notes: Path, **how: object) -> tuple[int, str, str]:
    """Runs a program: how it ended, its calls to the network, and what it said.

    Everything that it starts is watched, too.
    """
    strace = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-e",
        "trace=network,openat",
        "-o",
        str(notes),
    ]
    done = subprocess.run(
        [*strace, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        **how,  # type: ignore[call-overload]  # cwd and env, as the callers give them
    )
    calls = notes.read_text("utf-8")
    assert "+++ exited with" in calls, f"strace may not watch here: {done.stdout}"
    return done.returncode, calls, done.stdout


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """The whole program was used in a home of its own."""
    home = tmp_path_factory.mktemp("life") / "home"
    work = home / "work"
    work.mkdir(mode=0o700, parents=True)
    home.chmod(0o700)
    command = [sys.executable, "-m", "tests.whole_program", str(work)]
    code, calls, said = watched(
        command, home.parent / "calls", cwd=home, env=environment(home)
    )
    assert code == 0, said
    return Life(home=home, calls=calls, said=said)


def test_the_whole_program_asks_for_no_network(life: Life) -> None:
    assert [line for line in life.calls.splitlines() if INTERNET.search(line)] == []


def test_no_picture_that_a_text_names_is_ever_opened(life: Life) -> None:
    assert [line for line in life.calls.splitlines() if PICTURE in line] == []


def test_a_label_that_reads_markup_opens_the_picture(tmp_path: Path) -> None:
    """The control: Qt itself reads the file that a text names."""
    command = [sys.executable, "-c", CARELESS, MARKED]
    _code, calls, _said = watched(
        command, tmp_path / "calls", env=environment(tmp_path), cwd=tmp_path
    )
    assert PICTURE in calls


def test_a_program_that_asks_for_the_network_is_found(tmp_path: Path) -> None:
    """The control: what the test above looks for is there when it happens."""
    _code, calls, _said = watched([sys.executable, "-c", CALLER], tmp_path / "calls")
    assert INTERNET.search(calls)


def is_fine_cut_off(command: list[str], notes: Path) -> tuple[bool, str]:
    """Whether a program ends well where there is no network, and what it said.

    Some kernels let nobody make such a place: there the program is watched instead,
    and must not ask for a network.
    """
    env = {**os.environ, "LC_ALL": "C.UTF-8"}
    for seal in SEALS:
        if subprocess.run([*seal, "true"], check=False, capture_output=True).returncode:
            continue
        done = subprocess.run(
            [*seal, *command],
            cwd=ROOT,
            env=env,
            check=False,
            capture_output=True,
            text=True,
        )
        return done.returncode == 0, done.stdout + done.stderr
    code, calls, said = watched(command, notes, cwd=ROOT, env=env)
    return code == 0 and not INTERNET.search(calls), said


def test_the_window_works_where_there_is_no_network(tmp_path: Path) -> None:
    tests = ["tests/gui"] if IS_RELEASE else list(PART)
    pytest_words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    basetemp = f"--basetemp={tmp_path / 'inner'}"
    command = [*pytest_words, basetemp, *tests]
    is_fine, said = is_fine_cut_off(command, tmp_path / "calls")
    assert is_fine, said
    assert re.search(r"[1-9]\d* passed", said), said


def test_a_program_that_needs_the_network_fails_without_one(tmp_path: Path) -> None:
    """The control: where the test above runs, there is no network."""
    command = [sys.executable, "-c", CALLER]
    assert not is_fine_cut_off(command, tmp_path / "calls")[0]


def test_no_text_of_the_plan_is_in_a_log_or_in_the_report_of_a_bug(life: Life) -> None:
    logs = life.home / ".local" / "state" / "quarterdeck"
    noted = "".join(
        path.read_text("utf-8") for path in logs.rglob("*") if path.is_file()
    )
    assert "INFO opened" in noted
    assert "WARNING refused" in noted
    assert "RuntimeError" in noted
    assert CANARY.casefold() not in noted.casefold()
    report = life.said.partition("\nQuarterdeck ")[2].partition("done:")[0]
    assert "RuntimeError" in report
    assert CANARY not in report


def test_the_mark_is_in_what_the_program_writes_for_its_user(life: Life) -> None:
    """The control: the texts were really used, wherever they may be."""
    for name in ("accounts.csv", "quarter.ics", "one-page.txt", "from-window.ics"):
        assert CANARY in (life.home / "work" / name).read_text("utf-8-sig")


def test_whatever_the_program_makes_is_its_owners_alone(life: Life) -> None:
    made = [path for path in life.home.rglob("*") if path.name != "people.csv"]
    modes = {
        str(path.relative_to(life.home)): stat.S_IMODE(path.lstat().st_mode)
        for path in made
    }
    wrong = {
        name: oct(mode)
        for name, mode in modes.items()
        if mode != (0o700 if (life.home / name).is_dir() else 0o600)
    }
    assert wrong == {}
    kinds = {path.suffix for path in made if path.is_file()}
    assert kinds >= {".qdeck", ".log", ".txt", ".ini", ".pdf", ".csv", ".xlsx", ".ics"}
    folders = {path.name for path in made if path.is_dir()}
    assert folders >= {"backups", "known", "quarterdeck"}


def test_no_part_of_a_file_is_left_behind(life: Life) -> None:
    left = [path.name for path in life.home.rglob("*") if ".part" in path.name]
    left += [path.name for path in life.home.rglob("*-journal")]
    assert left == []
