"""Checks of targets. Source: requirements 000-10, 000-28 and 001-07, as written."""

from datetime import date

from planner.checks import Severity
from planner.records import EnteredMetric, Person, ScopeKind, Side, Target
from tests.builders import (
    a_campaign,
    a_company,
    a_metric,
    a_person,
    a_target,
    an_actual,
)
from tests.planner.checks.asking import groups_of, problems_of, said

ROSA = a_person("Rosa Lind", Side.SALES)
PRIYA = a_person("Priya Nair", Side.MARKETING)
BOTH = {"sales_owner_id": ROSA.id, "marketing_owner_id": PRIYA.id}
PEOPLE: tuple[Person, ...] = (ROSA, PRIYA)


def test_one_of_fourteen_targets_without_an_owner_fails_by_name() -> None:
    metrics = [a_metric(f"metric_{number}") for number in range(13)]
    owned = [a_target(each.key, sales_owner_id=ROSA.id) for each in metrics]
    free = a_target("leads_received")
    (group,) = groups_of("target-without-owner", *PEOPLE, *metrics, *owned, free)
    assert group.heading == "1 of 14 targets has no owner"
    (problem,) = group.problems
    assert problem.sentence == "The target “Leads received” of Q3 2026 has no owner."
    assert problem.record_id == free.id
    assert problem.severity is Severity.ERROR


def test_a_target_for_a_part_of_the_plan_names_it() -> None:
    for_tier = a_target("wins", scope=ScopeKind.TIER, scope_value="1")
    assert said("target-without-owner", for_tier) == [
        "The target “Wins” of Q3 2026 for “Tier 1” has no owner."
    ]


def test_a_result_target_needs_an_owner_on_both_sides() -> None:
    sales = a_target("wins", sales_owner_id=ROSA.id)
    marketing = a_target("revenue", marketing_owner_id=PRIYA.id)
    both = a_target("customer_profit", **BOTH)
    found = problems_of("result-target-with-one-owner", *PEOPLE, sales, marketing, both)
    assert [each.sentence for each in found] == [
        "The target “Wins” of Q3 2026 has no owner in Marketing.",
        "The target “Revenue won” of Q3 2026 has no owner in Sales.",
    ]
    assert [each.record_id for each in found] == [sales.id, marketing.id]
    assert {each.severity for each in found} == {Severity.WARNING}


def test_input_and_output_targets_may_have_one_owner() -> None:
    one = {"sales_owner_id": ROSA.id}
    targets = [a_target(key, **one) for key in ("done:call", "leads_received")]
    assert groups_of("result-target-with-one-owner", *PEOPLE, *targets) == ()


def test_a_result_target_without_any_owner_is_told_once() -> None:
    assert groups_of("result-target-with-one-owner", a_target("wins")) == ()


def test_marketing_has_results_but_no_input_target_until_one_is_added() -> None:
    leads = a_target("leads_received", 120)
    (problem,) = problems_of("side-without-input-target", leads)
    assert problem.sentence == "No input target for Marketing in Q3 2026."
    assert problem.kind is Target
    mails = a_target("done:mail", 9, scope=ScopeKind.SIDE, scope_value="marketing")
    assert said("side-without-input-target", leads, mails) == []


def test_a_side_that_there_is_not_is_no_side() -> None:
    odd = a_target("leads_received", scope=ScopeKind.SIDE, scope_value="moon")
    assert said("side-without-input-target", odd) == []


def test_a_target_for_what_is_no_metric_any_more_is_an_error() -> None:
    target = a_target("tours", sales_owner_id=ROSA.id)
    (problem,) = problems_of("target-without-metric", ROSA, target)
    assert problem.sentence == "A target of Q3 2026 is for “tours”, which is no metric."
    assert problem.severity is Severity.ERROR
    tours: EnteredMetric = a_metric("tours")
    assert said("target-without-metric", ROSA, tours, target) == []


def test_a_planned_quarter_without_targets_is_told() -> None:
    assert said("quarter-without-targets", a_campaign()) == ["Q3 2026 has no targets."]
    assert said("quarter-without-targets", a_campaign(), a_target("wins")) == []


def test_results_of_a_quarter_that_nobody_planned_need_no_targets_and_no_list() -> None:
    last_year = an_actual("wins", 3, day=date(2025, 8, 14))
    assert said("quarter-without-targets", last_year) == []
    assert said("quarter-without-target-list", last_year) == []


def test_a_figure_that_nobody_entered_is_missed_after_a_week() -> None:
    wins = a_target("wins")
    assert said("target-without-figure", wins, as_of=date(2026, 7, 8)) == [
        "The target “Wins” of Q3 2026 has no figure."
    ]
    assert said("target-without-figure", wins, as_of=date(2026, 7, 7)) == []
    entered = an_actual("wins", 0, date(2026, 7, 3))
    assert said("target-without-figure", wins, entered, as_of=date(2026, 7, 8)) == []


def test_the_company_chooses_when_a_figure_is_missed() -> None:
    company, wins = a_company(check_days=30), a_target("wins")
    assert said("target-without-figure", company, wins, as_of=date(2026, 7, 30)) == []
    assert len(said("target-without-figure", company, wins, as_of=date(2026, 7, 31)))


def test_what_is_worked_out_needs_no_figure() -> None:
    targets = [a_target(key) for key in ("spend", "done:call", "list_coverage")]
    assert groups_of("target-without-figure", *targets) == ()
