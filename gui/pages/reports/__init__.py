"""Plans & reports: choose a document, see its very pages, print or save them."""

from gui.pages.reports.page import ReportsPage

__all__ = ["ReportsPage"]
