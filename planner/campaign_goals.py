"""The targets of one campaign beside their results: what goes in, what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.metrics.levels import Level, level_of
from planner.metrics.scorecard import TargetRow, figure, target_rows
from planner.metrics.wording import status_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Campaign, Unit
from planner.text import _, joined, rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A target in one line. `share` and `expected`: parts of it, None without one.

    `figure`: "88 of 80"; `standing`: the status that gives shape and colour; `word`:
    how it reads; `spoken`: all of it.
    """

    id: str
    title: str
    figure: str
    share: Fraction | None
    expected: Fraction | None
    standing: str
    word: str
    spoken: str


@dataclass(frozen=True, slots=True)
class CampaignGoals:
    """What is put in and what comes of it; the outputs end with what was won."""

    inputs: tuple[Goal, ...] = ()
    outputs: tuple[Goal, ...] = ()

    def __len__(self) -> int:
        """How many targets there are."""
        return len(self.inputs) + len(self.outputs)


def campaign_goals(plan: Plan, campaign: Campaign, as_of: date) -> CampaignGoals:
    """The targets that were set for a campaign, as they stand on a day."""
    rows = [
        row
        for row in target_rows(plan, Quarter.parse(campaign.quarter), as_of)
        if row.target.campaign_id == campaign.id
    ]
    currency = plan.company.currency
    goals = [(level_of(row.metric.key), _goal(row, currency)) for row in rows]
    return CampaignGoals(
        inputs=tuple(goal for level, goal in goals if level is Level.INPUT),
        outputs=tuple(
            goal
            for wanted in (Level.OUTPUT, Level.RESULT)
            for level, goal in goals
            if level is wanted
        ),
    )


def _goal(row: TargetRow, currency: str) -> Goal:
    pace, unit = row.pace, row.metric.unit
    words = _("{figure} of {target}").format(
        figure=figure(pace.actual, unit, currency),
        target=figure(pace.value, unit, currency),
    )
    title, status = _(row.metric.label), status_of(row)
    word = status[:1].upper() + status[1:]
    is_over = row.asked.withdrawn_on is not None
    return Goal(
        id=row.target.id,
        title=title,
        figure=words,
        share=pace.attainment,
        expected=_expected(row),
        standing="not started" if is_over else str(pace.status),
        word=word,
        spoken=joined((title, words, _plan_for_today(row, currency), word), ", "),
    )


def _expected(row: TargetRow) -> Fraction | None:
    if row.pace.expected is None or not row.pace.value:
        return None
    return row.pace.expected / row.pace.value


def _plan_for_today(row: TargetRow, currency: str) -> str | None:
    expected, unit = row.pace.expected, row.metric.unit
    if expected is None:
        return None
    # Straight lines have decimals that nobody plans in: 21.7 calls are 22.
    whole = Fraction(rounded(expected, 0)) if unit is Unit.COUNT else expected
    sentence = _("plan for today {figure}")
    return sentence.format(figure=figure(whole, unit, currency))
