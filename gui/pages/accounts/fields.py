"""The fields of an account, a contact and a list entry, as data for forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from gui.forms import Field
from gui.pages.accounts.columns import offered
from planner import account_choices as choices
from planner import edits
from planner.change import Change
from planner.exchange import Kind, kind_of
from planner.plan import Plan
from planner.records import Account, Contact, ListEntry, Record, Side
from planner.text import _
from planner.typed import shown_day
from planner.typed_fields import change_typed, text_of

R = TypeVar("R", bound=Record)
Current = Callable[[], Plan]


def owning_fields() -> tuple[Field[Account], ...]:
    """Who owns an account, and where it stands."""
    return (
        Field(
            key="sales_owner_id",
            label=_("Sales owner"),
            read=lambda account: account.sales_owner_id,
            edit=_set("sales_owner_id"),
            choices=lambda plan, _account: offered(choices.owners(plan, Side.SALES)),
        ),
        Field(
            key="marketing_owner_id",
            label=_("Marketing owner"),
            read=lambda account: account.marketing_owner_id,
            edit=_set("marketing_owner_id"),
            choices=lambda plan, _account: offered(
                choices.owners(plan, Side.MARKETING)
            ),
        ),
        _chosen("tier", _("Tier"), choices.tiers),
        _chosen("strategy", _("Strategy"), choices.strategies),
        _chosen("relationship", _("Relationship"), choices.relationships),
        _chosen("buying_stage", _("Buying stage"), choices.buying_stages),
    )


def next_fields(plan: Current) -> tuple[Field[Account], ...]:
    """What each side does next about an account, and by which day."""
    kind = kind_of("accounts")
    return (
        _typed(plan, kind, "sales_next_step", _("Sales does next"), is_tall=True),
        _day(plan, kind, "sales_next_on", _("Sales, by")),
        _typed(
            plan, kind, "marketing_next_step", _("Marketing does next"), is_tall=True
        ),
        _day(plan, kind, "marketing_next_on", _("Marketing, by")),
    )


def exclusion_fields(plan: Current) -> tuple[Field[Account], ...]:
    """Whether we do not want the account at all, and why."""
    return (
        Field(
            key="is_excluded",
            label=_("Excluded"),
            read=lambda account: account.is_excluded,
            edit=_set("is_excluded"),
            is_check=True,
        ),
        _typed(plan, kind_of("accounts"), "exclusion_reason", _("Why"), is_tall=True),
    )


def company_fields(plan: Current) -> tuple[Field[Account], ...]:
    """What is known of the company itself."""
    kind = kind_of("accounts")
    return (
        _typed(plan, kind, "name", _("Name")),
        _typed(plan, kind, "number", _("Number")),
        _typed(plan, kind, "website", _("Website")),
        _typed(plan, kind, "phone", _("Phone")),
        _typed(plan, kind, "segment", _("Segment")),
        _typed(plan, kind, "industry", _("Industry")),
        _typed(plan, kind, "staff", _("Staff")),
        _typed(plan, kind, "revenue", _("Revenue a year")),
        _typed(plan, kind, "competitor", _("Competitor")),
    )


def address_fields(plan: Current) -> tuple[Field[Account], ...]:
    """Where an account is."""
    kind = kind_of("accounts")
    return (
        _typed(plan, kind, "street", _("Street")),
        _typed(plan, kind, "postcode", _("Postcode")),
        _typed(plan, kind, "city", _("City")),
        _typed(plan, kind, "region", _("Region")),
        _typed(plan, kind, "country", _("Country")),
    )


def note_fields(plan: Current) -> tuple[Field[Account], ...]:
    """Whatever else is worth knowing."""
    return (_typed(plan, kind_of("accounts"), "notes", _("Notes"), is_tall=True),)


def contact_fields(plan: Current) -> tuple[Field[Contact], ...]:
    """What is known of a person at an account."""
    kind = kind_of("contacts")
    return (
        _typed(plan, kind, "name", _("Name")),
        _typed(plan, kind, "title", _("Title")),
        _chosen("buying_role", _("Buying role"), choices.buying_roles),
        _typed(plan, kind, "email", _("E-mail")),
        _typed(plan, kind, "phone", _("Phone")),
        Field(
            key="do_not_contact",
            label=_("Do not contact"),
            read=lambda contact: contact.do_not_contact,
            edit=_set("do_not_contact"),
            is_check=True,
        ),
        _typed(plan, kind, "notes", _("Notes"), is_tall=True),
    )


def entry_fields(plan: Current) -> tuple[Field[ListEntry], ...]:
    """What both sides say of an account on the target list."""
    kind = kind_of("target-list")
    return (
        _chosen("tier", _("Tier"), choices.tiers),
        _chosen("strategy", _("Strategy"), choices.strategies),
        _chosen("sales_vote", _("Vote of Sales"), choices.votes),
        _chosen("marketing_vote", _("Vote of Marketing"), choices.votes),
        _typed(plan, kind, "reason", _("Reason"), is_tall=True),
    )


def _chosen(
    name: str, words: str, offers: Callable[[], Sequence[choices.Choice]]
) -> Field[R]:
    return Field(
        key=name,
        label=words,
        read=lambda record: getattr(record, name),
        edit=_set(name),
        choices=lambda _plan, _record: offered(offers()),
    )


def _typed(
    plan: Current, kind: Kind, name: str, words: str, *, is_tall: bool = False
) -> Field[R]:
    """A field that is typed as it stands in files."""
    return Field(
        key=name,
        label=words,
        read=lambda record: text_of(plan(), kind, record, name),
        edit=lambda plan, record, value: change_typed(
            plan, kind, record, name, str(value)
        ),
        attribute=kind.field(name).target,
        is_tall=is_tall,
    )


def _day(plan: Current, kind: Kind, name: str, words: str) -> Field[R]:
    """A day, shown as the plan writes days."""
    return Field(
        key=name,
        label=words,
        read=lambda record: shown_day(plan(), getattr(record, name)),
        edit=lambda plan, record, value: change_typed(
            plan, kind, record, name, str(value)
        ),
    )


def _set(name: str) -> Callable[[Plan, Record, object], Change]:
    def edit(plan: Plan, record: Record, value: object) -> Change:
        return edits.change(plan, record, **{name: value})

    return edit
