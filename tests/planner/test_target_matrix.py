"""The matrix of targets: what stands in its rows, columns and cells."""

from datetime import date
from decimal import Decimal

from planner.metrics.pace import Status
from planner.metrics.scope import Scope
from planner.objective_rows import objective_rows
from planner.quarter import Quarter
from planner.records import Record, ScopeKind, Side
from planner.target_matrix import (
    Matrix,
    MatrixCell,
    matrix,
    metrics_to_add,
    scopes_to_add,
    summary_line,
    usual_metrics,
)
from tests.builders import (
    a_campaign,
    a_metric,
    a_person,
    a_plan,
    a_revision,
    a_target,
    an_actual,
    an_objective,
)

QUARTER = Quarter(2026, 3)
TODAY = date(2026, 8, 14)


def made(*records: Record) -> Matrix:
    return matrix(a_plan(*records), QUARTER, TODAY)


def cell(found: Matrix, metric: str, column: str = "plan") -> MatrixCell:
    row = next(each for each in found.rows if each.id == metric)
    return row.cells[column]


def test_columns_are_the_plan_both_sides_and_the_scopes_in_use() -> None:
    rosa, campaign = a_person("Rosa Lind"), a_campaign("Line audits")
    found = made(
        rosa,
        campaign,
        a_campaign("Not in use"),
        a_target(scope=ScopeKind.STRATEGY, scope_value="acquire"),
        a_target(scope=ScopeKind.TIER, scope_value="1"),
        a_target(scope=ScopeKind.PERSON, person_id=rosa.id),
        a_target(scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id),
        a_target(scope=ScopeKind.TIER, scope_value="3", quarter="2026Q4"),
    )
    titles = [title for _key, _scope, title in found.columns]
    assert titles == [
        "Whole plan",
        "Sales",
        "Marketing",
        "Line audits",
        "Rosa Lind",
        "Tier 1",
        "Acquire",
    ]


def test_rows_are_metrics_in_use_under_the_title_of_their_level() -> None:
    found = made(
        a_target("wins"),
        a_target("leads_received"),
        a_target("done:call"),
        a_metric("trials", label="Trial requests"),
        a_target("gone"),
        a_target("revenue", quarter="2026Q4"),
    )
    assert [row.title for row in found.rows] == [
        "Inputs",
        "Calls done",
        "Outputs",
        "Leads received",
        "gone",
        "Trial requests",
        "Results",
        "Wins",
    ]
    assert made().rows == ()


def test_a_quarter_without_targets_begins_with_those_of_the_one_before() -> None:
    found = made(
        a_target("wins", quarter="2026Q2", scope=ScopeKind.TIER, scope_value="1"),
        a_target(
            "revenue",
            quarter="2026Q2",
            scope=ScopeKind.CAMPAIGN,
            campaign_id=a_campaign().id,
        ),
        an_actual(
            "wins",
            7,
            day=date(2026, 5, 4),
            scope=ScopeKind.TIER,
            scope_value="1",
        ),
    )
    assert [row.id for row in found.rows] == ["level:result", "wins"]
    assert [key for key, _scope, _title in found.columns][3:] == ["tier:1"]
    assert cell(found, "wins", "tier:1").last == "last 7"
    assert cell(found, "wins", "tier:1").target is None


def test_rows_and_columns_that_were_asked_for_are_there_too() -> None:
    tier = Scope(kind=ScopeKind.TIER, part="2")
    found = matrix(a_plan(), QUARTER, TODAY, ["revenue"], [tier])
    assert [row.id for row in found.rows] == ["level:result", "revenue"]
    assert found.columns[-1] == ("tier:2", tier, "Tier 2")
    assert cell(found, "revenue", "tier:2") == MatrixCell(scope=tier)


def test_a_cell_shows_the_target_in_force_and_how_it_stands() -> None:
    target = a_target("wins", 66)
    found = made(
        target,
        a_revision(target.id, 99, date(2026, 8, 10)),
        an_actual("wins", 10),
        an_actual("wins", 57, day=date(2026, 5, 4)),
    )
    wins = cell(found, "wins")
    assert (wins.value, wins.typed, wins.last) == ("99", "99", "last 57")
    assert (wins.status, wins.word) == (Status.OFF_TRACK, "Off track")
    assert wins.is_changed
    assert cell(found, "wins", "side:sales").last == ""


