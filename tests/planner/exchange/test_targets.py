"""Importing the company's own metrics, targets and results."""

from decimal import Decimal

import pytest

from planner.exchange import kind_of, table_of
from planner.records import Actual, EnteredMetric, ScopeKind, Target
from tests.builders import (
    a_campaign,
    a_company,
    a_metric,
    a_person,
    a_plan,
    a_target,
    an_actual,
)
from tests.planner.exchange.files import counts, imported, importing, reasons


def test_a_metric_of_ones_own_may_not_have_a_key_of_the_program() -> None:
    proposal = importing(a_plan(), "metrics", "key|label", "wins|Wins")
    sentence = "“wins” is a metric of Quarterdeck itself. Choose another key."
    assert reasons(proposal) == [(2, "key", sentence)]


def test_a_metric_without_a_label_is_shown_by_its_key() -> None:
    plan = imported(a_plan(), "metrics", "key|unit", "tours|hours")
    (metric,) = plan.all(EnteredMetric)
    assert (metric.label, str(metric.unit), str(metric.kind)) == (
        "tours",
        "hours",
        "flow",
    )


def test_money_is_in_major_units_in_files_and_in_minor_units_in_the_plan() -> None:
    plan = imported(
        a_plan(), "targets", "quarter|metric|value|baseline", "2026Q3|revenue|1200.50|"
    )
    (target,) = plan.all(Target)
    assert target.value == Decimal(120_050)
    _header, rows = table_of(plan, kind_of("targets"))
    assert rows[0][3] == "1200.50"


def test_money_with_too_many_decimals_is_refused() -> None:
    plan = a_plan(a_company(currency="JPY"))
    proposal = importing(plan, "targets", "quarter|metric|value", "2026Q3|revenue|1.5")
    sentence = "Amounts in JPY have at most 0 decimals."
    assert reasons(proposal) == [(2, "value", sentence)]


@pytest.mark.parametrize(
    ("text", "scope", "value"),
    [
        ("plan", ScopeKind.PLAN, None),
        ("", ScopeKind.PLAN, None),
        ("side:Sales", ScopeKind.SIDE, "sales"),
        ("tier:1", ScopeKind.TIER, "1"),
        ("Strategy: acquire", ScopeKind.STRATEGY, "acquire"),
    ],
)
def test_a_scope_is_the_plan_or_a_part_of_it(
    text: str, scope: ScopeKind, value: str | None
) -> None:
    plan = imported(
        a_plan(), "targets", "quarter|metric|scope|value", f"2026Q3|wins|{text}|8"
    )
    (target,) = plan.all(Target)
    assert (target.scope, target.scope_value) == (scope, value)


def test_campaigns_and_people_are_scopes_by_code_and_name() -> None:
    campaign, rosa = a_campaign(code="C-2026Q3-01"), a_person("Rosa Lind")
    plan = imported(
        a_plan(campaign, rosa),
        "targets",
        "quarter|metric|scope|value",
        "2026Q3|wins|campaign:C-2026Q3-01|8",
        "2026Q3|wins|person:Rosa Lind|8",
    )
    first, second = plan.all(Target)
    assert (first.campaign_id, second.person_id) == (campaign.id, rosa.id)
    _header, rows = table_of(plan, kind_of("targets"))
    assert [row[2] for row in rows] == ["campaign:C-2026Q3-01", "person:Rosa Lind"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("tier:4", "A tier is 1, 2 or 3."),
        ("campaign:C-9", "There is no campaign “C-9” in the plan."),
        (
            "world",
            (
                "This is not a scope. Write plan, campaign:CODE, side:sales, "
                "person:NAME, tier:1 or strategy:acquire."
            ),
        ),
    ],
)
def test_a_scope_that_there_is_not_is_refused(text: str, reason: str) -> None:
    proposal = importing(
        a_plan(), "targets", "quarter|metric|scope|value", f"2026Q3|wins|{text}|8"
    )
    assert reasons(proposal) == [(2, "scope", reason)]


def test_an_unknown_metric_is_refused() -> None:
    proposal = importing(a_plan(), "actuals", "date|metric|value", "2026-08-14|tours|8")
    assert reasons(proposal) == [(2, "metric", "There is no metric “tours”.")]


def test_a_profile_adds_up_to_a_hundred() -> None:
    header = "quarter|metric|value|profile"
    plan = imported(
        a_plan(), "targets", header, "2026Q3|wins|100|20/30/50", "2026Q4|wins|9|even"
    )
    assert [row.profile for row in plan.all(Target)] == [(20, 30, 50), None]
    proposal = importing(a_plan(), "targets", header, "2026Q3|wins|100|20/30/40")
    sentence = "Write even, or a percentage per month such as 20/30/50."
    assert reasons(proposal) == [(2, "profile", sentence)]


