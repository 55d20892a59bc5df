"""Files of accounts, of contacts, and of the target list of a quarter."""

from __future__ import annotations

from planner.change import RowChange
from planner.edits.accounts import NUMBER_PREFIX, list_of
from planner.exchange.account_matching import AccountMatcher
from planner.exchange.kind import Draft, Field, Kind, Unreadable, Values, shown
from planner.exchange.matching import KeyMatcher
from planner.exchange.numbers import MONEY, WHOLE
from planner.exchange.reading import Reading
from planner.exchange.references import ACCOUNT, PERSON
from planner.exchange.values import DAY, LINE, QUARTER, TEXT, YES_NO, choice
from planner.plan import Plan
from planner.records import (
    Account,
    BuyingRole,
    BuyingStage,
    Contact,
    ListEntry,
    ListState,
    Record,
    Relationship,
    Strategy,
    TargetList,
    new_id,
)
from planner.text import _, ngettext

STRATEGY = choice(Strategy)
BUYING_STAGE = choice(BuyingStage)
RELATIONSHIP = choice(
    Relationship,
    Interessent=Relationship.PROSPECT,
    Kunde=Relationship.CUSTOMER,
    client=Relationship.CUSTOMER,
)
ACCOUNTS = Kind(
    key="accounts",
    title="Accounts",
    summary="the companies that you want to win, keep or win back",
    record=Account,
    fields=(
        Field(name="number", form=LINE, is_key=True, may_miss=True),
        Field(name="name", form=LINE, is_needed=True, joint=" "),
        Field(name="website", form=LINE),
        Field(name="segment", form=LINE),
        Field(name="industry", form=LINE),
        Field(name="staff", form=WHOLE, is_lenient=True),
        Field(name="revenue", attribute="revenue_minor", form=MONEY, is_lenient=True),
        Field(name="street", form=LINE, joint=", "),
        Field(name="postcode", form=LINE),
        Field(name="city", form=LINE),
        Field(name="region", form=LINE),
        Field(name="country", form=LINE),
        Field(name="phone", form=LINE),
        Field(name="relationship", form=RELATIONSHIP, is_lenient=True),
        Field(name="tier", form=WHOLE),
        Field(name="strategy", form=STRATEGY),
        Field(
            name="sales_owner",
            attribute="sales_owner_id",
            form=PERSON,
            is_lenient=True,
        ),
        Field(
            name="marketing_owner",
            attribute="marketing_owner_id",
            form=PERSON,
            is_lenient=True,
        ),
        Field(name="buying_stage", form=BUYING_STAGE),
        Field(name="competitor", form=LINE),
        Field(name="notes", form=TEXT),
        Field(name="excluded", attribute="is_excluded", form=YES_NO, empty=False),
        Field(name="exclusion_reason", form=TEXT),
        Field(name="sales_next_step", form=LINE),
        Field(name="sales_next_on", form=DAY),
        Field(name="marketing_next_step", form=LINE),
        Field(name="marketing_next_on", form=DAY),
    ),
    label=lambda count: ngettext(
        "Import {count} account", "Import {count} accounts", count
    ).format(count=count),
    records=lambda plan: plan.all(Account),
    matcher=AccountMatcher,
    needs_any=("number", "name"),
    numbered=("number", NUMBER_PREFIX),
)
CONTACTS = Kind(
    key="contacts",
    title="Contacts",
    summary="the people who work at your accounts",
    record=Contact,
    fields=(
        Field(
            name="account",
            attribute="account_id",
            form=ACCOUNT,
            is_key=True,
            is_needed=True,
        ),
        Field(name="name", form=LINE, is_key=True, is_needed=True, joint=" "),
        Field(name="title", form=LINE),
        Field(name="buying_role", form=choice(BuyingRole)),
        Field(name="email", form=LINE),
        Field(name="phone", form=LINE),
        Field(name="do_not_contact", form=YES_NO, empty=False),
        Field(name="notes", form=TEXT),
    ),
    label=lambda count: ngettext(
        "Import {count} contact", "Import {count} contacts", count
    ).format(count=count),
    records=lambda plan: plan.all(Contact),
    matcher=lambda reading: KeyMatcher(
        reading.plan.all(Contact), ("account_id", "name")
    ),
)


def _list_for(values: Values, before: Record | None, reading: Reading) -> None:
    """Put the quarter's newest list, or a new one, in the place of the quarter."""
    del before
    quarter = str(values.pop("quarter"))
    target_list = list_of(reading.plan, quarter) or reading.new_lists.get(quarter)
    if target_list is None:
        target_list = TargetList(id=new_id(), quarter=quarter)
        reading.new_lists[quarter] = target_list
    values["list_id"] = target_list.id


def _add_lists(drafts: list[Draft], reading: Reading) -> None:
    """Add the lists that rows need, and refuse to touch one that is in force."""
    new = {row.id: row for row in reading.new_lists.values()}
    for draft in drafts:
        entry = draft.after
        if not isinstance(entry, ListEntry) or entry is draft.before:
            continue
        target_list = reading.plan.find(TargetList, entry.list_id)
        if target_list is None:
            made = new.pop(entry.list_id, None)
            draft.joined.extend([] if made is None else [RowChange(None, made)])
        elif target_list.state in {ListState.IN_FORCE, ListState.SUPERSEDED}:
            sentence = _(
                "This target list is in force. Make a new version of it first."
            )
            draft.refusal = Unreadable(sentence, "quarter")


def _newest_entries(plan: Plan) -> list[ListEntry]:
    """The entries of each quarter's newest list."""
    newest = {list_of(plan, row.quarter) for row in plan.all(TargetList)}
    return [
        entry
        for target_list in newest
        if target_list is not None
        for entry in plan.where(ListEntry, "list_id", target_list.id)
    ]


TARGET_LIST = Kind(
    key="target-list",
    title="Target list",
    summary="the accounts of a quarter that both sides vote on",
    record=ListEntry,
    fields=(
        Field(
            name="quarter",
            form=QUARTER,
            is_key=True,
            is_needed=True,
            missing=lambda reading: reading.quarter.key,
            show=shown(
                ListEntry,
                lambda entry, reading: (
                    reading.plan.get(TargetList, entry.list_id).quarter
                ),
            ),
        ),
        Field(
            name="account",
            attribute="account_id",
            form=ACCOUNT,
            is_key=True,
            is_needed=True,
        ),
        Field(name="tier", form=WHOLE),
        Field(name="strategy", form=STRATEGY),
        Field(name="sales_vote", form=YES_NO),
        Field(name="marketing_vote", form=YES_NO),
        Field(name="reason", form=TEXT),
        Field(name="added_on", form=DAY),
    ),
    label=lambda count: ngettext(
        "Import {count} entry of the target list",
        "Import {count} entries of the target list",
        count,
    ).format(count=count),
    records=_newest_entries,
    matcher=lambda reading: KeyMatcher(
        _newest_entries(reading.plan), ("list_id", "account_id")
    ),
    prepare=_list_for,
    finish=_add_lists,
)
