"""Costs on the budget page with real keys: typed, paid, credited, settled, filtered."""

from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.costs import CostsPanel
from gui.pages.budget import BudgetPage
from gui.settings import Settings
from planner.records import CostEntry, CostState, Side
from tests.builders import a_campaign, a_cost, an_activity
from tests.gui.pages.desk import TODAY, Desk, focused

COLD = a_campaign("Cold chain", code="C-1")
LETTER = an_activity("Letter", campaign_id=COLD.id, number="X1", side=Side.MARKETING)
STAND = a_cost(
    500_00,
    date(2026, 7, 6),
    reference="K1",
    note="Stand",
    state=CostState.COMMITTED,
    campaign_id=COLD.id,
)
PRINT = a_cost(
    90_00, date(2026, 7, 20), reference="K2", note="Print", activity_id=LETTER.id
)
TRAVEL = a_cost(
    40_00,
    date(2026, 8, 3),
    reference="K3",
    note="Travel",
    state=CostState.ACTUAL,
    side=Side.SALES,
)
OLD = a_cost(
    75_00, date(2026, 5, 4), reference="K4", note="Film", state=CostState.COMMITTED
)


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> Desk[BudgetPage]:
    desk = Desk(qtbot, settings, BudgetPage, COLD, LETTER, STAND, PRINT, TRAVEL, OLD)
    desk.press("costsTab")
    return desk


def panel(desk: Desk[BudgetPage]) -> CostsPanel:
    return desk.page.costs


def references(desk: Desk[BudgetPage]) -> list[str]:
    return [row.cost.reference for row in panel(desk).table.records.visible]


def cost(desk: Desk[BudgetPage], reference: str) -> CostEntry:
    (found,) = desk.plan.where(CostEntry, "reference", reference)
    return found


def go_to(desk: Desk[BudgetPage], record: CostEntry, column: str) -> None:
    table = panel(desk).table
    table.setFocus()
    keys = [each.key for each in table.records.columns]
    place = table.records.place_of(record.id)
    assert place is not None
    table.setCurrentIndex(table.records.index(place, keys.index(column)))


def texts(desk: Desk[BudgetPage]) -> list[str]:
    labels = desk.page.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible()]


def test_the_costs_of_the_quarter_stand_in_one_list(desk: Desk[BudgetPage]) -> None:
    model: QAbstractItemModel = panel(desk).table.records
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert references(desk) == ["K1", "K2", "K3"]
    desk.press("costs.committed")
    assert references(desk) == ["K1"]
    desk.press("costs.every")
    assert tester.model() is model


def test_costs_are_filtered_by_campaign_and_side(desk: Desk[BudgetPage]) -> None:
    filters = panel(desk).filters
    filters.campaign.setCurrentIndex(filters.campaign.findText("Cold chain"))
    assert references(desk) == ["K1", "K2"]
    filters.side.setCurrentIndex(filters.side.findText("Marketing"))
    assert references(desk) == ["K2"]
    filters.reset()
    filters.campaign.setCurrentIndex(filters.campaign.findText("Outside campaigns"))
    assert references(desk) == ["K3"]
    filters.side.setCurrentIndex(filters.side.findText("No side"))
    assert "Nothing found" in texts(desk)


def test_a_new_cost_is_typed_in_one_line(desk: Desk[BudgetPage]) -> None:
    desk.page.new()
    desk.type("Design 1.5 h x 33.35")
    made = cost(desk, "K5")
    assert (made.note, made.amount_minor, made.date) == ("Design", 50_03, TODAY)
    assert panel(desk).table.selected_ids == [made.id]
    assert panel(desk).line.text() == ""
    desk.workspace.undo()
    assert "K5" not in references(desk)


def test_a_cell_is_changed_and_what_is_wrong_is_refused(desk: Desk[BudgetPage]) -> None:
    go_to(desk, PRINT, "amount")
    desk.key(Qt.Key.Key_F2)
    desk.type("120.50")
    assert cost(desk, "K2").amount_minor == 120_50
    go_to(desk, PRINT, "amount")
    desk.key(Qt.Key.Key_F2)
    desk.type("much")
    assert "This is not a number." in texts(desk)
    assert cost(desk, "K2").amount_minor == 120_50


