"""The arrows of the design: who may import whom, and who may touch what.

A rule reads: inside `inside`, whatever is in `names` is forbidden (`only=False`), or
all but that and the standard library is forbidden (`only=True`). Files that match one
of `unless` are exempt. Names are dotted, and stand for everything below them, too.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ("main.py", "gui", "planner", "resources", "storage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What the files that match `inside` may or may not import or call."""

    inside: str
    names: frozenset[str]
    only: bool = False
    unless: tuple[str, ...] = ()


def forbid(inside: str, names: str, *unless: str) -> Rule:
    """The rule that these names have no business there."""
    return Rule(inside=inside, names=frozenset(names.split()), unless=unless)


def allow(inside: str, names: str) -> Rule:
    """The rule that beside the standard library only these names may be imported."""
    return Rule(inside=inside, names=frozenset(names.split()), only=True)


IMPORTS = (
    allow("planner/*", "planner dateutil babel rapidfuzz cleanco"),
    forbid("planner/*", "babel", "planner/text.py", "planner/text/*"),
    forbid("planner/*", "rapidfuzz cleanco", "planner/exchange/*"),
    # no files, no clock, no other process: a plan is computed from values alone
    forbid("planner/*", "os pathlib shutil sqlite3 tempfile time subprocess socket"),
    forbid("storage/*", "main gui PySide6"),
    forbid("storage/*", "resources", "storage/pdf/*", "storage/example.py"),
    forbid("gui/*", "main"),
    allow("resources/*", "resources"),
    allow("main.py", "click gui planner resources storage"),
    forbid("*", "PySide6", "gui/*"),
    forbid("*", "reportlab bidi arabic_reshaper", "storage/pdf/*"),
    # connection.py sets what every connection must have; statements.py is the SQL
    forbid(
        "*",
        "sqlite3 sqlite_utils",
        *(
            f"storage/{name}{end}"
            for name in (
                "plan_file",
                "migrations",
                "backup",
                "check",
                "edit_history",
                "connection",
                "statements",
                "upgrading",
                "opening",
                "verdict",
                "rescue",
                "broken",
                "forgetting",
                "loading",
                "preparing",
            )
            for end in (".py", "/*")
        ),
    ),
    allow(
        "gui/pages/*",
        "PySide6 planner gui.page gui.pages gui.table gui.forms gui.theme gui.widgets"
        " gui.timeline gui.activities gui.costs"
        # what a page gets handed: the view, its services and settings, and the pool
        " gui.view_state gui.services gui.settings gui.workers gui.printing",
    ),
)

CALLS = (
    # A commit of its own ends the one transaction of a change half-way, and so does
    # sqlite3's executescript; that of sqlite-utils, `db.executescript`, does not.
    forbid("storage/*", "commit conn.executescript connection.executescript"),
    forbid("planner/*", "today now utcnow open print read_text write_text"),
)


def sources(root: Path) -> Iterator[tuple[str, ast.Module]]:
    """Each source file of the product: its path below `root`, and its syntax tree."""
    for top in PRODUCT:
        for path in (
            [root / top] if top.endswith(".py") else root.glob(f"{top}/**/*.py")
        ):
            if path.exists():
                tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
                yield path.relative_to(root).as_posix(), tree


def imported(name: str, tree: ast.AST) -> Iterator[str]:
    """The dotted names that a file imports; relative ones are made absolute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = name.split("/")[: -node.level] if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def called(tree: ast.AST) -> Iterator[str]:
    """Everything that a file calls, as it is written: `db.conn.commit`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def is_below(name: str, families: frozenset[str]) -> bool:
    """Whether a dotted name is one of the families, or inside one."""
    return any(name == family or name.startswith(f"{family}.") for family in families)


def applies(rule: Rule, file: str) -> bool:
    """Whether the rule speaks about this file."""
    exempt = any(fnmatch(file, pattern) for pattern in rule.unless)
    return fnmatch(file, rule.inside) and not exempt


def is_forbidden(rule: Rule, name: str) -> bool:
    """Whether the rule forbids to import this name."""
    if rule.only:
        standard = name.partition(".")[0] in sys.stdlib_module_names
        return not standard and not is_below(name, rule.names)
    return is_below(name, rule.names)


