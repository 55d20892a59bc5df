"""The list of what waits: each kind has its turn before any has a second one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.attention.gaps import accounts, campaigns, people
from planner.attention.need import Need
from planner.attention.off_track import off_track
from planner.attention.work import last_week, late, without_owner
from planner.attention.wrong import contradictions, milestones, over_budget
from planner.checks import pressing
from planner.plan import Plan
from planner.quarter import Quarter

AT_A_GLANCE = 6
"""As many are seen at once; the first of each kind is among them, if it can be."""


def needs(plan: Plan, quarter: Quarter, as_of: date) -> tuple[Need, ...]:
    """What waits for somebody in a quarter, the gravest first."""
    found = pressing(plan, as_of, quarter)
    kinds = (
        over_budget(plan, found),
        off_track(plan, quarter, as_of),
        late(plan, quarter, as_of),
        milestones(plan, found),
        last_week(plan, quarter, as_of),
        contradictions(found),
        people(plan),
        campaigns(plan, quarter),
        without_owner(plan, quarter),
        accounts(plan),
    )
    return _at_a_glance(tuple(map(tuple, kinds)))


def _at_a_glance(kinds: tuple[tuple[Need, ...], ...]) -> tuple[Need, ...]:
    """All of them: first what is seen at once, by kind, and then the rest, by kind."""
    turns = max(map(len, kinds))
    in_turn = [
        (place, kind[turn])
        for turn in range(turns)
        for place, kind in enumerate(kinds)
        if turn < len(kind)
    ]
    seen, rest = in_turn[:AT_A_GLANCE], in_turn[AT_A_GLANCE:]
    return (*_by_kind(seen), *_by_kind(rest))


def _by_kind(needs: Iterable[tuple[int, Need]]) -> Iterable[Need]:
    return (need for _place, need in sorted(needs, key=lambda each: each[0]))
