"""A report as of a day knows nothing of what came later, whatever it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.plan import Plan
from planner.records import (
    RECORDS,
    Activity,
    ActivityState,
    Actual,
    BudgetLine,
    BudgetTransfer,
    Campaign,
    CostState,
    Milestone,
    Person,
    Record,
    ScopeKind,
    Side,
    Target,
    TargetList,
    TargetRevision,
    new_id,
)
from planner.reports import REPORTS, Report, report_of
from planner.reports.document import Document
from tests.builders import (
    a_cost,
    a_list_entry,
    a_milestone,
    a_target,
    an_account,
    an_actual,
)
from tests.planner.reports.report_plans import AS_OF, OPTIONS, a_small_plan


def a_rich_plan() -> Plan:
    """The small plan with a target, a milestone, a budget and a candidate more."""
    plan = a_small_plan()
    calls = next(each for each in plan.all(Activity) if each.number == "X2")
    return with_records(
        plan,
        a_target("leads_received", 40),
        an_actual("leads_received", 9, AS_OF),
        a_milestone(calls.id, "List agreed", 10),
        an_account("Candidate", number="A9"),
        BudgetLine(
            id=new_id(), quarter="2026Q3", side=Side.SALES, amount_minor=20_000_50
        ),
    )


def with_records(plan: Plan, *records: Record) -> Plan:
    """The plan with these records; one with a known id takes the other's place."""
    every = {each.id: each for kind in RECORDS for each in plan.all(kind)}
    every.update({each.id: each for each in records})
    return Plan.of(every.values())


PLAN = a_rich_plan()
CAMPAIGN, OTHER = PLAN.all(Campaign)
CALLS = next(each for each in PLAN.all(Activity) if each.number == "X2")


def a_later_actual(day: date) -> Record:
    return an_actual("wins", 3, day)


def a_later_lead(day: date) -> Record:
    return an_actual(
        "leads_received", 7, day, scope=ScopeKind.CAMPAIGN, campaign_id=CAMPAIGN.id
    )


def more_calls_later(day: date) -> Record:
    return Actual(
        id=new_id(),
        date=day,
        metric="done:other",
        value=Decimal(5),
        activity_id=CALLS.id,
    )


def a_later_cost(day: date) -> Record:
    return a_cost(77_77, day, campaign_id=CAMPAIGN.id, state=CostState.ACTUAL)


def a_later_transfer(day: date) -> Record:
    return BudgetTransfer(
        id=new_id(),
        number="T9",
        quarter="2026Q3",
        date=day,
        from_campaign_id=CAMPAIGN.id,
        to_campaign_id=OTHER.id,
        amount_minor=1_000_00,
        reason="Later",
        approver_id=PLAN.all(Person)[0].id,
    )


def a_later_revision(day: date) -> Record:
    return TargetRevision(
        id=new_id(),
        target_id=PLAN.all(Target)[0].id,
        effective_from=day,
        value=Decimal(99),
        reason="Later",
    )


def a_later_withdrawal(day: date) -> Record:
    return TargetRevision(
        id=new_id(),
        target_id=PLAN.all(Target)[0].id,
        effective_from=day,
        value=None,
        reason="Later",
    )


def a_later_list_entry(day: date) -> Record:
    listed, candidate = PLAN.all(TargetList)[0], PLAN.all(type(an_account()))[-1]
    return a_list_entry(listed.id, candidate.id, added_on=day)


def a_milestone_met_later(day: date) -> Record:
    return replace(PLAN.all(Milestone)[0], done_on=day)


def work_done_later(day: date) -> Record:
    """Only what the day itself brings: what was done by then stood there before."""
    return replace(CALLS, state=ActivityState.DONE, done_on=day, done_quantity=None)


LATER: tuple[Callable[[date], Record], ...] = (
    a_later_actual,
    a_later_lead,
    a_later_cost,
    a_later_transfer,
    a_later_revision,
    a_later_withdrawal,
    a_later_list_entry,
    a_milestone_met_later,
)
every_report = pytest.mark.parametrize("report", REPORTS, ids=lambda each: each.key)
after = st.integers(min_value=1, max_value=400).map(lambda n: AS_OF + timedelta(days=n))


@cache
def known(key: str) -> Document:
    """The report of the plan before anything comes later."""
    return report_of(key).build(PLAN, OPTIONS)


@every_report
@pytest.mark.parametrize("later", LATER, ids=lambda each: each.__name__)
@settings(max_examples=5, deadline=None)  # each example builds a whole report
@given(day=after)
def test_nothing_of_a_later_day_is_in_a_report(
    report: Report, later: Callable[[date], Record], day: date
) -> None:
    seen = report.build(with_records(PLAN, later(day)), OPTIONS)
    assert seen == known(report.key)


@pytest.mark.parametrize("later", LATER, ids=lambda each: each.__name__)
def test_the_same_on_the_day_itself_is_in_the_review_pack(
    later: Callable[[date], Record],
) -> None:
    plan = with_records(PLAN, later(AS_OF))
    assert report_of("review-pack").build(plan, OPTIONS) != known("review-pack")


@every_report
def test_work_that_is_done_later_is_still_under_way(report: Report) -> None:
    before = replace(CALLS, done_quantity=None)
    plan = with_records(PLAN, before)
    done = with_records(PLAN, work_done_later(AS_OF + timedelta(days=1)))
    assert report.build(done, OPTIONS) == report.build(plan, OPTIONS)


@every_report
def test_calls_made_later_do_not_count_before(report: Report) -> None:
    fewer = replace(CALLS, done_quantity=Decimal(10))
    more = replace(CALLS, done_quantity=Decimal(15))
    later = more_calls_later(AS_OF + timedelta(days=1))
    seen = report.build(with_records(PLAN, more, later), OPTIONS)
    assert seen == report.build(with_records(PLAN, fewer), OPTIONS)
