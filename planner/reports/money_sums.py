"""Sums of cost entries by state, as reports call them."""

from planner.metrics.money import Spending

__all__ = ["Spending"]
