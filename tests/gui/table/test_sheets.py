"""What an export offers of a page: each table that is seen, as it is seen."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.page import PageEntry
from gui.pages import PAGES
from gui.settings import Settings
from gui.table import TableView
from gui.table.sheets import tables_on
from gui.view_state import ViewState
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account
from planner.workspace import Workspace
from storage.example import example_plan
from tests.builders import a_plan, an_account
from tests.gui.front import bring_to_front
from tests.gui.services import closed_services
from tests.gui.table.rows import COLUMNS

TODAY = date(2026, 8, 14)
WITHOUT_TABLE = {"reports"}
AT_FIRST_WITHOUT = {"programme": "week", "settings": "people"}
"""Where the first tab is a picture or a form: a tab with a table."""


@pytest.fixture(scope="module")
def example() -> Plan:
    return example_plan(TODAY)


@pytest.mark.parametrize(
    "entry",
    [each for each in PAGES if each.key not in WITHOUT_TABLE],
    ids=lambda each: each.key,
)
def test_every_page_with_a_table_offers_it(
    entry: PageEntry,
    example: Plan,
    qtbot: QtBot,
    settings: Settings,
    themed: QApplication,
) -> None:
    view = ViewState(
        today=TODAY,
        quarter=Quarter(2026, 3),
        services=closed_services(),
        settings=settings,
    )
    page = entry.make(Workspace(example, lambda _change: None), view)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.refresh(example)
    page.show()
    if entry.key in AT_FIRST_WITHOUT:
        assert tables_on(page) == ()
        page.open_record(AT_FIRST_WITHOUT[entry.key])
    tables = tables_on(page)
    assert tables
    for table in tables:
        heads, rows = table.make()
        assert table.title
        assert rows
        assert all(len(row) == len(heads) for row in rows)


@pytest.fixture
def page(qtbot: QtBot, settings: Settings, themed: QApplication) -> QWidget:
    """Two tables below each other: three accounts, and one."""
    made = QWidget()
    column = QVBoxLayout(made)
    for title, names in (("Many", ("Bolt", "Acme", "Cairn")), ("One", ("Dun",))):
        table = TableView(title, COLUMNS, lambda *_edit: True, a_plan, settings, title)
        table.records.set_rows([an_account(name) for name in names])
        column.addWidget(table)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    bring_to_front(qtbot, made)
    return made


def table_of(page: QWidget, name: str) -> TableView[Account]:
    found = page.findChild(TableView, name)
    assert isinstance(found, TableView)
    return found


def test_the_table_with_the_cursor_comes_first(page: QWidget) -> None:
    assert {each.title for each in tables_on(page)} == {"Many", "One"}
    for name in ("One", "Many"):
        table_of(page, name).setFocus()
        assert tables_on(page)[0].title == name


def test_rows_and_columns_are_those_that_are_seen_in_their_order(
    page: QWidget,
) -> None:
    table = table_of(page, "Many")
    table.setFocus()
    name = [column.key for column in COLUMNS].index("name")
    table.horizontalHeader().setSortIndicator(name, Qt.SortOrder.AscendingOrder)
    for place in range(len(COLUMNS)):
        table.arrangement.set_shown(place, is_shown=place in {name, 0})
    heads, rows = tables_on(page)[0].make()
    assert heads == [COLUMNS[place].title for place in sorted({0, name})]
    assert [row[heads.index(COLUMNS[name].title)] for row in rows] == [
        "Acme",
        "Bolt",
        "Cairn",
    ]


def test_a_table_that_is_hidden_or_empty_is_not_offered(page: QWidget) -> None:
    table_of(page, "One").records.set_rows([])
    assert [each.title for each in tables_on(page)] == ["Many"]
    table_of(page, "Many").hide()
    assert tables_on(page) == ()
