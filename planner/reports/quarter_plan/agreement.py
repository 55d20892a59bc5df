"""The last page: everybody says that the plan was read, and three people sign."""

from __future__ import annotations

from collections.abc import Iterator

from planner.records import Person, Side
from planner.reports.document import (
    Block,
    Column,
    Heading,
    Row,
    Signature,
    Signatures,
    Table,
    Text,
    Together,
)
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import word
from planner.text import _


def agreement_blocks(view: QuarterView) -> Iterator[Block]:
    """The table of all people, and three lines to sign on."""
    heading = Heading(text=_("Read and agreed"))
    sentence = _(
        "With my initials I say that I have read this plan and what I need to do "
        "for it."
    )
    lines = Heading(text=_("Signatures"), level=2), signatures(view)
    yield Together((heading, Text(sentence), _people(view), Together(lines)))


def _people(view: QuarterView) -> Table:
    return Table(
        columns=(
            Column(title=_("Name"), width=3, is_strong=True),
            Column(title=_("Side"), width=1.8),
            Column(title=_("Job"), width=3),
            Column(title=_("Read on"), width=1.8, is_write_in=True),
            Column(title=_("Agree: yes or no"), width=2, is_write_in=True),
            Column(title=_("Initials"), width=1.6, is_write_in=True),
        ),
        rows=tuple(
            Row((each.name, word(each.side), each.title or "", "", "", ""))
            for each in view.people
        ),
        empty=_("No people have been entered yet."),
    )


def signatures(view: QuarterView) -> Signatures:
    """A line each for Sales, Marketing and the leader."""
    leaders = [each for each in view.people if each.is_leader]
    return Signatures(
        (
            Signature(_("For Sales"), _first(view, Side.SALES)),
            Signature(_("For Marketing"), _first(view, Side.MARKETING)),
            Signature(_("Leader"), leaders[0].name if leaders else ""),
        )
    )


def _first(view: QuarterView, side: Side) -> str:
    people: list[Person] = [each for each in view.people if each.side is side]
    return people[0].name if people else ""
