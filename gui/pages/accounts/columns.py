"""The columns of the account list, and what may be changed in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from gui.table import Choice, Column, Paint
from gui.table.cells import chip_shown, name_shown
from gui.widgets import Avatar, Chip
from planner import account_choices as choices
from planner import edits
from planner.account_rows import AccountRow
from planner.change import Change
from planner.edits.accounts import rename, renumber
from planner.exchange import kind_of
from planner.fit_rows import proposal_words, score_of, score_words
from planner.plan import Plan
from planner.records import Side
from planner.text import NOT_KNOWN, _, day, title_case
from planner.typed_fields import change_typed

LISTED = "on_list"
"""The key of the column that says whether an account is on the quarter's list."""


def account_columns(plan: Callable[[], Plan]) -> tuple[Column[AccountRow], ...]:
    """What the list says of each account, most needed first."""
    return (*_names(), *_owners(), *_standing(), _fit(plan), *_next_steps())


def offered(pairs: Sequence[tuple[object, str]]) -> tuple[Choice, ...]:
    """Pairs of value and words as choices of an editor."""
    return tuple(Choice(value, words) for value, words in pairs)


def yes_or_no(value: object) -> str:
    """A yes or a no as people read it."""
    return _("Yes") if value else _("No")


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
            key=LISTED,
            title=_("On the list"),
            read=lambda row: row.entry is not None,
            show=yes_or_no,
            width=90,
            is_hidden=True,
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


def _fit(plan: Callable[[], Plan]) -> Column[AccountRow]:
    """The score by the profile, with the tier that it proposes beside the mouse."""
    return Column(
        key="fit",
        title=_("Fit"),
        read=lambda row: score_of(plan(), row.account),
        show=score_words,
        tip=lambda row: proposal_words(plan(), row.account),
        align_right=True,
        width=64,
        is_hidden=True,
    )


def _next_steps() -> tuple[Column[AccountRow], ...]:
    """What each side does next, for whoever asks for these columns."""
    return (
        _step("sales_next_step", _("Sales does next")),
        _step_day("sales_next_on", _("Sales, by")),
        _step("marketing_next_step", _("Marketing does next")),
        _step_day("marketing_next_on", _("Marketing, by")),
    )


def _step(field: str, title: str) -> Column[AccountRow]:
    return Column(
        key=field,
        title=title,
        read=lambda row: getattr(row.account, field),
        edit=_typed(field),
        width=180,
        is_hidden=True,
    )


def _step_day(field: str, title: str) -> Column[AccountRow]:
    return Column(
        key=field,
        title=title,
        read=lambda row: getattr(row.account, field),
        show=_day_words,
        typed=lambda row: str(getattr(row.account, field) or ""),
        edit=_typed(field),
        width=110,
        is_hidden=True,
    )


def _day_words(value: object) -> str:
    return day(value) if isinstance(value, date) else NOT_KNOWN


def _typed(field: str) -> Callable[[Plan, AccountRow, object], Change]:
    def edit(plan: Plan, row: AccountRow, value: object) -> Change:
        kind = kind_of("accounts")
        return change_typed(plan, kind, row.account, field, str(value or ""))

    return edit


def _set(field: str) -> Callable[[Plan, AccountRow, object], Change]:
    def edit(plan: Plan, row: AccountRow, value: object) -> Change:
        return edits.change(plan, row.account, **{field: value})

    return edit


def _relationship(row: AccountRow) -> Chip | None:
    relationship = row.account.relationship
    return None if relationship is None else Chip(relationship, words_of(relationship))
