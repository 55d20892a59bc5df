"""What a quarter is for, in little room: the headline goal and a few measures."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from planner.metrics.scorecard import TargetRow, figure, target_rows
from planner.records import Objective, ScopeKind
from planner.reports.cells import Bar
from planner.reports.document import Block, Text, Tone
from planner.reports.gauges import Gauge, Gauges
from planner.reports.pointers import Pointer
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import target_status
from planner.text import NOT_KNOWN, _, count, joined, ngettext

MOST_MEASURES = 6
LONGEST_GOAL = 120
"""In places: an East Asian letter takes two."""


def goal_blocks(view: QuarterView) -> Iterator[Block]:
    """The headline goal, then the objectives and targets with a bar to date."""
    objectives = view.plan.where(Objective, "quarter", view.quarter.key)
    headline = next((each for each in objectives if each.is_headline), None)
    goal = _("No headline goal has been set yet.")
    yield Text(shortened(headline.text, LONGEST_GOAL) if headline else goal, Tone.LEAD)
    gauges = tuple(_gauges(view, objectives))
    if not gauges:
        sentence = _("No target has been set for this quarter yet.")
        yield Text(sentence, Tone.QUIET)
        return
    # The line about the rest takes the place of a measure.
    most = MOST_MEASURES if len(gauges) <= MOST_MEASURES else MOST_MEASURES - 1
    yield Gauges(gauges[:most])
    more = len(gauges) - most
    if more > 0:
        yield _rest(more)


def _rest(more: int) -> Pointer:
    """Where the measures are for which there is no room."""
    sentence = ngettext(
        "+{count} more target, see the quarter plan",
        "+{count} more targets, see the quarter plan",
        more,
    )
    on_page = ngettext(
        "+{count} more target, see page {page}",
        "+{count} more targets, see page {page}",
        more,
    )
    return Pointer(
        text=sentence.format(count=count(more)),
        on_page=on_page.format(count=count(more), page="{page}"),
        report="quarter-plan",
        heading=_("Targets"),
    )


def shortened(text: str, places: int) -> str:
    """The text on one line, its end cut off with an ellipsis if it is too long."""
    line = " ".join(text.split())
    used = 0
    for index, letter in enumerate(line):
        used += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if used > places:
            return line[: index - 1].rstrip() + "…"
    return line


def _gauges(view: QuarterView, objectives: tuple[Objective, ...]) -> Iterator[Gauge]:
    """Objectives first, each with its plan's target, then the targets left over."""
    rows = list(target_rows(view.plan, view.quarter, view.as_of))
    for objective in sorted(objectives, key=lambda each: not each.is_headline):
        row = next((each for each in rows if _measures(each, objective)), None)
        if row is not None:
            rows.remove(row)
            own = _(row.metric.label) if objective.is_headline else objective.text
            yield _gauge(view, row, own)
        elif not objective.is_headline or objective.value is not None:
            yield Gauge(label=objective.text, value=_goal(objective))
    for row in rows:
        is_whole = row.target.scope is ScopeKind.PLAN
        yield _gauge(
            view, row, joined((_(row.metric.label), None if is_whole else row.scope))
        )


def _measures(row: TargetRow, objective: Objective) -> bool:
    is_whole = row.target.scope is ScopeKind.PLAN
    return is_whole and row.metric.key == objective.metric


def _gauge(view: QuarterView, row: TargetRow, label: str) -> Gauge:
    pace, unit, currency = row.pace, row.metric.unit, view.company.currency
    value = figure(pace.value, unit, currency)
    if pace.actual is None:
        shown = _("target {value}").format(value=value)
    else:
        actual = figure(pace.actual, unit, currency)
        shown = _("{done} of {planned}").format(done=actual, planned=value)
    status = target_status(pace.status)
    expected = None
    detail = ""
    if pace.expected is not None and pace.value:
        expected = pace.expected / pace.value
        by_now = figure(pace.expected, unit, currency)
        detail = _("{value} by now").format(value=by_now)
    share = Fraction(0) if pace.attainment is None else pace.attainment
    return Gauge(
        label=label,
        value=shown,
        bar=Bar(share=share, expected=expected, shape=status.shape),
        status=status,
        detail=detail,
    )


def _goal(objective: Objective) -> str:
    if objective.value is None:
        return objective.unit or NOT_KNOWN
    return joined((count(objective.value), objective.unit), " ")
