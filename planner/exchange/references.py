"""The forms of references to people, accounts, campaigns and activities in files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from planner.exchange.kind import Form, Unreadable
from planner.exchange.reading import Found, Reading
from planner.exchange.values import read_line
from planner.records import Account, Activity, Campaign, Person, Record
from planner.text import _
from planner.text_gate import clean_line

R = TypeVar("R", bound=Record)
MOST_PARTS_OF_A_NAME = 4
SEPARATOR = ";"
ALL = "all"


def _reference(
    find: Callable[[str, Reading], Found[R]],
    name_of: Callable[[str, Reading], str],
    *,
    unknown: Callable[[], str],
    ambiguous: Callable[[], str],
) -> Form:
    """The form of a reference; the value is the record's id."""

    def read(text: str, reading: Reading) -> str | Unreadable | None:
        name = read_line(text, reading)
        if name is None:
            return None
        found = find(name, reading)
        if found.record is not None:
            return found.record.id
        sentence = ambiguous() if found.is_ambiguous else unknown()
        return Unreadable(sentence.format(name=name))

    def write(value: object, reading: Reading) -> str:
        return name_of(str(value), reading)

    return Form(read, write)


def _no_account() -> str:
    return _("There is no account “{name}” in the plan.")


def _several_accounts() -> str:
    return _("Several accounts are called “{name}”. Give the number.")


PERSON = _reference(
    lambda text, reading: reading.people.find(text),
    lambda id_, reading: reading.plan.get(Person, id_).name,
    unknown=lambda: _("There is no person “{name}” in the plan."),
    ambiguous=lambda: _("Several people are called “{name}”."),
)
ACCOUNT = _reference(
    lambda text, reading: reading.accounts.find(text),
    lambda id_, reading: reading.plan.get(Account, id_).number,
    unknown=_no_account,
    ambiguous=_several_accounts,
)
CAMPAIGN = _reference(
    lambda text, reading: reading.campaigns.find(text),
    lambda id_, reading: reading.plan.get(Campaign, id_).code,
    unknown=lambda: _("There is no campaign “{name}” in the plan."),
    ambiguous=lambda: _("Several campaigns are called “{name}”. Give the code."),
)
ACTIVITY = _reference(
    lambda text, reading: reading.activities.find(text),
    lambda id_, reading: reading.plan.get(Activity, id_).number,
    unknown=lambda: _("There is no activity “{name}” in the plan."),
    ambiguous=lambda: _("Several activities are called “{name}”. Give the number."),
)


def read_accounts(text: str, reading: Reading) -> tuple[str, ...] | Unreadable:
    """The ids of the accounts that a list separated by semicolons names, in order.

    A name may hold semicolons itself, so that parts are put together again where no
    account goes by the part alone.
    """
    parts = [part.strip() for part in clean_line(text).split(SEPARATOR)]
    ids: dict[str, None] = {}
    at = 0
    while at < len(parts):
        if not parts[at]:
            at += 1
            continue
        found, taken = _first_account(parts[at : at + MOST_PARTS_OF_A_NAME], reading)
        if isinstance(found, Unreadable):
            return found
        ids[found] = None
        at += taken
    return tuple(ids)


def _first_account(parts: list[str], reading: Reading) -> tuple[str | Unreadable, int]:
    """The account that the parts begin with, and how many of them name it."""
    for taken in (1, *range(len(parts), 1, -1)):
        # Inside a name there is a space after a semicolon, or there is none.
        for joint in (f"{SEPARATOR} ", SEPARATOR):
            record = reading.accounts.find(joint.join(parts[:taken])).record
            if record is not None:
                return record.id, taken
    is_ambiguous = reading.accounts.find(parts[0]).is_ambiguous
    sentence = _several_accounts() if is_ambiguous else _no_account()
    return Unreadable(sentence.format(name=parts[0])), 1
