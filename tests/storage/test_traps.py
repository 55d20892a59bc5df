"""Ways to lose an edit that look harmless are not taken anywhere in the storage."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STORAGE = Path(__file__).parents[2] / "storage"
TRAPS = {
    r"\.commit\(": "commits half of an open transaction",
    r"conn\w*\.executescript": "commits what is open before it starts",
    r"\bRETURNING\b": "is not committed outside of atomic()",
    r"\.transform\(": "drops the triggers of a table",
    r"(?i)\bON DELETE CASCADE\b": "removes rows that no undo knows of",
    r"(?i)CREATE TRIGGER": "acts without the program",
    r"journal_mode\W+wal": "lets copies of the file lack edits",
    r"shutil\.copy": "copies a plan while it may be written",
}


def traps_in(source: str) -> list[str]:
    return [why for pattern, why in TRAPS.items() if re.search(pattern, source)]


@pytest.mark.parametrize("path", sorted(STORAGE.rglob("*.py")), ids=lambda p: p.name)
def test_no_trap_is_stepped_into(path: Path) -> None:
    assert traps_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "db.conn.commit()",
        "connection.executescript(sql)",
        "INSERT INTO x VALUES (1) RETURNING id",
        "PRAGMA journal_mode=WAL".lower(),
    ],
)
def test_a_trap_would_be_noticed(source: str) -> None:
    assert len(traps_in(source)) == 1
