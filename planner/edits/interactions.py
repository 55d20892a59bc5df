"""Edits of what passed between us and an account."""

from __future__ import annotations

from datetime import date

from planner.change import Change
from planner.edits import generic
from planner.plan import Plan
from planner.records import Account, Interaction, InteractionKind, Side, new_id
from planner.text import _, title_case
from planner.typed import typed_line


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
