"""Edits of several chosen accounts: one change, one undo step."""

import pytest

from planner import edits
from planner.edits.selection import (
    add_to_campaign,
    archive_accounts,
    change_accounts,
    put_on_list,
)
from planner.errors import Invalid
from planner.records import Account, AccountStatus, CampaignAccount, Strategy
from tests.builders import a_campaign, a_campaign_account, a_plan, an_account

QUARTER = "2026Q3"


def test_accounts_get_the_same_values_in_one_change() -> None:
    accounts = [an_account("One", tier=1), an_account("Two"), an_account("Three")]
    plan = a_plan(*accounts)

    change = change_accounts(plan, accounts, tier=2)

    assert change.label == "Change 3 accounts"
    assert [row.tier for row in plan.after(change).all(Account)] == [2, 2, 2]


def test_a_broken_rule_changes_no_account() -> None:
    account = an_account()

    with pytest.raises(Invalid, match="1, 2 or 3"):
        change_accounts(a_plan(account), [account], tier=4)


def test_accounts_are_archived_in_one_change() -> None:
    accounts = [an_account("One"), an_account("Two")]
    plan = a_plan(*accounts)

    change = archive_accounts(plan, accounts)

    assert change.label == "Archive 2 accounts"
    assert all(row.is_archived for row in plan.after(change).all(Account))
    assert archive_accounts(plan, accounts[:1]).label == "Archive One"


def test_accounts_join_those_that_a_campaign_has() -> None:
    one, two = an_account("One"), an_account("Two")
    campaign = a_campaign("Line audits")
    link = a_campaign_account(campaign.id, one.id, status=AccountStatus.WON)
    plan = a_plan(one, two, campaign, link)

    change = add_to_campaign(plan, [one, two], campaign)

    assert change.label == "Add 2 accounts to Line audits"
    links = plan.after(change).all(CampaignAccount)
    assert {row.account_id: row.status for row in links} == {
        one.id: AccountStatus.WON,
        two.id: AccountStatus.PLANNED,
    }


def test_accounts_go_on_a_list_that_is_made_for_them() -> None:
    one = an_account("One", tier=1, strategy=Strategy.ACQUIRE)
    two = an_account("Two")
    plan = a_plan(one, two)

    change = put_on_list(plan, [one, two], QUARTER)

    following = plan.after(change)
    assert change.label == "Put 2 accounts on the target list"
    entries = edits.accounts.entries_of(following, QUARTER)
    assert [(row.account_id, row.tier, row.strategy) for row in entries] == [
        (one.id, 1, Strategy.ACQUIRE),
        (two.id, None, None),
    ]
    assert put_on_list(following, [one, two], QUARTER).is_empty()
