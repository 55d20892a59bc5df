"""What a screen reader gets of every page and dialog, through AT-SPI."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from planner.records import RECORDS
from storage.example import example_plan
from storage.plan_file import PlanFile
from tests.real_window import RealWindow, own_desktop, start_program, until
from tests.screen_reader import Met

TODAY = date(2026, 8, 14)
PAGES = (
    "Overview",
    "Accounts",
    "Campaigns",
    "Programme",
    "Targets",
    "Budget",
    "Goal & funnel",
    "Plan check",
    "Plans & reports",
    "Settings",
)
DIALOGS = {
    "ctrl+shift+n": "New plan",
    "ctrl+i": "Import a list",
    "ctrl+shift+e": "Export a list",
    "ctrl+k": "Find or do anything",
    "F1": "Help",
}
NEED_NAMES = {
    "check box",
    "combo box",
    "frame",
    "dialog",
    "list",
    "list item",
    "menu item",
    "push button",
    "radio button",
    "spin button",
    "table",
    "table column header",
    "text",
}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the made-up company, in mid-quarter."""
    path = tmp_path_factory.mktemp("plan") / "example.qdeck"
    plan = example_plan(TODAY)
    records = [record for kind in RECORDS for record in plan.all(kind)]
    PlanFile.create(path, records).close()
    return path


@pytest.fixture
def window(example: Path, tmp_path: Path) -> Iterator[RealWindow]:
    """The made-up company in a real window, with a screen reader beside it."""
    with (
        own_desktop(with_reader=True) as desktop,
        start_program(desktop, tmp_path, example) as opened,
    ):
        yield opened


def go(window: RealWindow, page: str) -> list[Met]:
    """Go to a page as one who does not know its key; what is there then."""
    window.keys("ctrl+k")
    until(lambda: window.reader.focus == ("text", "Find or do anything"), "the box")
    window.write(page)
    window.keys("Return")
    until(lambda: window.title() == "example.qdeck – Quarterdeck", "the window")
    return settled(window, page)


def settled(window: RealWindow, page: str) -> list[Met]:
    """What is shown of a page, once it is the same twice."""
    found: list[Met] = []

    def is_there() -> bool:
        before = list(found)
        found[:] = window.reader.shown()
        return before == found and any(is_heading(met, page) for met in found)

    until(is_there, page)
    return found


def is_heading(met: Met, page: str) -> bool:
    return (met.node["role"], met.node["name"]) == ("label", page)


def without_a_name(found: list[Met]) -> list[str]:
    """What cannot be told apart by its name.

    Qt gives the name of a choice as what is chosen; its label says what for. Cells
    may be blank, as in the rows that head a group.
    """
    return [
        met.told
        for met in found
        if met.node["role"] in NEED_NAMES
        and not (met.node["labels"] if is_choice(met) else met.node["name"])
    ]


def is_choice(met: Met) -> bool:
    return met.node["role"] == "combo box"


def test_everything_on_every_page_has_a_name(window: RealWindow) -> None:
    nameless = [told for page in PAGES for told in without_a_name(go(window, page))]
    assert nameless == []
    assert window.complaints == ""


def test_everything_in_every_dialog_has_a_name(window: RealWindow) -> None:
    nameless: list[str] = []
    for keys, title in DIALOGS.items():
        window.keys(keys)
        until(lambda: window.title() != "example.qdeck – Quarterdeck", title)
        nameless += without_a_name(window.reader.shown())
        window.keys("Escape")
        until(lambda: window.title() == "example.qdeck – Quarterdeck", "the window")
    assert nameless == []


def test_the_program_and_its_tables_tell_what_they_are(window: RealWindow) -> None:
    found = go(window, "Accounts")
    (table,) = [met.node for met in found if met.node["role"] == "table"]
    heads, cells = (
        [child["name"] for child in table["children"] if child["role"] == role]
        for role in ("table column header", "table cell")
    )
    assert (found[0].node["role"], found[0].node["name"]) == (
        "application",
        "Quarterdeck",
    )
    assert table["name"] == "Accounts"
    assert heads[:3] == ["Account", "No.", "Place"]
    assert cells[:3] == ["Acuícola Ría de Lúa", "A38", "Vilagarcía de Arousa, Spain"]
