"""Where a target should be by a day, and what that needs from now on.

Source: metrics, K17. Everything is exact until it becomes text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from planner.quarter import Quarter
from planner.records import Company, Direction, Target
from planner.workdays import WorkCalendar

ON_TRACK_FROM = Fraction(1)
AT_RISK_FROM = Fraction(85, 100)
WHOLE = 100


class Status(StrEnum):
    """How a target stands, in the words that are shown and exported."""

    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    NOT_STARTED = "not started"
    MET = "met"
    MISSED = "missed"
    NO_FIGURE = "no figure"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The index from which a target is on track, or at least only at risk."""

    on_track: Fraction = ON_TRACK_FROM
    at_risk: Fraction = AT_RISK_FROM


USUAL_LIMITS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days a target runs, both included, and how its value spreads over them.

    `profile`: percentages of its months, which add up to 100; None even.
    """

    start: date
    end: date
    calendar: WorkCalendar
    profile: tuple[Fraction | int, ...] | None = None

    @property
    def working_days(self) -> int:
        """All working days of the window. Written N."""
        return self.calendar.count(self.start, self.end)

    def passed(self, as_of: date) -> int:
        """The working days up to and including a day. Written n."""
        return self.calendar.count(self.start, min(as_of, self.end))

    def share(self, as_of: date) -> Fraction:
        """The part of the value that belongs to the days passed, 0 to 1. Written s."""
        if as_of >= self.end:
            return Fraction(1)
        if self.profile is None:
            return Fraction(self.passed(as_of), self.working_days)
        months = zip(self.profile, self.months(), strict=False)
        return sum(
            (
                Fraction(part, WHOLE) * self._month_share(first, last, as_of)
                for part, (first, last) in months
            ),
            Fraction(0),
        )

    def months(self) -> list[tuple[date, date]]:
        """The (first, last) days of each month in the window."""
        months = []
        first = self.start
        while first <= self.end:
            following = (first.replace(day=1) + timedelta(days=31)).replace(day=1)
            months.append((first, min(following - timedelta(days=1), self.end)))
            first = following
        return months

    def _month_share(self, first: date, last: date, as_of: date) -> Fraction:
        if as_of >= last:
            return Fraction(1)
        days = self.calendar.count(first, last)
        passed = self.calendar.count(first, as_of)
        return Fraction(passed, days) if days else Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """A target beside its result on one day; None where a figure cannot be given.

    `expected`, `needed_per_day` and `projection` are in the metric's unit; `index`
    and `attainment` are shares, where 1 is as planned.
    """

    value: Fraction
    actual: Fraction | None
    status: Status
    expected: Fraction | None = None
    index: Fraction | None = None
    attainment: Fraction | None = None
    needed_per_day: Fraction | None = None
    projection: Fraction | None = None

    @property
    def variance(self) -> Fraction | None:
        """What the result is above the target, or below it; None without a figure."""
        return None if self.actual is None else self.actual - self.value

    @property
    def is_ahead(self) -> bool:
        """Whether something is there although nothing was expected by the day."""
        return self.expected == 0 and bool(self.actual)


def limits_of(company: Company) -> Limits:
    """The limits that the company chose, else the usual 100 and 85 %."""
    on_track, at_risk = company.on_track_percent, company.at_risk_percent
    return Limits(
        on_track=ON_TRACK_FROM if on_track is None else Fraction(on_track, WHOLE),
        at_risk=AT_RISK_FROM if at_risk is None else Fraction(at_risk, WHOLE),
    )


def window_of(target: Target, calendar: WorkCalendar, first_month: int) -> Window:
    """The part of the target's own window that lies in its quarter."""
    quarter = Quarter.parse(target.quarter)
    start, end = quarter.start(first_month), quarter.end(first_month)
    first = max(target.window_start or start, start)
    last = min(target.window_end or end, end)
    profile = target.profile
    if profile is not None and len(profile) == len(quarter.month_starts(first_month)):
        months = quarter.month_starts(first_month)
        profile_of = zip(months, profile, strict=True)
        parts = [part for month, part in profile_of if _touches(month, first, last)]
        return Window(start=first, end=last, calendar=calendar, profile=_whole(parts))
    return Window(start=first, end=last, calendar=calendar, profile=profile)


def _touches(month: date, first: date, last: date) -> bool:
    """Whether a month, by its first day, has days from the first to the last."""
    return first.replace(day=1) <= month <= last


