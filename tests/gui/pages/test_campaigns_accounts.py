"""The accounts of a campaign: chosen, moved on, taken out."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from gui.pages.campaigns import CampaignsPage
from gui.pages.campaigns.accounts import AccountsTab
from gui.pages.campaigns.picker import AccountPicker
from gui.settings import Settings
from planner.records import AccountStatus, Campaign, CampaignAccount, Record
from tests.builders import a_campaign, a_campaign_account, an_account
from tests.gui.pages.desk import Desk, focused

Open = Callable[..., tuple[Desk[CampaignsPage], AccountsTab]]


@pytest.fixture
def accounts(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(
        campaign: Campaign, *records: Record
    ) -> tuple[Desk[CampaignsPage], AccountsTab]:
        desk = Desk(qtbot, settings, CampaignsPage, campaign, *records)
        desk.view.show("campaigns", campaign.id)
        desk.press("accountsTab")
        return desk, desk.page.detail.accounts

    return make


def _picker(tab: AccountsTab) -> AccountPicker:
    picker = tab.findChild(AccountPicker)
    assert isinstance(picker, AccountPicker)
    return picker


def _ids(desk: Desk[CampaignsPage]) -> set[str]:
    return {entry.account_id for entry in desk.plan.all(CampaignAccount)}


def test_accounts_are_searched_ticked_and_taken_over_by_keys(accounts: Open) -> None:
    campaign = a_campaign()
    alder, beck = an_account("Alder Foods"), an_account("Beck Dairy")
    desk, tab = accounts(campaign, alder, beck)
    desk.press("chooseFirst")
    picker = _picker(tab)
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is picker.search)
    QTest.keyClicks(focused(), "beck")
    desk.key(Qt.Key.Key_Down)
    assert focused() is picker.list
    desk.key(Qt.Key.Key_Space)
    assert picker.count.text() == "1 account"
    desk.key(Qt.Key.Key_Return)
    assert _ids(desk) == {beck.id}
    assert tab.table.records.total == 1


def test_all_that_a_search_shows_are_ticked_at_once(accounts: Open) -> None:
    campaign = a_campaign()
    firms = [an_account(name) for name in ("Alder Foods", "Beck Foods", "Cole Dairy")]
    desk, tab = accounts(campaign, *firms)
    tab.choose()
    picker = _picker(tab)
    picker.search.setText("foods")
    picker.tick_shown()
    assert set(picker.ticked()) == {firms[0].id, firms[1].id}
    picker.tick_shown()
    assert picker.ticked() == []
    picker.reject()
    assert _ids(desk) == set()


def test_a_campaign_can_be_for_all_accounts(accounts: Open) -> None:
    campaign = a_campaign()
    firms = [an_account(name) for name in "AB"]
    desk, tab = accounts(campaign, *firms)
    tab.choose()
    picker = _picker(tab)
    picker.everything.click()
    assert not picker.list.isEnabled()
    assert picker.count.text() == "2 accounts"
    picker.take()
    assert desk.plan.get(Campaign, campaign.id).has_all_accounts
    assert tab.table.records.total == 2
    assert tab.all.isVisible()


def test_accounts_that_stay_keep_where_they_stand(accounts: Open) -> None:
    campaign, alder = a_campaign(), an_account("Alder")
    beck = an_account("Beck")
    won = a_campaign_account(campaign.id, alder.id, status=AccountStatus.WON)
    desk, tab = accounts(campaign, alder, beck, won)
    tab.choose()
    picker = _picker(tab)
    assert picker.ticked() == [alder.id]
    picker.tick_shown()
    picker.take()
    assert _ids(desk) == {alder.id, beck.id}
    assert won in desk.plan.all(CampaignAccount)


def test_where_an_account_stands_is_chosen_in_its_cell(accounts: Open) -> None:
    campaign, account = a_campaign(), an_account()
    entry = a_campaign_account(campaign.id, account.id)
    desk, tab = accounts(campaign, account, entry)
    tab.table.setFocus()
    tab.table.edit_cell(account.id, "status")
    box = focused()
    assert isinstance(box, QComboBox)
    box.setCurrentText("Meeting")
    desk.key(Qt.Key.Key_Return)
    (after,) = desk.plan.all(CampaignAccount)
    assert after.status is AccountStatus.MEETING


def test_delete_takes_an_account_out_of_the_campaign(accounts: Open) -> None:
    campaign, account = a_campaign(), an_account()
    desk, tab = accounts(campaign, account, a_campaign_account(campaign.id, account.id))
    tab.table.setFocus()
    tab.table.select(account.id)
    desk.key(Qt.Key.Key_Delete)
    assert _ids(desk) == set()
    desk.workspace.undo()
    assert _ids(desk) == {account.id}


def test_nothing_is_taken_out_of_a_campaign_for_all(accounts: Open) -> None:
    account = an_account()
    desk, tab = accounts(a_campaign(has_all_accounts=True), account)
    tab.table.setFocus()
    tab.table.select(account.id)
    desk.key(Qt.Key.Key_Delete)
    assert tab.panel.error.isVisible()
    assert tab.panel.error.text().startswith("All accounts are in this campaign.")


def test_enter_on_an_account_goes_to_it(accounts: Open) -> None:
    campaign, account = a_campaign(), an_account()
    desk, tab = accounts(campaign, account, a_campaign_account(campaign.id, account.id))
    tab.table.setFocus()
    tab.table.select(account.id)
    desk.key(Qt.Key.Key_Return)
    assert (desk.view.place.page, desk.view.place.record) == ("accounts", account.id)


def test_control_f_searches_the_accounts_of_the_campaign(accounts: Open) -> None:
    campaign, account = a_campaign(), an_account()
    desk, tab = accounts(campaign, account, a_campaign_account(campaign.id, account.id))
    desk.page.search()
    assert focused() is tab.panel.search
