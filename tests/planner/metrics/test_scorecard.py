"""Targets beside their results, as they are shown."""

from datetime import date
from fractions import Fraction

from planner.metrics.pace import Status
from planner.metrics.scorecard import TargetRow, figure, target_rows
from planner.quarter import Quarter
from planner.records import MetricKind, Record, ScopeKind, Target, Unit
from planner.text import percent
from tests.builders import (
    a_campaign,
    a_company,
    a_metric,
    a_person,
    a_plan,
    a_revision,
    a_target,
    an_actual,
)

AS_OF = date(2026, 8, 14)


def test_the_whole_plans_targets_come_first_and_each_says_what_it_is_for() -> None:
    campaign, rosa = a_campaign(name="Line audits"), a_person("Rosa Lind")
    plan = a_plan(
        campaign,
        rosa,
        a_target(scope=ScopeKind.STRATEGY, scope_value="acquire"),
        a_target(scope=ScopeKind.TIER, scope_value="1"),
        a_target(scope=ScopeKind.PERSON, person_id=rosa.id),
        a_target(scope=ScopeKind.SIDE, scope_value="sales"),
        a_target(scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id),
        a_target(),
        a_target(quarter="2026Q4"),
    )
    scopes = [row.scope for row in target_rows(plan, Quarter(2026, 3), AS_OF)]
    assert scopes == [
        "Whole plan",
        "Line audits",
        "Sales",
        "Rosa Lind",
        "Tier 1",
        "Acquire",
    ]


def test_a_row_has_the_pace_of_its_own_metric() -> None:
    plan = a_plan(
        a_metric("plant_tours", label="Plant tours"),
        a_target("plant_tours", 120),
        an_actual("plant_tours", 48, day=AS_OF),
        a_target("no_such_metric"),
    )
    (row,) = target_rows(plan, Quarter(2026, 3), AS_OF)
    assert row.metric.label == "Plant tours"
    assert row.pace.expected == 60
    assert row.pace.status is Status.OFF_TRACK


CHANGED = date(2026, 8, 17)
LATER = date(2026, 9, 4)


def the_row(*records: Record, as_of: date = LATER) -> TargetRow:
    (row,) = target_rows(a_plan(*records), Quarter(2026, 3), as_of)
    return row


def changed(value: int | None, **values: object) -> tuple[Target, Record]:
    target = a_target("wins", 66)
    return target, a_revision(target.id, value, CHANGED, **values)


def test_the_example_of_a_changed_target() -> None:
    row = the_row(*changed(99), an_actual("wins", 60, day=LATER))
    assert row.pace.value == 99
    assert row.pace.expected == 63
    assert percent(row.pace.index) == "95.2 %"
    assert row.pace.status is Status.AT_RISK
    assert percent(row.pace.attainment) == "60.6 %"
    assert percent(row.attainment_of_first) == "90.9 %"
    # 39 more on the 18 days that are left; 60 in 48 of 66 days makes 82.5
    assert row.pace.needed_per_day == Fraction(39, 18)
    assert row.pace.projection == Fraction(165, 2)


def test_the_example_of_a_restated_target() -> None:
    row = the_row(*changed(99, is_restated=True), an_actual("wins", 60, day=LATER))
    assert row.pace.expected == 72
    assert percent(row.pace.index) == "83.3 %"
    assert row.pace.status is Status.OFF_TRACK


def test_a_change_is_not_seen_before_its_day() -> None:
    row = the_row(*changed(99), an_actual("wins", 20, day=AS_OF), as_of=AS_OF)
    assert row.pace.value == 66
    assert row.pace.expected == 33
    assert row.asked.revision is None


def test_a_withdrawn_target_is_not_missed() -> None:
    figures = an_actual("wins", 20, day=AS_OF), an_actual("wins", 5, day=CHANGED)
    row = the_row(*changed(None), *figures, as_of=date(2026, 10, 5))
    assert row.pace.status is Status.WITHDRAWN
    # what came after the day before the withdrawal is not counted
    assert row.pace.actual == 20
    assert row.pace.expected == 33
    assert (row.pace.needed_per_day, row.pace.projection) == (None, None)


def test_a_target_withdrawn_on_its_first_day_asks_for_nothing() -> None:
    target = a_target("done:call", 66)
    gone = a_revision(target.id, None, date(2026, 7, 1))
    row = the_row(target, gone)
    assert row.pace.status is Status.WITHDRAWN
    assert row.pace.actual == 0
    assert row.pace.expected is None


def test_a_level_has_just_another_value_from_the_day_on() -> None:
    mood = a_metric("mood", kind=MetricKind.STOCK)
    target = a_target("mood", 100)
    row = the_row(
        mood, target, a_revision(target.id, 80, CHANGED), an_actual("mood", 72)
    )
    assert row.pace.index == Fraction(9, 10)
    assert row.attainment_of_first == Fraction(72, 100)


def test_an_old_figure_is_no_figure_where_the_company_checks() -> None:
    target, figures = a_target("wins", 66), an_actual("wins", 40, day=AS_OF)
    weekly = a_company(check_days=7)
    fresh = the_row(weekly, target, figures, as_of=date(2026, 8, 21))
    assert fresh.pace.status is Status.ON_TRACK
    old = the_row(weekly, target, figures, as_of=date(2026, 8, 22))
    assert (old.pace.status, old.pace.index) == (Status.NO_FIGURE, None)
    assert old.pace.actual == 40
    ended = the_row(weekly, target, figures, as_of=date(2026, 9, 30))
    assert ended.pace.status is Status.MISSED
    unchecked = the_row(target, figures, as_of=date(2026, 8, 28))
    assert unchecked.pace.status is Status.AT_RISK


def test_what_is_counted_is_never_too_old() -> None:
    row = the_row(a_company(check_days=1), a_target("done:call", 10))
    assert row.pace.status is Status.OFF_TRACK
    assert row.pace.variance == -10


def test_figures_are_shown_in_their_unit() -> None:
    assert figure(Fraction(4_650_000), Unit.MONEY, "GBP") == "£46,500"
    assert figure(Fraction(4_650_050), Unit.MONEY, "GBP") == "£46,500.50"
    assert figure(Fraction(25, 2), Unit.HOURS, "EUR") == "12.5 h"
    assert figure(Fraction(40), Unit.PERCENT, "EUR") == "40.0 %"
    assert figure(Fraction(1234), Unit.COUNT, "EUR") == "1,234"
    assert figure(None, Unit.MONEY, "EUR") == "–"
