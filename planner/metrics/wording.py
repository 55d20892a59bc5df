"""How figures read: with what is behind them, or with why there is none.

Rounding happens here and in planner/text.py only, on the exact value.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from planner.metrics.catalogue import Metric
from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason
from planner.metrics.scorecard import TargetRow, figure
from planner.records import Unit
from planner.text import (
    _,
    count,
    currency_decimals,
    day,
    joined,
    money,
    percent,
    rounded,
)

WHOLE = 100
_WITHOUT = (Reason.ZERO_LEADS, Reason.LEADS_NOT_ENTERED)


def shown(value: Fraction | None, unit: Unit, currency: str) -> str:
    """A value in a target's unit: money in minor units, percentages up to 100."""
    if value is None:
        return count(None)
    match unit:
        case Unit.MONEY:
            return money(int(rounded(value, 0)), currency)
        case Unit.HOURS:
            return _("{hours} h").format(hours=count(value, 1))
        case Unit.PERCENT:
            return percent(value / WHOLE)
        case _:
            return count(value, 2)


def in_short(value: Fraction | None, unit: Unit, currency: str) -> str:
    """A value where there is little room: money without its decimals."""
    if value is None or unit is not Unit.MONEY:
        return figure(value, unit, currency)
    major_unit: int = 10 ** currency_decimals(currency)
    whole = int(rounded(value / major_unit, 0)) * major_unit
    return money(whole, currency, decimals=False)


def expected_in_short(expected: Fraction, unit: Unit, currency: str) -> str:
    """A plan for today without the decimals that straight lines have: 21.7 is 22."""
    if unit is Unit.COUNT:
        expected = Fraction(rounded(expected, 0))
    return in_short(expected, unit, currency)


def value_of(row: TargetRow, currency: str) -> str:
    """The target in force, and what it was at first: "99 (first 66)"."""
    value = shown(row.pace.value, row.metric.unit, currency)
    if row.asked.revision is None:
        return value
    sentence = (
        _("{value} (restated, first {first})")
        if row.asked.revision.is_restated
        else _("{value} (first {first})")
    )
    first = shown(row.asked.first, row.metric.unit, currency)
    return sentence.format(value=value, first=first)


def status_of(row: TargetRow) -> str:
    """How a target stands, in small letters: "off track", "withdrawn on 17 Aug 2026".

    Whoever reads it begins it with a capital where it stands alone.
    """
    on = row.asked.withdrawn_on
    if on is None:
        return _(row.pace.status)
    return _("withdrawn on {day}").format(day=day(on))


def percent_of(share: Fraction | None) -> str:
    """A share as a percentage, nothing when there is none."""
    return "" if share is None else percent(share)


def shown_or_reason(outcome: Outcome, metric: Metric, currency: str) -> str:
    """A figure with its counts: "40.0 % (4 of 10)"; else "n/a" and why."""
    if isinstance(outcome, NotAvailable):
        if metric.unit is not Unit.MONEY:
            return because(outcome)
        return not_available(outcome, currency)
    is_percent = metric.unit is Unit.PERCENT
    value = outcome.value * WHOLE if is_percent else outcome.value
    text = shown(value, metric.unit, currency)
    if is_percent and outcome.n is not None and outcome.n == outcome.denominator:
        text = with_counts(text, outcome)
    if outcome.has_few_cases:
        return joined((text, _("few cases")))
    return text


def with_counts(text: str, figure: Figure) -> str:
    """A percentage with what it was divided from: "40.0 % (4 of 10)"."""
    sentence = _("{percent} ({part} of {whole})")
    return sentence.format(
        percent=text, part=count(figure.numerator), whole=count(figure.denominator)
    )


def on_day(text: str, as_of: date) -> str:
    """A figure with its day: "40.0 % (4 of 10), as of 14 Aug 2026"."""
    return _("{figure}, as of {day}").format(figure=text, day=day(as_of))


def not_available(outcome: NotAvailable, currency: str) -> str:
    """Why there is no figure: "n/a (0 leads)"; money stays: "n/a, €500.00 spent"."""
    if outcome.reason in _WITHOUT and outcome.numerator:
        spent = money(int(outcome.numerator), currency)
        return _("n/a, {amount} spent").format(amount=spent)
    return because(outcome)


def because(outcome: NotAvailable) -> str:
    """Why there is no figure: "n/a (0 leads)"."""
    return _("n/a ({reason})").format(reason=_(outcome.reason))


def rate_words(outcome: Outcome) -> str:
    """A share with its counts, and what to be careful about: "50.0 % (2 of 4)".

    Of fewer than five cases it says so; without a figure it says why.
    """
    if isinstance(outcome, NotAvailable):
        return because(outcome)
    text = with_counts(percent(outcome.value), outcome)
    return joined((text, _("few cases"))) if outcome.has_few_cases else text


def change(share: Fraction, *, is_in_points: bool = False) -> str:
    """A change as a percentage with its sign: "+35.0 %"; of one: "+5.0 points"."""
    if is_in_points:
        points = _("{points} points").format(points=f"{rounded(share * WHOLE, 1):f}")
        return f"+{points}" if share > 0 else points
    return f"+{percent(share)}" if share > 0 else percent(share)


def left_over(amount_minor: Fraction, currency: str) -> str:
    """What is left of a budget; "over by €500.00" when nothing is. Source: K21."""
    if amount_minor >= 0:
        return money(int(amount_minor), currency)
    over = money(int(-amount_minor), currency)
    return _("over by {amount}").format(amount=over)
