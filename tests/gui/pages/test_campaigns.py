"""The list of campaigns, and what can be done on the page of one."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.pages.campaigns import CampaignsPage
from gui.settings import Settings
from gui.view_state import Place
from planner import edits
from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    Campaign,
    CampaignState,
    Record,
    Side,
)
from tests.builders import a_campaign, a_company, a_person, an_account, an_activity
from tests.gui.pages.desk import Desk, focused

Open = Callable[..., Desk[CampaignsPage]]


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(*records: Record) -> Desk[CampaignsPage]:
        return Desk(qtbot, settings, CampaignsPage, *records)

    return make


def _text(desk: Desk[CampaignsPage], name: str) -> str:
    found = desk.page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_the_list_shows_the_campaigns_of_the_quarter(desk: Open) -> None:
    other = a_campaign("Next", quarter="2026Q4")
    page = desk(a_campaign("Cold chain"), other).page
    assert [row.campaign.name for row in page.table.records.visible] == ["Cold chain"]
    assert page.subtitle.text() == "Q3 2026 · 1 campaign"


def test_a_quarter_without_campaigns_says_what_belongs_here(desk: Open) -> None:
    on = desk()
    assert not on.page.table.isVisible()
    on.press("addFirstCampaign")
    assert on.page.ask.isVisible()


def test_what_is_still_empty_before_campaigns_is_said_and_hides_nothing(
    desk: Open,
) -> None:
    on = desk(a_person())
    line = on.page.earlier
    names = [each.text() for each in line.findChildren(QPushButton)]
    assert names == ["People", "Accounts", "Targets"]
    assert on.page.panel.isVisible()
    on.press("before-settings")
    assert on.view.place == Place("settings", "people")
    on.view.settings.leave_out("targets")
    on.workspace.apply(edits.add(on.plan, a_person("Jon Vale", Side.MARKETING)))
    shown = [each for each in line.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in shown] == ["Accounts"]
    on.workspace.apply(edits.add(on.plan, an_account()))
    assert not line.isVisible()


def test_an_empty_page_leads_to_the_example_but_not_within_it(desk: Open) -> None:
    on = desk()
    asked: list[bool] = []
    on.view.example_wanted.connect(lambda: asked.append(True))
    on.press("openExample")
    assert asked == [True]
    example = desk(a_company(is_example=True))
    assert not example.page.findChildren(QPushButton, "openExample")


def test_a_new_campaign_begins_with_its_name_and_opens(desk: Open) -> None:
    on = desk()
    on.page.new()
    on.type("Cold chain")
    (campaign,) = on.plan.all(Campaign)
    assert (campaign.name, campaign.code) == ("Cold chain", "C-2026Q3-01")
    assert (campaign.start, campaign.end) == (date(2026, 7, 1), date(2026, 9, 30))
    assert on.view.place.record == campaign.id
    assert on.page.detail.isVisible()
    assert on.page.detail.head.name.text() == "Cold chain"


def test_a_campaign_without_a_name_is_refused_beside_the_field(desk: Open) -> None:
    on = desk()
    on.page.new()
    on.type("   ")
    assert _text(on, "newCampaign.error") == "Enter a name; it cannot be empty."
    assert on.plan.all(Campaign) == ()


def test_escape_leaves_the_new_campaign(desk: Open) -> None:
    on = desk(a_campaign())
    on.page.new()
    on.key(Qt.Key.Key_Escape)
    assert not on.page.ask.isVisible()
    assert focused() is on.page.table


def test_enter_opens_a_campaign_and_the_way_back_leads_to_the_list(desk: Open) -> None:
    campaign = a_campaign()
    on = desk(campaign)
    on.page.table.setFocus()
    on.page.table.select(campaign.id)
    on.key(Qt.Key.Key_Return)
    assert on.view.place == Place("campaigns", campaign.id)
    assert on.page.detail.isVisible()
    on.press("back")
    assert on.view.place == Place("campaigns")
    assert on.page.table.isVisible()
    assert focused() is on.page.table


def test_delete_archives_a_campaign_and_undo_brings_it_back(desk: Open) -> None:
    campaign = a_campaign()
    on = desk(campaign)
    on.page.table.setFocus()
    on.page.table.select(campaign.id)
    on.key(Qt.Key.Key_Delete)
    assert on.plan.get(Campaign, campaign.id).is_archived
    assert on.page.table.records.total == 0
    on.workspace.undo()
    assert on.page.table.records.total == 1


def test_the_head_tells_who_when_and_what_for(desk: Open) -> None:
    rosa = a_person()
    campaign = a_campaign(
        sales_lead_id=rosa.id,
        objective="Win five plants",
        start=date(2026, 7, 6),
        end=date(2026, 9, 25),
    )
    on = desk(rosa, campaign)
    on.view.show("campaigns", campaign.id)
    assert _text(on, "salesLead") == "Rosa Lind"
    assert _text(on, "marketingLead") == "nobody yet"
    assert _text(on, "campaignDays") == "6 Jul – 25 Sep 2026"
    assert _text(on, "campaignAccounts") == "0 accounts"
    assert _text(on, "campaignObjective") == "Win five plants"


def test_the_name_is_changed_where_it_stands(desk: Open) -> None:
    campaign = a_campaign("Cold chain")
    on = desk(campaign)
    on.view.show("campaigns", campaign.id)
    on.page.detail.head.name.setFocus()
    on.page.detail.head.name.selectAll()
    on.type("Warm chain")
    assert on.plan.get(Campaign, campaign.id).name == "Warm chain"
    on.workspace.undo()
    assert on.page.detail.head.name.text() == "Cold chain"


def test_an_empty_name_is_refused_under_it(desk: Open) -> None:
    campaign = a_campaign("Cold chain")
    on = desk(campaign)
    on.view.show("campaigns", campaign.id)
    on.page.detail.head.name.setFocus()
    on.page.detail.head.name.selectAll()
    on.key(Qt.Key.Key_Delete)
    on.key(Qt.Key.Key_Return)
    assert on.page.detail.head.error.isVisible()
    assert _text(on, "nameError") == "Enter a name; it cannot be empty."
    assert on.plan.get(Campaign, campaign.id).name == "Cold chain"


def test_the_state_is_chosen_from_a_menu(desk: Open) -> None:
    campaign = a_campaign()
    on = desk(campaign)
    on.view.show("campaigns", campaign.id)
    menu = on.page.detail.head.state.menu()
    titles = [action.text() for action in menu.actions()]
    assert titles == [
        "Draft",
        "Proposed",
        "Agreed",
        "Running",
        "Closed",
        "Cancelled",
    ]
    menu.actions()[3].trigger()
    assert on.plan.get(Campaign, campaign.id).state is CampaignState.RUNNING
    assert on.page.detail.head.state.text() == "Running"


def test_an_activity_opens_its_campaign_and_is_selected(desk: Open) -> None:
    campaign = a_campaign()
    activities = [an_activity(name, campaign_id=campaign.id) for name in "AB"]
    on = desk(campaign, *activities)
    on.view.show("campaigns", activities[1].id)
    assert on.page.detail.campaign_id == campaign.id
    assert on.page.detail.programme.table.selected_ids == [activities[1].id]


def test_a_campaign_of_another_quarter_takes_the_quarter_along(desk: Open) -> None:
    campaign = a_campaign(quarter="2026Q4")
    on = desk(campaign)
    on.view.show("campaigns", campaign.id)
    assert on.view.quarter == Quarter(2026, 4)
    assert on.page.detail.isVisible()


def test_activities_without_a_campaign_stand_under_the_list(desk: Open) -> None:
    free = an_activity("Tidy the list", number="X1")
    on = desk(a_campaign(), free)
    assert on.page.free.isVisible()
    on.view.show("campaigns", free.id)
    assert on.page.table.isVisible()
    assert on.page.free.table.selected_ids == [free.id]
    on.key(Qt.Key.Key_Space)
    assert on.plan.get(Activity, free.id).state is ActivityState.DONE
    on.page.free.add_line.setFocus()
    on.type("Sort the cards")
    assert [row.activity.name for row in on.page.free.table.records.visible] == [
        "Tidy the list",
        "Sort the cards",
    ]


def test_a_refusal_under_the_list_is_shown_there(desk: Open) -> None:
    free = an_activity()
    on = desk(free)
    on.page.free.table.setFocus()
    on.page.free.table.edit_cell(free.id, "planned_quantity")
    on.type("many")
    assert on.page.free.panel.error.text() == "This is not a number."


def test_without_free_activities_there_is_only_the_list(desk: Open) -> None:
    on = desk(a_campaign())
    assert not on.page.free.isVisible()
    assert not on.page.free_title.isVisible()


def test_the_list_comes_back_when_the_open_campaign_goes(desk: Open) -> None:
    on = desk()
    on.page.new()
    on.type("Cold chain")
    on.workspace.undo()
    assert on.page.list.isVisible()
    assert not on.page.detail.isVisible()


def test_another_quarter_closes_the_open_campaign(desk: Open) -> None:
    campaign = a_campaign()
    on = desk(campaign)
    on.view.show("campaigns", campaign.id)
    on.view.choose_quarter(Quarter(2026, 4))
    on.page.refresh(on.plan, anyway=True)
    assert on.page.list.isVisible()


def test_leads_are_changed_elsewhere_and_shown_here(desk: Open) -> None:
    jon = a_person("Jon Vale", Side.MARKETING)
    campaign = a_campaign(marketing_lead_id=jon.id)
    on = desk(jon, campaign)
    on.view.show("campaigns", campaign.id)
    on.workspace.apply(edits.change(on.plan, jon, name="Jon Ash"))
    assert _text(on, "marketingLead") == "Jon Ash"


def test_control_n_in_an_open_campaign_begins_an_activity(desk: Open) -> None:
    campaign = a_campaign()
    on = desk(campaign)
    on.view.show("campaigns", campaign.id)
    on.press("detailsTab")
    on.page.new()
    assert focused() is on.page.detail.programme.add_line


def test_control_f_searches_what_is_shown(desk: Open) -> None:
    campaign = a_campaign()
    activity = an_activity(campaign_id=campaign.id)
    on = desk(campaign, activity)
    on.page.search()
    assert focused() is on.page.panel.search
    on.view.show("campaigns", campaign.id)
    on.page.search()
    assert focused() is on.page.detail.programme.panel.search


def test_the_list_is_sorted_by_the_first_day_and_unknown_ones_come_last(
    desk: Open,
) -> None:
    late = a_campaign("Late", start=date(2026, 8, 3), end=date(2026, 9, 4))
    early = a_campaign("Early", start=date(2026, 7, 6), end=date(2026, 9, 4))
    page = desk(a_campaign("Some day"), late, early).page
    keys = [column.key for column in page.table.records.columns]
    place = keys.index("days")
    page.table.horizontalHeader().setSortIndicator(place, Qt.SortOrder.AscendingOrder)
    names = [row.campaign.name for row in page.table.records.visible]
    assert names == ["Early", "Late", "Some day"]
    shown = [page.table.records.index(line, place).data() for line in range(3)]
    assert shown == ["6 Jul – 4 Sep", "3 Aug – 4 Sep", "–"]
