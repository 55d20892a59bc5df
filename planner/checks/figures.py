"""Checks of entered figures that cannot be true together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planner.checks.part import Part
from planner.checks.problem import Area, Found, Group, Rule, Severity, group
from planner.metrics.catalogue import metric_of
from planner.metrics.focus import Focus
from planner.metrics.scorecard import scope_label
from planner.records import Actual, MetricKind, ScopeKind, Unit
from planner.text import _, count

MORE_THAN_WHOLE = Rule(
    key="figure-more-than-its-whole",
    area=Area.TARGETS,
    severity=Severity.ERROR,
    one="{count} figure is higher than what it is a part of",
    many="{count} figures are higher than what they are a part of",
)
NEGATIVE = Rule(
    key="figure-negative",
    area=Area.TARGETS,
    severity=Severity.ERROR,
    one="{count} figure is less than zero",
    many="{count} figures are less than zero",
)
_PARTS = (
    ("leads_qualified", "leads_received"),
    ("leads_accepted", "leads_received"),
    ("leads_handed_back", "leads_handed_over"),
)
"""What cannot be more than what it is a part of, within a quarter."""

_Scope = tuple[ScopeKind, str | None]
_Figures = dict[str, list[Actual]]


def impossible_figures(part: Part) -> Iterator[Group]:
    """Sums of a quarter that are above their whole, or below zero where one counts."""
    scopes = _by_scope(part)
    more = [found for each in scopes.values() for found in _above_whole(part, each)]
    less = [found for each in scopes.values() for found in _below_zero(part, each)]
    more = more or list(_above_whole(part, _whole_plan(part)))
    yield from group(MORE_THAN_WHOLE, part.quarter, more)
    yield from group(NEGATIVE, part.quarter, less)


def _above_whole(part: Part, figures: _Figures) -> Iterator[Found]:
    sentence = _(
        "{scope}: “{label}” is {count} in {quarter}, but “{whole}” is only {most}."
    )
    for key, whole in _PARTS:
        if not figures.get(key) or not figures.get(whole):
            continue
        value, most = _sum(figures[key]), _sum(figures[whole])
        if value > most:
            last = figures[key][-1]
            shown = sentence.format(
                scope=_scope_name(part, figures),
                label=_label(part, key),
                count=count(value),
                quarter=part.label,
                whole=_label(part, whole),
                most=count(most),
            )
            yield shown, last


def _below_zero(part: Part, figures: _Figures) -> Iterator[Found]:
    sentence = _("{scope}: “{label}” is {count} in {quarter}, which cannot be.")
    for key, actuals in figures.items():
        metric = metric_of(part.plan, key)
        if metric is None or metric.unit not in {Unit.COUNT, Unit.HOURS}:
            continue
        is_flow = metric.kind is MetricKind.FLOW
        value = _sum(actuals) if is_flow else actuals[-1].value
        if value < 0:
            shown = sentence.format(
                scope=_scope_name(part, figures),
                label=_(metric.label),
                count=count(value),
                quarter=part.label,
            )
            yield shown, actuals[-1]


def _by_scope(part: Part) -> dict[_Scope, _Figures]:
    """The figures up to the day, by what they are for and by metric, by day."""
    scopes: dict[_Scope, _Figures] = {}
    for actual in sorted(part.actuals, key=lambda each: each.date):
        if actual.date <= part.as_of:
            named = actual.campaign_id or actual.person_id or actual.scope_value
            figures = scopes.setdefault((actual.scope, named), {})
            figures.setdefault(actual.metric, []).append(actual)
    return scopes


def _whole_plan(part: Part) -> _Figures:
    """The figures that count for the whole plan, whatever they were entered for."""
    if part.quarter is None or not part.actuals:
        return {}
    focus = Focus.on_quarter(part.plan, part.quarter, part.as_of)
    return {key: list(focus.actuals(key)) for pair in _PARTS for key in pair}


def _scope_name(part: Part, figures: _Figures) -> str:
    """What all of these figures are for; the whole plan where they differ."""
    names = {scope_label(part.plan, each) for rows in figures.values() for each in rows}
    return names.pop() if len(names) == 1 else _("Whole plan")


def _label(part: Part, key: str) -> str:
    metric = metric_of(part.plan, key)
    return key if metric is None else _(metric.label)


def _sum(actuals: list[Actual]) -> Decimal:
    return sum((each.value for each in actuals), Decimal(0))
