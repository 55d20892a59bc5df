"""An import against what is there: possible doubles side by side, and the agreed list.

Row 000-05: each row of a bought list is compared before anything is added.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from planner.edits.accounts import list_of
from planner.exchange import Field, Kind, PossibleDouble, Proposal, kind_of
from planner.exchange.doubles import Answer, Choice
from planner.exchange.header import found_in, missing_in
from planner.exchange.rows import Row
from planner.import_preview import field_label
from planner.import_profile import profile_match
from planner.import_values import reading_of, shown_value
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account, ListEntry, Record
from planner.text import NOT_KNOWN, _, count, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """A field of a row of the file, and of the account that it looks like."""

    field: str
    in_file: str
    there: str
    is_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A possible double with both sides of it, field by field."""

    double: PossibleDouble
    sides: tuple[SideBySide, ...]


def alikes_of(
    plan: Plan, kind: Kind, proposal: Proposal, limit: int
) -> tuple[Alike, ...]:
    """The possible doubles, one a row of the file; the first with both their sides."""
    by_row: Mapping[int, Record] = {row.row: row.after for row in proposal.taken}
    first = {double.row: double for double in reversed(proposal.doubles)}
    return tuple(
        Alike(
            double=first[row],
            sides=_sides(plan, kind, first[row], by_row) if at < limit else (),
        )
        for at, row in enumerate(sorted(first))
    )


def _sides(
    plan: Plan, kind: Kind, double: PossibleDouble, by_row: Mapping[int, Record]
) -> tuple[SideBySide, ...]:
    mine = by_row.get(double.row)
    other: Record | None = by_row.get(double.other_row or -1)
    if double.account_id is not None:
        other = plan.find(Account, double.account_id)
    reading = reading_of(plan)

    def text(field: Field, record: Record | None) -> str:
        return "" if record is None else shown_value(field, record, reading)

    sides = (
        SideBySide(
            field=field_label(field.name),
            in_file=text(field, mine),
            there=text(field, other),
            is_same=text(field, mine) == text(field, other),
        )
        for field in kind.fields
        if not field.is_link and field.show is None and field.name != "number"
        if _says(field, mine, other)
    )
    empty = {"", NOT_KNOWN}
    return tuple(side for side in sides if not {side.in_file, side.there} <= empty)


def _says(field: Field, *records: Record | None) -> bool:
    """Whether one of them says more than an answer that all of them have: no."""
    values = (getattr(record, field.target, None) for record in records)
    return any(value is not None and value is not False for value in values)


def still_double(
    alikes: Sequence[Alike], settled: Mapping[int, Answer]
) -> frozenset[int]:
    """The rows that may be doubles, without those that people want to keep."""
    rows = frozenset(alike.double.row for alike in alikes)
    kept = (row for row, answer in settled.items() if answer.choice is Choice.KEEP)
    return rows.difference(kept)


def list_phrases(
    plan: Plan,
    kind: Kind,
    proposal: Proposal,
    quarter: Quarter,
    *,
    header: Sequence[str] = (),
    rows: Sequence[Row] = (),
    doubles: Collection[int] | None = None,
) -> tuple[str, ...]:
    """How many rows are on the quarter's target list, and how many fit the profile.

    Nothing for other lists than those of accounts. `header` and `rows`: the file, in
    which columns named like criteria rate the accounts; `doubles`: rows that are not
    compared with the profile, all that the proposal knows if None.
    """
    if kind.key != "accounts":
        return ()
    target_list = list_of(plan, quarter.key)
    entries: Sequence[ListEntry] = (
        () if target_list is None else plan.where(ListEntry, "list_id", target_list.id)
    )
    listed = {entry.account_id for entry in entries}
    known = {row.before.id for row in proposal.taken if row.before is not None}
    known |= {
        double.account_id
        for double in proposal.doubles
        if double.account_id is not None
    }
    number = len(known & listed)
    phrase = ngettext(
        "{count} on the target list", "{count} on the target list", number
    )
    match = profile_match(plan, kind, proposal, header, rows, doubles=doubles)
    fitting = _("no profile yet") if match is None else match.phrase()
    return phrase.format(count=count(number)), fitting


def needs_companies(kind: Kind, proposal: Proposal, header: Sequence[str]) -> bool:
    """Whether people are refused whose companies could come in from the same file."""
    if kind.key != "contacts" or not proposal.refused:
        return False
    accounts = kind_of("accounts")
    columns = {head for head, field in proposal.mapping if field == "account"}
    is_about = any(problem.column in columns for problem in proposal.problems)
    return is_about and not missing_in(accounts, found_in(accounts, header))
