"""A quarter in which nothing stands yet: what the first page says instead of zeros."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.plan import Plan
from planner.progress import activities_in, campaigns_of
from planner.quarter import Quarter
from planner.records import Objective, Target
from planner.text import _, quarter_short


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankQuarter:
    """What to say of it. `back`: words for the way to the quarter of today, or ""."""

    title: str
    sentence: str
    back: str


def blank_quarter(plan: Plan, quarter: Quarter, today: date) -> BlankQuarter | None:
    """What to say of a quarter without work, targets and objectives; None of others."""
    planned = (
        campaigns_of(plan, quarter),
        activities_in(plan, quarter),
        plan.where(Target, "quarter", quarter.key),
        plan.where(Objective, "quarter", quarter.key),
    )
    if any(planned):
        return None
    first_month = plan.company.fiscal_year_start
    current = Quarter.of(today, first_month)
    name, now = (quarter_short(each, first_month) for each in (quarter, current))
    if quarter == current:
        title = _("Nothing is planned for {quarter} yet")
        sentence = _(
            "Begin with what the quarter should reach, or with its first campaign."
        )
    elif quarter.end(first_month) < today:
        title = _("Nothing was planned for {quarter}")
        sentence = _("What is to be done today stands in {now}.")
    else:
        title = _("Nothing is planned for {quarter} yet")
        sentence = _(
            "Begin with what the quarter should reach, or with its first campaign. "
            "What is to be done today stands in {now}."
        )
    return BlankQuarter(
        title=title.format(quarter=name),
        sentence=sentence.format(now=now),
        back="" if quarter == current else _("Go to {quarter}").format(quarter=now),
    )
