"""The plan check as a whole: what it is asked of, and in what order it answers."""

from datetime import date
from decimal import Decimal

import pytest

from planner.checks import Area, Severity, check_plan, findings, pressing
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    ActivityType,
    Actual,
    Campaign,
    CampaignState,
    Dependency,
    Record,
)
from storage.example import example_plan
from tests.builders import (
    a_campaign,
    a_company,
    a_cost,
    a_milestone_rule,
    a_person,
    a_plan,
    a_target,
    a_target_list,
    an_account,
    an_activity,
    an_actual,
    an_objective,
)
from tests.planner.checks.asking import QUARTER, TODAY, problems_of, said


def _pressing(plan: Plan, quarter: Quarter) -> list[str]:
    groups = pressing(plan, TODAY, quarter)
    return [problem.rule for group in groups for problem in group.problems]


def test_an_empty_plan_lacks_nothing() -> None:
    assert check_plan(a_plan(), TODAY) == ()


def test_a_finding_tells_programs_its_rule_its_area_and_its_quarter() -> None:
    campaign = a_campaign("Cold chain")
    (problem,) = problems_of("campaign-without-objective", campaign)
    assert problem.as_json() == {
        "severity": "warning",
        "sentence": "The campaign “Cold chain” has no objective.",
        "kind": "Campaign",
        "id": campaign.id,
        "rule": "campaign-without-objective",
        "area": "campaigns",
        "quarter": "2026Q3",
    }


def test_what_is_not_there_is_told_with_the_kind_that_is_missing() -> None:
    (problem,) = problems_of("quarter-without-targets", a_campaign())
    assert problem.sentence == "Q3 2026 has no targets."
    assert problem.as_json()["kind"] == "Target"
    assert problem.as_json()["id"] is None


def test_of_one_quarter_only_its_own_findings_are_told_and_the_whole_plans() -> None:
    plan = a_plan(
        a_campaign("Now", "2026Q3"),
        a_campaign("Later", "2026Q4"),
        an_activity("Some day"),
        a_person(),
    )
    found = findings(plan, TODAY, Quarter(2026, 4))
    assert {group.quarter for group in found} == {"2026Q4", None}
    sentences = [each.sentence for group in found for each in group.problems]
    assert "The campaign “Later” has no objective." in sentences
    assert "Nobody from Marketing is in the plan." in sentences
    assert not [each for each in sentences if "Now" in each]


def test_findings_are_read_by_area_and_the_graver_first() -> None:
    campaign = a_campaign(start=date(2026, 8, 1), end=date(2026, 8, 31))
    outside = an_activity(campaign_id=campaign.id, due=date(2026, 9, 1))
    target = a_target(sales_owner_id=None)
    found = findings(a_plan(campaign, outside, target), TODAY)
    assert [each.area for each in found] == sorted(
        (each.area for each in found), key=list(Area).index
    )
    of_activities = [each.severity for each in found if each.area is Area.ACTIVITIES]
    assert of_activities[0] is Severity.ERROR
    assert of_activities == sorted(of_activities, key=list(Severity).index)


def test_a_single_finding_needs_no_heading() -> None:
    one = findings(a_plan(a_campaign("Cold chain")), TODAY)
    headings = {group.rule: group.heading for group in one}
    assert headings["campaign-without-objective"] is None
    two = findings(a_plan(a_campaign("Cold chain"), a_campaign("Retrofit")), TODAY)
    headings = {group.rule: group.heading for group in two}
    assert headings["campaign-without-objective"] == "2 campaigns have no objective"


def test_what_cannot_wait_is_of_a_quarter_without_what_is_missing() -> None:
    rosa = a_person()
    plan = a_plan(rosa, a_target("wins"), a_target("tours"), a_campaign())
    assert _pressing(plan, QUARTER) == ["target-without-metric", "target-without-owner"]
    assert _pressing(plan, Quarter(2026, 4)) == []


