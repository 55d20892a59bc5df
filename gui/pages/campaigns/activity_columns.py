"""The columns of a campaign's programme, each with the edit that it makes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from gui.pages.campaigns.shown import (
    chip_shown,
    name_shown,
    people_choices,
    word_choices,
    word_shown,
)
from gui.table import Choice, Column, Paint
from gui.widgets import Avatar, Chip
from planner import edits
from planner.campaign_rows import ActivityRow, owners
from planner.change import Change
from planner.edits.programme import set_state
from planner.lanes import type_label
from planner.naming import natural_key
from planner.plan import Plan
from planner.progress import Standing
from planner.records import ActivityState, ActivityType, Side
from planner.text import NOT_KNOWN, _, count, money, short_day
from planner.typed import (
    shown_day,
    shown_money,
    shown_number,
    typed_day,
    typed_line,
    typed_money,
    typed_number,
)

Edit = Callable[[Plan, ActivityRow, object], Change]


def activity_columns(
    plan: Callable[[], Plan], today: date
) -> tuple[Column[ActivityRow], ...]:
    """What the programme says of each activity, and how it is changed."""
    return (
        Column(
            key="number",
            title=_("No."),
            read=lambda row: row.activity.number,
            sort=_by_number,
            paint=Paint.QUIET,
            width=46,
        ),
        Column(
            key="name",
            title=_("Activity"),
            read=lambda row: row.activity.name,
            edit=_line("name"),
            paint=Paint.STRONG,
            width=184,
        ),
        *_who_columns(today),
        *_when_columns(plan),
        *_how_much_columns(plan),
        Column(
            key="state",
            title=_("State"),
            read=_state_chip,
            show=chip_shown,
            edit=lambda plan, row, value: set_state(
                plan, row.activity, ActivityState(str(value)), today
            ),
            choices=lambda _plan, _row: word_choices(ActivityState, nothing=False),
            paint=Paint.CHIP,
            width=118,
        ),
    )


def _who_columns(today: date) -> Sequence[Column[ActivityRow]]:
    def people(plan: Plan, _row: ActivityRow) -> list[Choice]:
        return people_choices(owners(plan, today))

    return (
        Column(
            key="type",
            title=_("Type"),
            read=lambda row: type_label(row.activity.type),
            edit=_word("type", ActivityType),
            choices=lambda _plan, _row: _types(),
            width=84,
        ),
        Column(
            key="side",
            title=_("Side"),
            read=lambda row: row.activity.side,
            show=word_shown,
            edit=_word("side", Side),
            choices=lambda _plan, _row: word_choices(Side),
            width=82,
        ),
        Column(
            key="owner_id",
            title=_("Owner"),
            read=lambda row: Avatar.of(row.owner),
            show=name_shown,
            edit=_owner,
            choices=people,
            paint=Paint.AVATAR,
            width=146,
        ),
    )


def _when_columns(plan: Callable[[], Plan]) -> Sequence[Column[ActivityRow]]:
    return (
        Column(
            key="start",
            title=_("Start"),
            read=lambda row: row.activity.start,
            show=_day_shown,
            edit=_day("start"),
            typed=lambda row: shown_day(plan(), row.activity.start),
            width=64,
        ),
        Column(
            key="due",
            title=_("Due"),
            read=lambda row: row.activity.due,
            show=_day_shown,
            edit=_day("due"),
            typed=lambda row: shown_day(plan(), row.activity.due),
            width=64,
        ),
    )


def _how_much_columns(plan: Callable[[], Plan]) -> Sequence[Column[ActivityRow]]:
    def cost(value: object) -> str:
        amount = value if isinstance(value, int) else None
        return money(amount, plan().company.currency, decimals=False)

    return (
        Column(
            key="planned_quantity",
            title=_("Planned"),
            read=lambda row: row.activity.planned_quantity,
            show=_number_shown,
            edit=_number("planned_quantity"),
            typed=lambda row: shown_number(plan(), row.activity.planned_quantity),
            align_right=True,
            width=72,
        ),
        Column(
            key="done_quantity",
            title=_("Done"),
            read=lambda row: row.activity.done_quantity,
            show=_number_shown,
            edit=_number("done_quantity"),
            typed=lambda row: shown_number(plan(), row.activity.done_quantity),
            align_right=True,
            width=54,
        ),
        Column(
            key="unit",
            title=_("Unit"),
            read=lambda row: row.activity.unit,
            edit=_line("unit"),
            width=80,
        ),
        Column(
            key="planned_cost_minor",
            title=_("Cost"),
            read=lambda row: row.activity.planned_cost_minor,
            show=cost,
            edit=_money("planned_cost_minor"),
            typed=lambda row: shown_money(plan(), row.activity.planned_cost_minor),
            align_right=True,
            width=68,
        ),
    )


def _types() -> list[Choice]:
    kinds = [Choice(kind, type_label(kind)) for kind in ActivityType]
    return [Choice(None, NOT_KNOWN), *kinds]


def _state_chip(row: ActivityRow) -> Chip:
    """Late is said in the place of the state: it is what matters then."""
    if row.standing is Standing.LATE:
        return Chip(row.standing)
    return Chip(row.standing, word_shown(row.activity.state))


def _line(field: str) -> Edit:
    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        typed = typed_line(value)
        text = typed or "" if field == "name" else typed
        return edits.change(plan, row.activity, **{field: text})

    return edit


def _word(field: str, kind: type[StrEnum]) -> Edit:
    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        # Qt hands a stored word back as a plain text.
        word = None if value is None else kind(str(value))
        return edits.change(plan, row.activity, **{field: word})

    return edit


def _owner(plan: Plan, row: ActivityRow, value: object) -> Change:
    return edits.change(plan, row.activity, owner_id=value)


def _day(field: str) -> Edit:
    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        day = typed_day(plan, field, value)
        return edits.change(plan, row.activity, **{field: day})

    return edit


def _number(field: str) -> Edit:
    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        number = typed_number(plan, field, value)
        return edits.change(plan, row.activity, **{field: number})

    return edit


def _money(field: str) -> Edit:
    def edit(plan: Plan, row: ActivityRow, value: object) -> Change:
        amount = typed_money(plan, field, value)
        return edits.change(plan, row.activity, **{field: amount})

    return edit


def _day_shown(value: object) -> str:
    return short_day(value) if isinstance(value, date) else NOT_KNOWN


def _number_shown(value: object) -> str:
    return count(value) if isinstance(value, Decimal) else NOT_KNOWN


def _by_number(value: object) -> object:
    return natural_key(str(value))
