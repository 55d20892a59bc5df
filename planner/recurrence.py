"""How often something comes round: every so many weeks or months, and on which days.

Never a word such as "bi-monthly", which people read in two ways.
Source: requirements 000-27, 001-06.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count

from planner.errors import Invalid
from planner.text import _, ngettext

MOST = 60
DAYS_PER_WEEK, LONGEST_MONTH = 7, 31
_WRITTEN = re.compile(r"(?:every )?([0-9]{1,2}) (week|month)s?\Z")
_SAID = re.compile(r"every (week|month)\Z")


class Step(StrEnum):
    """What is counted."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Every:
    """A number of weeks or of months, at least one."""

    number: int
    step: Step

    @classmethod
    def parse(cls, text: str) -> Every:
        """The rhythm as files write it, or as it is said: "2 weeks", "every month".

        Raises Invalid for anything else.
        """
        words = " ".join(text.casefold().split())
        said = _SAID.match(words)
        if said is not None:
            return cls(1, Step(said[1]))
        match = _WRITTEN.match(words)
        if match is None or not 1 <= int(match[1]) <= MOST:
            sentence = _("Write how often as a number of weeks or months: 2 weeks.")
            raise Invalid("every", sentence)
        return cls(int(match[1]), Step(match[2]))

    def __str__(self) -> str:
        """The rhythm as files write it."""
        return f"{self.number} {self.step}{'' if self.number == 1 else 's'}"

    def in_words(self) -> str:
        """The rhythm as people say it: "every week", "every 2 months"."""
        if self.step is Step.WEEK:
            words = ngettext("every week", "every {count} weeks", self.number)
        else:
            words = ngettext("every month", "every {count} months", self.number)
        return words.format(count=self.number)

    def dates(self, first: date, start: date, end: date) -> Iterator[date]:
        """The days from `start` to `end`, both included, counted from the first one.

        A month without such a day has its last one instead; the next keeps the day.
        """
        for index in count(self._index_before(first, start)):
            day = self._day(first, index)
            if day is None or day > end:
                return
            if day >= start:
                yield day

    def _day(self, first: date, index: int) -> date | None:
        """A day by its number, 0 being the first; None after the last year there is."""
        try:
            if self.step is Step.WEEK:
                return first + timedelta(weeks=self.number * index)
            return _months_after(first, self.number * index)
        except (OverflowError, ValueError):
            return None

    def _index_before(self, first: date, start: date) -> int:
        """The number of a day that is not after `start`; 0 for the first of all."""
        days = DAYS_PER_WEEK if self.step is Step.WEEK else LONGEST_MONTH
        return max(0, (start - first).days // (days * self.number))


def _months_after(first: date, months: int) -> date:
    # Loaded for series by the month alone: the first page asks for the next meeting.
    from dateutil.relativedelta import relativedelta

    return first + relativedelta(months=months)