def test_space_asks_what_was_paid_and_books_the_difference(
    desk: Desk[BudgetPage],
) -> None:
    go_to(desk, STAND, "reference")
    desk.key(Qt.Key.Key_Space)
    assert "How much was paid for Stand?" in texts(desk)
    desk.type("530")
    assert cost(desk, "K1").state is CostState.ACTUAL
    assert cost(desk, "K1").amount_minor == 500_00
    assert cost(desk, "K5").amount_minor == 30_00
    assert cost(desk, "K5").note == "Paid above K1"
    desk.workspace.undo()
    assert cost(desk, "K1").state is CostState.COMMITTED
    assert references(desk) == ["K1", "K2", "K3"]


def test_what_is_no_payment_is_refused_where_it_was_asked(
    desk: Desk[BudgetPage],
) -> None:
    go_to(desk, STAND, "reference")
    desk.key(Qt.Key.Key_Space)
    desk.type("nothing")
    assert panel(desk).ask.error.text() == "This is not a number."
    desk.key(Qt.Key.Key_Escape)
    assert not panel(desk).ask.isVisible()
    assert cost(desk, "K1").state is CostState.COMMITTED


def test_another_selection_takes_the_question_away(desk: Desk[BudgetPage]) -> None:
    go_to(desk, STAND, "reference")
    desk.key(Qt.Key.Key_Space)
    go_to(desk, PRINT, "reference")
    assert not panel(desk).ask.isVisible()


def test_a_credit_note_is_written_from_the_details(desk: Desk[BudgetPage]) -> None:
    go_to(desk, TRAVEL, "reference")
    desk.press("costCredit")
    desk.type("15")
    note = cost(desk, "K5")
    assert (note.amount_minor, note.note) == (-15_00, "Credit note to K3")


def test_another_currency_is_typed_in_the_details(desk: Desk[BudgetPage]) -> None:
    go_to(desk, PRINT, "reference")
    field = panel(desk).inspector.form.input("original_minor")
    field.setFocus()
    desk.type("719.07 GBP")
    assert "An amount in GBP needs a rate. Enter one." in texts(desk)
    field.setFocus()
    QTest.keyClicks(focused(), " at 1.17")
    desk.key(Qt.Key.Key_Return)
    assert cost(desk, "K2").amount_minor == 841_31


def test_several_costs_are_committed_in_one_step(desk: Desk[BudgetPage]) -> None:
    panel(desk).table.setFocus()
    panel(desk).table.selectAll()
    assert "3 selected · €630.00" in texts(desk)
    desk.press("costBar.committed")
    states = {cost(desk, each).state for each in ("K1", "K2", "K3")}
    assert states == {CostState.COMMITTED}
    desk.workspace.undo()
    assert cost(desk, "K3").state is CostState.ACTUAL


def test_a_cost_is_removed_and_brought_back(desk: Desk[BudgetPage]) -> None:
    go_to(desk, TRAVEL, "reference")
    desk.key(Qt.Key.Key_Delete)
    assert references(desk) == ["K1", "K2"]
    desk.workspace.undo()
    assert references(desk) == ["K1", "K2", "K3"]


def test_what_a_past_quarter_left_open_is_told_shown_and_carried(
    desk: Desk[BudgetPage],
) -> None:
    sentence = "1 commitment of a quarter that is over is still open: €75.00."
    assert sentence in texts(desk)
    desk.press("showOpen")
    assert desk.view.quarter.key == "2026Q2"
    desk.page.refresh(desk.plan, anyway=True)
    desk.view.show("budget", OLD.id)
    assert panel(desk).select(OLD.id)
    desk.press("costCarry")
    assert cost(desk, "K4").amount_minor == 0
    assert cost(desk, "K5").amount_minor == 75_00
    assert cost(desk, "K5").date == date(2026, 7, 1)
    assert not desk.page.open_line.isVisible()


def test_an_open_commitment_is_given_up(desk: Desk[BudgetPage]) -> None:
    desk.press("showOpen")
    desk.page.refresh(desk.plan, anyway=True)
    assert panel(desk).select(OLD.id)
    desk.press("costCancel")
    assert cost(desk, "K4").state is CostState.ACTUAL
    assert cost(desk, "K4").note == "Film (Nothing paid: €75.00 cancelled)"


def test_escape_leaves_the_details(desk: Desk[BudgetPage]) -> None:
    go_to(desk, TRAVEL, "reference")
    desk.key(Qt.Key.Key_Return)
    assert panel(desk).inspector.form.input("note").hasFocus()
    desk.key(Qt.Key.Key_Escape)
    assert panel(desk).table.hasFocus()
    assert not panel(desk).inspector.isVisible()
