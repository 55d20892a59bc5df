"""What the plan check finds that cannot wait, in a line for each kind of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.attention.need import Need, Place, Urgency
from planner.checks import Group, PlanProblem, Severity
from planner.checks.money import OVER_BUDGET
from planner.checks.problem import Rule
from planner.checks.programme import MILESTONE_LATE
from planner.links import link_to
from planner.plan import Plan
from planner.text import _, ngettext


def over_budget(plan: Plan, found: Iterable[Group]) -> Iterator[Need]:
    """Budgets that are not enough."""
    yield from _of_rule(plan, found, OVER_BUDGET, Urgency.WRONG)


def milestones(plan: Plan, found: Iterable[Group]) -> Iterator[Need]:
    """What should stand by now before an activity."""
    yield from _of_rule(plan, found, MILESTONE_LATE, Urgency.LATE)


def contradictions(found: Iterable[Group]) -> Iterator[Need]:
    """In how many other places the plan contradicts itself."""
    count = sum(
        len(group.problems)
        for group in found
        if group.severity is Severity.ERROR and group.rule != OVER_BUDGET.key
    )
    if count:
        yield Need(
            urgency=Urgency.WRONG,
            title=ngettext(
                "The plan contradicts itself in {count} place",
                "The plan contradicts itself in {count} places",
                count,
            ).format(count=count),
            detail=_("The plan check lists what does not fit, and leads to it"),
            action=_("Show"),
            place=Place.CHECK,
        )


def _of_rule(
    plan: Plan, found: Iterable[Group], rule: Rule, urgency: Urgency
) -> Iterator[Need]:
    """One line for all findings by a rule; a single one leads to where it is mended."""
    problems = [
        problem
        for group in found
        if group.rule == rule.key
        for problem in group.problems
    ]
    if not problems:
        return
    place, record_id = _where(plan, problems)
    yield Need(
        urgency=urgency,
        title=rule.heading(len(problems), None),
        detail=problems[0].sentence,
        action=_("Open") if len(problems) == 1 else _("Show"),
        place=place,
        record_id=record_id,
    )


def _where(plan: Plan, problems: list[PlanProblem]) -> tuple[Place, str | None]:
    first = problems[0]
    link = link_to(plan, first.kind, first.record_id)
    if len(problems) > 1 or link is None:
        return Place.CHECK, None
    return Place(link.page), link.record
