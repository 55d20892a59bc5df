"""The columns of the accounts in a campaign."""

from __future__ import annotations

from collections.abc import Callable

from gui.table import Column, Paint
from gui.table.cells import chip_shown, word_choices, word_shown
from gui.widgets import Chip
from planner.campaign_rows import AccountRow
from planner.edits.programme import set_status
from planner.naming import natural_key
from planner.records import AccountStatus, Campaign
from planner.text import _, joined, word

STANDINGS = {
    AccountStatus.WON: "done",
    AccountStatus.OPPORTUNITY: "on track",
    AccountStatus.MEETING: "on track",
    AccountStatus.LOST: "off track",
    AccountStatus.DROPPED: "cancelled",
}


def account_columns(
    campaign: Callable[[], Campaign],
) -> tuple[Column[AccountRow], ...]:
    """What the campaign's page says of each of its accounts."""
    return (
        Column(
            key="number",
            title=_("No."),
            read=lambda row: row.account.number,
            sort=lambda value: natural_key(str(value)),
            paint=Paint.QUIET,
            width=64,
        ),
        Column(
            key="name",
            title=_("Account"),
            read=lambda row: row.account.name,
            paint=Paint.STRONG,
            width=280,
        ),
        Column(
            key="place",
            title=_("Place"),
            read=lambda row: joined((row.account.city, row.account.country), ", "),
            width=210,
        ),
        Column(
            key="tier",
            title=_("Tier"),
            read=lambda row: row.account.tier,
            align_right=True,
            width=64,
        ),
        Column(
            key="relationship",
            title=_("Relationship"),
            read=lambda row: row.account.relationship,
            show=word_shown,
            width=120,
        ),
        Column(
            key="status",
            title=_("Where it stands"),
            read=_status_chip,
            show=chip_shown,
            edit=lambda plan, row, value: set_status(
                plan, campaign(), row.account, AccountStatus(str(value))
            ),
            choices=lambda _plan, _row: word_choices(AccountStatus, nothing=False),
            paint=Paint.CHIP,
            width=160,
        ),
    )


def _status_chip(row: AccountRow) -> Chip:
    standing = STANDINGS.get(row.status, "not started")
    return Chip(standing, word(row.status))
