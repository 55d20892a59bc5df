"""All checks of a plan, in the order in which their findings are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from planner import edits
from planner.checks.accounts import unfinished_entries
from planner.checks.agreement import headlines, unfinished_objectives
from planner.checks.campaigns import unfinished_activities, unfinished_campaigns
from planner.checks.problem import PlanProblem, error
from planner.checks.targets import unowned_targets
from planner.errors import Invalid
from planner.naming import noun_of, title_of
from planner.plan import Plan
from planner.records import RECORDS
from planner.text import _


def broken_rules(plan: Plan, as_of: date) -> Iterator[PlanProblem]:
    """Records that break a rule; only another program can have written them."""
    del as_of
    for kind in RECORDS:
        for record in plan.all(kind):
            try:
                edits.check(plan, record)
            except Invalid as broken:
                sentence = _("The {noun} “{name}” breaks a rule: {rule}").format(
                    noun=noun_of(kind), name=title_of(record), rule=broken
                )
                yield error(sentence, record)


CHECKS: tuple[Callable[[Plan, date], Iterator[PlanProblem]], ...] = (
    broken_rules,
    headlines,
    unfinished_objectives,
    unfinished_campaigns,
    unfinished_activities,
    unfinished_entries,
    unowned_targets,
)


def check_plan(plan: Plan, as_of: date) -> tuple[PlanProblem, ...]:
    """Everything that is contradictory or missing, as of the end of a day."""
    return tuple(problem for check in CHECKS for problem in check(plan, as_of))
