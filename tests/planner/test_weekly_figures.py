"""The figures of a week: which are typed, what is there already, what is missing."""

from datetime import date
from fractions import Fraction

from planner.metrics.catalogue import Metric, metric_of
from planner.metrics.pace import Status
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Actual, MetricKind, ScopeKind, Unit
from planner.weekly_figures import FigureRow, figure_rows, shown_figure, typed_figure
from tests.builders import (
    a_campaign,
    a_metric,
    a_plan,
    a_target,
    an_activity,
    an_actual,
)

WEEK = date(2026, 8, 10), date(2026, 8, 16)
TODAY = date(2026, 8, 14)
EARLIER = date(2026, 7, 10)


def rows_of(plan: Plan, as_of: date = TODAY) -> tuple[FigureRow, ...]:
    return figure_rows(plan, Quarter(2026, 3), WEEK, as_of)


def test_only_what_people_enter_is_asked_for_and_missing_figures_come_first() -> None:
    plan = a_plan(
        a_target("wins", 10),
        a_target("spend", 100_00),
        a_target("done:call", 80),
        a_target("cost_per_lead", 50_00),
        a_target("plant_tours", 5),
        a_metric("plant_tours"),
        an_actual("wins", 1, date(2026, 8, 11)),
    )
    assert [row.metric.key for row in rows_of(plan)] == ["plant_tours", "wins"]


def test_a_row_has_the_weeks_figure_the_sum_so_far_and_the_target() -> None:
    plan = a_plan(
        a_target("wins", 10),
        an_actual("wins", 1, date(2026, 8, 11)),
        an_actual("wins", 1, TODAY),
        an_actual("wins", 3, EARLIER),
        an_actual("wins", 9, date(2026, 8, 20)),
    )
    (row,) = rows_of(plan)
    assert row.figure == 2
    assert row.so_far == 5
    assert row.target.value == 10
    assert row.scope == "Whole plan"
    assert row.status is Status.ON_TRACK  # 5 of 5 by the middle of the quarter


def test_without_a_figure_this_week_that_is_said_whatever_came_before() -> None:
    plan = a_plan(a_target("wins", 10), an_actual("wins", 3, EARLIER))
    (row,) = rows_of(plan)
    assert row.figure is None
    assert row.so_far == 3
    assert row.status is Status.NO_FIGURE


def test_what_was_entered_for_activities_and_parts_is_told_apart() -> None:
    campaign, activity = a_campaign(), an_activity()
    plan = a_plan(
        campaign,
        activity,
        a_target("leads_received", 66),
        an_actual("leads_received", 4, TODAY, activity_id=activity.id),
        an_actual(
            "leads_received",
            2,
            TODAY,
            scope=ScopeKind.CAMPAIGN,
            campaign_id=campaign.id,
        ),
    )
    (row,) = rows_of(plan)
    assert row.figure is None
    assert row.elsewhere == 6
    assert row.so_far == 6
    assert row.status is Status.OFF_TRACK  # 6 of 33, and not missing
    total = an_actual("leads_received", 9, TODAY)
    (row,) = rows_of(a_plan(campaign, activity, row.target, *plan.all(Actual), total))
    assert row.figure == 9
    assert row.elsewhere == 0


def test_a_row_is_called_by_its_metric_and_its_part_of_the_plan() -> None:
    of_sales = a_target("wins", 3, scope=ScopeKind.SIDE, scope_value="sales")
    whole = a_target("wins", 5)
    rows = rows_of(a_plan(whole, of_sales))
    assert [row.title for row in rows] == ["Wins", "Wins · Sales"]
    assert [row.id for row in rows] == [whole.id, of_sales.id]


def test_before_a_week_begins_no_figure_is_missing() -> None:
    (row,) = rows_of(a_plan(a_target("wins", 5)), as_of=date(2026, 8, 9))
    assert row.status is Status.NOT_STARTED


def test_of_a_stock_the_latest_figure_counts() -> None:
    plan = a_plan(
        a_metric("list_size", kind=MetricKind.STOCK),
        a_target("list_size", 40),
        an_actual("list_size", 30, date(2026, 8, 11)),
        an_actual("list_size", 35, TODAY),
    )
    (row,) = rows_of(plan)
    assert row.figure == 35
    assert row.elsewhere == 0


def test_one_row_for_a_metric_with_two_windows_the_one_that_holds_the_week() -> None:
    plan = a_plan(
        a_target("wins", 4, window_end=date(2026, 7, 31)),
        a_target("wins", 6, window_start=date(2026, 8, 1)),
        a_target("wins", 3, window_start=date(2026, 9, 1)),
    )
    assert [row.target.value for row in rows_of(plan)] == [6]


def test_a_figure_is_shown_with_its_unit_and_typed_without() -> None:
    plan = a_plan(a_target("revenue", 100_000_00), an_actual("revenue", 46_500_00))
    (row,) = rows_of(plan)
    assert row.metric.unit is Unit.MONEY
    assert shown_figure(plan, row.figure, row.metric) == "€46,500"
    assert typed_figure(plan, row.figure, row.metric) == "46500"
    assert shown_figure(plan, Fraction(5, 2), a_count(plan)) == "2.5"
    assert typed_figure(plan, None, row.metric) == ""


def a_count(plan: Plan) -> Metric:
    metric = metric_of(plan, "wins")
    assert metric is not None
    return metric
