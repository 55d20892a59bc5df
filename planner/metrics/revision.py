"""A target that was changed during its quarter. Source: metrics, K18.

What was expected before the change stays so; the rest of the new value spreads over the
working days that were left. Restating, as if the new value had always been so, must be
chosen, and is said wherever it is printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from planner.metrics.pace import Window
from planner.plan import Plan
from planner.records import Target, TargetRevision

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a target asks by a day, as far as it was changed by then.

    `first`: the value first agreed; `value`: the one in force on the day; `expected`:
    what a flow should have reached; `is_capped`: it was lowered below what was expected
    by then, so that stays flat; `changes`: those seen by the day, the earliest first.
    """

    first: Fraction
    value: Fraction
    expected: Fraction
    is_capped: bool = False
    changes: tuple[TargetRevision, ...] = ()

    @property
    def last(self) -> TargetRevision | None:
        """The latest change, of the value or the withdrawal; None without any."""
        return self.changes[-1] if self.changes else None

    @property
    def revision(self) -> TargetRevision | None:
        """The change that brought the value in force; None while it is the first."""
        valued = [each for each in self.changes if each.value is not None]
        return valued[-1] if valued else None

    @property
    def withdrawn_on(self) -> date | None:
        """The day from which nothing is asked any more; None while it stands."""
        last = self.last
        return None if last is None or last.value is not None else last.effective_from

    def last_day(self, as_of: date) -> date:
        """The last day that counts by the day of looking: before a withdrawal."""
        return as_of if self.withdrawn_on is None else self.withdrawn_on - DAY


def changes_of(plan: Plan, target: Target) -> tuple[TargetRevision, ...]:
    """The changes of a target, the earliest first."""
    changes = plan.where(TargetRevision, "target_id", target.id)
    return tuple(sorted(changes, key=lambda each: each.effective_from))


def in_force(plan: Plan, target: Target, as_of: date) -> TargetRevision | None:
    """The change that brought the value of a day; None while it is the first."""
    seen = [
        each
        for each in changes_of(plan, target)
        if each.effective_from <= as_of and each.value is not None
    ]
    return seen[-1] if seen else None


def value_on(plan: Plan, target: Target, as_of: date) -> Decimal | None:
    """The value in force on a day; None once the target is withdrawn."""
    seen = [
        each.value for each in changes_of(plan, target) if each.effective_from <= as_of
    ]
    return seen[-1] if seen else target.value


def expectation(
    first: Fraction, changes: Iterable[TargetRevision], window: Window, as_of: date
) -> Expectation:
    """The value in force on a day and what was expected by then.

    Changes after the day are not seen. What was expected of a target that is withdrawn
    stays as it was on the day before.
    """
    seen = tuple(
        sorted(
            (each for each in changes if each.effective_from <= as_of),
            key=lambda each: each.effective_from,
        )
    )
    value, frozen = first, Fraction(0)
    since: date | None = None
    for each in seen:
        if each.value is None:
            as_of = each.effective_from - DAY
        elif each.is_restated or each.effective_from <= window.start:
            # Nothing was expected before the first day, so its profile still holds.
            value, frozen, since = Fraction(each.value), Fraction(0), None
        else:
            before = each.effective_from - DAY
            frozen = _expected(value, frozen, since, window, before)
            value, since = Fraction(each.value), each.effective_from
    return Expectation(
        first=first,
        value=value,
        expected=_expected(value, frozen, since, window, as_of),
        is_capped=since is not None and frozen > value,
        changes=seen,
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
        return value * window.share(as_of)
    if frozen > value:
        return value
    before = since - DAY
    left = window.working_days - window.passed(before)
    gone = window.passed(as_of) - window.passed(before)
    return frozen + (value - frozen) * Fraction(gone, left) if left else value
