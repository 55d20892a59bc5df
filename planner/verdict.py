"""When it is too early to judge what came of working together.

Joint working starts with the first campaign; nothing is judged before three months of
it. Source: requirements 002-28.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.plan import Plan
from planner.records import Campaign, CampaignState
from planner.text import _, day

MONTHS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TooEarly:
    """How far joint working is. `month`: 1 to 3; `verdict_on`: when to judge it."""

    start: date
    month: int
    verdict_on: date


def too_early(plan: Plan, as_of: date) -> TooEarly | None:
    """How far the first three months are; None before them, after, or without start."""
    start = joint_start(plan)
    if start is None or as_of < start:
        return None
    for month in range(1, MONTHS + 1):
        if as_of < _months_after(start, month):
            verdict_on = _months_after(start, MONTHS)
            return TooEarly(start=start, month=month, verdict_on=verdict_on)
    return None


def joint_start(plan: Plan) -> date | None:
    """The first day of the first campaign that was not cancelled; None without one."""
    starts = (
        campaign.start
        for campaign in plan.all(Campaign)
        if campaign.start is not None and campaign.state is not CampaignState.CANCELLED
    )
    return min(starts, default=None)


def too_early_line(plan: Plan, as_of: date) -> str:
    """That it is too early to judge, and until when; "" when it is not."""
    found = too_early(plan, as_of)
    if found is None:
        return ""
    sentence = _(
        "Month {month} of {months}, too early to judge: the first campaign began on "
        "{start}, so the first verdict is due on {verdict}."
    )
    return sentence.format(
        month=found.month,
        months=MONTHS,
        start=day(found.start),
        verdict=day(found.verdict_on),
    )


def _months_after(start: date, months: int) -> date:
    from dateutil.relativedelta import relativedelta

    return start + relativedelta(months=months)
