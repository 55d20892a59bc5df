"""Every target of a quarter beside its result, as rows for screen and paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.metrics.catalogue import Metric, metric_of
from planner.metrics.figure import Outcome
from planner.metrics.focus import Focus
from planner.metrics.outcome import in_unit, outcome_of
from planner.metrics.pace import Pace, pace_of, window_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Campaign, Person, ScopeKind, Target, Unit
from planner.text import _, count, money, percent, rounded, title_case
from planner.workdays import work_calendar

WHOLE = 100
_SCOPES = tuple(ScopeKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRow:
    """A target beside its result. `scope`: what it is for, as text.

    `outcome`: the result with what is behind it, over the target's window.
    """

    target: Target
    metric: Metric
    scope: str
    pace: Pace
    outcome: Outcome


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
    focus = Focus.on_target(plan, target, (window.start, window.end), as_of)
    outcome = outcome_of(focus, metric)
    actual = in_unit(outcome, metric)
    value = Fraction(target.value)
    pace = pace_of(metric.kind, value, actual, window, as_of, metric.direction)
    return TargetRow(
        target=target,
        metric=metric,
        scope=scope_label(plan, target),
        pace=pace,
        outcome=outcome,
    )


def scope_label(plan: Plan, target: Target) -> str:
    """What a target is for, as people say it: "Whole plan", "Sales", "Tier 1"."""
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
            return title_case(target.scope_value or "")


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
