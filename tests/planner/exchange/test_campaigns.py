"""Importing campaigns and activities with what they are joined to."""

from datetime import date

from planner.exchange import kind_of, table_of
from planner.records import (
    Activity,
    ActivityAccount,
    ActivityType,
    Campaign,
    CampaignAccount,
    Dependency,
)
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_dependency,
    a_plan,
    an_account,
    an_activity,
)
from tests.planner.exchange.files import counts, imported, importing, reasons

CIRCLE = "These activities would wait for each other in a circle."


def test_accounts_of_a_campaign_come_by_number_or_name_even_with_semicolons() -> None:
    acme = an_account("Acme; Sons; Daughters Ltd", number="A1")
    byte = an_account("Byte", number="A2")
    plan = imported(
        a_plan(acme, byte),
        "campaigns",
        "code|name|quarter|accounts",
        "C-1|Cold chain|2026Q3|a2; Acme; Sons; Daughters Ltd",
    )
    ids = [row.account_id for row in plan.all(CampaignAccount)]
    assert ids == [byte.id, acme.id]
    _header, rows = table_of(plan, kind_of("campaigns"))
    assert rows[0][-1] == "A1; A2"


def test_all_stands_for_every_account() -> None:
    plan = imported(a_plan(), "campaigns", "code|name|accounts", "C-1|Cold chain|All")
    (campaign,) = plan.all(Campaign)
    assert campaign.has_all_accounts
    assert campaign.quarter == "2026Q3"


def test_an_account_numbered_all_does_not_become_every_account() -> None:
    account, other = an_account(number="All"), an_account(number="A2")
    campaign = a_campaign(code="C-1")
    row = a_campaign_account(campaign.id, account.id)
    plan = a_plan(campaign, account, other, row)
    _header, rows = table_of(plan, kind_of("campaigns"))
    assert rows[0][-1] == "All;"
    proposal = importing(plan, "campaigns", "code|accounts", "C-1|All;")
    assert (proposal.unchanged, proposal.problems) == (1, ())


def test_accounts_that_stay_keep_where_they_stand_and_others_go() -> None:
    campaign = a_campaign(code="C-1")
    stays, goes = an_account(number="A1"), an_account(number="A2")
    row = a_campaign_account(campaign.id, stays.id)
    other = a_campaign_account(campaign.id, goes.id)
    plan = a_plan(campaign, stays, goes, row, other)
    after = imported(plan, "campaigns", "code|accounts", "C-1|A1")
    assert after.all(CampaignAccount) == (row,)
    assert (
        imported(plan, "campaigns", "code|accounts", "C-1|").all(CampaignAccount) == ()
    )
    assert importing(plan, "campaigns", "code|name", "C-1|Cold chain").unchanged == 1


def test_an_unknown_account_refuses_the_campaign() -> None:
    proposal = importing(
        a_plan(), "campaigns", "code|name|accounts", "C-1|Cold chain|Nobody Ltd"
    )
    sentence = "There is no account “Nobody Ltd” in the plan."
    assert reasons(proposal) == [(2, "accounts", sentence)]


def test_a_campaign_that_ends_before_it_starts_is_refused() -> None:
    proposal = importing(
        a_plan(), "campaigns", "code|name|start|end", "C-1|X|2026-09-01|2026-08-01"
    )
    sentence = "The end is before the start. Change one of the two."
    assert reasons(proposal) == [(2, "end", sentence)]


def test_the_quarter_that_a_file_lacks_can_be_given() -> None:
    proposal = importing(
        a_plan(), "campaigns", "code|name", "C-1|Cold chain", quarter="2027Q1"
    )
    campaign = proposal.change.rows[0].after
    assert isinstance(campaign, Campaign)
    assert campaign.quarter == "2027Q1"


