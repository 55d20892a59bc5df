"""The page of targets, with the keys that people press. Today is 14 August 2026."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.targets import TargetsPage
from gui.pages.targets.matrix import MatrixTable
from gui.settings import Settings
from planner.records import (
    EnteredMetric,
    Objective,
    Record,
    ScopeKind,
    Side,
    Target,
    TargetRevision,
)
from tests.builders import (
    a_campaign,
    a_metric,
    a_person,
    a_revision,
    a_target,
    an_actual,
    an_objective,
)
from tests.gui.pages.desk import Desk, focused

Open = Callable[..., Desk[TargetsPage]]
ROSA = a_person("Rosa Lind", Side.SALES)
MIA = a_person("Mia Berg", Side.MARKETING)


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(*records: Record) -> Desk[TargetsPage]:
        return Desk(qtbot, settings, TargetsPage, *records)

    return make


def table(on: Desk[TargetsPage]) -> MatrixTable:
    assert on.page.table is not None
    return on.page.table


def at(on: Desk[TargetsPage], metric: str, column: str = "plan") -> None:
    """Puts the cursor into a cell."""
    assert table(on).go_to(metric, column)
    table(on).setFocus()


def type_into(on: Desk[TargetsPage], text: str) -> None:
    """Types over the chosen cell, as a person does, and Enter."""
    QTest.keyClicks(focused(), text[0])
    if len(text) > 1:
        QTest.keyClicks(focused(), text[1:])
    on.key(Qt.Key.Key_Return)


def write(on: Desk[TargetsPage], name: str, text: str) -> None:
    """Types a text over what is in a field."""
    field = on.page.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def texts(on: Desk[TargetsPage]) -> list[str]:
    """Every sentence that is to be seen."""
    return [each.text() for each in on.page.findChildren(QLabel) if each.isVisible()]


def sees(on: Desk[TargetsPage], sentence: str) -> None:
    """Waits until a sentence is there: new labels are shown when Qt gets to them."""
    on.qtbot.waitUntil(lambda: sentence in texts(on))


def only(on: Desk[TargetsPage]) -> Target:
    (target,) = on.plan.all(Target)
    return target


def test_without_targets_the_page_says_what_to_do(desk: Open) -> None:
    on = desk()
    sees(on, "No targets yet")
    on.press("usualTargets")
    titles = [row.title for row in table(on).records.visible]
    assert titles == [
        "Inputs",
        "Calls done",
        "Outputs",
        "Leads received",
        "Results",
        "Wins",
        "Revenue won",
    ]
    assert table(on).place == ("done:call", "plan")
    type_into(on, "40")
    assert only(on).metric == "done:call"
    assert only(on).value == 40


def test_a_number_typed_into_an_empty_cell_is_a_target_and_one_step(
    desk: Open,
) -> None:
    on = desk(a_target("wins", 8))
    at(on, "wins", "side:sales")
    type_into(on, "5")
    assert len(on.plan.all(Target)) == 2
    made = next(each for each in on.plan.all(Target) if each.scope is ScopeKind.SIDE)
    assert made.scope_value == "sales"
    assert made.value == 5
    on.workspace.undo()
    assert only(on).value == 8


def test_what_is_no_number_is_refused_above_the_matrix(desk: Open) -> None:
    on = desk(a_target("wins", 8))
    at(on, "wins", "side:sales")
    type_into(on, "many")
    assert on.page.error.isVisible()
    assert len(on.plan.all(Target)) == 1


def test_arrows_pass_over_the_titles_of_the_levels(desk: Open) -> None:
    on = desk(a_target("done:call", 8), a_target("wins", 2))
    at(on, "done:call")
    on.key(Qt.Key.Key_Down)
    assert table(on).place == ("wins", "plan")
    on.key(Qt.Key.Key_Right)
    assert table(on).place == ("wins", "side:sales")
    on.key(Qt.Key.Key_Up)
    on.key(Qt.Key.Key_Up)
    assert table(on).place == ("done:call", "side:sales")


def test_del_removes_a_target_and_undo_brings_it_back(desk: Open) -> None:
    target = a_target("wins", 8)
    on = desk(target, a_revision(target.id, 9, date(2026, 8, 17)))
    at(on, "wins")
    on.key(Qt.Key.Key_Delete)
    assert on.plan.all(Target) == ()
    assert on.plan.all(TargetRevision) == ()
    on.workspace.undo()
    assert only(on) == target
    assert len(on.plan.all(TargetRevision)) == 1


def test_in_a_quarter_that_runs_a_new_value_is_asked_about(desk: Open) -> None:
    on = desk(a_target("wins", 66, sales_owner_id=ROSA.id), ROSA, MIA)
    at(on, "wins")
    type_into(on, "99")
    assert only(on).value == 66
    sees(on, "66 becomes 99. From which day on, and why?")
    write(on, "changeTarget.day", "2026-08-17")
    write(on, "changeTarget.reason", "A second stand")
    on.key(Qt.Key.Key_Return)
    (revision,) = on.plan.all(TargetRevision)
    assert revision.value == 99
    assert revision.effective_from == date(2026, 8, 17)
    assert revision.reason == "A second stand"
    assert (revision.sales_agreed_id, revision.marketing_agreed_id) == (ROSA.id, None)
    assert revision.agreed_on == date(2026, 8, 14)
    assert only(on).value == 66
    assert focused() is table(on)
    on.workspace.undo()
    assert on.plan.all(TargetRevision) == ()


def test_a_mistake_is_corrected_without_a_change_in_the_list(desk: Open) -> None:
    on = desk(a_target("wins", 66))
    at(on, "wins")
    type_into(on, "60")
    on.press("correctTarget")
    assert only(on).value == 60
    assert on.plan.all(TargetRevision) == ()


def test_a_change_without_a_reason_is_refused_in_its_form(desk: Open) -> None:
    on = desk(a_target("wins", 66))
    at(on, "wins")
    type_into(on, "99")
    on.press("saveChange")
    sentence = "Say why the target changes, so that it can be read later."
    sees(on, sentence)
    assert on.plan.all(TargetRevision) == ()


def test_a_refused_change_keeps_its_sentence_below_its_field(desk: Open) -> None:
    on = desk(a_target("wins", 66))
    at(on, "wins")
    type_into(on, "99")
    form = on.page.inspector.asking
    write(on, "changeTarget.day", "soon")
    on.press("saveChange")
    assert focused() is form.day
    assert form.day.text() == "soon"
    assert form.day.accessibleDescription() == form.error.text() != ""
    on.qtbot.waitUntil(lambda: form.day.y() < form.error.y() < form.reason.y())
    write(on, "changeTarget.day", "2026-08-17")
    on.press("saveChange")
    assert focused() is form.reason
    assert form.day.accessibleDescription() == ""
    on.qtbot.waitUntil(lambda: form.error.y() > form.reason.y())


def test_before_the_quarter_a_value_is_just_changed(desk: Open) -> None:
    on = desk(a_target("wins", 66, window_start=date(2026, 9, 1)))
    at(on, "wins")
    type_into(on, "70")
    assert only(on).value == 70


def test_a_target_is_withdrawn_from_a_day_on(desk: Open) -> None:
    on = desk(a_target("wins", 66))
    at(on, "wins")
    on.press("withdrawTarget")
    write(on, "changeTarget.day", "2026-08-14")
    write(on, "changeTarget.reason", "The list was not bought")
    on.press("saveChange")
    (revision,) = on.plan.all(TargetRevision)
    assert revision.value is None
    sees(on, "Withdrawn from 14 Aug 2026")
    cell = table(on).records.visible[1].cells["plan"]
    assert cell.word == "Withdrawn"


def test_a_change_can_be_taken_back(desk: Open) -> None:
    target = a_target("wins", 66)
    on = desk(target, a_revision(target.id, 99, date(2026, 8, 10)))
    at(on, "wins")
    sees(on, "99 from 10 Aug 2026")
    on.press("takeBackChange")
    assert on.plan.all(TargetRevision) == ()
    sees(on, "Not changed since it was agreed.")


def test_the_details_say_how_it_stands_with_counts_and_day(desk: Open) -> None:
    on = desk(
        a_target("wins", 120, baseline=Decimal(90)),
        an_actual("wins", 48, day=date(2026, 8, 14)),
    )
    at(on, "wins")
    sees(on, "40.0 % (48 of 120), as of 14 Aug 2026")
    sees(on, "60 after 33 of 66 working days")
    sees(on, "80.0 %")
    sees(on, "2.18 a working day, 33 left")
    sees(on, "96 by 30 Sep")


def test_fields_of_a_target_are_typed_in_place(desk: Open) -> None:
    on = desk(a_target("wins", 66), ROSA)
    at(on, "wins")
    write(on, "target.profile", "20/30/50")
    on.key(Qt.Key.Key_Return)
    assert only(on).profile == (20, 30, 50)
    write(on, "target.profile", "50/50")
    on.key(Qt.Key.Key_Return)
    assert only(on).profile == (20, 30, 50)
    sentence = "The target runs over 3 months, so the profile has 3 parts."
    sees(on, sentence)


def test_ctrl_n_adds_a_row_by_its_metric(desk: Open) -> None:
    on = desk(a_target("wins", 66))
    on.page.new()
    on.page.rows_bar.choose("revenue")
    on.key(Qt.Key.Key_Return)
    assert table(on).place == ("revenue", "plan")
    assert focused() is table(on)
    type_into(on, "1234.50")
    made = next(each for each in on.plan.all(Target) if each.metric == "revenue")
    assert made.value == 123450


def test_a_metric_of_the_companys_own_gets_a_row(desk: Open) -> None:
    on = desk(a_target("wins", 66))
    on.page.new()
    on.press("addOwnMetric")
    on.type("Trial requests")
    (metric,) = on.plan.all(EnteredMetric)
    assert (metric.key, metric.label) == ("trial_requests", "Trial requests")
    assert table(on).place == ("trial_requests", "plan")


def test_rows_of_the_quarter_before_stay_while_targets_are_set(desk: Open) -> None:
    before = a_target("wins", 8, quarter="2026Q2")
    on = desk(before, a_target("revenue", 8, quarter="2026Q2"))
    at(on, "wins")
    type_into(on, "9")
    ids = [row.id for row in table(on).records.visible]
    assert ids == ["level:result", "wins", "revenue"]
    assert len(on.plan.all(Target)) == 3


def test_the_row_of_a_metric_goes_when_that_is_taken_back(desk: Open) -> None:
    on = desk(a_target("wins", 66))
    on.page.new()
    on.press("addOwnMetric")
    on.type("Trial requests")
    on.workspace.undo()
    ids = [row.id for row in table(on).records.visible]
    assert ids == ["level:result", "wins"]


def test_a_column_is_added_for_a_campaign(desk: Open) -> None:
    campaign = a_campaign("Line audits")
    on = desk(a_target("wins", 66), campaign)
    on.press("addColumn")
    on.key(Qt.Key.Key_Return)
    titles = [column.title for column in table(on).records.columns]
    assert titles == ["Whole plan", "Sales", "Marketing", "Line audits"]
    type_into(on, "20")
    made = next(each for each in on.plan.all(Target) if each.campaign_id)
    assert made.campaign_id == campaign.id
    assert made.value == 20


def test_a_metrics_targets_are_copied_with_their_heads(desk: Open) -> None:
    sales = a_target("wins", 40, scope=ScopeKind.SIDE, scope_value="sales")
    on = desk(a_target("wins", 66), sales)
    at(on, "wins")
    QTest.keyClick(focused(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == ["Metric\tWhole plan\tSales\tMarketing", "Wins\t66\t40\t"]


def test_esc_closes_the_details(desk: Open) -> None:
    on = desk(a_target("wins", 66))
    at(on, "wins")
    field = on.page.findChild(QWidget, "target.baseline")
    assert isinstance(field, QWidget)
    field.setFocus()
    on.key(Qt.Key.Key_Escape)
    assert not on.page.inspector.isVisible()
    assert focused() is table(on)


def test_several_windows_of_one_metric_are_chosen_beside(desk: Open) -> None:
    early = a_target("wins", 10, window_end=date(2026, 7, 31))
    late = a_target("wins", 20, window_start=date(2026, 9, 1))
    on = desk(late, early)
    at(on, "wins")
    assert table(on).records.visible[1].cells["plan"].value == "10 and 1 more"
    on.press("window1")
    assert on.page.inspector.target == late


def test_a_target_can_be_shown_from_elsewhere(desk: Open) -> None:
    target = a_target("wins", 66)
    on = desk(a_metric("tours"), target)
    on.view.show("targets", target.id)
    assert table(on).place == ("wins", "plan")
    assert on.page.inspector.isVisible()


def test_the_first_objective_is_the_headline(desk: Open) -> None:
    on = desk()
    on.press("addObjective")
    QTest.keyClicks(focused(), "Win 8 new customers in Q3 2026")
    on.key(Qt.Key.Key_Return)
    assert on.plan.all(Objective) == ()
    sentence = "An objective needs a number. Enter what should be reached."
    sees(on, sentence)
    on.type("8")
    (objective,) = on.plan.all(Objective)
    assert objective.text == "Win 8 new customers in Q3 2026"
    assert objective.value == 8
    assert objective.is_headline


def test_another_objective_becomes_the_one_headline(desk: Open) -> None:
    old = an_objective("Old", value=Decimal(1), is_headline=True)
    new = an_objective("New", value=Decimal(2))
    on = desk(old, new, a_target("wins", 66))
    on.view.show("targets", new.id)
    check = on.page.findChild(QWidget, "objective.is_headline")
    assert isinstance(check, QWidget)
    QTest.keyClick(check, Qt.Key.Key_Space)
    headlines = [each.text for each in on.plan.all(Objective) if each.is_headline]
    assert headlines == ["New"]
    on.workspace.undo()
    assert on.plan.get(Objective, old.id).is_headline


def test_an_objective_is_removed(desk: Open) -> None:
    objective = an_objective("Old", value=Decimal(1))
    on = desk(objective)
    on.press("openObjective")
    on.press("removeObjective")
    assert on.plan.all(Objective) == ()
    assert not on.page.objective.isVisible()
