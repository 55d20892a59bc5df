"""The first page: how the quarter stands, what waits, what comes."""

from gui.pages.overview.page import OverviewPage

__all__ = ["OverviewPage"]