def _whole(parts: list[int]) -> tuple[Fraction, ...] | None:
    """A quarter's percentages of the months that are left, so that they make 100."""
    whole = sum(parts)
    return tuple(Fraction(part * WHOLE, whole) for part in parts) if whole else None


def pace_of_flow(
    value: Fraction,
    actual: Fraction | None,
    window: Window,
    as_of: date,
    direction: Direction = Direction.UP,
    *,
    expected: Fraction | None = None,
    limits: Limits = USUAL_LIMITS,
) -> Pace:
    """How a count or sum over the window stands at the end of a day.

    `actual` None: nobody has entered a figure, which is not zero. `expected` None: the
    value spreads as the window says; a changed target expects something else. The
    projection goes by the window alone: changing a target brings no result.
    """
    if as_of < window.start:
        return Pace(value=value, actual=actual, status=Status.NOT_STARTED)
    share = window.share(as_of)
    expected = value * share if expected is None else expected
    if actual is None:
        status = Status.NO_FIGURE
        return Pace(value=value, actual=None, status=status, expected=expected)
    index = _flow_index(actual, expected, direction)
    left = window.working_days - window.passed(as_of)
    return Pace(
        value=value,
        actual=actual,
        status=(
            _final_status(value, actual, direction)
            if as_of >= window.end
            else _flow_status(value, actual, index, direction, limits)
        ),
        expected=expected,
        index=index,
        attainment=actual / value if value else None,
        needed_per_day=(value - actual) / left if left else None,
        projection=actual / share if share else None,
    )


def pace_of_level(
    value: Fraction,
    actual: Fraction | None,
    window: Window,
    as_of: date,
    direction: Direction = Direction.UP,
    *,
    limits: Limits = USUAL_LIMITS,
) -> Pace:
    """How a stock, ratio or duration stands: against the target itself, not time."""
    if as_of < window.start:
        return Pace(value=value, actual=actual, status=Status.NOT_STARTED)
    if actual is None:
        return Pace(value=value, actual=None, status=Status.NO_FIGURE)
    above, below = (actual, value) if direction is Direction.UP else (value, actual)
    index = above / below if below else None
    if as_of >= window.end:
        status = _final_status(value, actual, direction)
    elif below > 0:
        status = _status_of(index, limits)
    else:
        status = Status.ON_TRACK if above >= below else Status.OFF_TRACK
    attainment = actual / value if value else None
    return Pace(
        value=value, actual=actual, status=status, index=index, attainment=attainment
    )


def withdrawn(pace: Pace) -> Pace:
    """The pace of a target that nobody asks for any more: nothing is needed."""
    return replace(pace, status=Status.WITHDRAWN, needed_per_day=None, projection=None)


def stale(pace: Pace) -> Pace:
    """The pace of a target whose last figure is too old to judge today by."""
    return replace(
        pace,
        status=Status.NO_FIGURE,
        index=None,
        needed_per_day=None,
        projection=None,
    )


def progress(baseline: Fraction, value: Fraction, actual: Fraction) -> Fraction | None:
    """The part of the way from the baseline to the target that is done.

    None when the target is the baseline. Source: requirements 000-11.
    """
    return (actual - baseline) / (value - baseline) if value != baseline else None


def _flow_index(
    actual: Fraction, expected: Fraction, direction: Direction
) -> Fraction | None:
    if direction is Direction.UP:
        return actual / expected if expected else None
    return expected / actual if actual else None


def _final_status(value: Fraction, actual: Fraction, direction: Direction) -> Status:
    is_met = actual >= value if direction is Direction.UP else actual <= value
    return Status.MET if is_met else Status.MISSED


def _flow_status(
    value: Fraction,
    actual: Fraction,
    index: Fraction | None,
    direction: Direction,
    limits: Limits,
) -> Status:
    if direction is Direction.DOWN and value == 0:
        return Status.MET if actual == 0 else Status.OFF_TRACK
    if index is None:
        # Nothing was expected yet, or nothing of what should be little came.
        return Status.ON_TRACK if actual >= 0 else Status.OFF_TRACK
    return _status_of(index, limits)


def _status_of(index: Fraction | None, limits: Limits) -> Status:
    if index is None or index < limits.at_risk:
        return Status.OFF_TRACK
    return Status.ON_TRACK if index >= limits.on_track else Status.AT_RISK
