"""The plan check: what is missing or contradictory."""

from datetime import date
from decimal import Decimal

from planner.checks import Severity, check_plan
from planner.plan import Plan
from planner.records import ActivityState, CampaignState, ScopeKind, Side
from storage.example import example_plan
from tests.builders import (
    a_campaign,
    a_list_entry,
    a_person,
    a_plan,
    a_target,
    a_target_list,
    an_account,
    an_activity,
    an_objective,
)

TODAY = date(2026, 8, 14)


def sentences(plan: Plan) -> list[str]:
    """What the check says."""
    return [problem.sentence for problem in check_plan(plan, TODAY)]


def test_an_empty_plan_lacks_nothing() -> None:
    assert sentences(a_plan()) == []


def test_an_unfinished_campaign_is_told_everything_that_it_lacks() -> None:
    campaign = a_campaign("Cold chain")
    problems = check_plan(a_plan(campaign), TODAY)
    assert [problem.sentence for problem in problems] == [
        "The campaign “Cold chain” has no lead in Sales.",
        "The campaign “Cold chain” has no lead in Marketing.",
        "The campaign “Cold chain” has no objective.",
        "The campaign “Cold chain” has no start or no end.",
        "The campaign “Cold chain” has no activities.",
    ]
    assert {problem.record_id for problem in problems} == {campaign.id}
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert problems[0].as_json()["kind"] == "Campaign"


def test_a_campaign_that_is_over_or_put_away_lacks_nothing() -> None:
    closed = a_campaign(state=CampaignState.CLOSED)
    assert sentences(a_plan(closed, a_campaign(is_archived=True))) == []


def test_an_activity_without_owner_side_and_measure_is_listed() -> None:
    plan = a_plan(an_activity("Call", number="X1"))
    assert sentences(plan) == [
        "Activity X1 “Call” has no owner.",
        "Activity X1 “Call” has no side.",
        "Activity X1 “Call” has no measure: no quantity is planned.",
    ]


def test_an_activity_is_late_on_the_day_after_it_was_due() -> None:
    rosa = a_person()
    late = an_activity(
        "Call",
        number="X1",
        due=date(2026, 8, 13),
        owner_id=rosa.id,
        side=Side.SALES,
        no_measure=True,
    )
    assert sentences(a_plan(rosa, late)) == [
        "Activity X1 “Call” is late: it was due on 13 Aug 2026."
    ]
    on_time = check_plan(a_plan(rosa, late), date(2026, 8, 13))
    assert on_time == ()


def test_an_activity_outside_the_days_of_its_campaign_contradicts_them() -> None:
    rosa = a_person()
    campaign = a_campaign(
        "Cold chain",
        start=date(2026, 8, 20),
        end=date(2026, 9, 30),
        objective="Win five plants",
        sales_lead_id=rosa.id,
        marketing_lead_id=rosa.id,
    )
    early = an_activity(
        "Call",
        number="X1",
        campaign_id=campaign.id,
        start=date(2026, 8, 19),
        owner_id=rosa.id,
        side=Side.SALES,
        planned_quantity=Decimal(5),
    )
    (problem,) = check_plan(a_plan(rosa, campaign, early), TODAY)
    assert problem.severity is Severity.ERROR
    assert problem.sentence == (
        "Activity X1 “Call” lies outside the days of “Cold chain”."
    )


def test_what_is_done_is_never_late_and_lacks_nothing() -> None:
    done = an_activity(
        state=ActivityState.DONE, done_on=date(2026, 8, 1), due=date(2026, 7, 1)
    )
    assert sentences(a_plan(done)) == []


def test_a_quarter_needs_one_headline() -> None:
    rosa = a_person()
    owners = {"sales_owner_id": rosa.id, "marketing_owner_id": rosa.id}
    one = an_objective("Win eight", value=Decimal(8), **owners)
    assert sentences(a_plan(rosa, one)) == [
        "No objective of 2026Q3 is the headline. Choose one."
    ]
    first = an_objective("Win eight", value=Decimal(8), is_headline=True, **owners)
    second = an_objective("Keep ten", value=Decimal(10), is_headline=True, **owners)
    found = sentences(a_plan(rosa, first, second))
    assert "2026Q3 has two headlines: “Win eight” and “Keep ten”." in found


def test_an_objective_needs_a_number_and_an_owner_on_each_side() -> None:
    plan = a_plan(an_objective("Win eight", is_headline=True))
    assert sentences(plan)[-3:] == [
        "The objective “Win eight” has no number.",
        "The objective “Win eight” has no owner in Sales.",
        "The objective “Win eight” has no owner in Marketing.",
    ]


def test_entries_of_the_newest_list_need_tier_strategy_and_owner() -> None:
    account = an_account("Acme")
    old, new = a_target_list(), a_target_list(version=2)
    plan = a_plan(
        account,
        old,
        new,
        a_list_entry(old.id, account.id),
        a_list_entry(new.id, account.id),
    )
    assert sentences(plan) == [
        "“Acme” is on the list of 2026Q3 without a tier.",
        "“Acme” is on the list of 2026Q3 without a strategy.",
        "“Acme” is on the list of 2026Q3, and nobody owns the account.",
    ]


def test_a_target_needs_an_owner_and_a_metric_that_there_is() -> None:
    assert sentences(a_plan(a_target("wins"))) == [
        "The target “Wins” of 2026Q3 has no owner."
    ]
    for_tier = a_target("wins", scope=ScopeKind.TIER, scope_value="1")
    assert sentences(a_plan(for_tier)) == [
        "The target “Wins” of 2026Q3 for “Tier 1” has no owner."
    ]
    assert sentences(a_plan(a_target("tours"))) == [
        "A target of 2026Q3 is for “tours”, which is no metric."
    ]


def test_a_record_that_breaks_a_rule_is_an_error() -> None:
    plan = a_plan(a_person("Rosa Lind"), a_person("Rosa Lind"))
    found = check_plan(plan, TODAY)
    assert {problem.severity for problem in found} == {Severity.ERROR}
    assert found[0].sentence == (
        "The person “Rosa Lind” breaks a rule: There is one like this already. "
        "Change it instead."
    )


def test_the_example_company_breaks_no_rule() -> None:
    found = check_plan(example_plan(TODAY), TODAY)
    assert [each for each in found if each.severity is Severity.ERROR] == []
