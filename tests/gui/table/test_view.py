"""The table under the hands of a person: keys, clicks, cells, columns."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.settings import Settings
from gui.table import Column, TablePanel, TableView
from gui.widgets import EmptyState
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Account
from planner.workspace import Workspace
from tests.builders import a_plan, an_account
from tests.gui.front import bring_to_front
from tests.gui.table.rows import COLUMNS

NAME, CITY, TIER, NUMBER = range(4)


class Desk:
    """A small page: a table in its panel over a real plan."""

    def __init__(self, qtbot: QtBot, settings: Settings, *accounts: Account) -> None:
        self.workspace = Workspace(a_plan(*accounts), lambda _change: None)
        self.refused: list[str] = []
        self.table = TableView(
            "accounts", COLUMNS, self._edit, self._plan, settings, "Accounts"
        )
        empty = EmptyState("building-2", "No accounts yet", "Import a list.")
        self.panel = TablePanel(self.table, empty)
        self.panel.resize(700, 400)
        qtbot.addWidget(self.panel)
        self.draw()
        self.panel.show()
        qtbot.waitExposed(self.panel)

    def draw(self) -> None:
        self.table.records.set_rows(self.workspace.plan.all(Account))

    def names(self) -> list[str]:
        model = self.table.records
        lines = range(model.rowCount())
        return [str(model.index(line, NAME).data()) for line in lines]

    def stored(self, account: Account) -> Account:
        return self.workspace.plan.get(Account, account.id)

    def cell(self, line: int, column: int) -> QPoint:
        rect = self.table.visualRect(self.table.records.index(line, column))
        return rect.center()

    def editor(self) -> QWidget:
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit | QComboBox)
        return editor

    def is_editing(self) -> bool:
        return self.table.state() is TableView.State.EditingState

    def _plan(self) -> Plan:
        return self.workspace.plan

    def _edit(self, column: Column[Account], row: Account, value: object) -> bool:
        assert column.edit is not None
        try:
            change = column.edit(self.workspace.plan, row, value)
        except Invalid as error:
            self.refused.append(str(error))
            self.panel.show_invalid(error)
            return False
        self.workspace.apply(change)
        self.draw()
        return True


@pytest.fixture
def brackwater() -> Account:
    return an_account("Brackwater Marine", number="A1", city="Hull", tier=2)


@pytest.fixture
def alderton() -> Account:
    return an_account("Alderton Foods", number="A2", city="York")


@pytest.fixture
def desk(
    themed: QApplication,
    qtbot: QtBot,
    settings: Settings,
    brackwater: Account,
    alderton: Account,
) -> Desk:
    desk = Desk(qtbot, settings, brackwater, alderton)
    bring_to_front(qtbot, desk.panel)
    desk.table.setFocus()
    return desk


def go(desk: Desk, line: int, column: int) -> None:
    desk.table.setCurrentIndex(desk.table.records.index(line, column))


def test_f2_changes_a_cell_and_enter_stores_it(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    go(desk, 0, NAME)
    QTest.keyClick(desk.table, Qt.Key.Key_F2)
    QTest.keyClicks(desk.editor(), "Brackwater Yards")
    QTest.keyClick(desk.editor(), Qt.Key.Key_Return)
    assert desk.stored(brackwater).name == "Brackwater Yards"
    assert not desk.is_editing()


def test_escape_leaves_a_cell_as_it_was(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    go(desk, 0, NAME)
    QTest.keyClick(desk.table, Qt.Key.Key_F2)
    QTest.keyClicks(desk.editor(), "Something else")
    QTest.keyClick(desk.editor(), Qt.Key.Key_Escape)
    assert desk.stored(brackwater).name == "Brackwater Marine"
    assert not desk.is_editing()


def test_a_double_click_changes_a_cell(
    desk: Desk, qtbot: QtBot, alderton: Account
) -> None:
    at = desk.cell(1, CITY)
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(desk.table.viewport(), left, pos=at)
    QTest.mouseDClick(desk.table.viewport(), left, pos=at)
    QTest.keyClicks(desk.editor(), "Leeds")
    QTest.keyClick(desk.editor(), Qt.Key.Key_Return)
    assert desk.stored(alderton).city == "Leeds"


def test_tab_stores_a_cell_and_goes_on_to_the_next(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    go(desk, 0, NAME)
    QTest.keyClick(desk.table, Qt.Key.Key_F2)
    QTest.keyClicks(desk.editor(), "Brackwater Yards")
    QTest.keyClick(desk.editor(), Qt.Key.Key_Tab)
    QTest.keyClicks(desk.editor(), "Goole")
    QTest.keyClick(desk.editor(), Qt.Key.Key_Return)
    stored = desk.stored(brackwater)
    assert (stored.name, stored.city) == ("Brackwater Yards", "Goole")


def test_a_refused_value_stays_in_its_cell_with_the_sentence(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    go(desk, 0, NAME)
    QTest.keyClick(desk.table, Qt.Key.Key_F2)
    editor = desk.editor()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert desk.stored(brackwater).name == "Brackwater Marine"
    assert desk.is_editing()
    assert desk.panel.error.isVisible()
    assert desk.panel.error.text() == desk.refused[-1]


def test_clicking_elsewhere_stores_what_was_typed(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    go(desk, 0, CITY)
    QTest.keyClick(desk.table, Qt.Key.Key_F2)
    QTest.keyClicks(desk.editor(), "Grimsby")
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(desk.table.viewport(), left, pos=desk.cell(1, NUMBER))
    assert desk.stored(brackwater).city == "Grimsby"
    assert not desk.is_editing()


def test_a_choice_shows_what_is_stored_and_stores_what_is_chosen(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    go(desk, 0, TIER)
    QTest.keyClick(desk.table, Qt.Key.Key_F2)
    editor = desk.editor()
    assert isinstance(editor, QComboBox)
    assert editor.currentText() == "Tier 2"
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert desk.stored(brackwater).tier == 3


def test_an_edit_that_hides_its_own_line_ends_quietly(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    desk.table.records.set_words("hull")
    go(desk, 0, CITY)
    QTest.keyClick(desk.table, Qt.Key.Key_F2)
    QTest.keyClicks(desk.editor(), "Goole")
    QTest.keyClick(desk.editor(), Qt.Key.Key_Return)
    assert desk.stored(brackwater).city == "Goole"
    assert desk.names() == []


def test_an_edit_that_moves_its_line_keeps_it_selected(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    desk.table.records.sort(NAME, Qt.SortOrder.DescendingOrder)
    desk.table.select(brackwater.id)
    QTest.keyClick(desk.table, Qt.Key.Key_F2)
    QTest.keyClicks(desk.editor(), "Aachen Pumps")
    QTest.keyClick(desk.editor(), Qt.Key.Key_Return)
    assert desk.names() == ["Alderton Foods", "Aachen Pumps"]
    assert desk.table.selected_ids == [brackwater.id]


def test_enter_opens_where_nothing_can_be_changed(
    desk: Desk, qtbot: QtBot, alderton: Account
) -> None:
    go(desk, 1, NUMBER)
    with qtbot.waitSignal(desk.table.opened) as opened:
        QTest.keyClick(desk.table, Qt.Key.Key_Return)
    assert opened.args == [alderton.id]


def test_delete_asks_the_page_to_archive_the_selected(
    desk: Desk, qtbot: QtBot, brackwater: Account, alderton: Account
) -> None:
    desk.table.selectAll()
    with qtbot.waitSignal(desk.table.archived) as archived:
        QTest.keyClick(desk.table, Qt.Key.Key_Delete)
    assert archived.args == [[brackwater.id, alderton.id]]


def test_typing_searches(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk.table, Qt.Key.Key_Y)
    search = desk.panel.search
    qtbot.waitUntil(search.hasFocus)
    QTest.keyClicks(search, "ork")
    assert search.text() == "york"
    assert desk.names() == ["Alderton Foods"]


def test_nothing_found_offers_everything(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.panel.search, "zzz")
    assert not desk.table.isVisible()
    desk.panel.search.clear()
    assert desk.table.isVisible()
    assert len(desk.names()) == 2


def test_escape_ends_the_search(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.focus_search()
    QTest.keyClicks(desk.panel.search, "zzz")
    QTest.keyClick(desk.panel.search, Qt.Key.Key_Escape)
    assert desk.panel.search.text() == ""
    assert desk.table.isVisible()
    qtbot.waitUntil(desk.table.hasFocus)


def test_a_selected_line_that_is_filtered_away_is_no_longer_announced(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    desk.table.select(brackwater.id)
    with qtbot.waitSignal(desk.table.selected) as selected:
        desk.table.records.set_words("york")
    assert selected.args == [[]]
    assert desk.table.selected_ids == []


def test_a_click_on_a_heading_sorts_and_keeps_the_selection(
    desk: Desk, qtbot: QtBot, brackwater: Account
) -> None:
    desk.table.select(brackwater.id)
    header = desk.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(NAME) + 20, 10)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.names() == ["Alderton Foods", "Brackwater Marine"]
    assert header.sortIndicatorSection() == NAME
    assert desk.table.selected_ids == [brackwater.id]


def test_copied_lines_have_their_heads_and_fit_a_spreadsheet(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.table.selectAll()
    QTest.keyClick(desk.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Account\tPlace\tTier\tNo.",
        "Brackwater Marine\tHull\tTier 2\tA1",
        "Alderton Foods\tYork\t–\tA2",
    ]


def test_tab_leaves_the_table(desk: Desk, qtbot: QtBot) -> None:
    go(desk, 0, NAME)
    QTest.keyClick(desk.table, Qt.Key.Key_Tab)
    assert not desk.table.hasFocus()


def test_columns_are_found_again_as_they_were_left(
    desk: Desk, qtbot: QtBot, settings: Settings, brackwater: Account
) -> None:
    header = desk.table.horizontalHeader()
    header.moveSection(0, 1)
    desk.table.setColumnWidth(CITY, 222)
    desk.table.columns_menu().actions()[TIER].trigger()
    header.setSortIndicator(CITY, Qt.SortOrder.DescendingOrder)
    desk_again = Desk(qtbot, settings, brackwater, an_account("Zeta", city="Aachen"))
    again = desk_again.table
    assert again.horizontalHeader().logicalIndex(0) == CITY
    assert again.columnWidth(CITY) == 222
    assert again.isColumnHidden(TIER)
    assert desk_again.names() == ["Brackwater Marine", "Zeta"]


def test_columns_can_be_laid_out_as_at_first(
    desk: Desk, qtbot: QtBot, settings: Settings
) -> None:
    desk.table.horizontalHeader().moveSection(0, 2)
    desk.table.setColumnHidden(CITY, True)
    desk.table.setColumnWidth(NAME, 300)
    desk.table.reset_columns()
    header = desk.table.horizontalHeader()
    assert [header.logicalIndex(place) for place in range(4)] == [0, 1, 2, 3]
    assert not desk.table.isColumnHidden(CITY)
    assert desk.table.columnWidth(NAME) == 120


def test_the_last_column_fills_the_room(desk: Desk) -> None:
    table = desk.table
    header = table.horizontalHeader()
    assert header.length() == table.viewport().width()
    assert table.horizontalScrollBar().maximum() == 0
    table.setColumnWidth(NAME, table.columnWidth(NAME) + 20)
    assert header.length() == table.viewport().width()


def test_numbers_that_stand_last_leave_the_room_to_the_first_words(desk: Desk) -> None:
    table = desk.table
    header = table.horizontalHeader()
    table.arrangement.put_in_order([NUMBER, NAME, CITY, TIER])
    widths = [table.columnWidth(at) for at in (NAME, CITY, TIER)]
    desk.panel.resize(900, 400)
    assert header.length() == table.viewport().width()
    assert [table.columnWidth(at) for at in (NAME, CITY, TIER)] == widths
