"""From one record to another that it names, and with Alt+Left back again."""

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.pages import PAGES
from gui.pages.accounts import AccountsPage
from gui.pages.campaigns import CampaignsPage
from gui.pages.plan_check import PlanCheckPage
from gui.pages.programme import ProgrammePage
from gui.pages.settings import SettingsPage
from gui.pages.settings.people import PeopleSection
from gui.pages.targets import TargetsPage
from gui.settings import Settings
from gui.shell import Shell
from gui.view_state import Place, ViewState
from planner.quarter import Quarter
from planner.records import ActivityState, Record, ScopeKind, Side
from planner.workspace import Workspace
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_company,
    a_cost,
    a_list_entry,
    a_person,
    a_plan,
    a_target,
    a_target_list,
    an_account,
    an_activity,
    an_activity_account,
)
from tests.gui.front import bring_to_front
from tests.gui.pages.desk import closed_doors, focused

TODAY, QUARTER, EARLIER = date(2026, 8, 14), Quarter(2026, 3), Quarter(2026, 2)
ROSA = a_person("Rosa Lind", side=Side.SALES)
TOM = a_person("Tom Okafor", side=Side.MARKETING)
COLD, WARM = (
    a_campaign("Cold chain", quarter="2026Q3", sales_lead_id=ROSA.id),
    a_campaign("Warm homes", quarter="2026Q3", sales_lead_id=TOM.id),
)
ALDER = an_account("Alder", sales_owner_id=ROSA.id, marketing_owner_id=TOM.id)
BIRCH = an_account("Birch", sales_owner_id=TOM.id, marketing_owner_id=ROSA.id)
TWICE = an_account("Alder Ltd", sales_owner_id=TOM.id, marketing_owner_id=TOM.id)
CALL = an_activity(
    "Call them", campaign_id=COLD.id, owner_id=ROSA.id, due=date(2026, 9, 1)
)
MAIL = an_activity("Mail them", campaign_id=WARM.id, owner_id=TOM.id)
VISIT = an_activity(
    "Visit in spring",
    start=date(2026, 5, 4),
    due=date(2026, 5, 8),
    state=ActivityState.DONE,
    done_on=date(2026, 5, 8),
)
COST = a_cost(campaign_id=COLD.id, activity_id=CALL.id)
OF_CAMPAIGN = a_target(
    scope=ScopeKind.CAMPAIGN, campaign_id=COLD.id, sales_owner_id=ROSA.id
)
LISTED = a_target_list()
RECORDS: tuple[Record, ...] = (
    *(a_company(), ROSA, TOM, COLD, WARM, ALDER, BIRCH, TWICE),
    *(CALL, MAIL, VISIT, COST, OF_CAMPAIGN, LISTED),
    a_campaign_account(COLD.id, ALDER.id),
    an_activity_account(VISIT.id, ALDER.id),
    a_list_entry(LISTED.id, TWICE.id),
)


@dataclass(frozen=True, slots=True)
class Hands:
    """A shell on which somebody clicks."""

    shell: Shell

    @property
    def place(self) -> Place:
        return self.shell.view.place

    def show(self, page: str, record: str | None = None) -> None:
        self.shell.view.show(page, record)

    def click(self, name: str) -> None:
        buttons = self.shell.page.findChildren(QPushButton, name)
        (shown,) = [each for each in buttons if not each.isHidden()]
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton)

    def click_words(self, words: str) -> None:
        buttons: list[QPushButton] = self.shell.page.findChildren(QPushButton)
        (shown,) = [each for each in buttons if each.text() == words]
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton)

    def back(self) -> None:
        self.shell.view.go_back()


@pytest.fixture
def hands(qtbot: QtBot, settings: Settings, themed: QApplication) -> Hands:
    view = ViewState(
        today=TODAY, quarter=QUARTER, services=closed_doors(), settings=settings
    )
    shell = Shell(Workspace(a_plan(*RECORDS), lambda _change: None), view, PAGES)
    qtbot.addWidget(shell)
    shell.resize(1360, 860)
    shell.show()
    bring_to_front(qtbot, shell)
    return Hands(shell)


def accounts_shown(hands: Hands) -> list[str]:
    page = hands.shell.page
    assert isinstance(page, AccountsPage)
    return [row.account.name for row in page.table.records.visible]


