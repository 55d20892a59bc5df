"""Page one: every target beside today's plan, and how it moved since the last time."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from planner.metrics.scorecard import TargetRow, figure
from planner.records import Direction, Person
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
from planner.reports.wording import target_status
from planner.text import NOT_KNOWN, _, day, joined, percent, short_day


def scorecard_blocks(pack: Pack) -> Iterator[Block]:
    """The targets, then those that were changed, with first and present value."""
    detail = _(
        "As of {day}, compared with {since}. Plan today is where we should be; needed "
        "is what each working day must bring from now on."
    )
    as_of, since = day(pack.view.as_of), day(pack.since)
    yield Heading(text=_("Scorecard"), detail=detail.format(day=as_of, since=since))
    yield Table(
        columns=(
            Column(title=_("No."), width=24),
            Column(title=_("Target"), width=116, is_strong=True),
            Column(title=_("So far"), width=52, align=Align.RIGHT),
            Column(title=_("Target"), width=50, align=Align.RIGHT),
            Column(title=_("Plan today"), width=66, align=Align.RIGHT),
            Column(title=_("Needed"), width=44, align=Align.RIGHT),
            Column(
                title=_("Since {day}").format(day=short_day(pack.since)),
                width=62,
                align=Align.RIGHT,
            ),
            Column(title=_("Status"), width=74),
        ),
        rows=tuple(_row(pack, each) for each in pack.targets),
        empty=_("No target has been set for this quarter yet."),
    )


def change_blocks(pack: Pack) -> Iterator[Block]:
    """The targets whose value was changed or withdrawn, and why. Source: K18."""
    changed = [each for each in pack.targets if each.now.asked.changes]
    if not changed:
        return
    yield Heading(text=_("Targets that were changed"), level=2)
    yield Table(
        columns=(
            Column(title=_("No."), width=24),
            Column(title=_("Target"), width=92, is_strong=True),
            Column(title=_("First"), width=52, align=Align.RIGHT),
            Column(title=_("Now"), width=52, align=Align.RIGHT),
            Column(title=_("From"), width=62),
            Column(title=_("Why, and who agreed"), width=211),
        ),
        rows=tuple(_change(pack, each) for each in changed),
        empty="",
    )


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
    return Named(moved, _("was {status}").format(status=then.word.lower()))


def _change(pack: Pack, seen: TargetSeen) -> Row:
    row, currency = seen.now, pack.view.company.currency
    last, unit = row.asked.changes[-1], row.metric.unit
    first, now = row.attainment_of_first, row.pace.attainment
    present: Cell = _("withdrawn")
    if row.asked.withdrawn_on is None:
        present = Named(figure(row.pace.value, unit, currency), _reached(now))
    how = _("as if always so (restated)") if last.is_restated else None
    flat = _("lowered below what was expected by then") if row.asked.is_capped else None
    return Row(
        (
            seen.number,
            Named(_(row.metric.label), row.scope),
            Named(figure(row.asked.first, unit, currency), _reached(first)),
            present,
            short_day(last.effective_from),
            Named(last.reason, joined((how, flat, _agreed(pack, seen)))),
        )
    )


def _reached(share: Fraction | None) -> str:
    if share is None:
        return ""
    return _("{share} of it").format(share=percent(share))


def _agreed(pack: Pack, seen: TargetSeen) -> str:
    last = seen.now.asked.changes[-1]
    ids = (last.sales_agreed_id, last.marketing_agreed_id)
    people = [pack.view.plan.find(Person, each) for each in ids]
    names = joined((each.name for each in people if each), ", ")
    if not names:
        return _("agreed by: {names}").format(names=NOT_KNOWN)
    on = None if last.agreed_on is None else short_day(last.agreed_on)
    return joined((_("agreed by: {names}").format(names=names), on), ", ")
