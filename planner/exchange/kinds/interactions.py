"""Files of interactions: what other programs know of the touches of an account."""

from __future__ import annotations

from collections.abc import Sequence

from planner.exchange.kind import Field, Kind, Match, Unreadable, Values, shown
from planner.exchange.matching import OccurrenceMatcher
from planner.exchange.reading import Reading, folded
from planner.exchange.references import ACCOUNT, PERSON
from planner.exchange.values import DAY, LINE, TEXT, choice
from planner.records import Contact, Interaction, InteractionKind, Record, Side
from planner.text import _, ngettext

CONTACT = "contact_id"
KEY = ("account_id", "date", "kind", "text")


class InteractionMatcher:
    """Equal rows are separate touches; by whom, only where the file says it."""

    def __init__(self, reading: Reading) -> None:
        self._records = reading.plan.all(Interaction)
        self._matcher = OccurrenceMatcher((), KEY)

    def foresee(self, rows: Sequence[tuple[int, Values]]) -> None:
        """Give each row the touch that says the same, or the next with its key."""
        names_contacts = any(CONTACT in values for _row, values in rows)
        key = (*KEY, CONTACT) if names_contacts else KEY
        self._matcher = OccurrenceMatcher(self._records, key)
        self._matcher.foresee(rows)

    def match(self, values: Values, row: int) -> Match:
        """The touch that the row was given, or None for a new one."""
        return self._matcher.match(values, row)


def _find_contact(
    values: Values, before: Record | None, reading: Reading
) -> Unreadable | None:
    """Put the id of the account's contact in the place of the name."""
    del before
    name = values.get(CONTACT)
    if not isinstance(name, str):
        return None
    contacts = reading.plan.where(Contact, "account_id", values["account_id"])
    for contact in contacts:
        if folded(contact.name) == folded(name):
            values[CONTACT] = contact.id
            return None
    sentence = _("There is no contact “{name}” at this account.")
    return Unreadable(sentence.format(name=name), CONTACT)


def _contact_name(interaction: Interaction, reading: Reading) -> str | None:
    contact = reading.plan.find(Contact, interaction.contact_id)
    return None if contact is None else contact.name


INTERACTIONS = Kind(
    key="interactions",
    title="Interactions",
    summary="mails, clicks, visits and other touches of accounts, also from outside",
    record=Interaction,
    fields=(
        Field(
            name="account",
            attribute="account_id",
            form=ACCOUNT,
            is_key=True,
            is_needed=True,
        ),
        Field(name="date", form=DAY, is_key=True, is_needed=True),
        Field(name="kind", form=choice(InteractionKind), is_key=True, is_needed=True),
        Field(name="text", form=TEXT, is_key=True),
        Field(
            name="contact",
            attribute=CONTACT,
            form=LINE,
            show=shown(Interaction, _contact_name),
        ),
        Field(name="side", form=choice(Side)),
        Field(name="person", attribute="person_id", form=PERSON, is_lenient=True),
        Field(name="source", form=LINE),
    ),
    label=lambda count: ngettext(
        "Import {count} interaction", "Import {count} interactions", count
    ).format(count=count),
    records=lambda plan: plan.all(Interaction),
    matcher=InteractionMatcher,
    prepare=_find_contact,
)
