"""A target that was changed during its quarter. Source: metrics, K18.

What was expected before the change stays so; the rest of the new value spreads over the
working days that were left. Restating, as if the new value had always been so, must be
chosen, and is said wherever it is printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from planner.metrics.pace import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A new value of a target from a day on, and why."""

    effective_from: date
    value: Fraction
    reason: str
    is_restated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a revised target should have reached by a day.

    `baseline`: the value first agreed; `value`: the one in force on the day;
    `is_capped`: it was lowered below what was expected by then, so that stays flat.
    """

    baseline: Fraction
    value: Fraction
    expected: Fraction
    is_capped: bool = False


def expectation(
    baseline: Fraction, revisions: Iterable[Revision], window: Window, as_of: date
) -> Expectation:
    """The value in force on a day and what was expected by then.

    Revisions after the day are not seen. The window has a working day left at each.
    """
    seen = [each for each in revisions if each.effective_from <= as_of]
    seen.sort(key=lambda each: each.effective_from)
    value, frozen = baseline, Fraction(0)
    since: date | None = None
    for revision in seen:
        if revision.is_restated:
            value, frozen, since = revision.value, Fraction(0), None
            continue
        before = revision.effective_from - timedelta(days=1)
        frozen = _expected(value, frozen, since, window, before)
        value, since = revision.value, revision.effective_from
    return Expectation(
        baseline=baseline,
        value=value,
        expected=_expected(value, frozen, since, window, as_of),
        is_capped=since is not None and frozen > value,
    )


def _expected(
    value: Fraction,
    frozen: Fraction,
    since: date | None,
    window: Window,
    as_of: date,
) -> Fraction:
    """What should be there by a day, when `frozen` was at the last change."""
    if since is None:
        return value * _share(window, as_of)
    if frozen > value:
        return value
    before = since - timedelta(days=1)
    left = window.working_days - window.passed(before)
    gone = window.passed(as_of) - window.passed(before)
    return frozen + (value - frozen) * Fraction(gone, left) if left else value


def _share(window: Window, as_of: date) -> Fraction:
    return Fraction(1) if as_of >= window.end else window.share(as_of)