def test_an_activity_may_wait_for_one_further_down_and_keeps_its_first_days() -> None:
    plan = imported(
        a_plan(),
        "activities",
        "number|name|type|start|due|depends_on",
        "X1|Call|joint_visit|2026-07-01|2026-07-09|X2",
        "X2|Write||||",
    )
    first, second = plan.all(Activity)
    (dependency,) = plan.all(Dependency)
    assert (dependency.activity_id, dependency.needs_id) == (first.id, second.id)
    assert first.type is ActivityType.JOINT_VISIT
    assert (first.baseline_start, first.baseline_due) == (
        date(2026, 7, 1),
        date(2026, 7, 9),
    )


def test_later_days_leave_the_baseline_as_it_was() -> None:
    planned = an_activity(number="X1", due=date(2026, 7, 9))
    plan = a_plan(planned)
    after = imported(plan, "activities", "number|due", "X1|2026-08-09")
    assert after.get(Activity, planned.id).baseline_due is None


def test_an_activity_cannot_wait_for_itself() -> None:
    proposal = importing(a_plan(), "activities", "number|name|depends_on", "X1|Call|x1")
    sentence = "An activity cannot depend on itself."
    assert reasons(proposal) == [(2, "depends_on", sentence)]


def test_a_circle_refuses_its_rows_and_those_that_wait_for_them() -> None:
    proposal = importing(
        a_plan(),
        "activities",
        "number|name|depends_on",
        "X1|One|X2",
        "X2|Two|X3",
        "X3|Three|X1",
        "X4|Waits for the circle|X1",
        "X5|Free|",
        "X6|Waits for the free one|X5",
    )
    assert counts(proposal) == (2, 0, 0, 4)
    missing = "There is no activity “X1” in the plan or in this file."
    assert reasons(proposal) == [
        (2, "depends_on", CIRCLE),
        (3, "depends_on", CIRCLE),
        (4, "depends_on", CIRCLE),
        (5, "depends_on", missing),
    ]


def test_a_circle_over_activities_of_the_plan_is_refused() -> None:
    one, two = an_activity(number="X1"), an_activity(number="X2")
    plan = a_plan(one, two, a_dependency(one.id, two.id))
    proposal = importing(plan, "activities", "number|depends_on", "X2|X1")
    assert reasons(proposal) == [(2, "depends_on", CIRCLE)]
    turned = importing(plan, "activities", "number|depends_on", "X2|X1", "X1|")
    assert counts(turned) == (0, 2, 0, 0)


def test_accounts_of_an_activity_are_joined() -> None:
    acme = an_account("Acme", number="A1")
    plan = imported(
        a_plan(acme), "activities", "number|name|accounts", "X1|Call|acme;A1"
    )
    assert [row.account_id for row in plan.all(ActivityAccount)] == [acme.id]


def test_done_needs_its_day() -> None:
    proposal = importing(a_plan(), "activities", "number|name|state", "X1|Call|done")
    sentence = "Enter the day on which it was done."
    assert reasons(proposal) == [(2, "done_on", sentence)]


def test_an_activity_belongs_to_a_campaign_by_code_or_name() -> None:
    campaign = a_campaign("Cold chain", code="C-2026Q3-01")
    plan = imported(
        a_plan(campaign),
        "activities",
        "number|name|campaign",
        "X1|Call|c-2026q3-01",
        "X2|Mail|Cold chain",
    )
    assert {row.campaign_id for row in plan.all(Activity)} == {campaign.id}
    proposal = importing(plan, "activities", "number|campaign", "X1|C-9")
    sentence = "There is no campaign “C-9” in the plan."
    assert reasons(proposal) == [(2, "campaign", sentence)]


def test_an_account_that_two_share_by_name_needs_its_number() -> None:
    plan = a_plan(an_account("Acme", number="A1"), an_account("Acme", number="A2"))
    proposal = importing(plan, "campaigns", "code|name|accounts", "C-1|X|Acme")
    sentence = "Several accounts are called “Acme”. Give the number."
    assert reasons(proposal) == [(2, "accounts", sentence)]
