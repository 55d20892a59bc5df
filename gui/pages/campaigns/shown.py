"""How values of campaigns read in cells: people, states, bars, words."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction

from gui.table import Choice
from gui.widgets import Avatar, Bar, Chip
from planner.progress import CampaignProgress
from planner.records import Person
from planner.text import NOT_KNOWN, _, title_case


def name_shown(value: object) -> str:
    """A person's name, or a dash for nobody."""
    return value.name if isinstance(value, Avatar) else NOT_KNOWN


def chip_shown(value: object) -> str:
    """A chip's word."""
    return value.text if isinstance(value, Chip) else NOT_KNOWN


def word_shown(value: object) -> str:
    """A stored word as a label."""
    return NOT_KNOWN if value is None else title_case(str(value))


def bar_shown(value: object) -> str:
    """A bar in words."""
    return value.spoken if isinstance(value, Bar) else ""


def done_text(progress: CampaignProgress) -> str:
    """How many activities are done: "6 of 9"."""
    return _("{done} of {planned}").format(done=progress.done, planned=progress.planned)


def done_bar(progress: CampaignProgress) -> Bar:
    """Activities done against those planned, with a tick at those expected."""
    planned = progress.planned
    expected = Fraction(progress.expected, planned) if planned else None
    return Bar(
        share=Fraction(progress.done, planned) if planned else Fraction(0),
        # A tick at the very start would look like a fault of the picture.
        expected=expected or None,
        standing=progress.standing,
        spoken=_("{done} of {planned} done, {expected} expected by today").format(
            done=progress.done, planned=planned, expected=progress.expected
        ),
    )


def word_choices(words: Iterable[StrEnum], *, nothing: bool = True) -> list[Choice]:
    """Stored words to choose from, with nothing in front where it may be left open."""
    made = [Choice(word, title_case(word)) for word in words]
    return [Choice(None, NOT_KNOWN), *made] if nothing else made


def people_choices(people: Iterable[Person]) -> list[Choice]:
    """People to choose from, with nobody in front."""
    return [
        Choice(None, NOT_KNOWN),
        *(Choice(person.id, person.name) for person in people),
    ]
