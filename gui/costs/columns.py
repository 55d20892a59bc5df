"""The columns of the table of costs, and what may be changed in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gui.table import Choice, Column, Paint
from gui.table.cells import (
    chip_shown,
    day_shown,
    major_of,
    word_choices,
    word_shown,
)
from gui.widgets import Chip
from planner import cost_choices as choices
from planner import edits
from planner.change import Change
from planner.cost_rows import CostRow
from planner.edits import costs
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity, Campaign, CostKind, CostState
from planner.text import NOT_KNOWN, _, joined, money
from planner.typed import shown_day, shown_money, typed_text
from planner.typed_cost import shown_foreign

STATES = {
    CostState.PLANNED: ("not started", "Planned"),
    CostState.COMMITTED: ("agreed", "Committed"),
    CostState.ACTUAL: ("done", "Spent"),
}
"""How each state looks, and its word."""
Current = Callable[[], Plan]


def cost_columns(
    plan: Current, quarter: Callable[[], Quarter], *, has_campaign: bool = True
) -> tuple[Column[CostRow], ...]:
    """What the table says of each cost, most needed first."""
    columns = (*_what(plan, quarter), *_how_much(plan), *_where(plan, quarter))
    return tuple(each for each in columns if has_campaign or each.key != "campaign")


def offered(pairs: Sequence[tuple[object, str]]) -> list[Choice]:
    """Pairs of value and words as choices."""
    return [Choice(value, words) for value, words in pairs]


def state_choices() -> list[Choice]:
    """The three states to choose from."""
    return [Choice(state, _(STATES[state][1])) for state in CostState]


def state_chip(row: CostRow) -> Chip:
    """A cost's state; an open commitment of a past quarter stands out."""
    standing, word = STATES[row.cost.state]
    if row.is_open:
        return Chip("late", _("Still open"))
    return Chip(standing, _(word))


def _what(plan: Current, quarter: Callable[[], Quarter]) -> Sequence[Column[CostRow]]:
    return (
        Column(
            key="reference",
            title=_("No."),
            read=lambda row: row.cost.reference,
            paint=Paint.QUIET,
            width=56,
        ),
        Column(
            key="date",
            title=_("Day"),
            read=lambda row: row.cost.date,
            show=day_shown,
            edit=lambda plan, row, value: costs.set_day(plan, row.cost, str(value)),
            typed=lambda row: shown_day(plan(), row.cost.date),
            width=72,
        ),
        Column(
            key="note",
            title=_("What for"),
            read=lambda row: row.cost.note,
            edit=lambda plan, row, value: edits.change(
                plan, row.cost, note=typed_text(value)
            ),
            paint=Paint.STRONG,
            width=240,
        ),
        Column(
            key="campaign",
            title=_("Campaign"),
            read=lambda row: row.campaign,
            show=lambda value: value.name if isinstance(value, Campaign) else NOT_KNOWN,
            edit=lambda plan, row, value: costs.set_campaign(
                plan, row.cost, None if value is None else str(value)
            ),
            choices=lambda plan, row: offered(
                choices.campaigns(plan, quarter(), row.cost)
            ),
            sort=lambda value: value.code if isinstance(value, Campaign) else "",
            width=140,
        ),
    )


def _how_much(plan: Current) -> Sequence[Column[CostRow]]:
    def amount(value: object) -> str:
        shown = value if isinstance(value, int) else None
        return money(shown, plan().company.currency)

    return (
        Column(
            key="state",
            title=_("State"),
            read=state_chip,
            show=chip_shown,
            edit=_set("state"),
            choices=lambda _plan, _row: state_choices(),
            paint=Paint.CHIP,
            width=122,
        ),
        Column(
            key="amount",
            title=_("Amount"),
            read=lambda row: row.cost.amount_minor,
            show=amount,
            measure=major_of(plan),
            edit=lambda plan, row, value: costs.set_amount(plan, row.cost, str(value)),
            typed=lambda row: shown_money(plan(), row.cost.amount_minor),
            align_right=True,
            width=104,
        ),
    )


def _where(plan: Current, quarter: Callable[[], Quarter]) -> Sequence[Column[CostRow]]:
    return (
        Column(
            key="side",
            title=_("Side"),
            read=lambda row: row.side,
            show=word_shown,
            edit=_set("side"),
            choices=lambda _plan, _row: offered(choices.sides()),
            width=92,
        ),
        Column(
            key="activity",
            title=_("Activity"),
            read=lambda row: row.activity,
            show=_activity_shown,
            edit=lambda plan, row, value: costs.set_activity(
                plan, row.cost, None if value is None else str(value)
            ),
            choices=lambda plan, row: offered(
                choices.activities(plan, quarter(), row.cost)
            ),
            sort=lambda value: value.number if isinstance(value, Activity) else "",
            width=150,
        ),
        Column(
            key="kind",
            title=_("Kind"),
            read=lambda row: row.cost.kind,
            show=word_shown,
            edit=_set("kind"),
            choices=lambda _plan, _row: word_choices(CostKind, nothing=False),
            width=86,
            is_hidden=True,
        ),
        Column(
            key="original",
            title=_("Original amount"),
            read=lambda row: row.original or None,
            edit=lambda plan, row, value: costs.set_foreign(plan, row.cost, str(value)),
            typed=lambda row: shown_foreign(plan(), row.cost),
            paint=Paint.QUIET,
            width=140,
        ),
    )


def _activity_shown(value: object) -> str:
    if not isinstance(value, Activity):
        return NOT_KNOWN
    return joined((value.number, value.name), " ")


def _set(field: str) -> Callable[[Plan, CostRow, object], Change]:
    def edit(plan: Plan, row: CostRow, value: object) -> Change:
        return edits.change(plan, row.cost, **{field: value})

    return edit
