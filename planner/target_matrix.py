"""The targets of a quarter as a matrix: metrics down, parts of the plan across."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.metrics.catalogue import METRICS, Metric, from_entered, metric_of
from planner.metrics.figure import Figure
from planner.metrics.focus import Focus
from planner.metrics.levels import Level, level_of
from planner.metrics.outcome import in_unit, outcome_of
from planner.metrics.pace import Status
from planner.metrics.scope import Scope
from planner.metrics.scorecard import figure, target_row
from planner.plan import Plan
from planner.progress import campaigns_of
from planner.quarter import Quarter
from planner.records import (
    Campaign,
    EnteredMetric,
    Person,
    ScopeKind,
    Side,
    Strategy,
    Target,
)
from planner.target_parts import parts_line
from planner.text import _, count, ngettext, word
from planner.weekly_figures import typed_figure

TIERS = ("1", "2", "3")
_USUAL = ("done:call", "leads_received", "wins", "revenue")
LEVEL_TITLES = {
    Level.INPUT: "Inputs",
    Level.OUTPUT: "Outputs",
    Level.RESULT: "Results",
}
"""Translated when they are drawn."""
_ALWAYS = (
    Scope(),
    Scope(kind=ScopeKind.SIDE, part=Side.SALES.value),
    Scope(kind=ScopeKind.SIDE, part=Side.MARKETING.value),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """A target where its metric meets its scope, or the place for one.

    `targets`: more than one when they run over different days, the first to begin
    first; `value` and `last`: the target and last quarter's result as they read;
    `typed`: what typing begins with; `parts`: what the targets of its parts come to
    where that is something else, as a sentence.
    """

    scope: Scope
    targets: tuple[Target, ...] = ()
    value: str = ""
    typed: str = ""
    last: str = ""
    status: Status | None = None
    word: str = ""
    parts: str = ""
    is_changed: bool = False

    @property
    def target(self) -> Target | None:
        """The first target; None where there is none yet."""
        return self.targets[0] if self.targets else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A metric with its cells by column, or the title over a level without any.

    `id`: the metric's key, or the level.
    """

    id: str
    title: str
    metric: Metric | None = None
    cells: Mapping[str, MatrixCell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """`columns`: scopes from left to right with their labels, by the key of cells."""

    columns: tuple[tuple[str, Scope, str], ...]
    rows: tuple[MatrixRow, ...]


def matrix(
    plan: Plan,
    quarter: Quarter,
    as_of: date,
    more_metrics: Collection[str] = (),
    more_scopes: Collection[Scope] = (),
) -> Matrix:
    """The metrics and scopes in use in a quarter, and those that were asked for.

    Columns: the whole plan, both sides, then by kind of scope. Rows: by level, each
    level under its title; the company's own metrics are there even without a target. A
    quarter without targets begins with the metrics and scopes of the one before.
    """
    targets = plan.where(Target, "quarter", quarter.key)
    in_use = targets or _before(plan, quarter)
    used = {Scope.of(each) for each in in_use}
    known = {each for each in more_scopes if label_of(plan, each)}
    scopes = [*_ALWAYS, *_in_order(plan, (used | known).difference(_ALWAYS))]
    keys = {each.metric for each in in_use}
    keys |= {key for key in more_metrics if metric_of(plan, key) is not None}
    keys |= {each.key for each in plan.all(EnteredMetric)}
    by_place: dict[tuple[str, Scope], list[Target]] = {}
    for each in targets:
        by_place.setdefault((each.metric, Scope.of(each)), []).append(each)
    rows: list[MatrixRow] = []
    metrics = [_known(plan, key) for key in _ordered_keys(keys)]
    for level in Level:
        of_level = [each for each in metrics if level_of(each.key) is level]
        if of_level:
            rows.append(MatrixRow(id=f"level:{level}", title=_(LEVEL_TITLES[level])))
        for metric in of_level:
            found = {scope: by_place.get((metric.key, scope), ()) for scope in scopes}
            cells = {
                key_of(scope): _cell(plan, quarter, as_of, metric, scope, tuple(there))
                for scope, there in found.items()
            }
            title = _(metric.label)
            rows.append(
                MatrixRow(id=metric.key, title=title, metric=metric, cells=cells)
            )
    columns = tuple((key_of(each), each, label_of(plan, each)) for each in scopes)
    return Matrix(columns=columns, rows=tuple(rows))


def _before(plan: Plan, quarter: Quarter) -> tuple[Target, ...]:
    """Last quarter's targets that may be set again: campaigns have their own days."""
    before = plan.where(Target, "quarter", quarter.previous().key)
    return tuple(each for each in before if each.campaign_id is None)


def key_of(scope: Scope) -> str:
    """A scope as a key of columns: "side:sales"."""
    return str(scope.kind) if scope.part is None else f"{scope.kind}:{scope.part}"


def label_of(plan: Plan, scope: Scope) -> str:
    """What a scope is called: "Whole plan", "Sales", "Tier 1", a name."""
    match scope.kind:
        case ScopeKind.PLAN:
            return _("Whole plan")
        case ScopeKind.CAMPAIGN:
            campaign = plan.find(Campaign, scope.part)
            return campaign.name if campaign else ""
        case ScopeKind.PERSON:
            person = plan.find(Person, scope.part)
            return person.name if person else ""
        case ScopeKind.TIER:
            return _("Tier {tier}").format(tier=scope.part)
        case _:
            return word(scope.part or "")


def metrics_to_add(plan: Plan, shown: Collection[str]) -> tuple[Metric, ...]:
    """The metrics that a row could be added for, those people enter first."""
    own = (from_entered(each) for each in plan.all(EnteredMetric))
    return tuple(each for each in (*own, *METRICS) if each.key not in shown)


def usual_metrics() -> tuple[str, ...]:
    """The keys of what most companies set first: work, leads, wins, revenue."""
    return _USUAL


def scopes_to_add(
    plan: Plan, quarter: Quarter, shown: Collection[Scope]
) -> tuple[Scope, ...]:
    """The scopes that a column could be added for: campaigns, tiers, people, more."""
    campaigns = (
        Scope.of_campaign(each)
        for each in campaigns_of(plan, quarter)
        if not each.is_archived
    )
    tiers = (Scope(kind=ScopeKind.TIER, part=tier) for tier in TIERS)
    people = (
        Scope(kind=ScopeKind.PERSON, part=each.id)
        for each in sorted(plan.all(Person), key=lambda each: each.name.casefold())
    )
    strategies = (Scope(kind=ScopeKind.STRATEGY, part=each.value) for each in Strategy)
    every = (*_ALWAYS, *campaigns, *tiers, *people, *strategies)
    return tuple(each for each in every if each not in shown)


def summary_line(matrix_of: Matrix) -> str:
    """How many targets there are and how they stand: "14 targets · 2 off track"."""
    cells = [cell for row in matrix_of.rows for cell in row.cells.values()]
    targets = sum(len(cell.targets) for cell in cells)
    sentence = ngettext("{count} target", "{count} targets", targets)
    words = [sentence.format(count=count(targets))]
    for status in (Status.OFF_TRACK, Status.AT_RISK, Status.NO_FIGURE):
        number = sum(cell.status is status for cell in cells)
        if number:
            counted = _("{count} {status}")
            words.append(counted.format(count=count(number), status=_(status)))
    return " · ".join(words)


def _cell(  # noqa: PLR0917 - where the cell is, and what stands there
    plan: Plan,
    quarter: Quarter,
    as_of: date,
    metric: Metric,
    scope: Scope,
    targets: tuple[Target, ...],
) -> MatrixCell:
    last = _last(plan, quarter, metric, scope)
    if not targets:
        return MatrixCell(scope=scope, last=last)
    ordered = tuple(sorted(targets, key=lambda each: each.window_start or date.min))
    row = target_row(plan, ordered[0], as_of)
    if row is None:
        return MatrixCell(
            scope=scope, targets=ordered, value=count(ordered[0].value), last=last
        )
    more = _("{value} and {count} more")
    value = _shown(plan, row.pace.value, metric)
    if len(ordered) > 1:
        value = more.format(value=value, count=count(len(ordered) - 1))
    return MatrixCell(
        scope=scope,
        targets=ordered,
        value=value,
        typed=typed_figure(plan, _decimal(row.pace.value), metric),
        last=last or _baseline(plan, ordered[0], metric),
        status=row.pace.status,
        word=word(row.pace.status),
        parts=parts_line(plan, row, as_of),
        is_changed=row.asked.last is not None,
    )


def last_quarter(
    plan: Plan, quarter: Quarter, metric: Metric, scope: Scope
) -> Fraction | None:
    """Last quarter's whole result in the metric's unit; None when nobody knows it."""
    before = quarter.previous()
    as_of = before.end(plan.company.fiscal_year_start)
    outcome = outcome_of(Focus.on_quarter(plan, before, as_of, scope), metric)
    if not isinstance(outcome, Figure) or (not outcome.value and not outcome.n):
        return None
    return in_unit(outcome, metric)


def _last(plan: Plan, quarter: Quarter, metric: Metric, scope: Scope) -> str:
    value = last_quarter(plan, quarter, metric, scope)
    if value is None:
        return ""
    return _("last {value}").format(value=_shown(plan, value, metric))


def _baseline(plan: Plan, target: Target, metric: Metric) -> str:
    """What a target starts from, where last quarter's result is not in the plan."""
    if target.baseline is None:
        return ""
    value = _shown(plan, Fraction(target.baseline), metric)
    return _("from {value}").format(value=value)


def _shown(plan: Plan, value: Fraction, metric: Metric) -> str:
    return figure(value, metric.unit, plan.company.currency)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _known(plan: Plan, key: str) -> Metric:
    """The metric, or one by its key alone where a target names one that is gone."""
    return metric_of(plan, key) or from_entered(
        EnteredMetric(id=key, key=key, label=key)
    )


def _ordered_keys(keys: Iterable[str]) -> list[str]:
    places = {metric.key: place for place, metric in enumerate(METRICS)}
    return sorted(keys, key=lambda key: (places.get(key, len(places)), key))


def _in_order(plan: Plan, scopes: Iterable[Scope]) -> list[Scope]:
    kinds = tuple(ScopeKind)
    return sorted(
        scopes,
        key=lambda each: (kinds.index(each.kind), label_of(plan, each).casefold()),
    )
