"""Removing a person for good, so that nobody can tell any more who it was.

What refers to the person stays, and with it every figure: a nameless one takes the
place. The edit log, the file's own leftovers and the backups are the storage's part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache
from itertools import count

from planner.change import Change, changed, removed
from planner.edits.generic import with_values
from planner.naming import title_of
from planner.plan import Plan
from planner.records import (
    RECORDS,
    REFERENCES,
    Contact,
    Person,
    Record,
    references_of,
)
from planner.text import _, ngettext

NAME = "name"
_TEXT = ("str", "str | None")


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A person who goes for good. `stand_in`: the name wherever there must be one."""

    person: Person | Contact
    stand_in: str
    change: Change

    @property
    def is_named(self) -> bool:
        """Whether a nameless one stays, since something in the plan refers to it."""
        return any(row.after is not None for row in self.change.rows)


def remove_for_good(plan: Plan, person: Person | Contact, today: date) -> Removal:
    """How this person goes: out of the plan, or replaced by somebody without a name.

    Side, hours and days stay where something refers to the person, so that the figures
    stand; nobody can be given work any more after today. Raises Stale.
    """
    current = plan.get(type(person), person.id)
    stand_in = _free_name(plan, type(person))
    label = _("Remove a person for good")
    if not is_referred_to(plan, current):
        rows = removed(current)
    else:
        rows = changed(current, _nameless(current, stand_in, today))
    return Removal(person=current, stand_in=stand_in, change=Change(label, rows))


def is_referred_to(plan: Plan, record: Record) -> bool:
    """Whether anything in the plan refers to this record."""
    return any(
        plan.where(kind, field, record.id)
        for kind in RECORDS
        for field, target in references_of(kind)
        if target is type(record)
    )


@cache
def personal_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind that hold words: what tells who somebody is."""
    return tuple(
        field.name
        for field in fields(kind)  # type: ignore[arg-type]  # every record is a dataclass
        if field.type in _TEXT and field.name != "id" and field.name not in REFERENCES
    )


def mentions(plan: Plan, person: Person | Contact) -> int:
    """How many texts of other records hold this name, such as notes. They stay."""
    name = pattern_of(person, [person.name])
    return sum(
        1
        for kind in RECORDS
        for record in plan.all(kind)
        if record.id != person.id
        for field in personal_fields(kind)
        if name.search(getattr(record, field) or "")
    )


def still_known(mentions: int, backups: int) -> Iterator[str]:
    """Where the name is still to be found, a sentence each."""
    if mentions:
        yield ngettext(
            "{count} other text of the plan holds the name, such as a note. It stays "
            "as it is.",
            "{count} other texts of the plan hold the name, such as notes. They stay "
            "as they are.",
            mentions,
        ).format(count=mentions)
    if backups:
        yield ngettext(
            "{count} backup made earlier still holds the name.",
            "{count} backups made earlier still hold the name.",
            backups,
        ).format(count=backups)
    yield _("Copies that were saved elsewhere, exported or printed still have it, too.")


def outcome(removal: Removal) -> str:
    """What becomes of somebody who is removed for good, in words."""
    if removal.is_named:
        return _(
            "Name, initials, job title, email and phone are taken out of the plan, of "
            "its history and of its file. What refers to this person stays and says "
            "“{stand_in}” instead, so that what was done still counts. This cannot be "
            "undone, and neither can what was done before."
        ).format(stand_in=removal.stand_in)
    return _(
        "Everything that was entered for this person is taken out of the plan, of its "
        "history and of its file. This cannot be undone, and neither can what was done "
        "before."
    )


def pattern_of(person: Person | Contact, names: Iterable[str]) -> re.Pattern[str]:
    """What finds these names of a person in a text, as words of their own.

    Also as labels shorten them.
    """
    all_forms = {
        form
        for name in names
        for form in (name, title_of(with_values(person, name=name)))
    }
    longest_first = sorted(filter(None, all_forms), key=len, reverse=True)
    either = "|".join(re.escape(form) for form in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _nameless(person: Person | Contact, stand_in: str, today: date) -> Person | Contact:
    kind: type[Record] = type(person)
    nothing = dict.fromkeys(personal_fields(kind))
    nameless = with_values(person, **{**nothing, NAME: stand_in})
    if isinstance(nameless, Person):
        last = min(today, nameless.active_to or today)
        last = max(last, nameless.active_from or last)
        return replace(nameless, active_to=last)
    return nameless


def _free_name(plan: Plan, kind: type[Person | Contact]) -> str:
    """A name for nobody that nobody has yet."""
    sentence = _("Removed person {number}")
    if kind is Contact:
        sentence = _("Removed contact {number}")
    names = (sentence.format(number=number) for number in count(1))
    return next(name for name in names if not plan.where(kind, NAME, name))
