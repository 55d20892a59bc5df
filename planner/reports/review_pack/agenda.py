"""What to do with the hour: agenda, decisions, actions, findings, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from planner.checks.checking import findings
from planner.checks.problem import Group, Severity
from planner.labels import inside
from planner.meetings import day_words, kind_words
from planner.metrics.pace import Status
from planner.progress import progress_of
from planner.records import Direction
from planner.reports.cells import Box, Boxes, Cell, Named
from planner.reports.document import (
    Align,
    Block,
    Column,
    Heading,
    Row,
    RowKind,
    Table,
    Text,
    Together,
    Tone,
)
from planner.reports.quarter_plan.agreement import signatures
from planner.reports.review_pack.pack import Pack, TargetSeen
from planner.reports.review_pack.scorecard import status_of
from planner.reports.wording import standing_status
from planner.text import _, count, joined, ngettext, percent, title_case

ACTION_LINES = 6
MOST_PERFORMERS = 3
_AGENDA = (
    ("What was agreed last time", 5),
    ("Scorecard: what changed, what worries, what we ask", 15),
    ("Funnel by campaign", 10),
    ("Activities, milestones and the list", 10),
    ("Money", 5),
    ("Keep, change or stop", 10),
    ("Actions, and the day of the next review", 5),
)


def agenda_blocks(pack: Pack) -> Iterator[Block]:
    """The agenda with minutes, then boxes and lines to decide on."""
    total = sum(minutes for _title, minutes in _AGENDA)
    detail = _("{count} minutes").format(count=count(total))
    heading = Heading(text=_("Agenda and decisions"), detail=detail)
    yield Together((heading, _agenda()))
    yield from _decisions(pack)
    yield from _actions(pack)
    yield from _findings(pack)


def ending_blocks(pack: Pack) -> Iterator[Block]:
    """Lines to sign on: that these were the figures, and this was decided."""
    heading = Heading(text=_("Signatures"))
    yield Together((heading, signatures(pack.view)))


def _agenda() -> Table:
    return Table(
        columns=(
            Column(title=_("No."), width=28),
            Column(title=_("What"), width=250, is_strong=True),
            Column(title=_("Minutes"), width=50),
            Column(title=_("Notes"), width=165, is_write_in=True),
        ),
        rows=tuple(
            Row((count(number), _(title), count(minutes), ""))
            for number, (title, minutes) in enumerate(_AGENDA, start=1)
        ),
        empty="",
    )


def _decisions(pack: Pack) -> Iterator[Block]:
    """Boxes for each campaign, and for the targets most above and below their plan."""
    groups = (
        (
            _("Campaigns"),
            _campaigns(pack),
            _("No campaign has been planned for this quarter yet."),
        ),
        (
            _("Targets most above plan"),
            [_performer(each) for each in _above(pack)],
            _("No target is above its plan."),
        ),
        (
            _("Targets most below plan"),
            [_performer(each) for each in _below(pack)],
            _("No target is below its plan."),
        ),
    )
    yield Heading(text=_("Keep, change or stop"), level=2)
    empty = [sentence for _title, decisions, sentence in groups if not decisions]
    if empty:
        yield Text(" ".join(empty), Tone.QUIET)
    rows: list[Row] = []
    for title, decisions, _sentence in groups:
        if decisions:
            rows.extend((Row((title,), RowKind.BAND), *decisions))
    if rows:
        yield _decision_table(rows)


def _campaigns(pack: Pack) -> list[Row]:
    rows = []
    for campaign in pack.view.campaigns:
        progress = progress_of(pack.view.plan, campaign, pack.view.as_of)
        done = _("{done} of {planned} done").format(
            done=count(progress.done), planned=count(progress.planned)
        )
        name = Named(campaign.name, joined((campaign.code, done)))
        rows.append(_decision(name, standing_status(progress.standing), ""))
    return rows


def _performer(seen: TargetSeen) -> Row:
    name = Named(_(seen.now.metric.label), joined((seen.number, seen.now.scope)))
    return _decision(name, status_of(seen.now), percent(_index(seen)))


def _above(pack: Pack) -> list[TargetSeen]:
    """The targets most above their plan, the first the most."""
    found = [each for each in pack.targets if _is_measured(each) and _index(each) > 1]
    return sorted(found, key=_index, reverse=True)[:MOST_PERFORMERS]


def _below(pack: Pack) -> list[TargetSeen]:
    """The targets most below their plan, the first the most."""
    found = [each for each in pack.targets if _is_measured(each) and _index(each) < 1]
    return sorted(found, key=_index)[:MOST_PERFORMERS]


def _is_measured(seen: TargetSeen) -> bool:
    """Whether it is above or below plan: a smaller cost is no better performance."""
    row = seen.now
    is_up = row.metric.direction is Direction.UP
    is_open = row.pace.status is not Status.NOT_STARTED
    return is_up and is_open and row.pace.index is not None


def _index(seen: TargetSeen) -> Fraction:
    return seen.now.pace.index or Fraction(0)


def _decision(name: Named, *standing: Cell) -> Row:
    box = Boxes((Box(""),))
    return Row((name, *standing, box, box, box, ""))


def _decision_table(rows: list[Row]) -> Table:
    return Table(
        columns=(
            Column(title=_("Campaign or target"), width=162, is_strong=True),
            Column(title=_("Status"), width=74),
            Column(title=_("Of plan"), width=50, align=Align.RIGHT),
            Column(title=_("Keep"), width=36),
            Column(title=_("Change"), width=44),
            Column(title=_("Stop"), width=36),
            Column(title=_("Why, and what exactly"), width=143, is_write_in=True),
        ),
        rows=tuple(rows),
        empty="",
    )


def _actions(pack: Pack) -> Iterator[Block]:
    """Lines for what is to be done, and when people meet again."""
    table = Table(
        columns=(
            Column(title=_("No."), width=28),
            Column(title=_("Action"), width=255, is_write_in=True),
            Column(title=_("Who"), width=90, is_write_in=True),
            Column(title=_("By when"), width=70, is_write_in=True),
            Column(title=_("Done"), width=50, is_write_in=True),
        ),
        rows=tuple(
            Row((count(number), "", "", "", ""))
            for number in range(1, ACTION_LINES + 1)
        ),
        empty="",
    )
    heading = Heading(text=_("Actions"), level=2, detail=_next(pack))
    yield Together((heading, table))


def _next(pack: Pack) -> str:
    coming = pack.following
    if coming is None:
        return _("No next review is planned yet. Agree its day.")
    sentence = _("Next review: {day}, {kind}")
    kind = inside(kind_words(coming.meeting))
    words = sentence.format(day=day_words(coming.day), kind=kind)
    return joined((words, coming.meeting.place))


def _findings(pack: Pack) -> Iterator[Block]:
    """What contradicts itself or is missing, each with a place to write."""
    view = pack.view
    found = [
        group
        for group in findings(view.plan, view.as_of, view.quarter)
        if group.severity is not Severity.NOTE
    ]
    yield Heading(text=_("Plan check"), level=2)
    yield Table(
        columns=(
            Column(title=_("What is missing or contradictory"), width=333),
            Column(title=_("How grave"), width=60),
            Column(title=_("Decided"), width=100, is_write_in=True),
        ),
        rows=tuple(_finding(group) for group in found),
        empty=_("Nothing is missing and nothing contradicts itself."),
    )


def _finding(group: Group) -> Row:
    """A finding by its sentence; of several by one rule the heading and the first."""
    first = group.problems[0].sentence
    if group.heading is None:
        return Row((first, _(title_case(group.severity)), ""))
    numbered = ngettext(
        "{sentence}",
        "{sentence} And {count} more: see the plan check.",
        len(group.problems),
    )
    more = count(len(group.problems) - 1)
    detail = numbered.format(sentence=first, count=more)
    return Row((Named(group.heading, detail), _(title_case(group.severity)), ""))
