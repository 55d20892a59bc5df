"""The first page: what it shows, and where its rows lead."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.overview import OverviewPage
from gui.settings import Settings
from planner import edits
from planner.quarter import Quarter
from planner.records import Meeting, MeetingKind, Record, Side, new_id
from tests.builders import (
    a_campaign,
    a_person,
    a_target,
    an_account,
    an_activity,
    an_actual,
)
from tests.gui.pages.desk import Desk, focused

Open = Callable[..., Desk[OverviewPage]]


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(*records: Record) -> Desk[OverviewPage]:
        return Desk(qtbot, settings, OverviewPage, *records)

    return make


def _buttons(widget: QWidget, name: str) -> list[QPushButton]:
    found = widget.findChildren(QPushButton, name)
    return [button for button in found if button.isVisible()]


def _figures(desk: Desk[OverviewPage]) -> list[str]:
    frames = desk.page.figures.findChildren(QFrame, "figure")
    return [frame.accessibleName() for frame in frames]


def test_the_date_stands_under_the_title(desk: Open) -> None:
    on = desk()
    assert on.page.heading.text() == "Overview"
    assert on.page.subtitle.text() == "Friday 14 August 2026 · week 7 of 14"


def test_a_target_is_spoken_as_a_whole(desk: Open) -> None:
    on = desk(
        a_person(),
        a_target("leads_received", 66),
        an_actual("leads_received", 22),
        a_target("wins", 10),
    )
    figures = _figures(on)
    assert figures[0] == "Leads received, 22 of 66, Plan for today 33, Off track"
    assert figures[1] == "Wins, – of 10, Plan for today 5, No figure entered"
    assert len(figures) == 4


def test_an_empty_plan_shows_what_to_do_first_and_nothing_else(desk: Open) -> None:
    on = desk()
    assert on.page.steps.isVisible()
    for widget in (on.page.figures, on.page.needs, on.page.coming, on.page.campaigns):
        assert not widget.isVisible()
    on.press("step-settings")
    assert (on.view.place.page, on.view.place.record) == ("settings", "people")


def test_the_steps_go_once_the_plan_is_under_way(desk: Open) -> None:
    jon = a_person("Jon Vale", Side.MARKETING)
    on = desk(a_person(), an_account(), a_campaign(), a_target())
    assert on.page.steps.isVisible()
    on.workspace.apply(edits.add(on.plan, jon))
    assert not on.page.steps.isVisible()


def test_a_step_can_be_left_out_and_stays_so_in_this_plan(desk: Open) -> None:
    jon = a_person("Jon Vale", Side.MARKETING)
    on = desk(a_person(), jon, an_account(), a_campaign())
    (leave,) = _buttons(on.page.steps, "leave-targets")
    assert leave.accessibleName() == "Leave out: Targets"
    leave.setFocus()
    on.key(Qt.Key.Key_Space)
    assert not on.page.steps.isVisible()
    assert on.view.settings.left_out == {"targets"}
    on.page.refresh(on.plan, anyway=True)
    assert not on.page.steps.isVisible()


def test_a_step_that_is_left_out_says_so_and_can_still_be_done(desk: Open) -> None:
    on = desk()
    on.press("leave-settings")
    texts = [each.text() for each in on.page.steps.findChildren(QLabel)]
    assert "Left out" in texts
    assert not _buttons(on.page.steps, "leave-settings")
    (people,) = _buttons(on.page.steps, "step-settings")
    (accounts,) = _buttons(on.page.steps, "step-accounts")
    assert people.property("kind") == "secondary"
    assert accounts.property("kind") == "primary"


def test_once_there_is_a_campaign_its_results_have_the_primary_button(
    desk: Open,
) -> None:
    on = desk(a_person(), an_account())
    (people,) = _buttons(on.page.steps, "step-settings")
    assert people.property("kind") == "primary"
    assert not on.page.results.isVisible()
    on.workspace.apply(edits.add(on.plan, a_campaign()))
    (people,) = _buttons(on.page.steps, "step-settings")
    assert people.property("kind") == "secondary"
    assert on.page.results.isVisible()


def test_an_empty_quarter_says_where_to_begin_and_leads_to_today(desk: Open) -> None:
    jon = a_person("Jon Vale", Side.MARKETING)
    on = desk(a_person(), jon, an_account(), a_campaign(), a_target())
    assert not on.page.blank.isVisible()
    on.view.choose_quarter(Quarter(2026, 4))
    on.page.refresh(on.plan, anyway=True)
    assert on.page.blank.isVisible()
    for widget in (on.page.figures, on.page.coming, on.page.results):
        assert not widget.isVisible()
    on.page.enter()
    assert focused().objectName() == "blankTargets"
    on.press("blankTargets")
    assert on.view.place.page == "targets"
    on.press("blankCampaign")
    assert on.view.place.page == "campaigns"
    on.press("blankBack")
    assert on.view.quarter == Quarter(2026, 3)
    on.page.refresh(on.plan, anyway=True)
    assert not on.page.blank.isVisible()
    assert on.page.figures.isVisible()


def test_what_is_late_leads_to_its_activity(desk: Open) -> None:
    campaign = a_campaign()
    late = an_activity(campaign_id=campaign.id, due=date(2026, 8, 11))
    on = desk(campaign, late)
    go = _buttons(on.page.needs, "go")[0]
    assert go.accessibleName() == "Open: Call the ten largest: 3 working days late"
    go.setFocus()
    on.key(Qt.Key.Key_Space)
    assert (on.view.place.page, on.view.place.record) == ("campaigns", late.id)


def test_what_comes_up_leads_to_its_activity(desk: Open) -> None:
    rosa, campaign = a_person(), a_campaign()
    soon = an_activity(
        campaign_id=campaign.id,
        due=date(2026, 8, 20),
        owner_id=rosa.id,
        planned_quantity=Decimal(3),
    )
    on = desk(rosa, campaign, soon)
    (go,) = _buttons(on.page.coming, "go")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert on.view.place.record == soon.id


def test_the_next_meeting_leads_to_the_meetings(desk: Open) -> None:
    meeting = Meeting(
        id=new_id(), date=date(2026, 8, 18), kind=MeetingKind.QUARTER_REVIEW
    )
    on = desk(a_campaign(), meeting)
    (go,) = _buttons(on.page.coming, "go")
    assert go.accessibleName() == "Open Meeting: Quarter review"
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert (on.view.place.page, on.view.place.record) == ("settings", "meetings")


def test_the_looking_glass_opens_the_finder_and_is_named(desk: Open) -> None:
    on = desk(a_person())
    asked: list[bool] = []
    on.view.finder_wanted.connect(lambda: asked.append(True))
    assert on.page.finder.accessibleName() == "Find or do anything"
    on.press("find")
    assert asked == [True]
    on.page.resize(700, 600)
    assert on.page.finder.text() == ""


def test_last_weeks_missing_results_lead_to_its_fields(desk: Open) -> None:
    rosa = a_person()
    calls = an_activity(owner_id=rosa.id, start=date(2026, 8, 3), due=date(2026, 8, 28))
    on = desk(rosa, a_person("Jon Vale", Side.MARKETING), calls)
    (go,) = _buttons(on.page.needs, "go")
    assert go.text() == "Enter results"
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert (on.view.place.page, on.view.place.record) == ("programme", "last-week")


def test_only_the_first_rows_are_shown_until_all_are_wanted(desk: Open) -> None:
    campaign = a_campaign()
    soon = [
        an_activity(f"Job {day}", campaign_id=campaign.id, due=date(2026, 8, day))
        for day in range(17, 25)
    ]
    on = desk(campaign, *soon)
    assert len(_buttons(on.page.coming, "go")) == 6
    (more,) = _buttons(on.page.coming, "showMore")
    assert more.text() == "Show 2 more"
    more.setFocus()
    on.key(Qt.Key.Key_Space)
    shown = _buttons(on.page.coming, "go")
    assert len(shown) == 8
    assert focused() is shown[6]


def test_nothing_to_do_is_said_in_a_sentence(desk: Open) -> None:
    on = desk(a_person(), a_person("Jon Vale", Side.MARKETING))
    for widget in (on.page.needs, on.page.coming):
        (sentence,) = widget.findChildren(QWidget, "nothing")
        assert sentence.isVisible()


def test_a_campaign_opens_by_enter_and_by_a_click(desk: Open) -> None:
    campaign = a_campaign()
    on = desk(campaign)
    table = on.page.campaigns.table
    table.setFocus()
    table.select(campaign.id)
    on.key(Qt.Key.Key_Return)
    assert (on.view.place.page, on.view.place.record) == ("campaigns", campaign.id)
    on.view.show("overview")
    centre = table.visualRect(table.records.index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert on.view.place.record == campaign.id


def test_an_edit_elsewhere_leaves_the_focus_where_it_is(desk: Open) -> None:
    campaign = a_campaign()
    account = an_account()
    on = desk(campaign, account)
    (complete,) = (
        button
        for button in _buttons(on.page.needs, "go")
        if button.text() == "Complete"
    )
    complete.setFocus()
    on.workspace.apply(edits.change(on.plan, account, city="Hull"))
    assert focused() is complete


def test_another_quarter_is_drawn_anew(desk: Open) -> None:
    on = desk(a_person(), a_campaign())
    on.view.choose_quarter(Quarter(2026, 4))
    on.page.refresh(on.plan, anyway=True)
    assert on.page.campaigns.table.records.total == 0
    assert on.page.subtitle.text().endswith("this quarter begins in 48 days")


def test_printing_leads_to_the_reports(desk: Open) -> None:
    on = desk(a_person())
    on.press("print")
    assert on.view.place.page == "reports"


def test_cards_and_lists_stand_below_each_other_where_it_is_narrow(
    desk: Open,
) -> None:
    on = desk(a_person())

    def tops(name: str) -> list[int]:
        frames = on.page.figures.findChildren(QFrame, name)
        return [frame.y() for frame in frames]

    assert len(set(tops("figure"))) == 1
    on.page.resize(796, 640)
    on.qtbot.waitUntil(lambda: len(set(tops("figure"))) == 2)
    on.qtbot.waitUntil(lambda: on.page.coming.y() > on.page.needs.y())
