"""The budget page with real keys: lines, moves, and what the money brought."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.pages.budget import BudgetPage
from gui.settings import Settings
from gui.table import TableView
from gui.table.column import R
from planner.records import (
    BudgetLine,
    BudgetTransfer,
    Campaign,
    CostState,
    Record,
    Side,
    Strategy,
    new_id,
)
from tests.builders import a_campaign, a_cost, a_person, an_actual
from tests.gui.pages.desk import Desk, focused

HELEN = a_person("Helen Okafor", Side.LEADERSHIP, is_leader=True)
COLD = a_campaign(
    "Cold chain", code="C-1", budget_minor=5_000_00, strategy=Strategy.ACQUIRE
)
FAIR = a_campaign("Fair", code="C-2")


def a_line(side: Side, amount_minor: int) -> BudgetLine:
    return BudgetLine(
        id=new_id(), quarter="2026Q3", side=side, amount_minor=amount_minor
    )


LINES = a_line(Side.SALES, 8_000_00), a_line(Side.MARKETING, 12_000_00)


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> Desk[BudgetPage]:
    return a_desk(qtbot, settings, HELEN, COLD, FAIR, *LINES)


def a_desk(qtbot: QtBot, settings: Settings, *records: Record) -> Desk[BudgetPage]:
    return Desk(qtbot, settings, BudgetPage, *records)


def shown(table: TableView[R], *keys: str) -> list[tuple[str, ...]]:
    """The texts of these columns, line by line."""
    columns = {column.key: column for column in table.records.columns}
    return [
        tuple(columns[key].show(columns[key].read(row)) for key in keys)
        for row in table.records.visible
    ]


def type_over(
    desk: Desk[BudgetPage], table: TableView[R], row: str, key: str, text: str
) -> None:
    """Change a cell as one does: F2, the text, Enter."""
    table.setFocus()
    place = table.records.place_of(row)
    assert place is not None
    keys = [column.key for column in table.records.columns]
    table.setCurrentIndex(table.records.index(place, keys.index(key)))
    desk.key(Qt.Key.Key_F2)
    desk.type(text)


def texts(desk: Desk[BudgetPage]) -> list[str]:
    labels = desk.page.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible()]


def test_the_head_says_what_there_is_and_what_is_left(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = a_desk(
        qtbot,
        settings,
        COLD,
        *LINES,
        a_cost(7_350_00, state=CostState.ACTUAL, campaign_id=COLD.id),
        a_cost(4_000_00, state=CostState.COMMITTED, campaign_id=COLD.id),
        a_cost(6_500_00, campaign_id=COLD.id),
    )
    said = texts(desk)
    for words in ("€20,000", "€11,350", "€17,850", "€8,650"):
        assert words in said
    assert "€15,000 not given to a campaign yet" in said
    assert "€7,350 spent, €4,000 committed" in said
    assert "€2,150 without anything planned for it" in said
    bar = desk.page.money.bar.accessibleName()
    assert bar == (
        "€7,350.00 spent, €4,000.00 committed, €6,500.00 planned of €20,000.00"
    )


def test_more_spent_than_there_is_reads_over_by(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    small = a_campaign(budget_minor=100_00)
    cost = a_cost(130_00, state=CostState.ACTUAL, campaign_id=small.id)
    desk = a_desk(qtbot, settings, small, cost)
    assert "over by €30" in texts(desk)
    assert shown(desk.page.lines.campaigns, "available")[0] == ("over by €30.00",)


def test_lines_add_up_to_the_same_whole(desk: Desk[BudgetPage]) -> None:
    sides = shown(desk.page.lines.sides, "name", "entered", "now")
    assert sides == [
        ("Sales", "€8,000.00", "€8,000.00"),
        ("Marketing", "€12,000.00", "€12,000.00"),
        ("Together", "€20,000.00", "€20,000.00"),
    ]
    campaigns = shown(desk.page.lines.campaigns, "name", "entered", "now")
    assert campaigns == [
        ("Cold chain", "€5,000.00", "€5,000.00"),
        ("Fair", "–", "–"),
        ("Not given to a campaign yet", "–", "€15,000.00"),
        ("Together", "€5,000.00", "€20,000.00"),
    ]


def test_lines_are_sorted_with_the_sum_last(desk: Desk[BudgetPage]) -> None:
    header = desk.page.lines.sides.horizontalHeader()
    header.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert shown(desk.page.lines.sides, "name") == [
        ("Marketing",),
        ("Sales",),
        ("Together",),
    ]


def test_budgets_are_entered_where_they_stand(desk: Desk[BudgetPage]) -> None:
    lines = desk.page.lines
    type_over(desk, lines.sides, "sales", "entered", "9,000")
    amounts = {each.side: each.amount_minor for each in desk.plan.all(BudgetLine)}
    assert amounts == {Side.SALES: 9_000_00, Side.MARKETING: 12_000_00}
    type_over(desk, lines.campaigns, FAIR.id, "entered", "750")
    assert desk.plan.get(Campaign, FAIR.id).budget_minor == 750_00
    assert shown(lines.sides, "now")[-1] == ("€21,000.00",)
    desk.workspace.undo()
    assert desk.plan.get(Campaign, FAIR.id).budget_minor is None


def test_what_is_no_amount_is_refused_above_the_tables(desk: Desk[BudgetPage]) -> None:
    type_over(desk, desk.page.lines.sides, "sales", "entered", "a lot")
    assert "This is not a number." in texts(desk)
    assert {line.amount_minor for line in desk.plan.all(BudgetLine)} == {
        8_000_00,
        12_000_00,
    }


def test_a_sum_is_not_typed(desk: Desk[BudgetPage]) -> None:
    before = desk.plan
    type_over(desk, desk.page.lines.sides, "whole", "entered", "1")
    assert desk.plan is before


def fill_move(desk: Desk[BudgetPage], amount: str, reason: str) -> None:
    form = desk.page.form
    form.source.setCurrentIndex(form.source.findText("Sales"))
    assert form.goal.currentText() == "Marketing"
    form.amount.setFocus()
    QTest.keyClicks(form.amount, amount)
    form.approver.setCurrentIndex(form.approver.findText("Helen Okafor"))
    form.reason.setFocus()
    desk.type(reason)


def test_money_moves_from_side_to_side_with_reason_and_approver(
    desk: Desk[BudgetPage],
) -> None:
    desk.press("moveMoney")
    fill_move(desk, "1,500", "More letters")
    (move,) = desk.plan.all(BudgetTransfer)
    assert (move.from_side, move.to_side) == (Side.SALES, Side.MARKETING)
    assert (move.amount_minor, move.approver_id) == (1_500_00, HELEN.id)
    assert not desk.page.form.isVisible()
    sides = shown(desk.page.lines.sides, "moved", "now")
    assert sides == [
        ("-€1,500.00", "€6,500.00"),
        ("+€1,500.00", "€13,500.00"),
        ("", "€20,000.00"),
    ]
    desk.press("movesTab")
    (line,) = shown(desk.page.moves.table, "from", "to", "amount", "reason", "approver")
    assert line == ("Sales", "Marketing", "€1,500.00", "More letters", "Helen Okafor")


def test_more_than_is_there_is_refused_in_the_form(desk: Desk[BudgetPage]) -> None:
    desk.press("moveMoney")
    fill_move(desk, "8,000.01", "All of it")
    assert desk.plan.all(BudgetTransfer) == ()
    assert "Sales has €8,000.00 to give. Move no more than that." in texts(desk)
    form = desk.page.form
    assert form.amount.property("invalid") == "true"
    assert focused() is form.amount
    assert form.amount.text() == "8,000.01"
    assert form.amount.accessibleDescription() == form.error.text()
    desk.qtbot.waitUntil(lambda: form.amount.y() < form.error.y() < form.reason.y())
    desk.key(Qt.Key.Key_Escape)
    assert not desk.page.form.isVisible()


def test_a_move_without_a_reason_is_refused(desk: Desk[BudgetPage]) -> None:
    desk.press("moveMoney")
    fill_move(desk, "5", "")
    assert "Say why the money moves." in texts(desk)
    assert desk.plan.all(BudgetTransfer) == ()


def test_money_of_a_campaign_moves_to_campaigns_only(desk: Desk[BudgetPage]) -> None:
    desk.press("moveMoney")
    form = desk.page.form
    form.source.setCurrentIndex(form.source.findText("Cold chain"))
    assert [form.goal.itemText(at) for at in range(form.goal.count())] == ["Fair"]
    form.source.setCurrentIndex(form.source.findText("Sales"))
    assert [form.goal.itemText(at) for at in range(form.goal.count())] == ["Marketing"]


def test_a_move_is_taken_away_and_brought_back(desk: Desk[BudgetPage]) -> None:
    desk.press("moveMoney")
    fill_move(desk, "5", "More letters")
    desk.press("movesTab")
    (move,) = desk.plan.all(BudgetTransfer)
    desk.view.show("budget", move.id)
    desk.page.moves.table.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert desk.plan.all(BudgetTransfer) == ()
    desk.workspace.undo()
    assert desk.plan.all(BudgetTransfer) == (move,)


def test_results_say_what_a_lead_cost_and_what_came_back(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    day = date(2026, 8, 10)
    of_cold = {"scope": "campaign", "campaign_id": COLD.id}
    desk = a_desk(
        qtbot,
        settings,
        COLD,
        FAIR,
        a_cost(12_345_00, day, state=CostState.ACTUAL, campaign_id=COLD.id),
        a_cost(500_00, day, state=CostState.ACTUAL, campaign_id=FAIR.id),
        an_actual("leads_received", 37, day, **of_cold),
        an_actual("wins", 5, day, **of_cold),
    )
    desk.press("resultsTab")
    results = desk.page.results
    assert shown(results.campaigns, "name", "lead") == [
        ("Cold chain", "€333.65 · 37 leads"),
        ("Fair", "n/a, €500.00 spent"),
        ("Together", "€347.16 · 37 leads"),
    ]
    # 12,345.00 / 5 wins.
    assert shown(results.strategies, "name", "win") == [
        ("Acquire", "€2,469.00 · 5 wins"),
        ("No strategy", "–"),
    ]


def test_a_new_plan_says_what_belongs_on_each_tab(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = a_desk(qtbot, settings)
    assert "Not entered yet" in texts(desk)
    for tab, words in (
        ("costsTab", "No costs yet"),
        ("movesTab", "No money was moved"),
        ("resultsTab", "Nothing to compare yet"),
    ):
        desk.press(tab)
        assert words in texts(desk)