def test_an_overdue_milestone_cannot_wait() -> None:
    seminar = an_activity(due=date(2026, 9, 30), type=ActivityType.SEMINAR)
    plan = a_plan(seminar, a_milestone_rule("List agreed", 60))
    # 60 days before 30 September is 1 August.
    assert _pressing(plan, QUARTER) == ["milestone-overdue"]


def test_contradictions_are_what_the_check_calls_errors() -> None:
    wide = a_campaign(start=date(2026, 8, 1), end=date(2026, 8, 31), budget_minor=1)
    plan = a_plan(
        wide,
        an_activity(campaign_id=wide.id, due=date(2026, 9, 1)),
        a_cost(2, campaign_id=wide.id),
        a_target("wins"),
        an_actual("leads_received", 1),
        an_actual("leads_accepted", 2),
        an_objective(value=Decimal(1), is_headline=True),
        an_objective("Two", value=Decimal(1), is_headline=True),
    )
    found = check_plan(plan, TODAY, QUARTER)
    errors = [each for each in found if each.severity is Severity.ERROR]
    assert len(_pressing(plan, QUARTER)) == len(errors) == 5


def test_a_record_that_breaks_a_rule_is_an_error() -> None:
    found = problems_of("broken-rule", a_person("Rosa Lind"), a_person("Rosa Lind"))
    assert {problem.severity for problem in found} == {Severity.ERROR}
    assert [problem.sentence for problem in found] == [
        (
            "The person “Rosa Lind” breaks a rule: There is one like this already. "
            "Change it instead."
        )
    ] * 2


@pytest.mark.parametrize(
    ("record", "area"),
    [
        (a_campaign(quarter="soon"), Area.CAMPAIGNS),
        (a_target(quarter="soon"), Area.TARGETS),
        (a_target_list(quarter="soon"), Area.ACCOUNTS),
        (an_account(tier=9), Area.ACCOUNTS),
        (a_cost(1, currency="USD"), Area.MONEY),
        (a_company("  "), Area.COMPANY),
    ],
)
def test_a_broken_rule_belongs_to_the_area_of_its_record(
    record: Record, area: Area
) -> None:
    (problem,) = problems_of("broken-rule", record)
    assert problem.area is area
    assert problem.record_id == record.id
    assert problem.quarter is None


def test_an_activity_of_a_campaign_with_no_quarter_is_still_looked_at() -> None:
    campaign = a_campaign(quarter="soon")
    activity = an_activity("Call", number="X1", campaign_id=campaign.id)
    assert said("activity-without-owner", campaign, activity) == [
        "Activity X1 “Call” has no owner."
    ]


def test_activities_that_wait_for_each_other_break_a_rule() -> None:
    first, second = an_activity(), an_activity()
    circle = (
        Dependency(id="1" * 32, activity_id=first.id, needs_id=second.id),
        Dependency(id="2" * 32, activity_id=second.id, needs_id=first.id),
    )
    assert len(problems_of("broken-rule", first, second, *circle)) == 2


def test_a_campaign_that_is_over_or_put_away_lacks_nothing_itself() -> None:
    closed = a_campaign(state=CampaignState.CLOSED)
    away = a_campaign(is_archived=True, quarter="2027Q1")
    found = check_plan(a_plan(closed, away), TODAY)
    assert [each for each in found if each.kind is Campaign] == []
    assert {each.quarter for each in found} == {"2026Q3"}


def test_a_quarter_with_nothing_but_figures_or_costs_is_looked_at() -> None:
    plan = a_plan(an_actual("leads_received", -1, day=date(2026, 4, 1)))
    (found,) = check_plan(plan, TODAY)
    assert (found.quarter, found.kind) == ("2026Q2", Actual)


def test_the_example_company_breaks_no_rule() -> None:
    found = check_plan(example_plan(TODAY), TODAY)
    assert [each for each in found if each.severity is Severity.ERROR] == []
