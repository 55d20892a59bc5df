"""Filters, views, columns, several rows and the clipboard, with a person's keys."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.services import Cell
from gui.settings import Settings
from planner.records import Account
from tests.builders import an_account
from tests.gui.pages.desk import Desk
from tests.gui.table.table_page import TablePage

NAME, CITY, TIER, NUMBER = range(4)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
HULL = an_account("Brackwater Marine", number="A1", city="Hull", tier=2)
YORK = an_account("Alderton Foods", number="A2", city="York")
KASSEL = an_account("Castellan Packaging", number="A3", city="Kassel", tier=1)
W = TypeVar("W", bound=QWidget)
MakeDesk = Callable[[], Desk[TablePage]]


@pytest.fixture
def make_desk(themed: QApplication, qtbot: QtBot, settings: Settings) -> MakeDesk:
    return lambda: Desk(qtbot, settings, TablePage, HULL, YORK, KASSEL)


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk[TablePage]:
    made = make_desk()
    made.page.table.setFocus()
    return made


def go(desk: Desk[TablePage], line: int, column: int) -> None:
    desk.page.table.setCurrentIndex(desk.page.table.records.index(line, column))


def dialog(desk: Desk[TablePage]) -> QDialog:
    """The dialog that is open, with the cursor in it."""
    found = desk.page.panel.commands.dialog
    assert found is not None
    desk.qtbot.waitUntil(found.isActiveWindow)
    return found


def part(desk: Desk[TablePage], kind: type[W], name: str) -> W:
    """The part of the open dialog that has this name."""
    (found,) = dialog(desk).findChildren(kind, name)
    return found


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def key(
    desk: Desk[TablePage],
    wanted: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key where the cursor is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, wanted, held)


def tick(desk: Desk[TablePage], *words: str) -> None:
    """Go through the words of the filter that is asked, and tick with the space bar."""
    words_list = part(desk, QListWidget, "filterWords")
    for line in range(words_list.count()):
        words_list.setCurrentRow(line)
        if words_list.item(line).text().split("   ")[0] in words:
            QTest.keyClick(words_list, Qt.Key.Key_Space)


def filter_place(desk: Desk[TablePage], *words: str) -> None:
    desk.page.table.setFocus()
    go(desk, 0, CITY)
    key(desk, Qt.Key.Key_Down, ALT)
    tick(desk, *words)
    press(part(desk, QPushButton, "filterDo"))


def action(menu: QMenu, words: str) -> QAction:
    (found,) = [each for each in menu.actions() if each.text() == words]
    return found


def seen(desk: Desk[TablePage], name: str) -> QWidget:
    (found,) = [
        each for each in desk.page.findChildren(QWidget, name) if each.isVisible()
    ]
    return found


def test_alt_down_filters_by_the_column_at_the_cursor(desk: Desk[TablePage]) -> None:
    filter_place(desk, "Hull", "York")
    assert desk.page.names() == [HULL.name, YORK.name]
    assert seen(desk, "filter.city").accessibleName() == "Place: Hull, York"
    (told,) = desk.page.findChildren(QLabel, "filterCount")
    assert told.text() == "2 of 3 shown"


def test_words_are_offered_with_their_counts_under_the_other_filters(
    desk: Desk[TablePage],
) -> None:
    filter_place(desk, "Hull", "York")
    desk.page.panel.commands.filter_by("tier")
    words = part(desk, QListWidget, "filterWords")
    assert [words.item(at).text() for at in range(words.count())] == [
        "Tier 2   (1)",
        "Nothing entered   (1)",
    ]


def test_filters_are_cleared_by_their_line(desk: Desk[TablePage]) -> None:
    filter_place(desk, "Hull")
    desk.press("clearFilters")
    assert len(desk.page.names()) == 3
    assert not desk.page.panel.filters.isVisible()


def test_a_filter_is_changed_by_its_button(desk: Desk[TablePage]) -> None:
    filter_place(desk, "Hull")
    desk.press("filter.city")
    tick(desk, "Hull", "Kassel")
    press(part(desk, QPushButton, "filterDo"))
    assert desk.page.names() == [KASSEL.name]


def test_nothing_left_by_filters_offers_everything(desk: Desk[TablePage]) -> None:
    filter_place(desk, "Hull")
    desk.page.panel.search.setText("kassel")
    assert not desk.page.table.isVisible()
    (clear,) = [
        each
        for each in desk.page.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName() == "Show everything"
    ]
    press(clear)
    assert len(desk.page.names()) == 3


def test_filters_are_found_again_in_the_same_plan(
    desk: Desk[TablePage], make_desk: MakeDesk
) -> None:
    filter_place(desk, "Hull")
    assert make_desk().page.names() == [HULL.name]


def test_nothing_of_the_plan_is_kept_in_the_settings(
    desk: Desk[TablePage], tmp_path: Path
) -> None:
    filter_place(desk, "Hull")
    kept = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    values = [str(kept.value(each)) for each in kept.allKeys()]
    assert any("city" in value for value in values)
    assert not any("Hull" in value for value in values)
    assert not any("plan.qdeck" in each for each in [*values, *kept.allKeys()])


def test_a_view_keeps_filters_and_columns_under_its_name(
    desk: Desk[TablePage], make_desk: MakeDesk
) -> None:
    filter_place(desk, "Hull", "York")
    desk.page.table.arrangement.set_shown(NUMBER, is_shown=False)
    desk.press("saveView")
    QTest.keyClicks(part(desk, QLineEdit, "askTable.field"), "North of England")
    key(desk, Qt.Key.Key_Return)
    assert seen(desk, "view.saved:North of England").accessibleName() == (
        "North of England  2"
    )
    desk.press("view.all")
    desk.page.table.arrangement.set_shown(NUMBER, is_shown=True)
    assert len(desk.page.names()) == 3
    again = make_desk()
    again.press("view.saved:North of England")
    assert again.page.names() == [HULL.name, YORK.name]
    assert again.page.table.isColumnHidden(NUMBER)


def test_a_view_counts_on(desk: Desk[TablePage]) -> None:
    filter_place(desk, "Hull")
    desk.page.panel.views.save("In Hull")
    desk.workspace.apply(
        desk.page.table.records.columns[CITY].edit(  # type: ignore[misc]  # the column has an edit
            desk.plan, desk.plan.get(Account, YORK.id), "Hull"
        )
    )
    assert seen(desk, "view.saved:In Hull").accessibleName() == "In Hull  2"


def test_a_view_needs_a_name(desk: Desk[TablePage]) -> None:
    desk.page.panel.commands.save_view()
    part(desk, QLineEdit, "askTable.field")
    key(desk, Qt.Key.Key_Return)
    assert part(desk, QLabel, "askTable.error").text() == "Enter a name."


def test_a_removed_view_is_gone(desk: Desk[TablePage], make_desk: MakeDesk) -> None:
    filter_place(desk, "Hull")
    desk.page.panel.views.save("In Hull")
    menu = desk.page.panel.commands.menu()
    action(menu, "Remove the view “In Hull”").trigger()
    assert desk.page.panel.views.saved == []
    assert make_desk().page.panel.views.saved == []


def test_columns_are_hidden_and_moved_by_keys(desk: Desk[TablePage]) -> None:
    desk.page.panel.commands.choose_columns()
    columns = part(desk, QListWidget, "columnChooser.list")
    columns.setCurrentRow(CITY)
    key(desk, Qt.Key.Key_Space)
    key(desk, Qt.Key.Key_Up, ALT)
    table = desk.page.table
    assert table.isColumnHidden(CITY)
    assert table.arrangement.order == [CITY, NAME, TIER, NUMBER]
    assert columns.currentRow() == 0


def test_a_width_is_typed(desk: Desk[TablePage]) -> None:
    desk.page.panel.commands.choose_columns()
    field = part(desk, QLineEdit, "columnChooser.width")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "210")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.page.table.columnWidth(NAME) == 210


def test_the_last_column_cannot_be_hidden(desk: Desk[TablePage]) -> None:
    desk.page.panel.commands.choose_columns()
    columns = part(desk, QListWidget, "columnChooser.list")
    for line in range(columns.count()):
        columns.setCurrentRow(line)
        QTest.keyClick(columns, Qt.Key.Key_Space)
    assert desk.page.table.arrangement.shown == [NUMBER]


def test_one_value_for_all_selected_is_one_step_to_undo(
    desk: Desk[TablePage],
) -> None:
    desk.page.table.selectAll()
    desk.press("bulk.change")
    menu = desk.page.panel.bulk.menu("change")
    assert [each.text() for each in menu.actions()] == ["Account…", "Place…", "Tier"]
    part_menu = action(menu, "Tier").menu()
    assert isinstance(part_menu, QMenu)
    action(part_menu, "Tier 3").trigger()
    assert [each.tier for each in desk.plan.all(Account)] == [3, 3, 3]
    desk.workspace.undo()
    assert [each.tier for each in desk.plan.all(Account)] == [2, None, 1]


def test_a_refused_value_for_all_changes_nothing_and_says_why(
    desk: Desk[TablePage],
) -> None:
    desk.page.table.selectAll()
    desk.press("bulk.change")
    action(desk.page.panel.bulk.menu("change"), "Account…").trigger()
    part(desk, QLineEdit, "askTable.field")
    key(desk, Qt.Key.Key_Return)
    assert part(desk, QLabel, "askTable.error").text() != ""
    assert desk.page.names() == [HULL.name, YORK.name, KASSEL.name]


def test_the_bar_puts_away_what_is_selected(desk: Desk[TablePage]) -> None:
    assert not desk.page.panel.bulk.isVisible()
    desk.page.table.selectAll()
    desk.press("bulk.archive")
    assert desk.page.names() == []
    desk.workspace.undo()
    assert len(desk.page.names()) == 3


def paste(desk: Desk[TablePage], text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    key(desk, Qt.Key.Key_V, CTRL)


def test_one_cell_is_pasted_at_once(desk: Desk[TablePage]) -> None:
    go(desk, 1, CITY)
    paste(desk, "Leeds")
    assert desk.plan.get(Account, YORK.id).city == "Leeds"


def test_several_cells_are_shown_before_they_are_pasted(
    desk: Desk[TablePage],
) -> None:
    go(desk, 0, CITY)
    paste(desk, "Goole\ttier 3\tA9\nLeeds\tbest\n")
    assert part(desk, QLabel, "pasteTold").text() == (
        "3 cells change. 2 cells cannot be pasted and stay as they are."
    )
    lines = part(desk, QTableWidget, "pasteLines")
    refused = [lines.model().index(at, 4).data() for at in range(2)]
    assert refused == [
        "Stays as it is. This column cannot be changed here.",
        "Stays as it is. “best” is none of: Tier 1, Tier 2, Tier 3.",
    ]
    assert desk.plan.get(Account, HULL.id) == HULL
    press(part(desk, QPushButton, "pasteDo"))
    assert desk.plan.get(Account, HULL.id) == replace(HULL, city="Goole", tier=3)
    assert desk.plan.get(Account, YORK.id) == replace(YORK, city="Leeds")
    desk.workspace.undo()
    assert desk.plan.get(Account, HULL.id) == HULL
    assert desk.plan.get(Account, YORK.id) == YORK


def test_escape_pastes_nothing(desk: Desk[TablePage]) -> None:
    go(desk, 0, NAME)
    paste(desk, "One\nTwo\n")
    dialog(desk)
    key(desk, Qt.Key.Key_Escape)
    assert desk.page.names() == [HULL.name, YORK.name, KASSEL.name]


def test_copied_heads_name_the_columns_again(desk: Desk[TablePage]) -> None:
    go(desk, 0, NAME)
    paste(desk, "Tier\tPlace\nTier 1\tGoole\n")
    press(part(desk, QPushButton, "pasteDo"))
    assert desk.plan.get(Account, HULL.id) == replace(HULL, city="Goole", tier=1)


def test_one_copied_row_fills_all_selected_rows(desk: Desk[TablePage]) -> None:
    desk.page.table.selectAll()
    go_to_city = desk.page.table.records.index(0, CITY)
    desk.page.table.selectionModel().setCurrentIndex(
        go_to_city, desk.page.table.selectionModel().SelectionFlag.NoUpdate
    )
    paste(desk, "Leeds")
    press(part(desk, QPushButton, "pasteDo"))
    assert {each.city for each in desk.plan.all(Account)} == {"Leeds"}


def test_a_table_is_written_as_it_is_shown(desk: Desk[TablePage]) -> None:
    written: list[tuple[Path, Sequence[str], Sequence[Sequence[Cell]]]] = []

    def write(path: Path, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        written.append((path, heads, rows))

    desk.view.services = replace(desk.view.services, write_sheet=write)
    filter_place(desk, "Hull", "York")
    desk.page.table.arrangement.set_shown(NUMBER, is_shown=False)
    with desk.qtbot.waitSignal(desk.page.saved) as saved:
        desk.page.panel.commands.write(Path("list.xlsx"))
    assert written == [
        (
            Path("list.xlsx"),
            ["Account", "Place", "Tier"],
            [[HULL.name, "Hull", "Tier 2"], [YORK.name, "York", None]],
        )
    ]
    assert saved.args == ["2 rows are in list.xlsx.", Path("list.xlsx")]


def test_copied_rows_are_a_table_for_documents_too(desk: Desk[TablePage]) -> None:
    desk.page.table.select(HULL.id)
    key(desk, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert "<th>Account</th>" in data.html()
    assert "<td>Brackwater Marine</td>" in data.html()


def test_the_menu_of_a_cell_filters_by_what_it_says(desk: Desk[TablePage]) -> None:
    go(desk, 2, CITY)
    menu = desk.page.panel.commands.cell_menu()
    assert menu.actions()[0].text() == "Filter by “Kassel”"
    menu.actions()[0].trigger()
    assert desk.page.names() == [KASSEL.name]


def test_the_menu_of_a_heading_sorts_and_hides(desk: Desk[TablePage]) -> None:
    menu = desk.page.panel.commands.head_menu("name")
    action(menu, "Sort upwards").trigger()
    assert desk.page.names() == [YORK.name, HULL.name, KASSEL.name]
    action(desk.page.panel.commands.head_menu("city"), "Hide this column").trigger()
    assert desk.page.table.isColumnHidden(CITY)


def test_everything_hidden_is_revealed_where_a_record_is_wanted(
    desk: Desk[TablePage],
) -> None:
    filter_place(desk, "Hull")
    assert desk.page.panel.reveal(YORK.id)
    assert desk.page.table.selected_ids == [YORK.id]
    assert not desk.page.panel.reveal("nobody")


def test_every_control_of_a_table_and_its_dialogs_has_a_name(
    desk: Desk[TablePage],
) -> None:
    commands = desk.page.panel.commands
    asked: tuple[Callable[[], None], ...] = (
        lambda: commands.filter_by("city"),
        commands.choose_columns,
        commands.save_view,
    )
    for ask in asked:
        ask()
        nameless = [
            each.objectName()
            for each in dialog(desk).findChildren(QWidget)
            if isinstance(each, QPushButton | QLineEdit | QListWidget)
            and each.isVisible()
            and not each.accessibleName()
        ]
        assert nameless == []
        key(desk, Qt.Key.Key_Escape)
    assert desk.page.panel.menu_button.accessibleName() != ""
