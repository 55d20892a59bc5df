"""The one list of accounts for sales and marketing."""

from gui.pages.accounts.page import AccountsPage

__all__ = ["AccountsPage"]
