"""The page of the joint budget: lines, costs, moves, and what the money brought."""

from gui.pages.budget.page import BudgetPage

__all__ = ["BudgetPage"]
