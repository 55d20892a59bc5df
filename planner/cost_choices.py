"""What there is to choose from for a cost: campaigns, activities, sides, places."""

from __future__ import annotations

from planner.edits.budget_rules import place_name
from planner.metrics.budget import Place
from planner.plan import Plan
from planner.progress import activities_in, campaigns_of
from planner.quarter import Quarter
from planner.records import Campaign, CostEntry, Person, Side
from planner.text import NOT_KNOWN, _, joined, title_case

Choice = tuple[object, str]
_SHARED = (Side.SALES, Side.MARKETING)


def campaigns(
    plan: Plan, quarter: Quarter, cost: CostEntry | None = None
) -> tuple[Choice, ...]:
    """None, the quarter's campaigns by code, and the one that a cost has now."""
    found = campaigns_of(plan, quarter)
    current = plan.find(Campaign, None if cost is None else cost.campaign_id)
    if current is not None and current not in found:
        found = (*found, current)
    return ((None, NOT_KNOWN), *((each.id, each.name) for each in found))


def activities(plan: Plan, quarter: Quarter, cost: CostEntry) -> tuple[Choice, ...]:
    """None, and the activities of the cost's campaign, or of the quarter."""
    every = activities_in(plan, quarter)
    if cost.campaign_id is not None:
        every = tuple(each for each in every if each.campaign_id == cost.campaign_id)
    pairs = ((each.id, joined((each.number, each.name), " ")) for each in every)
    return ((None, NOT_KNOWN), *pairs)


def sides() -> tuple[Choice, ...]:
    """None, and every side."""
    return ((None, NOT_KNOWN), *((side, _(title_case(side))) for side in Side))


def places(plan: Plan, quarter: Quarter) -> tuple[tuple[Place, str], ...]:
    """Where money can lie: both sides, then the quarter's campaigns."""
    every: tuple[Place, ...] = (*_SHARED, *(c.id for c in campaigns_of(plan, quarter)))
    return tuple((place, place_name(plan, place)) for place in every)


def goals(plan: Plan, quarter: Quarter, source: Place) -> tuple[tuple[Place, str], ...]:
    """Where money can go to from a place: to a side from a side, else a campaign."""
    return tuple(
        (place, name)
        for place, name in places(plan, quarter)
        if place != source and isinstance(place, Side) is isinstance(source, Side)
    )


def approvers(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Who can approve a move: leaders first, then by name."""
    here = [person for person in plan.all(Person) if person.active_to is None]
    ordered = sorted(here, key=lambda each: (not each.is_leader, each.name.casefold()))
    return tuple((person.id, person.name) for person in ordered)
