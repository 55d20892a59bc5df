"""Checks of campaigns that are not over."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.checks.part import Part
from planner.checks.problem import Area, Group, Rule, Severity, group
from planner.plan import Plan
from planner.progress import has_activities
from planner.quarter import Quarter
from planner.records import Campaign
from planner.text import _, days


def _missing(key: str, one: str, many: str) -> Rule:
    return Rule(
        key=key,
        area=Area.CAMPAIGNS,
        severity=Severity.WARNING,
        one=one,
        many=many,
    )


NO_SALES_LEAD = _missing(
    "campaign-without-sales-lead",
    "{count} campaign has no lead in Sales",
    "{count} campaigns have no lead in Sales",
)
NO_MARKETING_LEAD = _missing(
    "campaign-without-marketing-lead",
    "{count} campaign has no lead in Marketing",
    "{count} campaigns have no lead in Marketing",
)
NO_OBJECTIVE = _missing(
    "campaign-without-objective",
    "{count} campaign has no objective",
    "{count} campaigns have no objective",
)
NO_DAYS = _missing(
    "campaign-without-days",
    "{count} campaign has no start or no end",
    "{count} campaigns have no start or no end",
)
NO_BUDGET = _missing(
    "campaign-without-budget",
    "{count} campaign has no budget",
    "{count} campaigns have no budget",
)
NO_ACTIVITIES = _missing(
    "campaign-without-activities",
    "{count} campaign has no activities",
    "{count} campaigns have no activities",
)
OUTSIDE = Rule(
    key="campaign-outside-quarter",
    area=Area.CAMPAIGNS,
    severity=Severity.WARNING,
    one="{count} campaign has no day in its quarter",
    many="{count} campaigns have no day in their quarter",
)


def unfinished_campaigns(part: Part) -> Iterator[Group]:
    """Campaigns that lack a lead, an objective, days, a budget or activities."""
    for rule, sentence, lacks in _LACKING:
        found = [each for each in part.open_campaigns if lacks(part.plan, each)]
        named = ((_(sentence).format(name=each.name), each) for each in found)
        yield from group(rule, part.quarter, named)


_LACKING: tuple[tuple[Rule, str, Callable[[Plan, Campaign], bool]], ...] = (
    (
        NO_SALES_LEAD,
        "The campaign “{name}” has no lead in Sales.",
        lambda _plan, campaign: campaign.sales_lead_id is None,
    ),
    (
        NO_MARKETING_LEAD,
        "The campaign “{name}” has no lead in Marketing.",
        lambda _plan, campaign: campaign.marketing_lead_id is None,
    ),
    (
        NO_OBJECTIVE,
        "The campaign “{name}” has no objective.",
        lambda _plan, campaign: not campaign.objective,
    ),
    (
        NO_DAYS,
        "The campaign “{name}” has no start or no end.",
        lambda _plan, campaign: campaign.start is None or campaign.end is None,
    ),
    (
        NO_BUDGET,
        "The campaign “{name}” has no budget.",
        lambda _plan, campaign: campaign.budget_minor is None,
    ),
    (
        NO_ACTIVITIES,
        "The campaign “{name}” has no activities.",
        lambda plan, campaign: not has_activities(plan, campaign),
    ),
)


def campaigns_outside(part: Part) -> Iterator[Group]:
    """Campaigns that run in none of the days of their quarter."""
    quarter = part.quarter
    if quarter is None:
        return
    found = [each for each in part.open_campaigns if _is_outside(part, each, quarter)]
    sentence = _("The campaign “{name}” is planned for {quarter}, but runs {days}.")
    named = (
        (
            sentence.format(
                name=each.name, quarter=part.label, days=days(each.start, each.end)
            ),
            each,
        )
        for each in found
    )
    yield from group(OUTSIDE, quarter, named)


def _is_outside(part: Part, campaign: Campaign, quarter: Quarter) -> bool:
    is_late = campaign.start is not None and campaign.start >= quarter.until(
        part.first_month
    )
    is_early = campaign.end is not None and campaign.end < quarter.start(
        part.first_month
    )
    return is_late or is_early
