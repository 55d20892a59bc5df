"""How values read in cells, and what there is to choose from: people, states, days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from gui.table.column import Choice
from gui.widgets import Avatar, Chip
from planner.plan import Plan
from planner.records import Person
from planner.text import NOT_KNOWN, count, major, short_day, word


def name_shown(value: object) -> str:
    """A person's name, or a dash for nobody."""
    return value.name if isinstance(value, Avatar) else NOT_KNOWN


def chip_shown(value: object) -> str:
    """A chip's word."""
    return value.text if isinstance(value, Chip) else NOT_KNOWN


def word_shown(value: object) -> str:
    """A stored word as a label."""
    return NOT_KNOWN if value is None else word(str(value))


def word_choices(words: Iterable[StrEnum], *, nothing: bool = True) -> list[Choice]:
    """Stored words to choose from, with nothing in front where it may be left open."""
    made = [Choice(each, word(each)) for each in words]
    return [Choice(None, NOT_KNOWN), *made] if nothing else made


def people_choices(people: Iterable[Person]) -> list[Choice]:
    """People to choose from, with nobody in front."""
    return [
        Choice(None, NOT_KNOWN),
        *(Choice(person.id, person.name) for person in people),
    ]


def day_shown(value: object) -> str:
    """A day of the quarter: "14 Aug"."""
    return short_day(value) if isinstance(value, date) else NOT_KNOWN


def number_shown(value: object) -> str:
    """A quantity with grouped thousands."""
    return count(value) if isinstance(value, Decimal) else NOT_KNOWN


def major_of(plan: Callable[[], Plan]) -> Callable[[object], object]:
    """An amount in minor units as people type it, to filter and to count with."""

    def measure(value: object) -> object:
        currency = plan().company.currency
        return major(value, currency) if isinstance(value, int) else None

    return measure
