"""New campaigns and activities, and work that is ticked off."""

from datetime import date
from decimal import Decimal

import pytest

from planner.edits.programme import (
    draft_activity,
    draft_campaign,
    mark_done,
    set_state,
    set_status,
    take_out,
)
from planner.errors import Invalid
from planner.quarter import Quarter
from planner.records import (
    AccountStatus,
    Activity,
    ActivityState,
    CampaignAccount,
    CampaignState,
)
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_company,
    a_plan,
    an_account,
    an_activity,
)

TODAY = date(2026, 8, 14)


def test_a_new_campaign_runs_over_its_quarter_with_the_next_code() -> None:
    plan = a_plan(a_campaign(code="C-2026Q3-04"))
    draft = draft_campaign(plan, Quarter(2026, 3), "Cold chain")
    assert (draft.code, draft.quarter) == ("C-2026Q3-05", "2026Q3")
    assert (draft.start, draft.end) == (date(2026, 7, 1), date(2026, 9, 30))
    assert draft.state is CampaignState.DRAFT


def test_a_new_campaign_knows_when_the_fiscal_year_starts() -> None:
    plan = a_plan(a_company(fiscal_year_start=7))
    draft = draft_campaign(plan, Quarter(2027, 1), "Cold chain")
    assert (draft.start, draft.end) == (date(2026, 7, 1), date(2026, 9, 30))


def test_a_new_activity_takes_the_next_number_and_its_campaign() -> None:
    campaign = a_campaign()
    plan = a_plan(campaign, an_activity(number="X7"))
    draft = draft_activity(plan, campaign, "Call")
    assert (draft.number, draft.campaign_id) == ("X8", campaign.id)
    assert draft_activity(plan, None, "Call").campaign_id is None


def test_done_is_done_today_with_its_quantity() -> None:
    activity = an_activity(planned_quantity=Decimal(12))
    plan = a_plan(activity)
    change = mark_done(plan, activity, TODAY, Decimal(10))
    done = plan.after(change).get(Activity, activity.id)
    assert (done.state, done.done_on) == (ActivityState.DONE, TODAY)
    assert done.done_quantity == Decimal(10)
    assert change.label == "Mark Call the ten largest done"


def test_what_was_planned_in_numbers_is_not_done_without_one() -> None:
    activity = an_activity(planned_quantity=Decimal(12))
    with pytest.raises(Invalid, match="Enter how much was done") as refused:
        set_state(a_plan(activity), activity, ActivityState.DONE, TODAY)
    assert refused.value.field == "done_quantity"


def test_work_that_is_taken_up_again_was_not_done() -> None:
    done_on = date(2026, 8, 3)
    activity = an_activity(state=ActivityState.DONE, done_on=done_on)
    plan = a_plan(activity)
    again = set_state(plan, activity, ActivityState.IN_PROGRESS, TODAY)
    after = plan.after(again).get(Activity, activity.id)
    assert after.done_on is None
    assert set_state(plan, activity, ActivityState.DONE, TODAY).is_empty()


def test_an_account_says_where_it_stands_in_a_campaign() -> None:
    campaign, account = a_campaign(), an_account("Alder")
    entry = a_campaign_account(campaign.id, account.id)
    plan = a_plan(campaign, account, entry)
    change = set_status(plan, campaign, account, AccountStatus.MEETING)
    (after,) = plan.after(change).all(CampaignAccount)
    assert (after.id, after.status) == (entry.id, AccountStatus.MEETING)
    assert change.label == "Alder: meeting"


def test_an_account_of_a_campaign_for_all_gets_an_entry_once_it_stands_somewhere() -> (
    None
):
    campaign, account = a_campaign(has_all_accounts=True), an_account()
    other = an_account("Beta")
    theirs = a_campaign_account(campaign.id, other.id)
    plan = a_plan(campaign, account, other, theirs)
    change = set_status(plan, campaign, account, AccountStatus.WON)
    after = plan.after(change).where(CampaignAccount, "account_id", account.id)
    assert [entry.status for entry in after] == [AccountStatus.WON]


def test_accounts_are_taken_out_and_the_others_stay_where_they_stand() -> None:
    campaign = a_campaign()
    accounts = [an_account(name) for name in ("Alder", "Beta")]
    entries = [
        a_campaign_account(campaign.id, each.id, status=AccountStatus.WON)
        for each in accounts
    ]
    plan = a_plan(campaign, *accounts, *entries)
    after = plan.after(take_out(plan, campaign, {accounts[0].id}))
    assert after.all(CampaignAccount) == (entries[1],)


def test_nothing_is_taken_out_of_a_campaign_for_all_accounts() -> None:
    campaign, account = a_campaign(has_all_accounts=True), an_account()
    with pytest.raises(Invalid, match="All accounts are in this campaign"):
        take_out(a_plan(campaign, account), campaign, {account.id})
