"""The pages of the window, one folder each. `PAGES` is their order."""

from gui.page import Page


def pages() -> tuple[type[Page], ...]:
    """Every page, in the order of the navigation; loaded when a window opens."""
    from gui.pages.accounts import AccountsPage
    from gui.pages.campaigns import CampaignsPage
    from gui.pages.overview import OverviewPage
    from gui.pages.reports import ReportsPage
    from gui.pages.settings import SettingsPage

    return (OverviewPage, AccountsPage, CampaignsPage, ReportsPage, SettingsPage)
