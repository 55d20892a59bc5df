"""The values that an import would change, before and after, as people read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice

from planner.change import RowChange
from planner.exchange import Field, Kind, Proposal
from planner.exchange.reading import Reading
from planner.exchange.values import as_text
from planner.import_preview import field_label
from planner.naming import title_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Record
from planner.text import NOT_KNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedValue:
    """One value that an import would change: of which record, from what to what."""

    title: str
    field: str
    before: str
    after: str


def changed_values(
    plan: Plan, kind: Kind, proposal: Proposal, limit: int
) -> tuple[ChangedValue, ...]:
    """The first values that an import would change in records that are there."""
    following = plan.after(proposal.change)
    then, now = reading_of(plan), reading_of(following)

    def values(row: RowChange) -> list[ChangedValue]:
        before, after = row.before, row.after
        if not isinstance(before, type(after)) or after is None or before is None:
            return []
        return [
            ChangedValue(
                title=title_of(before),
                field=field_label(field.name),
                before=shown_value(field, before, then),
                after=shown_value(field, after, now),
            )
            for field in kind.fields
            if not field.is_link
            and field.show is None
            and getattr(before, field.target, None)
            != getattr(after, field.target, None)
        ]

    found = (value for row in proposal.change.rows for value in values(row))
    return tuple(islice(found, limit))


def reading_of(plan: Plan) -> Reading:
    """What values of this plan are shown with."""
    return Reading(plan, Quarter(date.min.year + 1, 1), date.min)


def shown_value(field: Field, record: Record, reading: Reading) -> str:
    """A value of a record as people read it."""
    value = getattr(record, field.target)
    if value is None:
        return NOT_KNOWN
    return as_text(field.form.write(value, reading), reading)
