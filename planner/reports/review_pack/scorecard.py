"""Page one: every target beside today's plan, and how it moved since the last time."""

from __future__ import annotations

from collections.abc import Iterator

from planner.labels import inside
from planner.metrics.scorecard import TargetRow, figure
from planner.records import Direction
from planner.reports.cells import Cell, Named, Status
from planner.reports.document import (
    Align,
    Block,
    Column,
    Heading,
    Row,
    Table,
)
from planner.reports.review_pack.figures import movement, needed, reached
from planner.reports.review_pack.pack import Pack, TargetSeen
from planner.reports.target_changes import change_table
from planner.reports.wording import target_status
from planner.text import _, day, joined, percent, short_day


def scorecard_blocks(pack: Pack) -> Iterator[Block]:
    """The targets, then those that were changed, with first and present value."""
    detail = _(
        "As of {day}, compared with {since}. Needed: what each working day must bring."
    )
    as_of, since = day(pack.view.as_of), day(pack.since)
    yield Heading(text=_("Scorecard"), detail=detail.format(day=as_of, since=since))
    yield Table(
        columns=(
            Column(title=_("No."), width=24),
            Column(title=_("Target"), width=122, is_strong=True),
            Column(title=_("So far"), width=52, align=Align.RIGHT),
            Column(title=_("Target"), width=50, align=Align.RIGHT),
            Column(title=_("Plan today"), width=64, align=Align.RIGHT),
            Column(title=_("Needed"), width=44, align=Align.RIGHT),
            Column(
                title=_("Since {day}").format(day=short_day(pack.since)),
                width=62,
                align=Align.RIGHT,
            ),
            Column(title=_("Status"), width=70),
        ),
        rows=tuple(_row(pack, each) for each in pack.targets),
        empty=_("No target has been set for this quarter yet."),
    )


def change_blocks(pack: Pack) -> Iterator[Block]:
    """The targets whose value was changed or withdrawn, and why. Source: K18."""
    rows = [(each.number, each.now) for each in pack.targets]
    if any(row.asked.changes for _number, row in rows):
        yield Heading(text=_("Targets that were changed"), level=2)
        yield change_table(pack.view, rows)


def _row(pack: Pack, seen: TargetSeen) -> Row:
    row, currency = seen.now, pack.view.company.currency
    return Row(
        (
            seen.number,
            Named(_(row.metric.label), joined((row.scope, row.metric.code))),
            reached(row, currency),
            _value(row, currency),
            _expected(row, currency),
            needed(row, currency),
            _moved(seen, currency),
            status_of(row),
        )
    )


def status_of(row: TargetRow) -> Status:
    """How a target stands; one that was withdrawn says since when."""
    status, on = target_status(row.pace.status), row.asked.withdrawn_on
    if on is None:
        return status
    return Status(status.shape, _("Withdrawn {day}").format(day=short_day(on)))


def _value(row: TargetRow, currency: str) -> Cell:
    shown = figure(row.pace.value, row.metric.unit, currency)
    if row.asked.revision is None:
        return shown
    first = figure(row.asked.first, row.metric.unit, currency)
    return Named(shown, _("first {value}").format(value=first))


def _expected(row: TargetRow, currency: str) -> Cell:
    """Where the plan says it should be today, and how much of that there is."""
    pace = row.pace
    shown = figure(pace.expected, row.metric.unit, currency)
    if pace.index is None:
        return shown
    # Only a flow has a place on the way; anything else is held against its target.
    words = _("{share} of target") if pace.expected is None else _("{share} of it")
    if row.metric.direction is Direction.DOWN:
        words = _("index {share}")
    return Named(shown, words.format(share=percent(pace.index)))


def _moved(seen: TargetSeen, currency: str) -> Cell:
    """The movement, and how it stood then if that was different."""
    moved = movement(seen.now, seen.before, currency)
    then = target_status(seen.before.pace.status)
    if then == target_status(seen.now.pace.status):
        return moved
    if seen.before.pace.actual is None:
        return Named(moved, _("first figure"))
    return Named(moved, _("was {status}").format(status=inside(then.word)))
