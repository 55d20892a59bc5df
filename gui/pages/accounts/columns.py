"""The columns of the account list, and what may be changed in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gui.table import Choice, Column, Paint
from gui.table.cells import chip_shown, name_shown
from gui.widgets import Avatar, Chip
from planner import account_choices as choices
from planner import edits
from planner.account_rows import AccountRow
from planner.change import Change
from planner.edits.accounts import rename, renumber
from planner.plan import Plan
from planner.records import Side
from planner.text import NOT_KNOWN, _, title_case


def account_columns() -> tuple[Column[AccountRow], ...]:
    """What the list says of each account, most needed first."""
    return (*_names(), *_owners(), *_standing())


def offered(pairs: Sequence[tuple[object, str]]) -> tuple[Choice, ...]:
    """Pairs of value and words as choices of an editor."""
    return tuple(Choice(value, words) for value, words in pairs)


def words_of(value: object) -> str:
    """A stored word as people read it."""
    return NOT_KNOWN if value is None else _(title_case(str(value)))


def _names() -> tuple[Column[AccountRow], ...]:
    return (
        Column(
            key="name",
            title=_("Account"),
            read=lambda row: row.account.name,
            edit=lambda plan, row, value: rename(plan, row.account, str(value)),
            paint=Paint.STRONG,
            width=188,
        ),
        Column(
            key="number",
            title=_("No."),
            read=lambda row: row.account.number,
            edit=lambda plan, row, value: renumber(plan, row.account, str(value)),
            paint=Paint.QUIET,
            width=52,
        ),
        Column(
            key="place",
            title=_("Place"),
            read=lambda row: row.place or None,
            paint=Paint.QUIET,
            width=140,
        ),
        Column(
            key="tier",
            title=_("Tier"),
            read=lambda row: row.account.tier,
            edit=_set("tier"),
            choices=lambda _plan, _row: offered(choices.tiers()),
            width=62,
        ),
        Column(
            key="strategy",
            title=_("Strategy"),
            read=lambda row: row.account.strategy,
            show=words_of,
            edit=_set("strategy"),
            choices=lambda _plan, _row: offered(choices.strategies()),
            width=90,
        ),
    )


def _owners() -> tuple[Column[AccountRow], ...]:
    return (
        Column(
            key="sales_owner",
            title=_("Sales owner"),
            read=lambda row: Avatar.of(row.sales_owner),
            show=name_shown,
            edit=_set("sales_owner_id"),
            choices=lambda plan, _row: offered(choices.owners(plan, Side.SALES)),
            paint=Paint.AVATAR,
            width=146,
        ),
        Column(
            key="marketing_owner",
            title=_("Marketing owner"),
            read=lambda row: Avatar.of(row.marketing_owner),
            show=name_shown,
            edit=_set("marketing_owner_id"),
            choices=lambda plan, _row: offered(choices.owners(plan, Side.MARKETING)),
            paint=Paint.AVATAR,
            width=146,
        ),
    )


def _standing() -> tuple[Column[AccountRow], ...]:
    return (
        Column(
            key="campaigns",
            title=_("Campaigns"),
            read=lambda row: row.campaign_names or None,
            width=122,
        ),
        Column(
            key="buying_stage",
            title=_("Buying stage"),
            read=lambda row: row.account.buying_stage,
            show=words_of,
            edit=_set("buying_stage"),
            choices=lambda _plan, _row: offered(choices.buying_stages()),
            width=110,
            is_hidden=True,
        ),
        Column(
            key="relationship",
            title=_("Relationship"),
            read=_relationship,
            show=chip_shown,
            edit=_set("relationship"),
            choices=lambda _plan, _row: offered(choices.relationships()),
            paint=Paint.CHIP,
            width=116,
        ),
    )


def _set(field: str) -> Callable[[Plan, AccountRow, object], Change]:
    def edit(plan: Plan, row: AccountRow, value: object) -> Change:
        return edits.change(plan, row.account, **{field: value})

    return edit


def _relationship(row: AccountRow) -> Chip | None:
    relationship = row.account.relationship
    return None if relationship is None else Chip(relationship, words_of(relationship))
