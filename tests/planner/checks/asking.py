"""What a check says, for tests that are about one rule."""

from datetime import date

from planner.checks import Group, PlanProblem, findings
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Record
from tests.builders import a_plan

TODAY = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def groups_of(
    rule: str, *records: Record, as_of: date = TODAY, quarter: Quarter | None = None
) -> tuple[Group, ...]:
    """The groups of a rule's findings in a plan of these records."""
    return groups_in(a_plan(*records), rule, as_of, quarter)


def groups_in(
    plan: Plan, rule: str, as_of: date = TODAY, quarter: Quarter | None = None
) -> tuple[Group, ...]:
    """The groups of a rule's findings in a plan."""
    found = findings(plan, as_of, quarter)
    return tuple(group for group in found if group.rule == rule)


def problems_of(
    rule: str, *records: Record, as_of: date = TODAY
) -> tuple[PlanProblem, ...]:
    """A rule's findings, one after the other."""
    groups = groups_of(rule, *records, as_of=as_of)
    return tuple(problem for group in groups for problem in group.problems)


def said(rule: str, *records: Record, as_of: date = TODAY) -> list[str]:
    """The sentences of a rule's findings."""
    return [each.sentence for each in problems_of(rule, *records, as_of=as_of)]
