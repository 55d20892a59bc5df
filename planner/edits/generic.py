"""Edits that are alike for every kind of record: add, change, remove, archive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from planner.change import Change, added, changed, removed
from planner.edits.checking import check
from planner.errors import Invalid
from planner.naming import noun_of, title_of
from planner.plan import Plan
from planner.records import (
    OWNED,
    RECORDS,
    Account,
    Activity,
    Campaign,
    Record,
    references_of,
)
from planner.text import _, ngettext

R = TypeVar("R", bound="Record")
Archivable = Account | Activity | Campaign


def with_values(record: R, **values: object) -> R:
    """The record with other values in these fields."""
    return replace(record, **values)  # type: ignore[type-var]  # every record is a dataclass


def add(plan: Plan, *records: Record, label: str | None = None) -> Change:
    """The change that adds these records. Raises Invalid if one breaks a rule."""
    rows = added(*records)
    following = plan if len(records) == 1 else plan.after(Change("", rows))
    for record in records:
        check(following, record)
    return Change(
        label or _label(_("Add {name}"), _("Add {count} entries"), records), rows
    )


def change(plan: Plan, record: R, **values: object) -> Change:
    """The change that gives fields of one record other values.

    The record is looked up by its id, so an older copy of it will do. The change is
    empty when nothing differs. Raises Invalid if a rule is broken, or Stale.
    """
    before = plan.get(type(record), record.id)
    after = with_values(before, **values)
    if after == before:
        return Change("", ())
    check(plan, after, before)
    label = _("Change {name}").format(name=title_of(after))
    return Change(label, changed(before, after))


def change_many(plan: Plan, records: Sequence[R], **values: object) -> Change:
    """One change that gives the same values to each of these records."""
    changes = [change(plan, record, **values) for record in records]
    rows = tuple(row for each in changes for row in each.rows)
    return Change(
        _label(_("Change {name}"), _("Change {count} entries"), records), rows
    )


def remove(plan: Plan, *records: Record) -> Change:
    """The change that removes these records and the rows that are part of them.

    Raises Invalid if another record still refers to one of them.
    """
    going = {record.id: record for record in _with_parts(plan, records)}
    for record in going.values():
        _check_free(plan, record, going)
    label = _label(_("Remove {name}"), _("Remove {count} entries"), records)
    return Change(label, removed(*going.values()))


def archive(plan: Plan, *records: Archivable) -> Change:
    """The change that puts these records away without losing anything."""
    change_all = change_many(plan, records, is_archived=True)
    label = _label(_("Archive {name}"), _("Archive {count} entries"), records)
    return Change(label, change_all.rows)


def restore(plan: Plan, *records: Archivable) -> Change:
    """The change that brings archived records back."""
    change_all = change_many(plan, records, is_archived=False)
    label = _label(_("Bring back {name}"), _("Bring back {count} entries"), records)
    return Change(label, change_all.rows)


def _label(one: str, many: str, records: Sequence[Record]) -> str:
    if len(records) == 1:
        return one.format(name=title_of(records[0]))
    return many.format(count=len(records))


def _with_parts(plan: Plan, records: Sequence[Record]) -> list[Record]:
    """The records, each after the rows that are part of it."""
    found: list[Record] = []
    for record in records:
        current = plan.get(type(record), record.id)
        for kind, field in OWNED.get(type(record), ()):
            found.extend(plan.where(kind, field, record.id))
        found.append(current)
    return found


def _check_free(plan: Plan, record: Record, going: dict[str, Record]) -> None:
    for kind in RECORDS:
        for field, target in references_of(kind):
            if target is not type(record):
                continue
            held = [
                row for row in plan.where(kind, field, record.id) if row.id not in going
            ]
            if held:
                raise Invalid(field, _in_use(record, kind, len(held)))


def _in_use(record: Record, kind: type[Record], count: int) -> str:
    sentence = ngettext(
        "{name} is still used in the plan ({kind}: {count}). Archive it instead, or "
        "remove that entry first.",
        "{name} is still used in the plan ({kind}: {count}). Archive it instead, or "
        "remove those entries first.",
        count,
    )
    name = title_of(record)
    return sentence.format(name=name, kind=noun_of(kind), count=count)
