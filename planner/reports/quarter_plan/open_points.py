"""What the plan check found, listed for the meeting to settle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from planner.checks import Area, Group, PlanProblem, Severity, findings
from planner.checks.wording import all_clear, area_word
from planner.plan import Plan
from planner.records import (
    Account,
    Activity,
    Campaign,
    CostEntry,
    ListEntry,
)
from planner.reports.document import (
    Block,
    Column,
    Heading,
    Row,
    RowKind,
    Table,
    Together,
    WriteLines,
)
from planner.reports.quarter_view import QuarterView
from planner.text import _

NOTE_LINES = 7


def open_point_blocks(view: QuarterView) -> Iterator[Block]:
    """The open points with a box to write what was decided, and lines for notes."""
    yield Heading(text=_("What is missing"))
    yield Table(
        columns=(
            Column(title=_("No."), width=2.1),
            Column(title=_("What is missing or contradicts itself"), width=8),
            Column(title=_("Decided"), width=3.6, is_write_in=True),
        ),
        rows=tuple(_rows(view)),
        empty=all_clear(),
    )
    heading = Heading(text=_("Notes"), level=2)
    yield Together((heading, WriteLines(NOTE_LINES)))


def open_points(view: QuarterView) -> tuple[Group, ...]:
    """The findings that a meeting can settle: of the quarter, and without mere notes.

    What looks alike among accounts is put in order at the desk.
    """
    found = findings(view.plan, view.as_of, view.quarter)
    return tuple(
        group
        for group in found
        if group.severity is not Severity.NOTE
        and (group.quarter is not None or group.area is not Area.ACCOUNTS)
    )


def _rows(view: QuarterView) -> Iterator[Row]:
    """By area: first what stands for itself, then each heading with its findings."""
    for area, of_area in groupby(open_points(view), key=lambda group: group.area):
        groups = tuple(of_area)
        single = [group.problems[0] for group in groups if group.heading is None]
        yield from _band(view.plan, area_word(area), single)
        for group in groups:
            if group.heading is not None:
                yield from _band(view.plan, group.heading, group.problems)


def _band(plan: Plan, title: str, problems: Iterable[PlanProblem]) -> Iterator[Row]:
    rows = [Row((_number(plan, each), each.sentence, "")) for each in problems]
    if rows:
        yield Row((title,), RowKind.BAND)
        yield from rows


def _number(plan: Plan, problem: PlanProblem) -> str:
    """The short number by which people call the record; empty for one without."""
    kind = problem.kind
    record = None if kind is None else plan.find(kind, problem.record_id)
    if isinstance(record, ListEntry):
        record = plan.find(Account, record.account_id)
    match record:
        case Account() | Activity():
            return record.number
        case Campaign():
            return record.code
        case CostEntry():
            return record.reference
        case _:
            return ""
