"""Every metric of a quarter as rows, for programs and for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.metrics.catalogue import METRICS, Metric, from_entered
from planner.metrics.figure import Figure, NotAvailable, Outcome
from planner.metrics.focus import WHOLE_PLAN, Focus
from planner.metrics.formulas import FORMULAS
from planner.metrics.outcome import outcome_of
from planner.metrics.pace import progress
from planner.metrics.scope import Scope
from planner.metrics.scorecard import TargetRow, target_rows
from planner.metrics.wording import (
    percent_of,
    shown_or_reason,
    status_of,
    value_of,
)
from planner.metrics.year import YearOnYear, year_on_year
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Campaign, EnteredMetric, Person, Unit
from planner.text import _, currency_decimals, rounded

WHOLE = 100
PLACES = 6
Json = str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricRow:
    """A metric of a part of the plan, beside its target where it has one.

    `scope`: as files write it, "plan" or "campaign:C-2026Q3-01"; `year`: beside the
    same quarter a year earlier, of a metric with a target.
    """

    metric: Metric
    scope: str
    outcome: Outcome
    target: TargetRow | None = None
    year: YearOnYear | None = None


def metric_rows(
    plan: Plan, quarter: Quarter, as_of: date, campaign: Campaign | None = None
) -> tuple[MetricRow, ...]:
    """Every metric of the plan or of one campaign, in the catalogue's order.

    A metric with a target is over the target's window. For the plan, the targets of
    its parts follow.
    """
    scope = WHOLE_PLAN if campaign is None else Scope.of_campaign(campaign)
    rows = target_rows(plan, quarter, as_of)
    of_scope = [row for row in rows if Scope.of(row.target) == scope]
    others = [] if campaign else [row for row in rows if row not in of_scope]
    focus = Focus.on_quarter(plan, quarter, as_of, scope)
    own = (from_entered(metric) for metric in plan.all(EnteredMetric))
    found: list[MetricRow] = []
    for metric in (*METRICS, *own):
        targets = [row for row in of_scope if row.metric.key == metric.key]
        found.extend(_with_target(plan, row, as_of) for row in targets)
        if not targets:
            outcome, key = outcome_of(focus, metric), scope_key(plan, scope)
            found.append(MetricRow(metric=metric, scope=key, outcome=outcome))
    return (*found, *(_with_target(plan, row, as_of) for row in others))


def _with_target(plan: Plan, row: TargetRow, as_of: date) -> MetricRow:
    return MetricRow(
        metric=row.metric,
        scope=scope_key(plan, Scope.of(row.target)),
        outcome=row.outcome,
        target=row,
        year=year_on_year(plan, row, as_of),
    )


def scope_key(plan: Plan, scope: Scope) -> str:
    """A scope as files write it: "plan", "campaign:C-2026Q3-01", "person:Rosa Lind"."""
    if scope.part is None:
        return str(scope.kind)
    campaign, person = plan.find(Campaign, scope.part), plan.find(Person, scope.part)
    part = campaign.code if campaign else person.name if person else scope.part
    return f"{scope.kind}:{part}"


def as_json(row: MetricRow, currency: str) -> dict[str, Json]:
    """A row for programs: exact to 6 places, money in major units, shares up to 1."""
    outcome, unit = row.outcome, row.metric.unit
    formula = FORMULAS.get(row.metric.key)
    above = formula.numerator if formula else Unit.COUNT
    below = formula.denominator if formula else Unit.COUNT
    value = outcome.value if isinstance(outcome, Figure) else None
    return {
        "key": row.metric.key,
        "label": _(row.metric.label),
        "scope": row.scope,
        "value": decimal(value, unit, currency),
        "numerator": decimal(outcome.numerator, above, currency),
        "denominator": decimal(outcome.denominator, below, currency),
        "n": outcome.n,
        "unit": str(unit),
        "reason": _reason(outcome),
        **(_target_json(row.target, currency) if row.target else {}),
        **_year_json(row.year, unit, currency),
    }


def _reason(outcome: Outcome) -> str | None:
    return _(outcome.reason) if isinstance(outcome, NotAvailable) else None


def _target_json(row: TargetRow, currency: str) -> dict[str, Json]:
    pace, unit = row.pace, row.metric.unit

    def figure(value: Fraction | None) -> str | None:
        if value is not None and unit is Unit.PERCENT:
            value /= WHOLE
        return decimal(value, unit, currency)

    baseline = row.target.baseline
    return {
        "target": figure(pace.value),
        "baseline": figure(None if baseline is None else Fraction(baseline)),
        "expected": figure(pace.expected),
        "index": decimal(pace.index, Unit.PERCENT, currency),
        "attainment": decimal(pace.attainment, Unit.PERCENT, currency),
        "progress": decimal(progress_of_target(row), Unit.PERCENT, currency),
        "needed_per_day": figure(pace.needed_per_day),
        "projection": figure(pace.projection),
        "variance": figure(pace.variance),
        "status": str(pace.status),
        **_changes_json(row, figure),
    }


def _changes_json(
    row: TargetRow, figure: Callable[[Fraction | None], str | None]
) -> dict[str, Json]:
    """How a target was changed by the day; nothing in any field while it was not."""
    asked, last = row.asked, row.asked.last
    revision = asked.revision
    if last is None:
        return dict.fromkeys(_CHANGES)
    return {
        "first_target": figure(asked.first),
        "revised_on": _iso(None if revision is None else revision.effective_from),
        "revision_reason": last.reason,
        "restated": None if revision is None else revision.is_restated,
        "expected_capped": asked.is_capped,
        "attainment_of_first": decimal(row.attainment_of_first, Unit.PERCENT, ""),
        "withdrawn_on": _iso(asked.withdrawn_on),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


_CHANGES = (
    "first_target",
    "revised_on",
    "revision_reason",
    "restated",
    "expected_capped",
    "attainment_of_first",
    "withdrawn_on",
)


def _year_json(year: YearOnYear | None, unit: Unit, currency: str) -> dict[str, Json]:
    """How a figure compares with the same quarter a year earlier."""
    if year is None:
        return {}

    def change(outcome: Outcome | None) -> str | None:
        return decimal(_value(outcome), Unit.PERCENT, currency)

    return {
        "year_earlier": decimal(_value(year.earlier), unit, currency),
        "target_on_year": change(year.planned),
        "actual_on_year": change(year.reached),
    }


def _value(outcome: Outcome | None) -> Fraction | None:
    return outcome.value if isinstance(outcome, Figure) else None


def progress_of_target(row: TargetRow) -> Fraction | None:
    """The part of the way from the baseline that is done; None without a baseline."""
    if row.target.baseline is None or row.pace.actual is None:
        return None
    return progress(Fraction(row.target.baseline), row.pace.value, row.pace.actual)


def decimal(value: Fraction | None, unit: Unit, currency: str) -> str | None:
    """A value as files have numbers: "2.181818"; money in major units, "333.65"."""
    if value is None:
        return None
    if unit is Unit.MONEY:
        digits = currency_decimals(currency)
        return f"{rounded(value / 10**digits, digits):f}"
    text = f"{rounded(value, PLACES):f}"
    return text.rstrip("0").rstrip(".")


def as_lines(rows: tuple[MetricRow, ...], plan: Plan) -> Iterator[str]:
    """The rows for people: columns under each other, why there is no figure last."""
    head = (_("Metric"), _("Scope"), _("Figure"), _("Target"), _("Index"), _("Status"))
    cells = [head, *(_cells(row, plan.company.currency) for row in rows)]
    widths = [max(len(line[index]) for line in cells) for index in range(len(head))]
    for line in cells:
        padded = (
            text.rjust(width) if index in _NUMBERS else text.ljust(width)
            for index, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        yield "  ".join(padded).rstrip()


_NUMBERS = frozenset({3, 4})


def _cells(row: MetricRow, currency: str) -> tuple[str, ...]:
    label, figure = (
        _(row.metric.label),
        shown_or_reason(row.outcome, row.metric, currency),
    )
    if row.target is None:
        return label, row.scope, figure, "", "", ""
    index, target = percent_of(row.target.pace.index), value_of(row.target, currency)
    return label, row.scope, figure, target, index, status_of(row.target)
