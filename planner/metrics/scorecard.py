"""Every target of a quarter beside its result, as rows for screen and paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from planner.metrics.catalogue import Metric, metric_of
from planner.metrics.figure import Outcome
from planner.metrics.focus import Focus
from planner.metrics.outcome import in_unit, outcome_of
from planner.metrics.pace import (
    Pace,
    Window,
    limits_of,
    pace_of_flow,
    pace_of_level,
    stale,
    window_of,
    withdrawn,
)
from planner.metrics.revision import Expectation, changes_of, expectation
from planner.metrics.source import Source, source_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Actual,
    Campaign,
    MetricKind,
    Person,
    ScopeKind,
    Target,
    Unit,
)
from planner.text import _, count, money, percent, rounded, word
from planner.workdays import work_calendar

WHOLE = 100
_SCOPES = tuple(ScopeKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRow:
    """A target beside its result. `scope`: what it is for, as text.

    `outcome`: the result with what is behind it, over the days of `window` until the
    target was withdrawn; `asked`: its values, the first and the one in force.
    """

    target: Target
    metric: Metric
    scope: str
    pace: Pace
    outcome: Outcome
    window: Window
    asked: Expectation

    @property
    def attainment_of_first(self) -> Fraction | None:
        """The part of the value first agreed that is reached; None without either."""
        first, actual = self.asked.first, self.pace.actual
        return None if actual is None or not first else actual / first


def target_rows(plan: Plan, quarter: Quarter, as_of: date) -> tuple[TargetRow, ...]:
    """A row for each target of the quarter: the whole plan's first, then by scope."""
    targets = plan.where(Target, "quarter", quarter.key)
    ordered = sorted(targets, key=lambda target: _SCOPES.index(target.scope))
    rows = (target_row(plan, target, as_of) for target in ordered)
    return tuple(row for row in rows if row is not None)


def target_row(plan: Plan, target: Target, as_of: date) -> TargetRow | None:
    """One target beside its result, or None when its metric is no longer known."""
    metric = metric_of(plan, target.metric)
    if metric is None:
        return None
    window = window_of(target, work_calendar(plan), plan.company.fiscal_year_start)
    changes = changes_of(plan, target)
    asked = expectation(Fraction(target.value), changes, window, as_of)
    days = (window.start, min(window.end, asked.last_day(as_of)))
    focus = Focus.on_target(plan, target, days, as_of)
    outcome = outcome_of(focus, metric)
    return TargetRow(
        target=target,
        metric=metric,
        scope=scope_label(plan, target),
        pace=_pace(focus, metric, outcome, window, asked),
        outcome=outcome,
        window=window,
        asked=asked,
    )


def _pace(
    focus: Focus, metric: Metric, outcome: Outcome, window: Window, asked: Expectation
) -> Pace:
    limits, actual = limits_of(focus.plan.company), in_unit(outcome, metric)
    day, value, direction = asked.last_day(focus.as_of), asked.value, metric.direction
    if metric.kind is MetricKind.FLOW:
        expected = asked.expected
        pace = pace_of_flow(
            value, actual, window, day, direction, expected=expected, limits=limits
        )
    else:
        pace = pace_of_level(value, actual, window, day, direction, limits=limits)
    if asked.withdrawn_on is not None:
        return withdrawn(pace)
    has_old_figure = actual is not None and _is_old(focus, metric)
    return stale(pace) if has_old_figure and day < window.end else pace


def _is_old(focus: Focus, metric: Metric) -> bool:
    """Whether the last figure was typed longer ago than the company lets pass.

    Once the target's days are over, its figure is final.
    """
    check_days = focus.plan.company.check_days
    source = source_of(focus.plan, focus.quarter, metric.key)
    if check_days is None or source is Source.COUNTED:
        return False
    last = max(each.date for each in focus.actuals(metric.key))
    return last < focus.as_of - timedelta(days=check_days)


def scope_label(plan: Plan, target: Target | Actual) -> str:
    """What a figure is for, as people say it: "Whole plan", "Sales", "Tier 1"."""
    match target.scope:
        case ScopeKind.PLAN:
            return _("Whole plan")
        case ScopeKind.CAMPAIGN:
            campaign = plan.find(Campaign, target.campaign_id)
            return campaign.name if campaign else ""
        case ScopeKind.PERSON:
            person = plan.find(Person, target.person_id)
            return person.name if person else ""
        case ScopeKind.TIER:
            return _("Tier {tier}").format(tier=target.scope_value)
        case _:
            return word(target.scope_value or "")


def figure(value: Fraction | int | None, unit: Unit, currency: str) -> str:
    """A value of a metric as text: "1,234", "€46,500", "12.5 h", "40.0 %".

    Money is given in minor units, percent as a number up to 100.
    """
    if value is None:
        return count(None)
    match unit:
        case Unit.MONEY:
            return money(int(rounded(value, 0)), currency, decimals=False)
        case Unit.HOURS:
            return _("{hours} h").format(hours=count(value, 1))
        case Unit.PERCENT:
            return percent(Fraction(value) / WHOLE)
        case _:
            return count(value, 1)
