"""The columns of a week: what was planned, and the fields for what came."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from gui.table import Column, Paint
from gui.table.cells import chip_shown
from gui.widgets import Avatar, Chip
from planner.change import Change
from planner.edits.weekly import set_came_of_it, set_done, set_figure, set_note
from planner.plan import Plan
from planner.text import NOT_KNOWN, _, count, word
from planner.typed import shown_number
from planner.weekly import WeekRow, WeekState
from planner.weekly_figures import FigureRow, shown_figure, typed_figure

Widths = Mapping[str, int]
NARROW = 900
"""Below this width campaigns are left out and people are only initials."""
_FIXED = {"planned": 76, "done": 88, "came": 96, "state": 142, "owner": 156}
_SMALLEST_TARGET = 84
_SHARES = {"name": 40, "campaign": 24, "note": 36}
_CHIPS = {
    WeekState.DONE: "done",
    WeekState.PART_DONE: "at risk",
    WeekState.LATE: "late",
    WeekState.BEHIND: "off track",
    WeekState.NO_RESULT: "not started",
}


def widths_in(room: int) -> Widths:
    """The width of every column in a table of so many pixels; 0 for none."""
    fixed, shares = dict(_FIXED), dict(_SHARES)
    if room < NARROW:
        fixed["owner"], shares["campaign"] = 48, 0
    rest = room - sum(fixed.values())
    whole = sum(shares.values())
    flexible = {key: rest * share // whole for key, share in shares.items()}
    flexible["note"] += rest - sum(flexible.values())
    return {**fixed, **flexible}


def activity_columns(
    plan: Callable[[], Plan], today: date
) -> tuple[Column[WeekRow], ...]:
    """An activity of the week, with its three fields."""
    number = _number(plan)
    return (
        Column(
            key="name",
            title=_("Activity"),
            read=lambda row: row.activity.name,
            paint=Paint.STRONG,
        ),
        Column(
            key="campaign",
            title=_("Campaign"),
            read=lambda row: row.campaign,
            paint=Paint.QUIET,
        ),
        Column(
            key="owner",
            title=_("Who"),
            read=lambda row: Avatar.of(row.owner),
            show=_name,
            paint=Paint.AVATAR,
        ),
        Column(
            key="planned",
            title=_("Planned"),
            read=lambda row: row.planned,
            show=_count,
            align_right=True,
        ),
        Column(
            key="done",
            title=_("Done"),
            read=lambda row: row.done,
            show=number,
            typed=lambda row: number(row.done),
            edit=lambda plan, row, value: set_done(
                plan, row.activity, row.week, today, str(value)
            ),
            align_right=True,
        ),
        Column(
            key="came",
            title=_("Came of it"),
            read=lambda row: row.came_of_it,
            show=number,
            typed=lambda row: number(row.came_of_it),
            edit=lambda plan, row, value: set_came_of_it(
                plan, row.activity, row.week, today, str(value)
            ),
            align_right=True,
        ),
        Column(
            key="note",
            title=_("Note"),
            read=lambda row: row.note,
            show=_text,
            typed=lambda row: row.note or "",
            edit=_note,
        ),
        Column(
            key="state",
            title=_("State"),
            read=_state,
            show=chip_shown,
            paint=Paint.CHIP,
        ),
    )


def figure_columns(
    plan: Callable[[], Plan], today: date
) -> tuple[Column[FigureRow], ...]:
    """A typed metric of the week, with its one field; laid out as activities are."""

    def shown(row: FigureRow, value: Fraction | Decimal | None) -> str:
        return shown_figure(plan(), value, row.metric)

    return (
        Column(
            key="name",
            title=_("Figure"),
            read=lambda row: row.title,
            paint=Paint.STRONG,
        ),
        Column(
            key="owner",
            title=_("Target"),
            read=lambda row: shown(row, row.target.value),
            align_right=True,
        ),
        Column(
            key="planned",
            title=_("So far"),
            read=lambda row: shown(row, row.so_far),
            align_right=True,
        ),
        Column(
            key="done",
            title=_("This week"),
            read=lambda row: typed_figure(plan(), row.figure, row.metric),
            edit=lambda plan, row, value: set_figure(
                plan, row.target, row.week, today, str(value)
            ),
            align_right=True,
        ),
        Column(
            key="note",
            title="",
            read=lambda row: _elsewhere(row, shown(row, row.elsewhere)),
            paint=Paint.QUIET,
        ),
        Column(
            key="state",
            title=_("State"),
            read=lambda row: Chip(row.status),
            show=chip_shown,
            paint=Paint.CHIP,
        ),
    )


def figure_widths_in(room: int) -> Widths:
    """The widths for figures, whose fields stand under those of the activities."""
    widths = widths_in(room)
    target = max(widths["owner"], _SMALLEST_TARGET)
    left = widths["name"] + widths["campaign"] + widths["owner"]
    beside = widths["came"] + widths["note"]
    if room < NARROW:  # names need the room more than the fields a common edge
        left, beside = left + widths["came"], widths["note"]
    return {**widths, "name": left - target, "owner": target, "note": beside}


def _number(plan: Callable[[], Plan]) -> Callable[[object], str]:
    def shown(value: object) -> str:
        return shown_number(plan(), value) if isinstance(value, Decimal) else ""

    return shown


def _note(plan: Plan, row: WeekRow, value: object) -> Change:
    return set_note(plan, row.activity, str(value))


def _state(row: WeekRow) -> Chip:
    return Chip(_CHIPS[row.state], word(row.state))


def _elsewhere(row: FigureRow, shown: str) -> str:
    """What the week has besides, so that nobody enters it a second time."""
    if not row.elsewhere:
        return ""
    return _("{figure} from its parts").format(figure=shown)


def _count(value: object) -> str:
    return count(value, 1) if isinstance(value, Fraction) else NOT_KNOWN


def _name(value: object) -> str:
    return value.name if isinstance(value, Avatar) else NOT_KNOWN


def _text(value: object) -> str:
    return "" if value is None else str(value)
