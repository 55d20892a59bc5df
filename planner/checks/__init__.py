"""The plan check: what is missing or contradictory in a plan, in plain sentences."""

from planner.checks.checking import CHECKS, check_plan
from planner.checks.problem import PlanProblem, Severity

__all__ = ["CHECKS", "PlanProblem", "Severity", "check_plan"]
