"""What belongs to a campaign, counted and summed."""

from datetime import date

from planner.activity_rows import activity_rows, free_activity_rows
from planner.campaign_rows import (
    account_count,
    account_rows,
    campaign_rows,
    leads_to_choose,
    objective_texts,
    owners,
)
from planner.progress import Standing
from planner.quarter import Quarter
from planner.records import AccountStatus, Side
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_person,
    a_plan,
    an_account,
    an_activity,
    an_objective,
)

AS_OF = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def test_a_row_names_both_leads_and_counts_accounts() -> None:
    rosa, jon = a_person(), a_person("Jon Vale", Side.MARKETING)
    account = an_account()
    campaign = a_campaign(sales_lead_id=rosa.id, marketing_lead_id=jon.id)
    entry = a_campaign_account(campaign.id, account.id)
    plan = a_plan(rosa, jon, account, campaign, entry)
    (row,) = campaign_rows(plan, QUARTER, AS_OF)
    assert (row.sales_lead, row.marketing_lead) == (rosa, jon)
    assert row.accounts == 1
    assert row.id == campaign.id


def test_the_accounts_of_a_campaign_come_by_number_without_archived_ones() -> None:
    campaign = a_campaign()
    tenth = an_account(number="A10")
    second = an_account("Beta", number="A2")
    gone = an_account("Gamma", number="A3", is_archived=True)
    entries = [
        a_campaign_account(campaign.id, each.id) for each in (tenth, second, gone)
    ]
    plan = a_plan(campaign, tenth, second, gone, *entries)
    assert [row.account for row in account_rows(plan, campaign)] == [second, tenth]
    assert account_count(plan, campaign) == 2


def test_all_accounts_are_in_a_campaign_for_all_of_them() -> None:
    campaign = a_campaign(has_all_accounts=True)
    one, two = an_account(number="A1"), an_account("Beta", number="A2")
    gone = an_account("Gamma", number="A3", is_archived=True)
    won = a_campaign_account(campaign.id, two.id, status=AccountStatus.WON)
    plan = a_plan(campaign, one, two, gone, won)
    statuses = {row.id: row.status for row in account_rows(plan, campaign)}
    assert statuses == {one.id: AccountStatus.PLANNED, two.id: AccountStatus.WON}
    assert account_count(plan, campaign) == 2


def test_the_headline_is_the_first_suggestion_for_an_objective() -> None:
    plan = a_plan(
        an_objective("Meet ten buyers"),
        an_objective("Win five plants", is_headline=True),
        an_objective("Next quarter's", quarter="2026Q4"),
    )
    assert objective_texts(plan, QUARTER) == ("Win five plants", "Meet ten buyers")


def test_an_activity_row_has_its_owner_and_how_it_stands() -> None:
    rosa, campaign = a_person(), a_campaign()
    late = an_activity(campaign_id=campaign.id, owner_id=rosa.id, due=date(2026, 8, 13))
    (row,) = activity_rows(a_plan(rosa, campaign, late), campaign, AS_OF)
    assert (row.id, row.owner, row.standing) == (late.id, rosa, Standing.LATE)


def test_who_has_left_owns_nothing_new() -> None:
    rosa = a_person("Rosa Lind", active_to=AS_OF)
    jon = a_person("Jon Vale", Side.MARKETING)
    gone = a_person("Ada Moss", active_to=date(2026, 8, 13))
    plan = a_plan(rosa, jon, gone)
    assert owners(plan, AS_OF) == (jon, rosa)
    assert owners(plan, AS_OF, Side.SALES) == (rosa,)


def test_activities_without_a_campaign_are_the_quarters_own() -> None:
    campaign = a_campaign()
    mine = an_activity(campaign_id=campaign.id)
    free = an_activity("Tidy the list", due=date(2026, 8, 20))
    later = an_activity("Later", due=date(2026, 11, 2))
    rows = free_activity_rows(a_plan(campaign, mine, free, later), QUARTER, AS_OF)
    assert [row.activity for row in rows] == [free]


def test_whoever_leads_now_stays_to_be_chosen() -> None:
    rosa = a_person("Rosa Lind")
    gone = a_person("Ada Moss", active_to=date(2026, 8, 13))
    plan = a_plan(rosa, gone)
    assert leads_to_choose(plan, AS_OF, Side.SALES, None) == (rosa,)
    assert leads_to_choose(plan, AS_OF, Side.SALES, rosa.id) == (rosa,)
    assert leads_to_choose(plan, AS_OF, Side.SALES, gone.id) == (rosa, gone)
