"""What tables say of activities, each column with the edit that it makes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from gui.activities import cell_edits
from gui.table import Choice, Column, Paint
from gui.table.cells import (
    chip_shown,
    day_shown,
    major_of,
    name_shown,
    number_shown,
    people_choices,
    word_choices,
    word_shown,
)
from gui.widgets import Avatar, Chip
from planner.activity_rows import (
    ActivityRow,
    campaigns_to_choose,
    late_words,
)
from planner.campaign_rows import owners
from planner.edits.programme import set_state
from planner.lanes import type_label
from planner.naming import natural_key
from planner.plan import Plan
from planner.progress import Standing
from planner.quarter import Quarter
from planner.records import ActivityState, ActivityType, Side
from planner.text import NOT_KNOWN, _, money
from planner.typed import (
    shown_day,
    shown_money,
    shown_number,
)

NARROW = {
    "name": 170,
    "owner_id": 130,
    "start": 60,
    "due": 60,
    "planned_quantity": 68,
    "done_quantity": 52,
    "planned_cost_minor": 64,
    "state": 106,
}
"""Widths where there are more columns, so that all fit the usual window."""


def activity_columns(
    plan: Callable[[], Plan], today: date
) -> tuple[Column[ActivityRow], ...]:
    """What the programme of a campaign says of each activity, and how it is changed."""
    return (
        *_name_columns(),
        _type_column(),
        *_who_columns(today),
        *_when_columns(plan),
        *_how_much_columns(plan),
        _state_column(today),
    )


def programme_columns(
    plan: Callable[[], Plan], quarter: Callable[[], Quarter], today: date
) -> tuple[Column[ActivityRow], ...]:
    """What the programme of a quarter says of each activity: its campaign as well."""
    columns = (
        *_name_columns(),
        _campaign_column(quarter),
        *_who_columns(today),
        *_when_columns(plan),
        *_how_much_columns(plan),
        _state_column(today),
        Column(
            key="days_late",
            title=_("Late by"),
            read=lambda row: row.days_late or None,
            show=lambda value: late_words(value if isinstance(value, int) else None),
            paint=Paint.QUIET,
            width=120,
        ),
        _type_column(),
    )
    return tuple(
        replace(
            column,
            width=NARROW.get(column.key, column.width),
            is_hidden=column.key in {"unit", "type"},
        )
        for column in columns
    )


def _name_columns() -> Sequence[Column[ActivityRow]]:
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
            edit=cell_edits.line("name"),
            paint=Paint.STRONG,
            width=184,
        ),
    )


def _state_column(today: date) -> Column[ActivityRow]:
    return Column(
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
    )


def _type_column() -> Column[ActivityRow]:
    return Column(
        key="type",
        title=_("Type"),
        read=lambda row: type_label(row.activity.type),
        edit=cell_edits.word("type", ActivityType),
        choices=lambda _plan, _row: _types(),
        width=84,
    )


def _campaign_column(quarter: Callable[[], Quarter]) -> Column[ActivityRow]:
    def choices(plan: Plan, row: ActivityRow) -> list[Choice]:
        campaigns = campaigns_to_choose(plan, quarter(), row.activity.campaign_id)
        named = [Choice(campaign.id, campaign.name) for campaign in campaigns]
        return [Choice(None, NOT_KNOWN), *named]

    return Column(
        key="campaign_id",
        title=_("Campaign"),
        read=lambda row: None if row.campaign is None else row.campaign.name,
        edit=cell_edits.as_it_is("campaign_id"),
        choices=choices,
        width=114,
    )


def _who_columns(today: date) -> Sequence[Column[ActivityRow]]:
    def people(plan: Plan, _row: ActivityRow) -> list[Choice]:
        return people_choices(owners(plan, today))

    return (
        Column(
            key="side",
            title=_("Side"),
            read=lambda row: row.activity.side,
            show=word_shown,
            edit=cell_edits.word("side", Side),
            choices=lambda _plan, _row: word_choices(Side),
            width=82,
        ),
        Column(
            key="owner_id",
            title=_("Owner"),
            read=lambda row: Avatar.of(row.owner),
            show=name_shown,
            edit=cell_edits.as_it_is("owner_id"),
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
            show=day_shown,
            edit=cell_edits.day("start"),
            typed=lambda row: shown_day(plan(), row.activity.start),
            width=64,
        ),
        Column(
            key="due",
            title=_("Due"),
            read=lambda row: row.activity.due,
            show=day_shown,
            edit=cell_edits.day("due"),
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
            show=number_shown,
            edit=cell_edits.number("planned_quantity"),
            typed=lambda row: shown_number(plan(), row.activity.planned_quantity),
            align_right=True,
            width=72,
        ),
        Column(
            key="done_quantity",
            title=_("Done"),
            read=lambda row: row.activity.done_quantity,
            show=number_shown,
            edit=cell_edits.number("done_quantity"),
            typed=lambda row: shown_number(plan(), row.activity.done_quantity),
            align_right=True,
            width=54,
        ),
        Column(
            key="unit",
            title=_("Unit"),
            read=lambda row: row.activity.unit,
            edit=cell_edits.line("unit"),
            width=80,
        ),
        Column(
            key="planned_cost_minor",
            title=_("Cost"),
            read=lambda row: row.activity.planned_cost_minor,
            measure=major_of(plan),
            show=cost,
            edit=cell_edits.amount("planned_cost_minor"),
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


def _by_number(value: object) -> object:
    return natural_key(str(value))
