"""The tab Milestones: what a type of activity asks for is typed in place."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.settings import SettingsPage
from gui.pages.settings.milestones import MilestonesSection
from gui.settings import Settings
from gui.table import TableView
from planner.milestones import RuleRow
from planner.records import ActivityType, MilestoneRule, Record
from tests.builders import a_milestone_rule, an_activity
from tests.gui.pages.desk import Desk

SettingsDesk = Desk[SettingsPage]


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> SettingsDesk:
    return _on_desk(qtbot, settings)


def _on_desk(qtbot: QtBot, settings: Settings, *records: Record) -> SettingsDesk:
    desk = Desk(qtbot, settings, SettingsPage, *records)
    desk.page.open_record("milestones")
    assert isinstance(desk.page.section, MilestonesSection)
    return desk


def table(desk: SettingsDesk) -> TableView[RuleRow]:
    found = desk.page.findChild(QWidget, "milestoneRules")
    assert isinstance(found, TableView)
    return found


def edit(desk: SettingsDesk, rule: MilestoneRule, key: str, text: str) -> None:
    table(desk).setFocus()
    table(desk).edit_cell(rule.id, key)
    desk.type(text)


def cells(desk: SettingsDesk, line: int = 0) -> list[str]:
    row = table(desk).records.visible[line]
    return [column.show(column.read(row)) for column in table(desk).records.columns]


def texts(desk: SettingsDesk) -> list[str]:
    labels = desk.page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_a_new_rule_begins_with_what_must_stand(desk: SettingsDesk) -> None:
    assert "No milestone is asked for yet" in texts(desk)
    desk.page.new()
    desk.type("Speakers confirmed")
    assert cells(desk) == ["Seminar", "Speakers confirmed", "30 days before", "–"]
    desk.workspace.undo()
    desk.workspace.undo()
    assert desk.plan.all(MilestoneRule) == ()


def test_a_rule_says_how_many_activities_it_is_for(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    seminars = [
        an_activity(type=ActivityType.SEMINAR, due=date(2026, 9, day))
        for day in (10, 24)
    ]
    desk = _on_desk(qtbot, settings, a_milestone_rule("List agreed", 60), *seminars)
    assert cells(desk) == ["Seminar", "List agreed", "60 days before", "2 activities"]


def test_the_days_and_the_type_are_changed(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    rule = a_milestone_rule("List agreed", 60)
    desk = _on_desk(qtbot, settings, rule)
    edit(desk, rule, "days_before", "45")
    assert cells(desk)[2] == "45 days before"
    edit(desk, rule, "days_before", "soon")
    assert cells(desk)[2] == "45 days before"
    assert "This is not a number." in texts(desk)


def test_two_rules_of_a_type_have_not_one_text(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    first, second = a_milestone_rule("List agreed", 60), a_milestone_rule("Room", 90)
    desk = _on_desk(qtbot, settings, first, second)
    edit(desk, second, "text", "List agreed")
    assert {each.text for each in desk.plan.all(MilestoneRule)} == {
        "List agreed",
        "Room",
    }


def test_del_removes_a_rule_and_undo_brings_it_back(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    rule = a_milestone_rule("List agreed", 60)
    desk = _on_desk(qtbot, settings, rule)
    table(desk).setFocus()
    table(desk).select(rule.id)
    desk.key(Qt.Key.Key_Delete)
    assert desk.plan.all(MilestoneRule) == ()
    desk.workspace.undo()
    assert desk.plan.all(MilestoneRule) == (rule,)
