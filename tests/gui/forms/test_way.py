"""The way from a field of a form to the record that it names."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.forms import Field, Form
from gui.table import Choice
from planner.change import Change
from planner.links import Link
from planner.plan import Plan
from planner.records import Activity
from tests.builders import a_campaign, a_person, a_plan, an_activity

CAMPAIGN, ROSA = a_campaign("Cold chain"), a_person()
ACTIVITY = an_activity(campaign_id=CAMPAIGN.id, owner_id=ROSA.id)
PLAN = a_plan(CAMPAIGN, ROSA, ACTIVITY)


def a_field(key: str) -> Field[Activity]:
    def offered(plan: Plan, activity: Activity) -> Sequence[Choice]:
        del plan, activity
        return [
            Choice(None, "None"),
            Choice(CAMPAIGN.id, CAMPAIGN.name),
            Choice(ROSA.id, ROSA.name),
        ]

    return Field(
        key=key,
        label=key,
        read=lambda activity: getattr(activity, key),
        edit=lambda _plan, _activity, _value: Change("", ()),
        choices=offered,
    )


@pytest.fixture
def gone() -> list[Link]:
    return []


@pytest.fixture
def form(qtbot: QtBot, themed: QApplication, gone: list[Link]) -> Form[Activity]:
    fields = [a_field("campaign_id"), a_field("owner_id")]
    made = Form("work", fields, lambda _field, _record, _value: True, gone.append)
    qtbot.addWidget(made)
    made.show_record(PLAN, ACTIVITY)
    made.show()
    return made


def ways(form: Form[Activity]) -> list[QPushButton]:
    return [each for each in form.findChildren(QPushButton) if each.isVisible()]


def test_a_field_leads_to_the_campaign_or_the_person_that_it_names(
    form: Form[Activity], gone: list[Link]
) -> None:
    for way in ways(form):
        QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    names = [way.accessibleName() for way in ways(form)]
    assert names == ["Open Cold chain", f"Open {ROSA.name}"]
    assert gone == [Link("campaigns", CAMPAIGN.id), Link("settings", ROSA.id)]


def test_a_field_that_names_nothing_leads_nowhere(form: Form[Activity]) -> None:
    form.show_record(PLAN, replace(ACTIVITY, campaign_id=None, owner_id=None))
    assert ways(form) == []


def test_a_form_without_a_way_out_has_none(qtbot: QtBot, themed: QApplication) -> None:
    made = Form("work", [a_field("campaign_id")], lambda _field, _record, _value: True)
    qtbot.addWidget(made)
    made.show_record(PLAN, ACTIVITY)
    made.show()
    assert ways(made) == []