def test_without_last_quarters_result_the_baseline_stands_there() -> None:
    target = a_target("revenue", 27_000_000, baseline=Decimal(20_000_000))
    revenue = cell(made(target), "revenue")
    assert (revenue.value, revenue.typed) == ("€270,000", "270000")
    assert revenue.last == "from €200,000"
    counted = made(a_target("done:call", 5))
    assert cell(counted, "done:call").last == ""


def test_targets_over_other_days_share_a_cell_the_first_to_begin_first() -> None:
    late = a_target("wins", 20, window_start=date(2026, 9, 1))
    early = a_target("wins", 10, window_end=date(2026, 7, 31))
    wins = cell(made(late, early), "wins")
    assert wins.targets == (early, late)
    assert wins.value == "10 and 1 more"


def test_a_target_of_a_metric_that_is_gone_is_still_shown() -> None:
    gone = cell(made(a_target("gone", 7)), "gone")
    assert (gone.value, gone.status) == ("7", None)


def a_side(side: Side, value: int) -> Record:
    return a_target("wins", value, scope=ScopeKind.SIDE, scope_value=side.value)


def test_parts_that_do_not_add_up_are_said() -> None:
    rosa, tom = a_person("Rosa Lind"), a_person("Tom Hale")
    mia = a_person("Mia Berg", Side.MARKETING)
    campaign = a_campaign()
    revised = a_target("wins", 10, scope=ScopeKind.PERSON, person_id=tom.id)
    found = made(
        rosa,
        tom,
        mia,
        campaign,
        a_target("wins", 60),
        a_side(Side.SALES, 40),
        a_side(Side.MARKETING, 20),
        a_target("wins", 18, scope=ScopeKind.PERSON, person_id=rosa.id),
        revised,
        a_revision(revised.id, 20, date(2026, 8, 3)),
        a_target("wins", 20, scope=ScopeKind.PERSON, person_id=mia.id),
        a_target("wins", 45, scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id),
    )
    assert cell(found, "wins").parts == "The campaigns have 45 of 60."
    assert cell(found, "wins", "side:sales").parts == "Its people have 38 of 40."
    assert cell(found, "wins", "side:marketing").parts == ""


def test_one_side_alone_says_nothing_about_the_whole() -> None:
    found = made(a_target("wins", 60), a_side(Side.SALES, 40))
    assert cell(found, "wins").parts == ""
    both = made(
        a_target("wins", 60), a_side(Side.SALES, 40), a_side(Side.MARKETING, 10)
    )
    assert cell(both, "wins").parts == "Both sides have 50 of 60."


def test_levels_do_not_add_up_over_parts() -> None:
    found = made(
        a_target("open_pipeline", 60),
        a_target(
            "open_pipeline", 10, scope=ScopeKind.CAMPAIGN, campaign_id=a_campaign().id
        ),
    )
    assert cell(found, "open_pipeline").parts == ""


def test_what_can_be_added_is_what_is_not_there() -> None:
    plan = a_plan(a_metric("trials"), a_campaign("Line audits"), a_person("Rosa Lind"))
    metrics = [each.key for each in metrics_to_add(plan, {"wins"})]
    assert metrics[0] == "trials"
    assert "wins" not in metrics
    assert set(usual_metrics()) - {"wins"} <= set(metrics)
    scopes = scopes_to_add(plan, QUARTER, [Scope()])
    assert Scope() not in scopes
    kinds = [each.kind for each in scopes]
    assert kinds.count(ScopeKind.SIDE) == 2
    assert kinds.count(ScopeKind.TIER) == 3
    assert kinds.count(ScopeKind.CAMPAIGN) == kinds.count(ScopeKind.PERSON) == 1


def test_the_summary_counts_what_needs_somebody() -> None:
    found = made(
        a_target("wins", 66),
        a_target("leads_received", 66),
        a_target("done:call", 66),
        an_actual("leads_received", 33),
    )
    assert summary_line(found) == "3 targets · 1 off track · 1 no figure"
    assert summary_line(made()) == "0 targets"


def test_objectives_are_lines_with_the_headline_first() -> None:
    rosa = a_person("Rosa Lind")
    plan = a_plan(
        rosa,
        an_objective("Second", value=Decimal(45), unit="demos"),
        an_objective(
            "First", value=Decimal(8), is_headline=True, sales_owner_id=rosa.id
        ),
        an_objective("Later", quarter="2026Q4", value=Decimal(1)),
    )
    first, second = objective_rows(plan, QUARTER)
    assert first.spoken == "Headline, First, 8, Rosa Lind"
    assert second.spoken == "Second, 45 demos, Nobody owns it yet"