def test_a_window_without_a_working_day_is_refused() -> None:
    # 15 and 16 August 2026 are a Saturday and a Sunday
    proposal = importing(
        a_plan(),
        "targets",
        "quarter|metric|value|from|to",
        "2026Q3|wins|8|2026-08-15|2026-08-16",
    )
    sentence = "There is no working day between these dates in the quarter."
    assert reasons(proposal) == [(2, "to", sentence)]


def test_targets_that_differ_in_their_window_are_different_targets() -> None:
    header = "quarter|metric|value|from"
    rows = ("2026Q3|wins|8|2026-07-06", "2026Q3|wins|3|2026-08-10")
    plan = imported(a_plan(), "targets", header, *rows)
    assert len(plan.all(Target)) == 2
    assert importing(plan, "targets", header, *rows).change.is_empty()
    proposal = importing(plan, "targets", "quarter|metric|value", "2026Q3|wins|9")
    sentence = "There are several such targets. Say which by its window."
    assert reasons(proposal) == [(2, "metric", sentence)]


def test_the_only_target_of_its_scope_may_change_its_window() -> None:
    target = a_target("wins", 8)
    plan = imported(
        a_plan(target), "targets", "quarter|metric|from", "2026Q3|wins|2026-08-10"
    )
    assert [row.id for row in plan.all(Target)] == [target.id]


def test_the_same_target_twice_is_refused() -> None:
    proposal = importing(
        a_plan(), "targets", "quarter|metric|value", "2026Q3|wins|8", "2026Q3|wins|9"
    )
    sentence = "This entry is already in row 2."
    assert reasons(proposal) == [(3, "metric", sentence)]


def test_results_of_a_day_add_up_and_the_same_file_again_adds_nothing() -> None:
    header = "date|metric|value|note"
    rows = ("2026-08-14|tours|2|", "2026-08-14|tours|2|", "2026-08-14|tours|3|x")
    plan = imported(a_plan(a_metric("tours")), "actuals", header, *rows)
    assert [row.value for row in plan.all(Actual)] == [2, 2, 3]
    assert importing(plan, "actuals", header, *rows).unchanged == 3
    turned = importing(plan, "actuals", header, *reversed(rows))
    assert counts(turned) == (0, 0, 3, 0)


def test_a_corrected_result_updates_the_one_of_its_day() -> None:
    actual = an_actual("wins", 1)
    plan = imported(a_plan(actual), "actuals", "date|metric|value", "2026-08-14|wins|4")
    assert plan.get(Actual, actual.id).value == Decimal(4)


def test_done_quantities_are_metrics_by_the_type_of_activity() -> None:
    plan = imported(
        a_plan(), "targets", "metric|value", "done:joint_visit|24", "Done:Call|200"
    )
    assert [row.metric for row in plan.all(Target)] == ["done:joint visit", "done:call"]
    assert {row.quarter for row in plan.all(Target)} == {"2026Q3"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("side:boss", "Write one of: sales, marketing, service, "),
        ("person:Nobody", "There is no person “Nobody” in the plan."),
        ("plan:x", "This is not a scope."),
        ("tier:", "This is not a scope."),
    ],
)
def test_a_part_of_the_plan_that_there_is_not_is_refused(
    text: str, reason: str
) -> None:
    proposal = importing(a_plan(), "targets", "metric|scope|value", f"wins|{text}|8")
    ((_row, column, said),) = reasons(proposal)
    assert column == "scope"
    assert said.startswith(reason)


@pytest.mark.parametrize("profile", ["10/20/30/40", "a/b", "100/", "-50/150", "50"])
def test_a_profile_of_other_parts_is_refused(profile: str) -> None:
    proposal = importing(
        a_plan(), "targets", "metric|value|profile", f"wins|8|{profile}"
    )
    assert [column for _row, column, _said in reasons(proposal)] == ["profile"]


def test_a_profile_has_a_part_for_each_month_of_the_window() -> None:
    header = "metric|value|profile|from"
    plan = imported(a_plan(), "targets", header, "wins|8|40/60|2026-08-10")
    assert plan.all(Target)[0].profile == (40, 60)
    proposal = importing(a_plan(), "targets", header, "wins|8|20/30/50|2026-08-10")
    sentence = "The window has 2 months, so the profile has 2 parts."
    assert reasons(proposal) == [(2, "profile", sentence)]
