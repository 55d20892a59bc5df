"""From the work done to the win, stage to stage, by campaign and by kind of work.

What came of an activity is its campaign's and its kind's. Rates of sums are sums
divided by sums, never averages. Source: requirements 000-30, 001-33, 004-02.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import chain, pairwise

from planner.metrics.catalogue import DONE, DONE_OTHER
from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason, ratio
from planner.metrics.focus import WHOLE_PLAN, Focus
from planner.metrics.results import done_of, parts_of, total
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.progress import activities_in, campaigns_of
from planner.quarter import Quarter
from planner.records import Activity, ActivityType, Actual, Campaign, Target
from planner.text import _, title_case

WORK = "done"
"""The first stage: what was done of all work that reaches somebody outside."""
LEADS, ACCEPTED, WINS = "leads_received", "leads_accepted", "wins"
_OUTWARD = tuple(kind for kind in ActivityType if kind is not ActivityType.INTERNAL)
_STAGES = (WORK, LEADS, ACCEPTED, "opportunities", WINS)


class By(StrEnum):
    """What the rows of a stage funnel are."""

    CAMPAIGN = "campaign"
    TYPE = "kind of work"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow:
    """One row of a funnel. `values`: a figure for each stage, None when unmeasured.

    `rates`: from each stage to the next; `conversion`: wins for each lead received.
    `id`: of a campaign, or a kind of work; "" for the rest and for the whole.
    """

    id: str
    title: str
    values: tuple[Fraction | None, ...]
    rates: tuple[Outcome, ...]
    conversion: Outcome
    is_whole: bool = False

    @property
    def is_measured(self) -> bool:
        """Whether anything at all was entered."""
        return any(value is not None for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageFunnel:
    """Rows for the parts of a quarter, and one for all of it, seen on a day.

    `stages`: the keys of the stages, work first; each row has a figure for each.
    """

    stages: tuple[str, ...]
    rows: tuple[StageRow, ...]
    whole: StageRow
    as_of: date

    @property
    def has_work(self) -> bool:
        """Whether there is anything to show a funnel of."""
        return self.whole.is_measured


def stage_funnel(plan: Plan, quarter: Quarter, as_of: date, by: By) -> StageFunnel:
    """The funnel of a quarter up to a day.

    Every campaign and every kind of work that is planned has a row, with leads or
    without. What belongs to none has one of its own, so that all add up to the whole.
    """
    focus = Focus.on_quarter(plan, quarter, as_of)
    stages = stages_of(focus)
    rows = _campaigns(focus, stages) if by is By.CAMPAIGN else _kinds(focus, stages)
    every = tuple(
        _work(focus) if stage == WORK else _of(focus, stage, WHOLE_PLAN)
        for stage in stages
    )
    rest = _row(stages, "", _rest(by), _left(every, rows))
    return StageFunnel(
        stages=stages,
        rows=(*rows, rest) if rest.is_measured else rows,
        whole=replace(_row(stages, "", _("All together"), every), is_whole=True),
        as_of=as_of,
    )


def stages_of(focus: Focus) -> tuple[str, ...]:
    """The stages that this company counts; accepting leads only where it is in use.

    It is in use as soon as the quarter has a target or a figure for it.
    """
    targets = focus.plan.where(Target, "quarter", focus.quarter.key)
    is_used = any(each.metric == ACCEPTED for each in targets) or bool(
        focus.actuals(ACCEPTED)
    )
    return tuple(each for each in _STAGES if is_used or each != ACCEPTED)


def type_title(kind: ActivityType) -> str:
    """What a kind of work is called: "Call"."""
    return _("PR") if kind is ActivityType.PR else _(title_case(kind))


def _campaigns(focus: Focus, stages: tuple[str, ...]) -> tuple[StageRow, ...]:
    rows = []
    for campaign in campaigns_of(focus.plan, focus.quarter):
        scope = Scope.of_campaign(campaign)
        values = tuple(
            _work_of(focus, campaign) if stage == WORK else _of(focus, stage, scope)
            for stage in stages
        )
        rows.append(_row(stages, campaign.id, campaign.name, values))
    return tuple(rows)


def _kinds(focus: Focus, stages: tuple[str, ...]) -> tuple[StageRow, ...]:
    """Rows for the kinds of work that are planned, or that something came of."""
    planned = {each.type for each in activities_in(focus.plan, focus.quarter)}
    rows = []
    for kind in ActivityType:
        values = tuple(_of_kind(focus, stage, kind) for stage in stages)
        row = _row(stages, str(kind), type_title(kind), values)
        if row.is_measured or (kind in planned and kind in _OUTWARD):
            rows.append(row)
    return tuple(rows)


def _of(focus: Focus, stage: str, scope: Scope) -> Fraction | None:
    return _sum(parts_of(focus.plan, stage, scope, focus.days))


def _work(focus: Focus) -> Fraction | None:
    """The work of the whole plan, as the metrics of its kinds have it."""
    keys = (*map(_done_key, _OUTWARD), DONE_OTHER)
    parts = (parts_of(focus.plan, key, WHOLE_PLAN, focus.days) for key in keys)
    return _sum(chain.from_iterable(parts))


def _work_of(focus: Focus, campaign: Campaign) -> Fraction | None:
    # By the campaign's own activities: asking for each kind of work in each campaign
    # takes a third of a second for 40 campaigns.
    return _sum(
        Fraction(value)
        for activity in focus.plan.where(Activity, "campaign_id", campaign.id)
        if activity.type is not ActivityType.INTERNAL and not activity.is_archived
        for value in done_of(focus.plan, activity, focus.days)
    )


def _of_kind(focus: Focus, stage: str, kind: ActivityType) -> Fraction | None:
    if stage == WORK:
        if kind not in _OUTWARD:
            return None
        return _sum(parts_of(focus.plan, _done_key(kind), WHOLE_PLAN, focus.days))
    first, last = focus.days
    return _sum(
        Fraction(row.value)
        for activity in focus.plan.where(Activity, "type", kind)
        for row in focus.plan.where(Actual, "activity_id", activity.id)
        if row.metric == stage and first <= row.date <= last
    )


def _left(
    every: tuple[Fraction | None, ...], rows: Iterable[StageRow]
) -> tuple[Fraction | None, ...]:
    """What of the whole is in none of the rows, stage by stage; None for nothing."""
    columns = zip(*(row.values for row in rows), strict=True)
    sums = [sum(filter(None, column), Fraction(0)) for column in columns]
    known = sums or [Fraction(0)] * len(every)
    left = ((value or 0) - part for value, part in zip(every, known, strict=True))
    return tuple(Fraction(value) if value > 0 else None for value in left)


def _done_key(kind: ActivityType) -> str:
    return f"{DONE}{kind}"


def _sum(parts: Iterable[Fraction]) -> Fraction | None:
    """The exact sum; None of nothing, as then nobody has measured it."""
    known = tuple(parts)
    return total(known) if known else None


def _rest(by: By) -> str:
    return _("Without a campaign") if by is By.CAMPAIGN else _("Kind of work not known")


def _row(
    stages: tuple[str, ...], key: str, title: str, values: tuple[Fraction | None, ...]
) -> StageRow:
    figures = dict(zip(stages, values, strict=True))
    return StageRow(
        id=key,
        title=title,
        values=values,
        rates=tuple(_rate(figures, *pair) for pair in pairwise(stages)),
        conversion=_rate(figures, LEADS, WINS),
    )


def _rate(figures: Mapping[str, Fraction | None], earlier: str, later: str) -> Outcome:
    """The later stage for each of the earlier; not available next to an unmeasured."""
    above, below = figures[later], figures[earlier]
    if above is None or below is None:
        return NotAvailable(
            reason=Reason.UNMEASURED, numerator=above, denominator=below
        )
    zero = Reason.ZERO_LEADS if earlier == LEADS else Reason.ZERO_BEFORE
    return ratio(above, below, zero, n=int(below))


def passes_whole(outcome: Outcome) -> bool:
    """Whether a rate is more than 100 %, as what came later came of earlier work."""
    return isinstance(outcome, Figure) and outcome.value > 1
