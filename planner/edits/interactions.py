"""Edits of what passed between us and an account."""

from __future__ import annotations

from datetime import date

from planner.change import Change
from planner.edits import generic
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Account, Interaction, InteractionKind, Side, new_id
from planner.text import _, title_case
from planner.typed import typed_day, typed_line

Typed = tuple[InteractionKind, Side | None, str, str]
"""Kind, side, day and words, as people choose and type them."""


def note_typed(plan: Plan, account: Account, typed: Typed) -> Change:
    """The change that notes a touch as it was typed. Raises Invalid."""
    kind, side, day_text, text = typed
    day = typed_day(plan, "date", day_text)
    if day is None:
        raise Invalid("date", _("Enter the day on which it was."))
    if typed_line(text) is None:
        raise Invalid("text", _("Enter what it was about."))
    return add_interaction(plan, account, kind, text, day=day, side=side)


def add_interaction(
    plan: Plan,
    account: Account,
    kind: InteractionKind,
    text: str,
    *,
    day: date,
    side: Side | None = None,
) -> Change:
    """The change that notes a touch of the account. Raises Invalid."""
    interaction = Interaction(
        id=new_id(),
        account_id=account.id,
        date=day,
        side=side,
        kind=kind,
        text=typed_line(text),
    )
    label = _("Note {kind} with {name}").format(
        kind=_(title_case(str(kind))), name=account.name
    )
    return generic.add(plan, interaction, label=label)
