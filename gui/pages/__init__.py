"""The pages of the window, one folder each. `PAGES` is their order.

A page's modules are loaded when it is first shown: the start waits for one page only.
"""

from __future__ import annotations

from gui.page import Page, PageEntry
from gui.view_state import ViewState
from planner.workspace import Workspace


def _overview(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.overview import OverviewPage

    return OverviewPage(workspace, view)


def _accounts(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.accounts import AccountsPage

    return AccountsPage(workspace, view)


def _campaigns(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.campaigns import CampaignsPage

    return CampaignsPage(workspace, view)


def _programme(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.programme import ProgrammePage

    return ProgrammePage(workspace, view)


def _budget(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.budget import BudgetPage

    return BudgetPage(workspace, view)


def _plan_check(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.plan_check import PlanCheckPage

    return PlanCheckPage(workspace, view)


def _funnel(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.funnel import FunnelPage

    return FunnelPage(workspace, view)


def _targets(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.targets import TargetsPage

    return TargetsPage(workspace, view)


def _reports(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.reports import ReportsPage

    return ReportsPage(workspace, view)


def _settings(workspace: Workspace, view: ViewState) -> Page:
    from gui.pages.settings import SettingsPage

    return SettingsPage(workspace, view)


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        key="overview",
        title="Overview",
        icon="gauge",
        shortcut="Ctrl+1",
        make=_overview,
    ),
    PageEntry(
        key="accounts",
        title="Accounts",
        icon="building-2",
        shortcut="Ctrl+2",
        make=_accounts,
    ),
    PageEntry(
        key="campaigns",
        title="Campaigns",
        icon="target",
        shortcut="Ctrl+3",
        make=_campaigns,
    ),
    PageEntry(
        key="programme",
        title="Programme",
        icon="calendar-days",
        shortcut="Ctrl+4",
        make=_programme,
    ),
    PageEntry(key="targets", title="Targets", icon="trending-up", make=_targets),
    PageEntry(key="budget", title="Budget", icon="coins", make=_budget),
    PageEntry(
        key="funnel",
        title="Goal & funnel",
        icon="filter",
        make=_funnel,
    ),
    PageEntry(
        key="plan-check",
        title="Plan check",
        icon="list-checks",
        make=_plan_check,
    ),
    PageEntry(
        key="reports",
        title="Plans & reports",
        icon="file-text",
        shortcut="Ctrl+8",
        make=_reports,
    ),
    PageEntry(
        key="settings",
        title="Settings",
        icon="settings",
        shortcut="Ctrl+,",
        make=_settings,
    ),
)
