"""Ways to lose an edit that look harmless are not taken anywhere in the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = [
    ROOT / "main.py",
    *(
        path
        for name in ("gui", "planner", "storage")
        for path in (ROOT / name).rglob("*.py")
    ),
]
CORE = [
    path
    for path in (ROOT / "storage").rglob("*.py")
    if path.parent.name in {"storage", "backup"}
]
TRAPS = {
    r"\.commit\(": "commits half of an open transaction",
    r"conn\w*\.executescript": "commits what is open before it starts",
    r"\bRETURNING\b": "is not committed outside of atomic()",
    r"\.transform\(": "drops the triggers of a table",
    r"(?i)\bON DELETE CASCADE\b": "removes rows that no undo knows of",
    r"(?i)CREATE (TEMP )?TRIGGER": "acts without the program",
    r"(?i)journal_mode\W+(wal|off|memory)": "lets copies or crashes lack edits",
    r"shutil\.copy": "copies a plan while it may be written",
    r"\bDatabase\((?!\s*\w+(\.\w+)*,\s*recursive_triggers=False, "
    r"execute_plugins=False)": "runs plugins and triggers",
    r"os\.access\(": "says that a folder can be written which cannot",
    r"dateutil\.parser|dateutil import parser": "takes 12 for a day of this month",
    r"\bSniffer\(": "fails on one column",
    r"\bcalamine\b": "ends the program on a file of 5 KB",
    r"\bfontfinder\b": "unpickles a file of the temporary folder",
    r"\bextformat\b": "evaluates a text",
    r"\brl_config\b": "changes what reportlab may open",
}
# Whoever closes a file ends the locks that SQLite has on it in this program.
OPENS = r"(?<!def )(?<!\w)(?<!File\.)open\(|\.(?:read|write)_(?:bytes|text)\("
MAY_OPEN = {
    "header.py": "the first bytes of a plan, before a connection to it is open",
    "connection.py": "the same, to see whether it can be written",
    "opening.py": "the file of a new plan, before SQLite sees it",
    "private_copy.py": "a plan that is not open here",
    "broken.py": "a private copy",
    "verdict.py": "a journal, before a connection is open",
    "lock.py": "the file beside a plan",
    "safe_file.py": "a part of a file, before it gets its name",
    "known.py": "a note of our own",
    "places.py": "a note of our own",
    "log_file.py": "the log of the program",
    "calendar.py": "a calendar",
    "documents.py": "a report",
    "example.py": "the texts of the example",
}
MAY_CONNECT = {"connection.py", "verdict.py", "broken.py", "upgrading.py"}


def traps_in(source: str) -> list[str]:
    return [why for pattern, why in TRAPS.items() if re.search(pattern, source)]


def named(pattern: str, sources: list[Path]) -> set[str]:
    """The names of the files in which there is something like this."""
    texts = ((path.name, path.read_text(encoding="utf-8")) for path in sources)
    return {name for name, text in texts if re.search(pattern, text)}


def test_no_trap_is_stepped_into() -> None:
    found = {path: traps_in(path.read_text(encoding="utf-8")) for path in PROGRAM}
    assert len(found) > len(CORE) > len(MAY_OPEN)
    assert {path: why for path, why in found.items() if why} == {}


def test_only_these_open_a_file_beside_sqlite() -> None:
    assert named(OPENS, CORE) == set(MAY_OPEN)


def test_only_these_connect_to_a_file() -> None:
    assert named(r"sqlite3\.connect\(|\bapsw\b", PROGRAM) == MAY_CONNECT


@pytest.mark.parametrize(
    "source",
    [
        "db.conn.commit()",
        "connection.executescript(sql)",
        "INSERT INTO x VALUES (1) RETURNING id",
        "db['x'].transform(drop={'y'})",
        "REFERENCES x ON DELETE CASCADE",
        "CREATE TRIGGER t",
        "PRAGMA journal_mode=WAL",
        '"journal_mode": "wal"',
        "shutil.copyfile(plan, other)",
        "Database(path)",
        "Database(connection, recursive_triggers=False)",
        "os.access(folder, os.W_OK)",
        "from dateutil import parser",
        "csv.Sniffer().sniff(text)",
        "import calamine",
        "from reportlab.lib import fontfinder",
        "from reportlab.lib.extformat import dformat",
        "from reportlab import rl_config",
    ],
)
def test_a_trap_would_be_noticed(source: str) -> None:
    assert len(traps_in(source)) == 1


@pytest.mark.parametrize(
    "source",
    ["open(plan)", "plan.open('rb')", "os.open(plan, 0)", "plan.read_bytes()"],
)
def test_an_open_file_would_be_noticed(source: str) -> None:
    assert re.search(OPENS, source)


@pytest.mark.parametrize("source", ["def open(cls)", "PlanFile.open(plan)", "reopen()"])
def test_what_opens_no_file_is_let_be(source: str) -> None:
    assert not re.search(OPENS, source)
