"""The tabs Targets, Money and Notes of a campaign, with real keys."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.pages.campaigns import CampaignsPage
from gui.settings import Settings
from gui.view_state import Place
from gui.widgets import BulletBar
from planner.records import (
    BudgetTransfer,
    Campaign,
    CostEntry,
    CostState,
    Record,
    ScopeKind,
    new_id,
)
from tests.builders import (
    a_campaign,
    a_cost,
    a_person,
    a_target,
    an_activity,
    an_actual,
)
from tests.gui.pages.desk import Desk

Open = Callable[..., Desk[CampaignsPage]]
DAY = date(2026, 8, 10)


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(campaign: Campaign, *records: Record) -> Desk[CampaignsPage]:
        desk = Desk(qtbot, settings, CampaignsPage, campaign, *records)
        desk.view.show("campaigns", campaign.id)
        return desk

    return make


def texts(desk: Desk[CampaignsPage]) -> list[str]:
    labels = desk.page.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible()]


def spoken(desk: Desk[CampaignsPage]) -> list[str]:
    bars = desk.page.detail.targets.findChildren(BulletBar)
    return [each.accessibleName() for each in bars if each.isVisible()]


def test_targets_are_bars_of_what_goes_in_and_what_comes_of_it(opened: Open) -> None:
    campaign = a_campaign()
    scope = {"scope": ScopeKind.CAMPAIGN, "campaign_id": campaign.id}
    desk = opened(
        campaign,
        a_target("done:call", 80, **scope),
        a_target("leads_received", 120, **scope),
        a_target("wins", 8),
        an_actual("leads_received", 48, DAY, **scope),
    )
    desk.press("targetsTab")
    # 14 August is the 33rd of 66 working days: half of 120 is 60.
    assert spoken(desk) == [
        "Calls done, 0 of 80, plan for today 40, Off track",
        "Leads received, 48 of 120, plan for today 60, Off track",
    ]
    assert "48 of 120" in texts(desk)
    desk.press("openTargets")
    assert desk.view.place == Place("targets")


def test_without_targets_the_tab_says_what_belongs_there(opened: Open) -> None:
    desk = opened(a_campaign())
    desk.press("targetsTab")
    assert "No targets for this campaign yet" in texts(desk)
    desk.press("setTargets")
    assert desk.view.place == Place("targets")


def test_targets_stand_below_the_programme_where_there_is_room(opened: Open) -> None:
    campaign = a_campaign()
    target = a_target("wins", 8, scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id)
    desk = opened(campaign, target)
    goals = desk.page.detail.goals
    desk.page.resize(1132, 900)
    desk.qtbot.waitUntil(goals.isVisible)
    desk.page.resize(1132, 600)
    desk.qtbot.waitUntil(goals.isHidden)


def test_the_money_of_a_campaign_adds_up_with_its_activities(opened: Open) -> None:
    campaign, fair = a_campaign(budget_minor=900_00), a_campaign("Fair")
    boss = a_person("Helen")
    call = an_activity(campaign_id=campaign.id)
    move = BudgetTransfer(
        id=new_id(),
        number="T1",
        quarter="2026Q3",
        date=DAY,
        from_campaign_id=campaign.id,
        to_campaign_id=fair.id,
        amount_minor=100_00,
        reason="A larger stand",
        approver_id=boss.id,
    )
    desk = opened(
        campaign,
        fair,
        boss,
        call,
        move,
        a_cost(100_00, campaign_id=campaign.id),
        a_cost(20_00, activity_id=call.id, state=CostState.COMMITTED),
        a_cost(7_50, campaign_id=campaign.id, state=CostState.ACTUAL),
        a_cost(5_000_00, campaign_id=fair.id),
    )
    desk.press("moneyTab")
    said = texts(desk)
    # 900.00 less the 100.00 moved is 800.00; less 27.50 leaves 772.50.
    for words in ("€800", "€27.50", "€127.50", "€772.50", "-€100 moved"):
        assert words in said
    assert "10 Aug: €100.00 from Cold chain to Fair, A larger stand (Helen)" in said
    assert "Cost per lead: n/a, €7.50 spent" in " ".join(said)
    desk.press("openBudget")
    assert desk.view.place == Place("budget")


def test_a_cost_typed_on_the_page_of_a_campaign_is_its_own(opened: Open) -> None:
    campaign = a_campaign()
    desk = opened(campaign)
    desk.press("moneyTab")
    desk.page.new()
    desk.type("Stand in Nuremberg 3,395")
    (cost,) = desk.plan.all(CostEntry)
    assert (cost.campaign_id, cost.amount_minor) == (campaign.id, 3_395_00)
    assert cost.note == "Stand in Nuremberg"
    assert desk.page.detail.money.costs.table.selected_ids == [cost.id]


def test_a_refused_amount_is_told_on_the_money_tab(opened: Open) -> None:
    campaign = a_campaign()
    cost = a_cost(5_00, campaign_id=campaign.id)
    desk = opened(campaign, cost)
    desk.press("moneyTab")
    costs = desk.page.detail.money.costs
    costs.table.setFocus()
    costs.table.edit_cell(cost.id, "amount")
    desk.type("some")
    assert "This is not a number." in texts(desk)


def test_on_any_other_tab_what_is_new_is_an_activity(
    opened: Open,
) -> None:
    desk = opened(a_campaign())
    desk.press("notesTab")
    desk.page.new()
    assert desk.page.detail.programme.isVisible()


def test_notes_are_stored_when_their_field_is_left_and_undone(opened: Open) -> None:
    campaign = a_campaign()
    desk = opened(campaign)
    desk.press("notesTab")
    field = desk.page.detail.notes.field
    field.setFocus()
    QTest.keyClicks(field, "Bring the vials")
    desk.key(Qt.Key.Key_Tab)
    assert desk.plan.get(Campaign, campaign.id).notes == "Bring the vials"
    desk.workspace.undo()
    assert desk.plan.get(Campaign, campaign.id).notes is None
    assert field.toPlainText() == ""


def test_notes_of_another_campaign_take_the_place_of_these(opened: Open) -> None:
    one, two = a_campaign(notes="First"), a_campaign("Fair", notes="Second")
    desk = opened(one, two)
    desk.press("notesTab")
    assert desk.page.detail.notes.field.toPlainText() == "First"
    desk.view.show("campaigns", two.id)
    assert desk.page.detail.notes.field.toPlainText() == "Second"
