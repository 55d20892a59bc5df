"""All checks of a plan, in the order in which their findings are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from planner.checks import (
    accounts,
    activities,
    agreement,
    campaigns,
    figures,
    money,
    people,
    profile,
    programme,
    targets,
)
from planner.checks.part import Part, parts_of
from planner.checks.problem import Area, Group, PlanProblem, Severity
from planner.checks.rules import broken_rules
from planner.plan import Plan
from planner.quarter import Quarter

_Check = Callable[[Part], Iterator[Group]]
CONTRADICTIONS: tuple[_Check, ...] = (
    agreement.extra_headlines,
    agreement.objectives_without_number,
    targets.targets_without_metric,
    targets.targets_without_owner,
    figures.impossible_figures,
    activities.activities_outside,
    programme.dependencies,
    money.over_budget,
    accounts.contradicting_entries,
    accounts.excluded_accounts,
    people.owners_who_left,
)
"""What is asked of each quarter, and of what belongs to none: is it true together?"""
GAPS: tuple[_Check, ...] = (
    agreement.missing_headline,
    agreement.objectives_without_owner,
    targets.quarters_without_targets,
    targets.sides_lacking_input,
    targets.result_targets_with_one_owner,
    targets.targets_without_figure,
    campaigns.unfinished_campaigns,
    campaigns.campaigns_outside,
    activities.late_activities,
    programme.overdue_milestones,
    activities.unfinished_activities,
    activities.activities_without_measure,
    activities.empty_buying_stages,
    activities.spend_without_measure,
    activities.activities_on_days_off,
    money.open_commitments,
    money.untied_costs,
    accounts.quarters_without_list,
    accounts.unfinished_entries,
    accounts.undecided_entries,
    accounts.entries_without_next_step,
)
"""The same: is it all there, and in time?"""
OF_PLAN: tuple[Callable[[Plan], Iterator[Group]], ...] = (
    broken_rules,
    accounts.double_accounts,
    profile.unfinished_profile,
    people.sides_without_people,
)
"""What is asked of the plan as a whole."""
_AREAS, _SEVERITIES = tuple(Area), tuple(Severity)


def findings(
    plan: Plan, as_of: date, quarter: Quarter | None = None
) -> tuple[Group, ...]:
    """Everything that is contradictory or missing, as of the end of a day.

    By area, then the graver first, then by quarter. `quarter`: only what is about that
    one, or about the plan as a whole.
    """
    found = [group for check in OF_PLAN for group in check(plan)]
    for part in parts_of(plan, as_of):
        if quarter is None or part.quarter in {quarter, None}:
            found.extend(_of_part(part))
    return tuple(sorted(found, key=_order))


def is_planned(plan: Plan, quarter: Quarter) -> bool:
    """Whether a quarter holds anything that can be checked."""
    return any(part.quarter == quarter for part in parts_of(plan, date.min))


def pressing(plan: Plan, as_of: date, quarter: Quarter) -> tuple[Group, ...]:
    """What cannot wait in a quarter: its contradictions, and its overdue milestones.

    Without the rules of single records: cheap, for a page that leads to the check.
    """
    parts = (part for part in parts_of(plan, as_of) if part.quarter in {quarter, None})
    return tuple(
        group
        for part in parts
        for check in (*CONTRADICTIONS, programme.overdue_milestones)
        for group in check(part)
    )


def check_plan(
    plan: Plan, as_of: date, quarter: Quarter | None = None
) -> tuple[PlanProblem, ...]:
    """The same, one finding after the other."""
    found = findings(plan, as_of, quarter)
    return tuple(problem for group in found for problem in group.problems)


def _of_part(part: Part) -> Iterator[Group]:
    for check in (*CONTRADICTIONS, *GAPS):
        yield from check(part)


def _order(group: Group) -> tuple[int, int, str]:
    area, severity = _AREAS.index(group.area), _SEVERITIES.index(group.severity)
    return area, severity, group.quarter or ""
