"""The limits and the order that rules of several kinds of records share."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from planner.errors import Invalid
from planner.quarter import Quarter
from planner.text import _

LONGEST_LINE = 200
LONGEST_TEXT = 10_000
LARGEST = 10**15
"""Amounts and quantities stay below this, so that sums stay exact in the file."""
TIERS = (1, 2, 3)
DAYS_PER_WEEK = 7
MONTHS = 12
WHOLE = 100


class OfQuarter(Protocol):
    """A record of one quarter, named by its key."""

    @property
    def quarter(self) -> str:
        """The key: "2026Q3"."""
        ...


def check_quarter(record: OfQuarter) -> None:
    """Nothing, if the record's quarter is one. Raises Invalid otherwise."""
    Quarter.parse(record.quarter)


def check_order(field: str, first: date | None, last: date | None) -> None:
    """Nothing, if the days are in order as far as they are known.

    Raises Invalid for the field otherwise.
    """
    if first is not None and last is not None and last < first:
        raise Invalid(field, _("The end is before the start. Change one of the two."))
