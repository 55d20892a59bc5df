"""What the import dialog asks of the pool, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gui.dialogs.import_list.lists import LONGEST, MOST_SHOWN
from gui.services import Sheet
from gui.view_state import ViewState
from planner.exchange import KINDS, Kind, Proposal, known_names, propose
from planner.exchange.doubles import Answer as Settled
from planner.exchange.formats import Formats, formats_in
from planner.exchange.header import found_in
from planner.exchange.mending import mended
from planner.exchange.near import with_near_doubles
from planner.import_compare import (
    Alike,
    alikes_of,
    list_phrases,
    still_double,
)
from planner.import_formats import Ways, chosen_formats, ways_of
from planner.import_values import ChangedValue, changed_values
from planner.plan import Plan
from planner.text import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Which file or copied cells are read, and how. None: found out from the file."""

    source: Path | str
    encoding: str | None = None
    separator: str | None = None
    header_row: int | None = None

    @property
    def name(self) -> str:
        """What the card calls it."""
        if isinstance(self.source, Path):
            return self.source.name
        return _("What was copied")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user wants of a file so far.

    `wanted`: head to field; `fixes`: cells that were mended; `settled`: what becomes of
    possible doubles, by row; `alikes`: those doubles, once they are known.
    """

    kind: Kind
    wanted: Mapping[str, str] = field(default_factory=dict)
    formats: Formats = field(default_factory=Formats)
    fixes: Mapping[tuple[int, int], str] = field(default_factory=dict)
    settled: Mapping[int, Settled] = field(default_factory=dict)
    alikes: tuple[Alike, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a wish would do to a plan."""

    plan: Plan
    proposal: Proposal
    ways: Ways
    alikes: tuple[Alike, ...]
    changed: tuple[ChangedValue, ...]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back from the pool: a value, or the sentence why there is none.

    `asked`: which question it answers; only the latest one still matters.
    """

    asked: int
    sheet: Sheet | None = None
    found: Found | None = None
    sentence: str = ""


def known_heads(kind: Kind | None) -> tuple[str, ...]:
    """The names that columns of this kind, or of any kind, may have."""
    kinds = KINDS if kind is None else (kind,)
    return tuple({name for each in kinds for name in known_names(each)})


def worked_out(plan: Plan, sheet: Sheet, wish: Wish, view: ViewState) -> Found:
    """What the wish would do. Raises PlannerError where it cannot be."""
    rows = mended(sheet.rows, wish.fixes)
    is_workbook = sheet.format == "xlsx"
    seen = formats_in(found_in(wish.kind, sheet.header, wish.wanted), rows)
    proposal = propose(
        plan,
        wish.kind,
        sheet.header,
        rows,
        today=view.today,
        mapping=wish.wanted,
        quarter=view.quarter,
        is_workbook=is_workbook,
        formats=chosen_formats(seen, wish.formats),
        answers=wish.settled,
    )
    alikes = wish.alikes
    if alikes is None:
        proposal = with_near_doubles(plan, proposal)
        alikes = alikes_of(plan, wish.kind, proposal, MOST_SHOWN)
    return Found(
        plan=plan,
        proposal=proposal,
        ways=ways_of(plan, seen, wish.formats, is_workbook=is_workbook),
        alikes=alikes,
        changed=changed_values(plan, wish.kind, proposal, LONGEST),
        phrases=list_phrases(
            plan,
            wish.kind,
            proposal,
            view.quarter,
            header=sheet.header,
            rows=rows,
            doubles=still_double(alikes, wish.settled),
        ),
    )
