"""What both sides must coordinate, said in words. Source: requirement 000-25."""

from __future__ import annotations

from dataclasses import dataclass

from planner.metrics.activities import Coordination, to_coordinate
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account, Activity, ActivityState
from planner.schedule import span
from planner.text import days, joined, ngettext, word

NAMED = 2
"""So many accounts are named; of more they are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Two activities that should know of each other, and whom both reach."""

    first: Activity
    second: Activity
    whom: str


def notes_of(plan: Plan, quarter: Quarter) -> tuple[Note, ...]:
    """A note for any two activities of different sides that come too close, by day.

    Not for two that are done: there is nothing left to talk about.
    """
    return tuple(
        _note(each)
        for each in to_coordinate(plan, quarter)
        if {each.first.state, each.second.state} != {ActivityState.DONE}
    )


def activity_words(activity: Activity) -> str:
    """An activity with its side and its days: "Marketing · Letter · 5 Aug 2026"."""
    side = None if activity.side is None else word(activity.side)
    first, last = span(activity.start, activity.due)
    return joined((side, activity.name, days(first, last)))


def chip_words(count: int) -> str:
    """How many notes there are: "3 to coordinate"."""
    sentence = ngettext("{count} to coordinate", "{count} to coordinate", count)
    return sentence.format(count=count)


def _note(found: Coordination) -> Note:
    return Note(first=found.first, second=found.second, whom=_whom(found.accounts))


def _whom(accounts: tuple[Account, ...]) -> str:
    if len(accounts) <= NAMED:
        return ", ".join(account.name for account in accounts)
    sentence = ngettext("{count} account", "{count} accounts", len(accounts))
    return sentence.format(count=len(accounts))