def is_other_page(file: str, name: str) -> bool:
    """Whether a page reaches for the inside of another page."""
    here, there = file.split("/"), name.split(".")
    if here[:2] != ["gui", "pages"] or there[:2] != ["gui", "pages"]:
        return False
    own = here[2].removesuffix(".py")
    return own != "__init__" and there[2:3] != [own]


def problems(root: Path) -> list[str]:
    """A line for each place that breaks a rule."""
    found = []
    for file, tree in sources(root):
        found += [
            f"{file} imports {name}"
            for name in imported(file, tree)
            if any(is_forbidden(rule, name) for rule in IMPORTS if applies(rule, file))
            or is_other_page(file, name)
        ]
        found += [
            f"{file} calls {name}"
            for name in called(tree)
            for rule in CALLS
            if applies(rule, file)
            and any(f".{name}".endswith(f".{end}") for end in rule.names)
        ]
        if file == "main.py":
            found += [
                f"main.py imports {name} before it is asked for a window"
                for statement in tree.body
                if isinstance(statement, ast.Import | ast.ImportFrom)
                for name in imported(file, statement)
                if is_below(name, frozenset({"gui"}))
            ]
    return found


def test_every_arrow_of_the_design_holds() -> None:
    assert problems(ROOT) == []


def test_there_is_something_to_check() -> None:
    assert {file.partition("/")[0] for file, _ in sources(ROOT)} >= {
        "planner",
        "resources",
        "storage",
    }


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("planner/edits/leads.py", "from PySide6.QtCore import Qt"),
        ("planner/plan.py", "import sqlite3"),
        ("planner/plan.py", "def late():\n    import storage.plan_file"),
        ("planner/plan.py", "from babel import numbers"),
        ("planner/plan.py", "from pathlib import Path"),
        ("planner/plan.py", "import resources"),
        ("planner/plan.py", "due = date.today()"),
        ("planner/plan.py", "text = open('plan')"),
        ("planner/plan.py", "from .. import main"),
        ("storage/rows.py", "from gui import app"),
        ("storage/rows.py", "import sqlite_utils"),
        ("storage/rows.py", "import resources"),
        ("storage/sheets/xlsx.py", "from reportlab.pdfgen import canvas"),
        ("storage/plan_file.py", "db.conn.commit()"),
        ("storage/plan_file.py", "db.conn.executescript('')"),
        ("storage/plan_file.py", "from PySide6 import QtCore"),
        ("resources/__init__.py", "from planner import text"),
        ("gui/app.py", "import main"),
        ("gui/window.py", "import reportlab"),
        ("gui/pages/accounts/page.py", "from storage import plan_file"),
        ("gui/pages/accounts/page.py", "from gui.pages.campaigns import page"),
        ("gui/pages/accounts/page.py", "from gui.pages import campaigns"),
        ("gui/pages/accounts/page.py", "from ..campaigns import page"),
        ("gui/pages/accounts.py", "from gui import window"),
        ("main.py", "import gui.app"),
        ("main.py", "from gui import app"),
        ("main.py", "def late():\n    import sqlite3"),
    ],
)
def test_a_forbidden_line_is_found(tmp_path: Path, file: str, line: str) -> None:
    place = tmp_path / file
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(line)
    assert [found.partition(" ")[0] for found in problems(tmp_path)] == [file]


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("planner/text.py", "from babel import numbers"),
        ("planner/plan.py", "from planner.records import Account"),
        ("planner/plan.py", "from .records import Account"),
        ("planner/meetings.py", "from dateutil import rrule"),
        ("storage/plan_file.py", "import sqlite3\ndb.executescript('')"),
        ("storage/pdf/fonts.py", "import reportlab\nimport resources"),
        ("gui/pages/__init__.py", "from gui.pages.accounts.page import AccountsPage"),
        ("gui/pages/accounts/page.py", "from gui.pages.accounts import columns"),
        ("gui/pages/accounts/page.py", "from . import columns"),
        ("gui/pages/accounts/page.py", "from gui.page import Page"),
        ("gui/app.py", "from storage import plan_file"),
        ("main.py", "import click\ndef window():\n    from gui import app"),
    ],
)
def test_an_allowed_line_is_let_through(tmp_path: Path, file: str, line: str) -> None:
    place = tmp_path / file
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(line)
    assert problems(tmp_path) == []
