"""What a campaign is about, typed in its forms."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.pages.campaigns import CampaignsPage
from gui.pages.campaigns.details import DetailsTab
from gui.settings import Settings
from planner.records import Campaign, Record, Side, Strategy
from tests.builders import a_campaign, a_person, an_objective
from tests.gui.pages.desk import Desk

Open = Callable[..., tuple[Desk[CampaignsPage], DetailsTab]]


@pytest.fixture
def details(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(
        campaign: Campaign, *records: Record
    ) -> tuple[Desk[CampaignsPage], DetailsTab]:
        desk = Desk(qtbot, settings, CampaignsPage, campaign, *records)
        desk.view.show("campaigns", campaign.id)
        desk.press("detailsTab")
        return desk, desk.page.detail.details

    return make


def _write(desk: Desk[CampaignsPage], field: object, text: str) -> None:
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    desk.type(text)


def test_an_objective_is_suggested_or_written(details: Open) -> None:
    campaign = a_campaign()
    objective = an_objective("Win five plants")
    desk, tab = details(campaign, objective)
    field = tab.about.input("objective")
    assert isinstance(field, QLineEdit)
    completer = field.completer()
    completer.setCompletionPrefix("plants")
    assert completer.currentCompletion() == "Win five plants"
    _write(desk, field, "Meet ten buyers")
    assert desk.plan.get(Campaign, campaign.id).objective == "Meet ten buyers"


def test_an_end_before_the_start_is_refused_beside_the_field(details: Open) -> None:
    campaign = a_campaign(start=date(2026, 7, 6), end=date(2026, 9, 25))
    desk, tab = details(campaign)
    _write(desk, tab.frame.input("end"), "2026-07-01")
    sentence = "The end is before the start. Change one of the two."
    shown = [each for each in tab.findChildren(QLabel) if each.text() == sentence]
    assert [each.isVisible() for each in shown] == [True]
    assert desk.plan.get(Campaign, campaign.id).end == date(2026, 9, 25)
    _write(desk, tab.frame.input("end"), "2026-09-30")
    assert desk.plan.get(Campaign, campaign.id).end == date(2026, 9, 30)
    assert not any(each.isVisible() for each in shown)


def test_a_budget_is_typed_and_what_is_no_amount_is_refused(details: Open) -> None:
    campaign = a_campaign()
    desk, tab = details(campaign)
    _write(desk, tab.frame.input("budget_minor"), "16,000")
    assert desk.plan.get(Campaign, campaign.id).budget_minor == 16_000_00
    _write(desk, tab.frame.input("budget_minor"), "a lot")
    assert desk.plan.get(Campaign, campaign.id).budget_minor == 16_000_00
    texts = [each.text() for each in tab.findChildren(QLabel) if each.isVisible()]
    assert "This is not a number." in texts


def test_leads_are_people_of_their_side(details: Open) -> None:
    rosa, jon = a_person(), a_person("Jon Vale", Side.MARKETING)
    campaign = a_campaign()
    desk, tab = details(campaign, rosa, jon)
    box = tab.frame.input("marketing_lead_id")
    assert isinstance(box, QComboBox)
    assert [box.itemText(place) for place in range(box.count())] == ["–", "Jon Vale"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert desk.plan.get(Campaign, campaign.id).marketing_lead_id == jon.id


def test_a_strategy_is_chosen(details: Open) -> None:
    campaign = a_campaign()
    desk, tab = details(campaign)
    box = tab.about.input("strategy")
    assert isinstance(box, QComboBox)
    place = box.findText("Retain")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert desk.plan.get(Campaign, campaign.id).strategy is Strategy.RETAIN


def test_a_message_is_stored_when_its_field_is_left(details: Open) -> None:
    campaign = a_campaign()
    desk, tab = details(campaign)
    field = tab.about.input("message")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QTest.keyClicks(field, "Cold from dock to shelf")
    tab.about.input("segment").setFocus()
    stored = desk.plan.get(Campaign, campaign.id)
    assert stored.message == "Cold from dock to shelf"
