"""How much of a campaign is done, in cells: bars and words."""

from __future__ import annotations

from fractions import Fraction

from gui.widgets import Bar
from planner.progress import CampaignProgress
from planner.text import _


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
