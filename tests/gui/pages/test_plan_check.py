"""The plan check page: what it shows, and where its findings lead."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.pages.plan_check import PlanCheckPage
from gui.settings import Settings
from planner import edits
from planner.checks import Severity, file_finding
from planner.quarter import Quarter
from planner.records import Campaign, Record, Side
from tests.builders import (
    a_campaign,
    a_person,
    a_target,
    a_target_list,
    an_activity,
)
from tests.gui.pages.desk import Desk

Open = Callable[..., Desk[PlanCheckPage]]
ROSA = a_person("Rosa Lind", Side.SALES)
PRIYA = a_person("Priya Nair", Side.MARKETING)


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(*records: Record) -> Desk[PlanCheckPage]:
        return Desk(qtbot, settings, PlanCheckPage, *records)

    return make


def texts(on: Desk[PlanCheckPage]) -> list[str]:
    """What a screen reader hears, line by line."""
    model = on.page.list.lines
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row).data(role)) for row in range(model.rowCount())]


def place_of(on: Desk[PlanCheckPage], text: str) -> QPoint:
    """The middle of the line with this text."""
    row = texts(on).index(text)
    return on.page.list.visualRect(on.page.list.lines.index(row)).center()


def sound_campaign() -> list[Record]:
    """A quarter in which nothing is missing."""
    campaign = a_campaign(
        sales_lead_id=ROSA.id,
        marketing_lead_id=PRIYA.id,
        objective="Win eight",
        start=date(2026, 8, 1),
        end=date(2026, 9, 30),
        budget_minor=0,
    )
    activity = an_activity(
        campaign_id=campaign.id,
        owner_id=ROSA.id,
        side=Side.SALES,
        due=date(2026, 8, 20),
        planned_quantity=1,
    )
    target = a_target("done:call", sales_owner_id=ROSA.id)
    return [ROSA, PRIYA, campaign, activity, target, a_target_list()]


def test_findings_stand_by_area_and_the_head_counts_them(desk: Open) -> None:
    on = desk(ROSA, PRIYA, a_target("tours"), a_target("spend"), a_target_list())
    assert on.page.heading.text() == "Plan check"
    assert on.page.subtitle.text() == "Q3 2026 · 2 contradictions"
    assert texts(on) == [
        "Targets: 2",
        "Contradiction: A target of Q3 2026 is for “tours”, which is no metric.",
        "Contradiction: 1 of 2 targets has no owner",
        "Contradiction: The target “Spend” of Q3 2026 has no owner.",
    ]


def test_enter_and_a_click_lead_to_the_record(desk: Open) -> None:
    target, campaign = a_target("spend"), a_campaign("Cold chain")
    on = desk(ROSA, PRIYA, target, campaign)
    on.page.enter()
    on.key(Qt.Key.Key_Return)
    assert (on.view.place.page, on.view.place.record) == ("targets", target.id)
    at = place_of(on, "Missing: The campaign “Cold chain” has no objective.")
    QTest.mouseClick(on.page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (on.view.place.page, on.view.place.record) == ("campaigns", campaign.id)


def test_the_arrow_keys_go_from_finding_to_finding(desk: Open) -> None:
    on = desk(ROSA, PRIYA, a_target("tours"), a_target("spend"), a_target_list())
    on.page.enter()
    on.key(Qt.Key.Key_Down)
    chosen = on.page.list.chosen
    assert chosen is not None
    assert chosen.sentence == "The target “Spend” of Q3 2026 has no owner."


def test_a_heading_leads_nowhere(desk: Open) -> None:
    on = desk(a_target("spend"))
    before = on.view.place
    at = place_of(on, "Contradiction: 1 of 1 targets has no owner")
    QTest.mouseClick(on.page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert on.view.place == before


def test_what_is_mended_is_gone_at_once_and_the_next_is_chosen(desk: Open) -> None:
    first, second = a_campaign("Cold chain"), a_campaign("Retrofit")
    on = desk(ROSA, PRIYA, first, second)
    sentence = "Missing: The campaign “Cold chain” has no objective."
    at = place_of(on, sentence)
    QTest.mouseClick(on.page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    campaign = on.plan.get(Campaign, first.id)
    on.workspace.apply(edits.change(on.plan, campaign, objective="Win eight"))
    assert sentence not in texts(on)
    assert "Missing: The campaign “Retrofit” has no objective." in texts(on)
    assert on.page.list.chosen is not None
    on.workspace.undo()
    assert sentence in texts(on)


def test_chips_keep_what_is_asked_for_until_there_is_none(desk: Open) -> None:
    target = a_target("spend")
    on = desk(ROSA, PRIYA, target, a_campaign("Cold chain"))
    everything = texts(on)
    on.press("severity-error")
    assert texts(on) == [
        "Targets: 1",
        "Contradiction: 1 of 1 targets has no owner",
        "Contradiction: The target “Spend” of Q3 2026 has no owner.",
    ]
    on.press("allSeverities")
    on.press("area-accounts")
    assert texts(on) == ["Accounts: 1", "Missing: Q3 2026 has no target list."]
    on.press("allAreas")
    assert texts(on) == everything
    on.press("severity-error")
    on.workspace.apply(edits.change(on.plan, target, sales_owner_id=ROSA.id))
    assert on.page.filters.severity is None
    assert "Missing: Q3 2026 has no target list." in texts(on)
    chip = on.page.findChild(QPushButton, f"severity-{Severity.ERROR}")
    assert isinstance(chip, QPushButton)
    assert not chip.isVisible()


def test_all_clear_is_said_plainly(desk: Open) -> None:
    on = desk(*sound_campaign())
    assert on.page.clear.isVisible()
    said = "Nothing is missing and nothing contradicts itself."
    assert on.page.clear.sentence.text() == said
    assert on.page.subtitle.text() == f"Q3 2026 · {said}"
    assert not on.page.filters.isVisible()


def test_with_notes_only_all_is_clear_and_the_notes_are_shown(desk: Open) -> None:
    extra = an_activity(
        "Prepare",
        number="X9",
        owner_id=ROSA.id,
        side=Side.SALES,
        due=date(2026, 8, 20),
        no_measure=True,
    )
    on = desk(*sound_campaign(), extra)
    assert on.page.subtitle.text() == (
        "Q3 2026 · Nothing is missing and nothing contradicts itself. · 1 note"
    )
    assert texts(on)[1:] == [
        "Note: Activity X9 “Prepare” is marked to have no measure."
    ]


def test_a_quarter_without_a_plan_has_nothing_to_check(desk: Open) -> None:
    on = desk(ROSA, PRIYA, a_campaign())
    on.view.choose_quarter(Quarter(2026, 4))
    on.page.refresh(on.plan, anyway=True)
    assert on.page.nothing.isVisible()
    assert on.page.subtitle.text() == "Q4 2026"


def test_what_no_page_shows_leads_nowhere(desk: Open) -> None:
    on = desk()
    before = on.view.place
    (problem,) = file_finding("The file is damaged.").problems
    on.page.open_problem(problem)
    on.page.enter()
    on.key(Qt.Key.Key_Return)
    assert on.view.place == before


def test_the_lines_are_a_sound_model(desk: Open, qtbot: QtBot) -> None:
    on = desk(a_campaign())
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(on.page.list.lines, mode)
    on.workspace.apply(edits.add(on.plan, a_campaign("Retrofit")))
    assert tester.model() is on.page.list.lines


def test_all_findings_are_copied_with_heads_and_areas(desk: Open) -> None:
    on = desk(ROSA, PRIYA, a_target("tours"), a_target("spend"), a_target_list())
    on.page.enter()
    QTest.keyClick(on.page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(on.page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    no_metric = "A target of Q3 2026 is for “tours”, which is no metric."
    assert QApplication.clipboard().text().split("\n") == [
        "Area\tHow grave\tFinding",
        f"Targets\tContradiction\t{no_metric}",
        "Targets\tContradiction\tThe target “Spend” of Q3 2026 has no owner.",
    ]
