"""Where a target should be by a day, and what that needs from now on.

Source: metrics, K17. Everything is exact until it becomes text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from planner.quarter import Quarter
from planner.records import Direction, MetricKind, Target
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days a target runs, both included, and how its value spreads over them."""

    start: date
    end: date
    calendar: WorkCalendar
    profile: tuple[int, ...] | None = None

    @property
    def working_days(self) -> int:
        """All working days of the window. Written N."""
        return self.calendar.count(self.start, self.end)

    def passed(self, as_of: date) -> int:
        """The working days up to and including a day. Written n."""
        return self.calendar.count(self.start, min(as_of, self.end))

    def share(self, as_of: date) -> Fraction:
        """The part of the value that belongs to the days passed, 0 to 1. Written s."""
        if self.profile is None:
            return Fraction(self.passed(as_of), self.working_days)
        months = zip(self.profile, self._months(), strict=False)
        return sum(
            (
                Fraction(part, WHOLE) * self._month_share(first, last, as_of)
                for part, (first, last) in months
            ),
            Fraction(0),
        )

    def _months(self) -> list[tuple[date, date]]:
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


def window_of(target: Target, calendar: WorkCalendar, first_month: int) -> Window:
    """The part of the target's own window that lies in its quarter."""
    quarter = Quarter.parse(target.quarter)
    start, end = quarter.start(first_month), quarter.end(first_month)
    return Window(
        start=max(target.window_start or start, start),
        end=min(target.window_end or end, end),
        calendar=calendar,
        profile=target.profile,
    )


def pace_of_flow(
    value: Fraction,
    actual: Fraction | None,
    window: Window,
    as_of: date,
    direction: Direction = Direction.UP,
) -> Pace:
    """How a count or sum over the window stands at the end of a day.

    `actual` None: nobody has entered a figure, which is not zero.
    """
    if as_of < window.start:
        return Pace(value=value, actual=actual, status=Status.NOT_STARTED)
    share = window.share(as_of) if as_of < window.end else Fraction(1)
    expected = value * share
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
            else _flow_status(value, actual, index, direction)
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
    else:
        status = Status.ON_TRACK if above >= below else _status_of(index)
    attainment = actual / value if value else None
    return Pace(
        value=value, actual=actual, status=status, index=index, attainment=attainment
    )


def pace_of(  # noqa: PLR0917  # the measures' own order, with the kind in front
    kind: MetricKind,
    value: Fraction,
    actual: Fraction | None,
    window: Window,
    as_of: date,
    direction: Direction = Direction.UP,
) -> Pace:
    """The pace for a metric's kind: only flows are measured against time."""
    measure = pace_of_flow if kind is MetricKind.FLOW else pace_of_level
    return measure(value, actual, window, as_of, direction)


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
    value: Fraction, actual: Fraction, index: Fraction | None, direction: Direction
) -> Status:
    if direction is Direction.DOWN and value == 0:
        return Status.MET if actual == 0 else Status.OFF_TRACK
    # No index: nothing was expected yet, or nothing of what should be little came.
    return Status.ON_TRACK if index is None else _status_of(index)


def _status_of(index: Fraction | None) -> Status:
    if index is None or index < AT_RISK_FROM:
        return Status.OFF_TRACK
    return Status.ON_TRACK if index >= ON_TRACK_FROM else Status.AT_RISK
