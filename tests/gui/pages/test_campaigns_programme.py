"""The programme of a campaign: typed, ticked off, put away, drawn."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from gui.pages.campaigns import CampaignsPage
from gui.pages.campaigns.programme import ProgrammeTab
from gui.settings import Settings
from gui.theme import LIGHT
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    Campaign,
    Record,
    Side,
)
from tests.builders import a_campaign, a_person, an_activity
from tests.gui.pages.desk import TODAY, Desk, focused

Open = Callable[..., tuple[Desk[CampaignsPage], ProgrammeTab]]


@pytest.fixture
def programme(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(
        campaign: Campaign, *records: Record
    ) -> tuple[Desk[CampaignsPage], ProgrammeTab]:
        desk = Desk(qtbot, settings, CampaignsPage, campaign, *records)
        desk.view.show("campaigns", campaign.id)
        return desk, desk.page.detail.programme

    return make


def _edit(tab: ProgrammeTab, activity: Activity, key: str) -> None:
    tab.table.setFocus()
    tab.table.edit_cell(activity.id, key)


def _mine(campaign: Campaign, name: str = "Call", **values: object) -> Activity:
    return an_activity(name, campaign_id=campaign.id, **values)


def test_names_typed_in_the_last_line_become_activities(programme: Open) -> None:
    campaign = a_campaign()
    desk, tab = programme(campaign)
    tab.add_line.setFocus()
    desk.type("Invite")
    desk.type("Call after the letter")
    added = [(each.name, each.number) for each in desk.plan.all(Activity)]
    assert added == [("Invite", "X1"), ("Call after the letter", "X2")]
    assert {each.campaign_id for each in desk.plan.all(Activity)} == {campaign.id}
    assert tab.add_line.text() == ""
    assert focused() is tab.add_line


def test_a_programme_without_activities_offers_the_first(programme: Open) -> None:
    desk, tab = programme(a_campaign())
    desk.press("addFirst")
    assert focused() is tab.add_line


def test_a_day_is_typed_as_the_plan_writes_days(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign, start=date(2026, 8, 3))
    desk, tab = programme(campaign, activity)
    _edit(tab, activity, "due")
    desk.type("2026-08-20")
    assert desk.plan.get(Activity, activity.id).due == date(2026, 8, 20)


def test_an_end_before_the_start_is_refused_and_the_cell_stays_open(
    programme: Open,
) -> None:
    campaign = a_campaign()
    activity = _mine(campaign, start=date(2026, 8, 3))
    desk, tab = programme(campaign, activity)
    _edit(tab, activity, "due")
    desk.type("2026-07-20")
    assert tab.panel.error.isVisible()
    assert tab.panel.error.text() == (
        "The end is before the start. Change one of the two."
    )
    assert isinstance(focused(), QLineEdit)
    assert desk.plan.get(Activity, activity.id).due is None
    focused().clear()  # type: ignore[attr-defined]  # it is a line, as asserted
    desk.type("2026-08-04")
    assert not tab.panel.error.isVisible()


def test_quantities_costs_and_units_are_typed_in_their_cells(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign)
    desk, tab = programme(campaign, activity)
    for key, text in (
        ("planned_quantity", "12"),
        ("unit", "letters"),
        ("planned_cost_minor", "640.50"),
        ("name", "Letter"),
    ):
        _edit(tab, activity, key)
        desk.type(text)
    after = desk.plan.get(Activity, activity.id)
    assert (after.planned_quantity, after.unit) == (Decimal(12), "letters")
    assert (after.planned_cost_minor, after.name) == (640_50, "Letter")


def test_what_is_no_number_is_refused(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign)
    desk, tab = programme(campaign, activity)
    _edit(tab, activity, "planned_quantity")
    desk.type("many")
    assert tab.panel.error.text() == "This is not a number."


def test_type_side_and_owner_are_chosen(programme: Open) -> None:
    rosa, campaign = a_person(), a_campaign()
    activity = _mine(campaign)
    desk, tab = programme(campaign, rosa, activity)
    for key, word in (
        ("type", "Joint visit"),
        ("side", "Sales"),
        ("owner_id", "Rosa Lind"),
    ):
        _edit(tab, activity, key)
        box = focused()
        assert isinstance(box, QComboBox)
        box.setCurrentText(word)
        desk.key(Qt.Key.Key_Return)
    after = desk.plan.get(Activity, activity.id)
    assert after.type is ActivityType.JOINT_VISIT
    assert after.side is Side.SALES
    assert after.owner_id == rosa.id


def test_space_marks_done_what_has_no_quantity(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign)
    desk, tab = programme(campaign, activity)
    tab.select(activity.id)
    desk.key(Qt.Key.Key_Space)
    after = desk.plan.get(Activity, activity.id)
    assert (after.state, after.done_on) == (ActivityState.DONE, TODAY)
    desk.workspace.undo()
    assert desk.plan.get(Activity, activity.id) == activity


def test_space_asks_how_much_was_done_of_what_was_planned(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign, planned_quantity=Decimal(12), unit="letters")
    desk, tab = programme(campaign, activity)
    tab.select(activity.id)
    desk.key(Qt.Key.Key_Space)
    assert tab.list.ask.question.text() == "How much of “Call” was done?"
    assert tab.list.ask.field.text() == "12"
    assert focused() is tab.list.ask.field
    desk.type("10")
    after = desk.plan.get(Activity, activity.id)
    assert (after.state, after.done_quantity) == (ActivityState.DONE, Decimal(10))
    assert not tab.list.ask.isVisible()
    assert focused() is tab.table


def test_a_missing_quantity_is_refused_beside_the_question(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign, planned_quantity=Decimal(12))
    desk, tab = programme(campaign, activity)
    tab.select(activity.id)
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_Return)
    assert tab.list.ask.error.text() == (
        "Enter how much was done, 0 if nothing; a quantity was planned."
    )
    assert desk.plan.get(Activity, activity.id) == activity
    desk.key(Qt.Key.Key_Escape)
    assert not tab.list.ask.isVisible()


def test_done_as_a_state_asks_for_the_quantity_as_well(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign, planned_quantity=Decimal(12))
    desk, tab = programme(campaign, activity)
    _edit(tab, activity, "state")
    box = focused()
    assert isinstance(box, QComboBox)
    box.setCurrentText("Done")
    desk.key(Qt.Key.Key_Return)
    assert tab.list.ask.isVisible()
    assert desk.plan.get(Activity, activity.id) == activity


def test_another_state_is_chosen_in_its_cell(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign)
    desk, tab = programme(campaign, activity)
    _edit(tab, activity, "state")
    box = focused()
    assert isinstance(box, QComboBox)
    box.setCurrentText("In progress")
    desk.key(Qt.Key.Key_Return)
    after = desk.plan.get(Activity, activity.id)
    assert after.state is ActivityState.IN_PROGRESS


def test_delete_puts_an_activity_away_and_undo_brings_it_back(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign)
    desk, tab = programme(campaign, activity)
    tab.select(activity.id)
    desk.key(Qt.Key.Key_Delete)
    assert desk.plan.get(Activity, activity.id).is_archived
    assert tab.table.records.total == 0
    desk.workspace.undo()
    assert tab.table.records.total == 1


def test_late_is_said_in_the_place_of_the_state(programme: Open) -> None:
    campaign = a_campaign()
    late = _mine(campaign, due=date(2026, 8, 13))
    _desk, tab = programme(campaign, late)
    keys = [column.key for column in tab.table.records.columns]
    index = tab.table.records.index(0, keys.index("state"))
    assert index.data() == "Late"


def test_the_calendar_speaks_its_lanes_and_goes_on_request(programme: Open) -> None:
    campaign = a_campaign()
    activity = _mine(campaign, "Fair", start=date(2026, 8, 3), due=date(2026, 8, 13))
    desk, tab = programme(campaign, activity)
    timeline = tab.timeline
    assert timeline.accessibleName() == "Timeline with 1 activity"
    lines = {timeline.words_at(y) for y in range(timeline.height())}
    assert lines == {
        "",
        "Fair · Cold chain · 3 Aug – 13 Aug 2026 · Late · 1 working day late",
    }
    desk.press("calendar")
    assert not timeline.isVisible()


def test_the_calendar_draws_bars_and_today(programme: Open) -> None:
    campaign = a_campaign()
    done = _mine(
        campaign,
        "Fair",
        side=Side.SALES,
        state=ActivityState.DONE,
        done_on=TODAY,
        start=date(2026, 7, 6),
        due=date(2026, 7, 31),
    )
    moment = _mine(campaign, "Kick-off", due=date(2026, 7, 6))
    _desk, tab = programme(campaign, done, moment)
    picture = tab.timeline.grab().toImage()
    drawn = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(picture.height())
    }
    assert LIGHT.sales.strong.lower() in drawn
    assert LIGHT.accent.lower() in drawn


def test_what_is_done_is_not_marked_again(programme: Open) -> None:
    campaign = a_campaign()
    done_on = date(2026, 8, 3)
    done = _mine(campaign, state=ActivityState.DONE, done_on=done_on)
    desk, tab = programme(campaign, done)
    tab.select(done.id)
    desk.key(Qt.Key.Key_Space)
    assert desk.plan.get(Activity, done.id).done_on == done_on


def test_escape_empties_the_last_line(programme: Open) -> None:
    desk, tab = programme(a_campaign())
    tab.add()
    tab.add_line.setText("Invite")
    desk.key(Qt.Key.Key_Escape)
    assert tab.add_line.text() == ""
    desk.type(" ")
    assert desk.plan.all(Activity) == ()


def test_undo_takes_an_added_activity_back_and_not_its_typing(
    programme: Open,
) -> None:
    _desk, tab = programme(a_campaign())
    tab.add()
    QTest.keyClicks(tab.add_line, "Invite")
    QTest.keyClick(tab.add_line, Qt.Key.Key_Return)
    assert not tab.add_line.isUndoAvailable()


def test_a_bar_of_the_calendar_is_moved_and_chosen_in_the_table(
    programme: Open,
) -> None:
    campaign = a_campaign()
    calls = _mine(campaign, start=date(2026, 8, 3), due=date(2026, 8, 14))
    desk, tab = programme(campaign, calls)
    tab.timeline.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert tab.table.selected_ids == [calls.id]
    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    moved = desk.plan.get(Activity, calls.id)
    assert (moved.start, moved.due) == (date(2026, 8, 4), date(2026, 8, 15))
    desk.workspace.undo()
    assert desk.plan.get(Activity, calls.id) == calls
