"""Costs as a table, and a budget as figures with a bar: for every page of money."""

from gui.costs.head import MoneyHead
from gui.costs.panel import CostsPanel

__all__ = ["CostsPanel", "MoneyHead"]
