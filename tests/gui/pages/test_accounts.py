"""The account list with real keys: find, change in place, add, archive, undo."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.accounts import AccountsPage
from gui.settings import Settings
from planner.records import Account, Record, Side, Strategy
from tests.builders import a_campaign, a_criterion, a_person, a_rating, an_account
from tests.gui.front import bring_to_front
from tests.gui.pages.desk import Desk, focused

ROSA = a_person("Rosa Lind", Side.SALES)
MIA = a_person("Mia Berg", Side.MARKETING)
ALDER = an_account("Alder Foods", number="A1", city="York", tier=1)
BRACK = an_account("Brack Marine", number="A2", sales_owner_id=ROSA.id)
CASTLE = an_account("Castle Packaging", number="A3", is_archived=True)


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> Desk[AccountsPage]:
    return a_desk(qtbot, settings, ROSA, MIA, ALDER, BRACK, CASTLE)


def a_desk(qtbot: QtBot, settings: Settings, *records: Record) -> Desk[AccountsPage]:
    desk = Desk(qtbot, settings, AccountsPage, *records)
    bring_to_front(qtbot, desk.page)
    return desk


def names(desk: Desk[AccountsPage]) -> list[str]:
    return [row.account.name for row in desk.page.table.records.visible]


def account(desk: Desk[AccountsPage], record: Account) -> Account:
    return desk.plan.get(Account, record.id)


def go_to(desk: Desk[AccountsPage], record: Account, column: str) -> None:
    """Put the cursor into a cell, as the arrow keys would."""
    table = desk.page.table
    table.setFocus()
    keys = [each.key for each in table.records.columns]
    place = table.records.place_of(record.id)
    assert place is not None
    table.setCurrentIndex(table.records.index(place, keys.index(column)))


def text_of(desk: Desk[AccountsPage], name: str) -> str:
    (found,) = desk.page.findChildren(QLabel, name)
    return found.text() if found.isVisible() else ""


def test_the_list_shows_what_is_not_archived(desk: Desk[AccountsPage]) -> None:
    assert names(desk) == ["Alder Foods", "Brack Marine"]
    assert desk.page.subtitle.text() == (
        "One list for sales and marketing · 2 of 2 shown"
    )


def test_the_model_keeps_every_promise_of_qt(desk: Desk[AccountsPage]) -> None:
    model: QAbstractItemModel = desk.page.table.records
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )

    desk.press("view.tier 1")
    desk.press("view.all")

    assert tester.model() is model
    assert names(desk) == ["Alder Foods", "Brack Marine"]


def test_a_chip_shows_its_part_of_the_list(desk: Desk[AccountsPage]) -> None:
    desk.press("view.archived")

    assert names(desk) == ["Castle Packaging"]
    assert desk.page.subtitle.text().endswith("1 of 1 shown")


def test_what_is_typed_on_the_list_is_searched_for(desk: Desk[AccountsPage]) -> None:
    desk.page.table.setFocus()

    QTest.keyClicks(focused(), "b")
    QTest.keyClicks(focused(), "rack")

    assert names(desk) == ["Brack Marine"]
    assert desk.page.subtitle.text().endswith("1 of 2 shown")


def test_everything_comes_back_where_nothing_was_found(
    desk: Desk[AccountsPage],
) -> None:
    desk.press("view.no owner")
    desk.page.search()
    QTest.keyClicks(focused(), "nobody is called so")

    (clear,) = [
        each
        for each in desk.page.panel.findChildren(QWidget)
        if each.isVisible() and each.accessibleName() == "Show everything"
    ]
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)

    assert names(desk) == ["Alder Foods", "Brack Marine"]


def test_a_name_is_changed_in_its_cell(desk: Desk[AccountsPage]) -> None:
    go_to(desk, BRACK, "name")

    desk.key(Qt.Key.Key_F2)
    desk.type("Brack & Sons <b>")

    assert account(desk, BRACK).name == "Brack & Sons <b>"
    desk.workspace.undo()
    assert names(desk) == ["Alder Foods", "Brack Marine"]


def test_an_owner_is_chosen_in_its_cell(desk: Desk[AccountsPage]) -> None:
    go_to(desk, ALDER, "sales_owner")

    desk.key(Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, QComboBox)
    assert [editor.itemText(at) for at in range(editor.count())] == [
        "Nobody",
        "Rosa Lind",
        "Mia Berg",
    ]
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)

    assert account(desk, ALDER).sales_owner_id == ROSA.id


def test_a_number_that_another_account_has_is_refused_in_a_sentence(
    desk: Desk[AccountsPage],
) -> None:
    go_to(desk, BRACK, "number")

    desk.key(Qt.Key.Key_F2)
    desk.type("A1")

    assert account(desk, BRACK).number == "A2"
    assert text_of(desk, "tableError") == (
        "There is one like this already. Change it instead."
    )


def test_an_account_is_added_by_its_name_and_enter(desk: Desk[AccountsPage]) -> None:
    desk.page.new()

    desk.type("  Dunmore Dairy ")

    (new,) = [each for each in desk.plan.all(Account) if each.name == "Dunmore Dairy"]
    assert new.number == "A4"
    assert desk.page.table.selected_ids == [new.id]
    assert desk.workspace.undo_label == "Add Dunmore Dairy"


def test_a_name_that_is_there_already_is_told_in_one_sentence(
    desk: Desk[AccountsPage],
) -> None:
    desk.page.new()

    QTest.keyClicks(focused(), "alder foods ltd")

    assert text_of(desk, "addAccount.sentence") == (
        "This may be Alder Foods (A1), which is on the list already. "
        "Enter adds it all the same."
    )


def test_an_empty_name_adds_nothing_and_says_why(desk: Desk[AccountsPage]) -> None:
    desk.page.new()

    desk.key(Qt.Key.Key_Return)

    assert len(desk.plan.all(Account)) == 3
    assert text_of(desk, "addAccount.sentence") == "Enter a name; it cannot be empty."


def test_escape_ends_adding_and_goes_back_to_the_list(
    desk: Desk[AccountsPage],
) -> None:
    desk.page.new()

    desk.key(Qt.Key.Key_Escape)

    assert not desk.page.line.isVisible()
    assert desk.page.table.hasFocus()


def test_delete_archives_and_undo_brings_back(desk: Desk[AccountsPage]) -> None:
    go_to(desk, ALDER, "name")

    desk.key(Qt.Key.Key_Delete)

    assert names(desk) == ["Brack Marine"]
    desk.workspace.undo()
    assert names(desk) == ["Alder Foods", "Brack Marine"]


def test_archiving_leaves_the_message_to_the_window_which_offers_undo(
    desk: Desk[AccountsPage],
) -> None:
    said: list[str] = []
    desk.page.done.connect(said.append)
    desk.page.table.selectRow(0)
    desk.page.table.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert said == []
    assert desk.workspace.undo_label is not None


def test_an_archived_account_is_brought_back(desk: Desk[AccountsPage]) -> None:
    desk.page.open_record(CASTLE.id)

    assert names(desk) == ["Castle Packaging"]
    desk.press("bringBack")

    assert not account(desk, CASTLE).is_archived


def test_an_account_is_opened_though_the_search_hides_it(
    desk: Desk[AccountsPage],
) -> None:
    desk.page.search()
    QTest.keyClicks(focused(), "brack")

    desk.page.open_record(ALDER.id)

    assert desk.page.table.selected_ids == [ALDER.id]
    assert desk.page.inspector.isVisible()


def test_one_change_of_many_accounts_is_one_undo_step(
    desk: Desk[AccountsPage],
) -> None:
    desk.page.table.selectAll()

    desk.press("bulk.tier")
    menu = desk.page.bulk.menu("tier")
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert (account(desk, ALDER).tier, account(desk, BRACK).tier) == (2, 2)
    assert account(desk, CASTLE).tier is None
    assert desk.workspace.undo_label == "Change 2 accounts"
    desk.workspace.undo()
    assert (account(desk, ALDER).tier, account(desk, BRACK).tier) == (1, None)


def test_the_bulk_bar_is_there_for_two_and_more(desk: Desk[AccountsPage]) -> None:
    go_to(desk, ALDER, "name")
    assert not desk.page.bulk.isVisible()
    assert desk.page.inspector.isVisible()

    desk.page.table.selectAll()

    assert text_of(desk, "bulkCount").strip() == "2 selected"
    assert not desk.page.inspector.isVisible()


def test_accounts_are_put_on_the_list_and_into_a_campaign(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    fair = a_campaign("Autumn fair")
    desk = a_desk(qtbot, settings, ALDER, BRACK, fair)
    desk.page.table.selectAll()

    desk.press("bulk.target-list")
    desk.press("bulk.campaign")
    menu = desk.page.bulk.menu("campaign")
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    rows = desk.page.table.records.visible
    assert [row.campaign_names for row in rows] == ["Autumn fair", "Autumn fair"]
    assert all(row.entry is not None for row in rows)


def test_rows_are_copied_with_their_heads(desk: Desk[AccountsPage]) -> None:
    desk.page.table.selectAll()

    desk.press("bulk.copy")

    head, first, _second = QGuiApplication.clipboard().text().split("\n")
    assert head.startswith("Account\tNo.\tPlace\tTier\tStrategy\tSales owner")
    assert first.startswith("Alder Foods\tA1\tYork\t1\t–\t–")


def test_an_empty_list_says_what_belongs_there(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = a_desk(qtbot, settings)
    asked: list[bool] = []
    desk.view.import_wanted.connect(lambda: asked.append(True))

    desk.press("importFirst")
    desk.press("addFirst")
    desk.type("Alder Foods")

    assert asked == [True]
    assert names(desk) == ["Alder Foods"]


def test_every_control_has_a_name_to_be_read_aloud(desk: Desk[AccountsPage]) -> None:
    go_to(desk, ALDER, "name")

    silent = [
        widget.objectName() or type(widget).__name__
        for widget in desk.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not isinstance(widget.parentWidget(), QComboBox)
    ]

    assert silent == []


def test_a_strategy_chosen_in_its_cell_is_a_strategy(
    desk: Desk[AccountsPage],
) -> None:
    go_to(desk, ALDER, "strategy")

    desk.key(Qt.Key.Key_F2)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)

    assert account(desk, ALDER).strategy is Strategy.ACQUIRE


def test_the_fit_is_a_column_to_choose_with_the_proposed_tier_as_its_tooltip(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    rated, other, need = an_account("Alder"), an_account("Birch"), a_criterion("Need")
    records = rated, other, need, a_rating(rated.id, need.id, 4)
    records_shown = Desk(qtbot, settings, AccountsPage, *records).page.table.records
    (place,) = (
        at for at, each in enumerate(records_shown.columns) if each.key == "fit"
    )
    assert records_shown.columns[place].is_hidden
    role = Qt.ItemDataRole
    of_rated, of_other = (records_shown.index(row, place) for row in (0, 1))
    assert records_shown.data(of_rated, role.DisplayRole) == "4.00"
    assert records_shown.data(of_rated, role.ToolTipRole) == (
        "4.00 · tier 1 proposed · 100.0 % of the weight is known"
    )
    assert records_shown.data(of_other, role.DisplayRole) == "–"
    assert records_shown.data(of_other, role.ToolTipRole) == ""
