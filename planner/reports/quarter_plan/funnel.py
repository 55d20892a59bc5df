"""What the revenue goal takes, with every assumption marked, and who can take it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.capacity import CapacityCheck, capacity_of
from planner.goal import Basis, Chain, Origin, chain_of
from planner.goal_words import (
    basis_words,
    capacity_line,
    label_of,
    missing_line,
    needed_line,
    origin_words,
    result_line,
    share_line,
    steps_of,
)
from planner.metrics.figure import NotAvailable
from planner.reports.cells import Shape, Status
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
from planner.reports.quarter_view import QuarterView
from planner.text import _, count, day, title_case

_SHAPES = {
    Origin.TARGET: Shape.ON_TRACK,
    Origin.OBJECTIVE: Shape.ON_TRACK,
    Origin.RESULTS: Shape.DONE,
    Origin.ASSUMED: Shape.NOT_STARTED,
    Origin.MISSING: Shape.AT_RISK,
}


def funnel_blocks(view: QuarterView) -> Iterator[Block]:
    """The chain from the goal to the money, then the capacity check."""
    chain = chain_of(view.plan, view.quarter, view.as_of)
    check = capacity_of(view.plan, view.quarter, view.as_of, chain)
    yield Together(tuple(_chain(view, chain)))
    yield Together(tuple(_capacity(check)))


def _chain(view: QuarterView, chain: Chain) -> Iterator[Block]:
    currency = view.company.currency
    detail = _(
        "As of {day}. Rates are the plan's own results where there are any; what is "
        "assumed is marked."
    )
    yield Heading(
        text=_("What the goal takes"), detail=detail.format(day=day(view.as_of))
    )
    rows = []
    for step in steps_of(chain, currency):
        basis = step.basis
        is_goal = basis is chain.goal
        rows.append(
            Row(
                (
                    step.title,
                    step.value,
                    "" if is_goal else label_of(basis.key),
                    "" if is_goal else basis_words(basis, currency),
                    _origin(basis),
                )
            )
        )
    yield Table(
        columns=(
            Column(title=_("Needed"), width=2.2, is_strong=True),
            Column(title="", width=2, align=Align.RIGHT),
            Column(title=_("Reckoned with"), width=3.2),
            Column(title="", width=2, align=Align.RIGHT),
            Column(title=_("Where it is from"), width=3.8),
        ),
        rows=tuple(rows),
        empty="",
    )
    said = missing_line(chain) or result_line(chain, currency)
    if said:
        yield Text(said)


def _origin(basis: Basis) -> Status:
    return Status(_SHAPES[basis.origin], title_case(origin_words(basis)))


def _capacity(check: CapacityCheck) -> Iterator[Block]:
    yield Heading(text=_("Can Sales take the leads?"), level=2)
    said = capacity_line(check), share_line(check)
    yield Text(" ".join(filter(None, said)))
    if needed_line(check):
        yield Text(needed_line(check), Tone.QUIET)
    rows = [
        Row(
            (
                seller.person.name,
                count(seller.person.leads_per_week),
                count(seller.weeks),
                count(seller.leads),
            )
        )
        for seller in check.sellers
    ]
    if rows and not isinstance(check.can_take, NotAvailable):
        total = (_("Together"), "", "", count(check.can_take.leads))
        rows.append(Row(total, RowKind.TOTAL))
    yield Table(
        columns=(
            Column(title=_("Seller"), width=4, is_strong=True),
            Column(title=_("Leads a week"), width=2, align=Align.RIGHT),
            Column(title=_("Weeks"), width=1.6, align=Align.RIGHT),
            Column(title=_("Leads in the quarter"), width=2.4, align=Align.RIGHT),
        ),
        rows=tuple(rows),
        empty=_("Nobody of Sales is in the plan in this quarter."),
    )
