"""How the figures of a review read: a value, what is behind it, how it moved."""

from __future__ import annotations

from fractions import Fraction

from planner.metrics.catalogue import Metric
from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason
from planner.metrics.scorecard import TargetRow, figure
from planner.records import Direction, MetricKind, Unit
from planner.reports.cells import Cell, Named
from planner.text import NOT_KNOWN, _, count, joined, money, percent, rounded

WHOLE = 100


def target_name(row: TargetRow) -> str:
    """What a target is called in a sentence: "Demo bookings (Spring mailing)"."""
    label = _(row.metric.label)
    if row.target.scope == "plan":
        return label
    return _("{metric} ({scope})").format(metric=label, scope=row.scope)


def reached(row: TargetRow, currency: str) -> Cell:
    """What was reached; of a ratio with its cases; n/a with the reason."""
    if isinstance(row.outcome, NotAvailable):
        return Named(_("n/a"), _(row.outcome.reason))
    shown = figure(row.pace.actual, row.metric.unit, currency)
    cases = cases_of(row.outcome, row.metric.unit)
    return Named(shown, cases) if cases else shown


def cases_of(outcome: Figure, unit: Unit) -> str:
    """What a percentage was divided from: "4 of 10", and whether that is little."""
    few = _("few cases") if outcome.has_few_cases else None
    if unit is not Unit.PERCENT or outcome.n != outcome.denominator:
        return few or ""
    part, whole = count(outcome.numerator), count(outcome.denominator)
    cases = _("{done} of {planned}").format(done=part, planned=whole)
    return joined((cases, few), ", ")


def rate(outcome: Outcome) -> Cell:
    """A share with its cases; n/a with the reason."""
    if isinstance(outcome, NotAvailable):
        return Named(_("n/a"), _(outcome.reason))
    cases = cases_of(outcome, Unit.PERCENT)
    return Named(percent(outcome.value), cases)


def per_case(
    outcome: Outcome, metric: Metric, currency: str, *, is_explained: bool = False
) -> Named:
    """Money for each case with both parts; the money alone where there is no case.

    `is_explained`: that nobody has entered the cases is said beside it already.
    """
    if isinstance(outcome, Figure):
        parts = _("{amount} ÷ {count}").format(
            amount=_amount(outcome.numerator, currency),
            count=count(outcome.denominator),
        )
        few = _("few cases") if outcome.has_few_cases else None
        shown = figure(outcome.value, metric.unit, currency)
        return Named(shown, joined((parts, few), ", "))
    spent = None
    if outcome.numerator:
        amount = _amount(outcome.numerator, currency)
        spent = _("{amount} spent").format(amount=amount)
    if is_explained and outcome.reason is Reason.LEADS_NOT_ENTERED:
        return Named(_("n/a"), spent or "")
    return Named(_("n/a"), joined((_(outcome.reason), spent), ", "))


def _amount(value: Fraction | None, currency: str) -> str:
    amount = None if value is None else int(rounded(value, 0))
    return money(amount, currency, decimals=False)


def signed(value: Fraction, unit: Unit, currency: str) -> str:
    """A movement with its sign: "+12", "-€500"; of percentages in points."""
    if unit is Unit.PERCENT:
        shown = _("{points} points").format(points=f"{rounded(value, 1):f}")
    else:
        shown = figure(value, unit, currency)
    return f"+{shown}" if value > 0 else shown


def movement(now: TargetRow, before: TargetRow, currency: str) -> str:
    """How far the figure moved since then; of a flow what came in."""
    actual, earlier = now.pace.actual, before.pace.actual
    if earlier is None and now.metric.kind is MetricKind.FLOW:
        earlier = Fraction(0)
    if actual is None or earlier is None:
        return NOT_KNOWN
    return signed(actual - earlier, now.metric.unit, currency)


def needed(row: TargetRow, currency: str) -> str:
    """What each working day left must bring; a dash where nothing is, or less is."""
    value = row.pace.needed_per_day
    if value is None or value <= 0 or row.metric.direction is Direction.DOWN:
        return NOT_KNOWN
    return per_day(value, row.metric.unit, currency)


def per_day(value: Fraction, unit: Unit, currency: str) -> str:
    """An amount for each day: counts to two decimals, as they are small."""
    if unit is Unit.COUNT:
        return count(value, 2)
    return figure(rounded_up_minor(value, unit), unit, currency)


def rounded_up_minor(value: Fraction, unit: Unit) -> Fraction:
    """Money to whole minor units, so that no amount a day is longer than it must."""
    return Fraction(rounded(value, 0)) if unit is Unit.MONEY else value
