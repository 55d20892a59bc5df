"""The plan check: what is missing or contradictory in a plan, in plain sentences."""

from planner.checks.checking import check_plan, findings, is_planned, pressing
from planner.checks.problem import (
    Area,
    Group,
    PlanProblem,
    Rule,
    Severity,
    file_finding,
)

__all__ = [
    "Area",
    "Group",
    "PlanProblem",
    "Rule",
    "Severity",
    "check_plan",
    "file_finding",
    "findings",
    "is_planned",
    "pressing",
]
