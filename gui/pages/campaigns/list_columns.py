"""The columns of the list of campaigns. It is read here and changed on its page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from gui.table import Column, Paint
from gui.table.cells import chip_shown, major_of, name_shown
from gui.table.progress import bar_shown, done_bar, done_text
from gui.widgets import Avatar, Chip
from planner.campaign_rows import CampaignRow
from planner.plan import Plan
from planner.text import NOT_KNOWN, _, money, short_day


def list_columns(plan: Callable[[], Plan]) -> tuple[Column[CampaignRow], ...]:
    """What the list says of each campaign."""

    def budget(value: object) -> str:
        amount = value if isinstance(value, int) else None
        return money(amount, plan().company.currency, decimals=False)

    return (
        Column(
            key="code",
            title=_("Code"),
            read=lambda row: row.campaign.code,
            paint=Paint.QUIET,
            width=100,
        ),
        Column(
            key="name",
            title=_("Campaign"),
            read=lambda row: row.campaign.name,
            paint=Paint.STRONG,
            width=142,
        ),
        Column(
            key="sales_lead",
            title=_("Sales lead"),
            read=lambda row: Avatar.of(row.sales_lead),
            show=name_shown,
            paint=Paint.AVATAR,
            width=138,
        ),
        Column(
            key="marketing_lead",
            title=_("Marketing lead"),
            read=lambda row: Avatar.of(row.marketing_lead),
            show=name_shown,
            paint=Paint.AVATAR,
            width=138,
        ),
        Column(
            key="days",
            title=_("Days"),
            read=lambda row: (row.campaign.start, row.campaign.end),
            show=_days_shown,
            sort=_by_start,
            width=124,
        ),
        Column(
            key="accounts",
            title=_("Accounts"),
            read=lambda row: row.accounts,
            align_right=True,
            width=78,
        ),
        Column(
            key="bar",
            title=_("Activities"),
            read=lambda row: done_bar(row.progress),
            show=bar_shown,
            paint=Paint.BAR,
            width=104,
        ),
        Column(
            key="done",
            title=_("Done"),
            read=lambda row: done_text(row.progress),
            align_right=True,
            width=66,
        ),
        Column(
            key="budget",
            title=_("Budget"),
            read=lambda row: row.campaign.budget_minor,
            show=budget,
            measure=major_of(plan),
            align_right=True,
            width=78,
        ),
        Column(
            key="state",
            title=_("State"),
            read=lambda row: Chip(row.campaign.state),
            show=chip_shown,
            paint=Paint.CHIP,
            width=112,
        ),
        Column(
            key="standing",
            title=_("Status"),
            read=lambda row: Chip(row.progress.standing),
            show=chip_shown,
            paint=Paint.CHIP,
            width=124,
            is_hidden=True,
        ),
    )


def _days_shown(value: object) -> str:
    """The days without their year, which the quarter says."""
    match value:
        case (date() as start, date() as end):
            return _("{start} – {end}").format(
                start=short_day(start), end=short_day(end)
            )
        case _:
            return NOT_KNOWN


def _by_start(value: object) -> object:
    match value:
        case (date() as start, _end):
            return start
        case _:
            return date.max
