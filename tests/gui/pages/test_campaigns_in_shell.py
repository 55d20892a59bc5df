"""The overview and the campaigns where they live: in the shell, under real keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.pages import PAGES
from gui.pages.campaigns import CampaignsPage
from gui.pages.overview import OverviewPage
from gui.settings import Settings
from gui.shell import Shell
from gui.view_state import ViewState
from planner.quarter import Quarter
from planner.records import Activity, ActivityState, Campaign
from planner.workspace import Workspace
from storage.example import example_plan
from tests.gui.front import bring_to_front
from tests.gui.pages.desk import closed_doors, focused

TODAY = date(2026, 2, 12)
ACCOUNTS = 2
NAME, STATUS = 1, 5


@pytest.fixture
def shell(qtbot: QtBot, settings: Settings, themed: QApplication) -> Shell:
    plan = example_plan(TODAY)
    first_month = plan.company.fiscal_year_start
    view = ViewState(
        today=TODAY,
        quarter=Quarter.of(TODAY, first_month),
        services=closed_doors(),
        settings=settings,
    )
    workspace = Workspace(plan, lambda _change: None)
    shell = Shell(workspace, view, PAGES)
    qtbot.addWidget(shell)
    shell.resize(1024, 640)
    shell.show()
    bring_to_front(qtbot, shell)
    return shell


def test_what_is_late_is_opened_marked_done_and_taken_back(shell: Shell) -> None:
    overview = shell.page
    assert isinstance(overview, OverviewPage)
    need = next(each for each in overview.needs.rows if "webinar" in each.title)
    overview.go_to_need(need)
    page = shell.page
    assert isinstance(page, CampaignsPage)
    tab = page.detail.programme
    assert tab.table.selected_ids == [need.record_id]
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert focused() is tab.list.ask.field
    QTest.keyClicks(focused(), "38")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    done = shell.workspace.plan.get(Activity, need.record_id or "")
    assert (done.state, done.done_on) == (ActivityState.DONE, TODAY)
    shell.undo()
    shell.view.show("overview")
    assert need in overview.needs.rows


def test_both_pages_fit_into_the_smallest_window(shell: Shell) -> None:
    for page in ("overview", "campaigns"):
        shell.view.show(page)
        assert shell.minimumSizeHint().height() <= 640
        assert shell.minimumSizeHint().width() <= 1024


@pytest.mark.parametrize(
    ("page", "report"),
    [
        ("overview", "quarter-plan"),
        ("accounts", "account-list"),
        ("campaigns", "campaign-brief"),
        ("programme", "calendar"),
        ("targets", "one-page"),
        ("budget", "one-page"),
    ],
)
def test_each_page_is_printed_as_the_report_on_it(
    shell: Shell, page: str, report: str
) -> None:
    shell.view.show(page)
    assert shell.page.printed_as == report


def test_an_open_campaign_is_printed_as_its_brief(shell: Shell) -> None:
    campaign = shell.workspace.plan.all(Campaign)[0]
    shell.view.show("campaigns", campaign.id)
    assert shell.page.printed_as == campaign.id


def test_the_names_of_a_campaigns_accounts_take_the_room_that_is_left(
    shell: Shell,
) -> None:
    shell.resize(1360, 860)
    shell.view.show("campaigns", shell.workspace.plan.all(Campaign)[0].id)
    page = shell.page
    assert isinstance(page, CampaignsPage)
    page.detail.show_tab(ACCOUNTS)
    table = page.detail.accounts.table
    assert table.horizontalHeader().length() == table.viewport().width()
    assert table.columnWidth(NAME) > table.columnWidth(STATUS)
