"""Fiscal quarters as values, for a fiscal year that starts in any month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from planner.errors import Invalid
from planner.language import _

MONTHS = 12
MONTHS_PER_QUARTER = 3
_KEY = re.compile(r"(\d{4})[Qq]([1-4])\Z")


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """One fiscal quarter. `year` is the calendar year in which the fiscal year ends."""

    year: int
    number: int

    @classmethod
    def parse(cls, key: str) -> Quarter:
        """The quarter that a key such as "2026Q3" names. Raises Invalid otherwise."""
        match = _KEY.match(key.strip())
        if match is None or not 1 < int(match[1]) < date.max.year:
            sentence = _("“{key}” is not a quarter. Write it like 2026Q3.")
            raise Invalid("quarter", sentence.format(key=key))
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date, first_month: int) -> Quarter:
        """The quarter that holds a day; `first_month` starts the fiscal year (1-12)."""
        months_in = (day.month - first_month) % MONTHS
        ends_next_year = first_month > 1 and day.month >= first_month
        number = months_in // MONTHS_PER_QUARTER + 1
        return cls(day.year + (1 if ends_next_year else 0), number)

    @property
    def key(self) -> str:
        """The quarter as files write it: "2026Q3"."""
        return f"{self.year:04}Q{self.number}"

    def start(self, first_month: int) -> date:
        """The first day of the quarter."""
        fiscal_start = self.year if first_month == 1 else self.year - 1
        months = first_month - 1 + (self.number - 1) * MONTHS_PER_QUARTER
        return date(fiscal_start + months // MONTHS, months % MONTHS + 1, 1)

    def until(self, first_month: int) -> date:
        """The first day after the quarter."""
        return self.next().start(first_month)

    def end(self, first_month: int) -> date:
        """The last day of the quarter, as people write it."""
        return self.until(first_month) - timedelta(days=1)

    def month_starts(self, first_month: int) -> tuple[date, date, date]:
        """The first day of each of the three months."""
        first = self.start(first_month)
        months = [first.month - 1 + index for index in range(MONTHS_PER_QUARTER)]
        days = [date(first.year + m // MONTHS, m % MONTHS + 1, 1) for m in months]
        return days[0], days[1], days[2]

    def holds(self, day: date, first_month: int) -> bool:
        """Whether the day lies in the quarter."""
        return self.start(first_month) <= day < self.until(first_month)

    def next(self) -> Quarter:
        """The quarter after this one."""
        last = self.number == MONTHS // MONTHS_PER_QUARTER
        return (
            Quarter(self.year + 1, 1) if last else Quarter(self.year, self.number + 1)
        )

    def previous(self) -> Quarter:
        """The quarter before this one."""
        if self.number == 1:
            return Quarter(self.year - 1, MONTHS // MONTHS_PER_QUARTER)
        return Quarter(self.year, self.number - 1)

    def weeks(self, first_month: int) -> tuple[tuple[date, date], ...]:
        """The (first, last) days of the quarter's weeks, Monday to Sunday, in order.

        The first and the last week are cut at the quarter's edges, so a quarter has
        13 or 14 of them.
        """
        weeks = []
        day, until = self.start(first_month), self.until(first_month)
        while day < until:
            following = day + timedelta(days=7 - day.weekday())
            weeks.append((day, min(following, until) - timedelta(days=1)))
            day = following
        return tuple(weeks)
