"""The edits that cells of activities make of what was typed or chosen."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from planner import edits
from planner.activity_rows import ActivityRow
from planner.change import Change
from planner.edits.schedule import set_days
from planner.plan import Plan
from planner.typed import typed_day, typed_line, typed_money, typed_number

Edit = Callable[[Plan, ActivityRow, object], Change]


def line(field: str) -> Edit:
    """An edit that gives a field one line of text."""

    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        typed = typed_line(value)
        text = typed or "" if field == "name" else typed
        return edits.change(plan, row.activity, **{field: text})

    return edit


def word(field: str, kind: type[StrEnum]) -> Edit:
    """An edit that gives a field one of some words, or nothing."""

    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        # Qt hands a stored word back as a plain text.
        chosen = None if value is None else kind(str(value))
        return edits.change(plan, row.activity, **{field: chosen})

    return edit


def as_it_is(field: str) -> Edit:
    """An edit that gives a field the chosen value."""
    return lambda plan, row, value: edits.change(plan, row.activity, **{field: value})


def day(field: str) -> Edit:
    """An edit of the start or the due day."""

    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        days = {"start": row.activity.start, "due": row.activity.due}
        days[field] = typed_day(plan, field, value)
        return set_days(plan, row.activity, days["start"], days["due"])

    return edit


def number(field: str) -> Edit:
    """An edit that gives a field a quantity."""

    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        number = typed_number(plan, field, value)
        return edits.change(plan, row.activity, **{field: number})

    return edit


def amount(field: str) -> Edit:
    """An edit that gives a field an amount of money."""

    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        amount = typed_money(plan, field, value)
        return edits.change(plan, row.activity, **{field: amount})

    return edit
