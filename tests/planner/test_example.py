"""The example company keeps every rule, and is in mid-quarter on whatever day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from planner import edits
from planner.checks import Severity, check_plan
from planner.example import day_at, fiscal_year_start
from planner.exchange.kinds import KINDS
from planner.exchange.propose import propose
from planner.exchange.table import table_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    RECORDS,
    Account,
    Activity,
    ActivityAccount,
    ActivityState,
    Actual,
    Campaign,
    CampaignAccount,
    Company,
    Contact,
    CostEntry,
    CostState,
    Dependency,
    ListEntry,
    Objective,
    Person,
    Side,
    Target,
    new_id,
)
from storage.example import example_plan

# The first and the last days of months, a leap day, a weekend, and a year's turn.
DAYS = [
    date(2026, 1, 1),
    date(2026, 8, 14),
    date(2026, 8, 15),
    date(2026, 8, 31),
    date(2026, 12, 31),
    date(2027, 5, 1),
    date(2028, 2, 29),
    date(2028, 3, 31),
]


@pytest.fixture(scope="module", params=DAYS, ids=str)
def day(request: pytest.FixtureRequest) -> date:
    """A day on which somebody makes the example."""
    assert isinstance(request.param, date)
    return request.param


@pytest.fixture(scope="module")
def plan(day: date) -> Plan:
    """The example as of that day."""
    return example_plan(day)


@pytest.mark.parametrize(
    ("month", "start"), [(1, 3), (2, 1), (3, 2), (4, 3), (8, 1), (11, 1), (12, 2)]
)
def test_the_fiscal_year_puts_today_into_the_middle_month(
    month: int, start: int
) -> None:
    today = date(2026, month, 15)
    assert fiscal_year_start(today) == start
    middle = Quarter.of(today, start).month_starts(start)[1]
    assert middle == today.replace(day=1)


@pytest.mark.parametrize(
    ("place", "day"),
    [
        (0, date(2026, 7, 1)),
        (25, date(2026, 7, 23)),  # 22 of 44 days to today
        (50, date(2026, 8, 14)),
        (75, date(2026, 9, 7)),  # 23.5 of 47 days to the end, rounded up
        (100, date(2026, 9, 30)),
    ],
)
def test_a_place_is_a_day_between_start_today_and_end(place: int, day: date) -> None:
    quarter = date(2026, 7, 1), date(2026, 9, 30)
    assert day_at(place, quarter, date(2026, 8, 14)) == day


def test_the_plan_is_as_large_as_a_small_firm_has_it(plan: Plan) -> None:
    assert plan.company.is_example
    assert len(plan.all(Account)) == 68
    assert len({account.country for account in plan.all(Account)}) == 20
    assert len(plan.all(Campaign)) == 5
    assert len(plan.all(Activity)) == 40
    assert len(plan.all(CostEntry)) == 27
    assert len(plan.all(Contact)) == 71
    sides = {person.side for person in plan.all(Person)}
    assert {Side.SALES, Side.MARKETING, Side.LEADERSHIP} <= sides
    assert sum(objective.is_headline for objective in plan.all(Objective)) == 1


def test_every_record_keeps_every_rule(plan: Plan) -> None:
    for kind in RECORDS:
        for record in plan.all(kind):
            edits.check(plan, record)


def test_today_is_in_the_middle_of_the_only_quarter(plan: Plan, day: date) -> None:
    first_month = plan.company.fiscal_year_start
    quarter = Quarter.of(day, first_month)
    start, end = quarter.start(first_month), quarter.end(first_month)
    assert start + timedelta(days=28) <= day <= end - timedelta(days=28)
    assert {row.quarter for row in plan.all(Campaign)} == {quarter.key}
    assert {row.quarter for row in plan.all(Target)} == {quarter.key}


def test_activities_lie_within_their_campaigns(plan: Plan) -> None:
    for activity in plan.all(Activity):
        assert activity.start is not None
        assert activity.due is not None
        campaign = plan.find(Campaign, activity.campaign_id)
        if campaign is not None:
            assert campaign.start is not None
            assert campaign.end is not None
            assert campaign.start <= activity.start <= activity.due <= campaign.end


def test_activities_are_for_accounts_of_their_campaign(plan: Plan) -> None:
    for link in plan.all(ActivityAccount):
        activity = plan.get(Activity, link.activity_id)
        in_campaign = plan.where(CampaignAccount, "campaign_id", activity.campaign_id)
        assert link.account_id in {row.account_id for row in in_campaign}


def test_what_was_done_was_done_by_today(plan: Plan, day: date) -> None:
    for activity in plan.all(Activity):
        if activity.state is ActivityState.DONE:
            assert activity.start is not None
            assert activity.done_on is not None
            assert activity.start <= activity.done_on <= day
        if activity.state is ActivityState.PLANNED:
            assert activity.start is not None
            assert activity.start > day
    assert all(actual.date <= day for actual in plan.all(Actual))
    for cost in plan.all(CostEntry):
        assert (cost.state is CostState.ACTUAL) <= (cost.date <= day)


def test_three_activities_are_late(plan: Plan, day: date) -> None:
    late = [
        activity.number
        for activity in plan.all(Activity)
        if activity.state in (ActivityState.PLANNED, ActivityState.IN_PROGRESS)
        and activity.due is not None
        and activity.due < day
    ]
    assert late == ["X9", "X16", "X30"]


def test_nothing_starts_before_what_it_needs_was_due(plan: Plan) -> None:
    for link in plan.all(Dependency):
        activity = plan.get(Activity, link.activity_id)
        needed = plan.get(Activity, link.needs_id)
        assert activity.start is not None
        assert needed.due is not None
        assert activity.start >= needed.due, (activity.number, needed.number)


def test_a_few_votes_are_still_missing(plan: Plan) -> None:
    numbers = {row.id: row.number for row in plan.all(Account)}
    missing = [
        numbers[entry.account_id]
        for entry in plan.all(ListEntry)
        if entry.sales_vote is None or entry.marketing_vote is None
    ]
    assert len(missing) == 3


def test_one_cost_is_in_another_currency(plan: Plan) -> None:
    (foreign,) = [row for row in plan.all(CostEntry) if row.currency is not None]
    assert foreign.currency == "USD"
    assert foreign.amount_minor == 531_82  # 618.40 dollars at 0.86: 531.824


@pytest.mark.parametrize("currency", ["EUR", "USD", "JPY", "KWD"])
def test_the_example_can_be_had_in_any_currency_and_fiscal_year(currency: str) -> None:
    plan = example_plan(DAYS[1], currency=currency, fiscal_year_start=7)
    assert plan.company.currency == currency
    assert len(plan.all(CostEntry)) == 27
    assert plan.all(Campaign)[0].quarter == "2027Q1"


def test_two_examples_of_one_day_give_the_same_files() -> None:
    first, second = example_plan(DAYS[0]), example_plan(DAYS[0])
    for kind in KINDS:
        assert table_of(first, kind) == table_of(second, kind)
    assert first.all(Company)[0].id != second.all(Company)[0].id


def test_the_plan_check_finds_what_is_late_and_no_contradiction(
    plan: Plan, day: date
) -> None:
    problems = check_plan(plan, day)
    assert all(problem.severity is not Severity.ERROR for problem in problems)
    late = [each.record_id for each in problems if each.rule == "activity-late"]
    activities = [plan.find(Activity, each) for each in late]
    assert [each.number for each in activities if each] == ["X9", "X16", "X30"]


def test_its_export_goes_into_an_empty_plan_and_comes_out_the_same() -> None:
    today = date(2026, 8, 14)
    first = example_plan(today)
    second = Plan.of([replace(first.company, id=new_id())])
    for kind in KINDS:
        header, rows = table_of(first, kind)
        numbered = [Row(number, row) for number, row in enumerate(rows, start=2)]
        proposal = propose(second, kind, header, numbered, today=today)
        assert proposal.problems == ()
        assert proposal.added == len(rows)
        second = second.after(proposal.change)
    for kind in KINDS:
        assert table_of(second, kind) == table_of(first, kind)


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    cells: tuple[str, ...]
