"""Removing a person for good on the command line: who is meant, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planner.edits.removing import mentions, remove_for_good, still_known
from planner.errors import PlannerError
from planner.plan import Plan
from planner.records import Account, Contact, Person
from planner.text import _, ngettext
from planner.workspace import Workspace
from storage.plan_file import PlanFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What came of it. `stand_in`: the new name, where somebody nameless stays.

    `mentions`: texts of the plan that hold the name still; `backups`: copies made
    earlier that do; `discarded`: those that were removed.
    """

    stand_in: str | None
    mentions: int
    backups: int
    discarded: int

    def as_lines(self) -> Iterator[str]:
        """What is gone, and what holds the name still, a sentence each."""
        if self.stand_in is not None:
            sentence = _("What refers to this person says “{stand_in}” now.")
            yield sentence.format(stand_in=self.stand_in)
        if self.discarded:
            yield ngettext(
                "{count} backup was deleted; a new one was made.",
                "{count} backups were deleted; a new one was made.",
                self.discarded,
            ).format(count=self.discarded)
        yield from still_known(self.mentions, self.backups)


def remove_person(
    plan: Path, name: str, account: str | None, today: date, *, with_backups: bool
) -> Removed:
    """Remove one of the firm's people from a plan, or a contact of an account.

    `account`: its number. Raises PlannerError if not just one is called so.
    """
    with PlanFile.open(plan) as file:
        person = _person(file.plan, name, account)
        removal = remove_for_good(file.plan, person, today)
        said = mentions(file.plan, person)
        workspace = Workspace(file.plan, file.write)
        workspace.apply_for_good(removal.change, lambda _change: file.forget(removal))
        file.wipe()
        discarded = file.replace_backups() if with_backups else 0
        return Removed(
            stand_in=removal.stand_in if removal.is_named else None,
            mentions=said,
            backups=0 if with_backups else len(file.backups()),
            discarded=discarded,
        )


def _person(plan: Plan, name: str, account: str | None) -> Person | Contact:
    found: Sequence[Person | Contact] = plan.where(Person, "name", name)
    if account is not None:
        owners = {each.id for each in plan.where(Account, "number", account)}
        contacts = plan.where(Contact, "name", name)
        found = [each for each in contacts if each.account_id in owners]
    if not found:
        sentence = _("There is nobody called “{text}” there. Give the whole name.")
        raise PlannerError(sentence.format(text=name))
    if len(found) > 1:
        sentence = _(
            "More than one is called “{text}” there. Remove the right one in the "
            "window, or give them different names first."
        )
        raise PlannerError(sentence.format(text=name))
    return found[0]
