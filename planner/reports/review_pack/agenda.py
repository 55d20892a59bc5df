"""What to do with the hour: agenda, decisions, actions, findings, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from planner.checks.checking import findings
from planner.checks.problem import Group, Severity
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
    Table,
    Together,
)
from planner.reports.quarter_plan.agreement import signatures
from planner.reports.review_pack.pack import Pack, TargetSeen
from planner.reports.review_pack.scorecard import status_of
from planner.reports.wording import standing_status
from planner.text import _, count, joined, ngettext, percent, title_case

ACTION_LINES = 8
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
    yield from _campaigns(pack)
    yield from _performers(pack)
    yield from _actions(pack)
    yield from _findings(pack)


def ending_blocks(pack: Pack) -> Iterator[Block]:
    """Lines to sign on: that these were the figures, and this was decided."""
    heading = Heading(text=_("Signatures"), level=2)
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


def _campaigns(pack: Pack) -> Iterator[Block]:
    view = pack.view
    rows = []
    for campaign in view.campaigns:
        progress = progress_of(view.plan, campaign, view.as_of)
        done = _("{done} of {planned} done").format(
            done=count(progress.done), planned=count(progress.planned)
        )
        name = Named(campaign.name, joined((campaign.code, done)))
        rows.append(_decision(name, standing_status(progress.standing)))
    yield Heading(text=_("Keep, change or stop: campaigns"), level=2)
    empty = _("No campaign has been planned for this quarter yet.")
    yield _decision_table(_("Campaign"), rows, empty)


def _performers(pack: Pack) -> Iterator[Block]:
    """The three targets most above their plan and the three most below."""
    known = [each for each in pack.targets if _is_measured(each)]
    ranked = sorted(known, key=_index)
    below = [each for each in ranked if _index(each) < 1][:MOST_PERFORMERS]
    above = [each for each in reversed(ranked) if _index(each) > 1][:MOST_PERFORMERS]
    for title, targets, empty in (
        (
            _("Keep, change or stop: most above plan"),
            above,
            _("No target is above its plan."),
        ),
        (
            _("Keep, change or stop: most below plan"),
            below,
            _("No target is below its plan."),
        ),
    ):
        rows = [
            _decision(
                Named(_(each.now.metric.label), joined((each.number, each.now.scope))),
                status_of(each.now),
                percent(_index(each)),
            )
            for each in targets
        ]
        yield Heading(text=title, level=2)
        yield _decision_table(_("Target"), rows, empty, _("Of plan"))


def _is_measured(seen: TargetSeen) -> bool:
    """Whether it is above or below plan: a smaller cost is no better performance."""
    row = seen.now
    is_up = row.metric.direction is Direction.UP
    is_open = row.pace.status is not Status.NOT_STARTED
    return is_up and is_open and row.pace.index is not None


def _index(seen: TargetSeen) -> Fraction:
    return seen.now.pace.index or Fraction(0)


def _decision(name: Named, *cells: Cell) -> Row:
    box = Boxes((Box(""),))
    return Row((name, *cells, box, box, box, ""))


def _decision_table(title: str, rows: list[Row], empty: str, *figures: str) -> Table:
    """A row for each with three boxes; `figures`: heads between name and status."""
    return Table(
        columns=(
            Column(title=title, width=162, is_strong=True),
            Column(title=_("Status"), width=74),
            *(Column(title=each, width=52, align=Align.RIGHT) for each in figures),
            Column(title=_("Keep"), width=38),
            Column(title=_("Change"), width=44),
            Column(title=_("Stop"), width=38),
            Column(title=_("Why, and what exactly"), width=137, is_write_in=True),
        ),
        rows=tuple(rows),
        empty=empty,
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
    kind = kind_words(coming.meeting).lower()
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
