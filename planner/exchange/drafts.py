"""What drafts of rows do to a plan, and the rules that they break there."""

from __future__ import annotations

from collections.abc import Iterable

from planner.change import RowChange
from planner.edits import check
from planner.errors import Invalid
from planner.exchange.kind import Draft, Unreadable
from planner.plan import Plan


def broken_rule(plan: Plan, draft: Draft) -> Unreadable | None:
    """The rule between records that the draft breaks in this plan, or None."""
    try:
        check(plan, draft.after, draft.before)
    except Invalid as error:
        return Unreadable(str(error), error.field)
    return None


def is_changed(draft: Draft) -> bool:
    """Whether the row does anything at all."""
    return draft.after is not draft.before or bool(draft.joined)


def row_changes(drafts: Iterable[Draft]) -> tuple[RowChange, ...]:
    """What the drafts do to the rows of the plan, in order."""
    changes: list[RowChange] = []
    for draft in drafts:
        if draft.after is not draft.before:
            changes.append(RowChange(draft.before, draft.after))
        changes.extend(draft.joined)
    return tuple(changes)
