"""Days of a quarter as places between its first day and its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.quarter import Quarter
from planner.text import month_name


@dataclass(frozen=True, slots=True)
class Scale:
    """A quarter's days from 0 to 1, with its weeks and months."""

    quarter: Quarter
    first_month: int

    @property
    def start(self) -> date:
        """The first day."""
        return self.quarter.start(self.first_month)

    @property
    def until(self) -> date:
        """The first day after the quarter."""
        return self.quarter.until(self.first_month)

    @property
    def length(self) -> int:
        """How many days the quarter has."""
        return (self.until - self.start).days

    @property
    def weeks(self) -> tuple[tuple[date, date], ...]:
        """The (first, last) days of each week."""
        return self.quarter.weeks(self.first_month)

    @property
    def months(self) -> tuple[tuple[date, date, str], ...]:
        """The first day, the first day after it, and the name of each month."""
        starts = self.quarter.month_starts(self.first_month)
        untils = (*starts[1:], self.until)
        pairs = zip(starts, untils, strict=True)
        return tuple((first, until, month_name(first)) for first, until in pairs)

    def holds(self, day: date) -> bool:
        """Whether the day lies in the quarter."""
        return self.start <= day < self.until

    def place(self, day: date) -> Fraction:
        """Where a day begins, 0 to 1; days outside lie at the nearer edge."""
        share = Fraction((day - self.start).days, self.length)
        return min(max(share, Fraction(0)), Fraction(1))