def test_a_target_leads_to_its_campaign_and_back(hands: Hands) -> None:
    hands.show("targets", OF_CAMPAIGN.id)
    hands.click("targetCampaign")
    assert hands.place == Place("campaigns", COLD.id)
    hands.back()
    assert hands.place == Place("targets", OF_CAMPAIGN.id)
    page = hands.shell.page
    assert isinstance(page, TargetsPage)
    assert page.inspector.target == OF_CAMPAIGN


def test_a_target_leads_to_the_person_who_owns_it_and_back(hands: Hands) -> None:
    hands.show("targets", OF_CAMPAIGN.id)
    hands.click("target.sales_owner_id.open")
    page = hands.shell.page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.section, PeopleSection)
    assert page.section.table.selected_ids == [ROSA.id]
    hands.back()
    assert hands.place == Place("targets", OF_CAMPAIGN.id)


@pytest.mark.parametrize(
    ("words", "page", "shown"),
    [
        ("1 account as sales owner", "accounts", ["Alder"]),
        ("1 account as marketing owner", "accounts", ["Birch"]),
        ("1 campaign as sales lead in Q3 2026", "campaigns", ["Cold chain"]),
        ("1 activity in Q3 2026", "programme", ["Call them"]),
    ],
)
def test_a_person_leads_to_what_is_hers_and_back(
    hands: Hands, words: str, page: str, shown: list[str]
) -> None:
    hands.show("settings", ROSA.id)
    hands.click_words(words)
    assert hands.place.page == page
    assert names_on(hands.shell.page) == shown
    hands.back()
    assert hands.place == Place("settings", ROSA.id)


def names_on(page: QWidget) -> list[str]:
    match page:
        case AccountsPage():
            return [row.account.name for row in page.table.records.visible]
        case CampaignsPage():
            return [row.campaign.name for row in page.table.records.visible]
        case ProgrammePage():
            visible = page.table_tab.list.table.records.visible
            return [row.activity.name for row in visible]
        case _:
            return []


@pytest.mark.parametrize(
    ("field", "page", "record"),
    [
        ("campaign_id", "campaigns", COLD.id),
        ("activity_id", "programme", CALL.id),
    ],
    ids=["a campaign", "an activity"],
)
def test_a_cost_leads_to_what_it_was_for_and_back(
    hands: Hands, field: str, page: str, record: str
) -> None:
    hands.show("budget", COST.id)
    hands.click(f"cost.{field}.open")
    assert hands.place == Place(page, record)
    hands.back()
    assert hands.place == Place("budget", COST.id)


def test_an_account_leads_to_what_is_open_for_it_and_back(hands: Hands) -> None:
    hands.show("accounts", ALDER.id)
    hands.click(f"activity.{CALL.number}")
    assert hands.place == Place("programme", CALL.id)
    hands.back()
    assert hands.place == Place("accounts", ALDER.id)


def test_the_story_leads_to_an_activity_of_another_quarter_and_back_to_this_one(
    hands: Hands,
) -> None:
    hands.show("accounts", ALDER.id)
    hands.click(f"open.{VISIT.id}")
    assert hands.place == Place("programme", VISIT.id)
    assert hands.shell.view.quarter == EARLIER
    hands.back()
    assert hands.place == Place("accounts", ALDER.id)
    assert hands.shell.view.quarter == QUARTER


def test_the_plan_check_leads_to_the_doubles_of_the_list(hands: Hands) -> None:
    hands.show("plan-check")
    assert isinstance(hands.shell.page, PlanCheckPage)
    hands.click_words("1 possible double")
    assert accounts_shown(hands) == ["Alder Ltd"]
    hands.back()
    assert hands.place.page == "plan-check"


def test_alt_left_leads_back_from_an_activity_and_does_not_move_it(
    hands: Hands,
) -> None:
    hands.show("accounts", ALDER.id)
    before = hands.shell.workspace.plan
    back = QShortcut(QKeySequence("Alt+Left"), hands.shell)
    back.activated.connect(hands.back)
    hands.click(f"activity.{CALL.number}")
    QTest.keyClick(focused(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert hands.place == Place("accounts", ALDER.id)
    assert hands.shell.workspace.plan is before
