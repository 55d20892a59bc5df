"""What the quarter contradicts and what it lacks, each with the way to mend it."""

from gui.pages.plan_check.page import PlanCheckPage

__all__ = ["PlanCheckPage"]
