"""Files of campaigns and of activities, with their accounts and dependencies."""

from __future__ import annotations

from collections.abc import Callable

from planner.change import RowChange
from planner.exchange.kind import Draft, Field, Form, Kind, Values, shown
from planner.exchange.kinds.accounts import BUYING_STAGE, STRATEGY
from planner.exchange.kinds.people import SIDE
from planner.exchange.links import joined_rows, refuse_circles, text_of
from planner.exchange.matching import KeyMatcher
from planner.exchange.numbers import MONEY, NUMBER
from planner.exchange.reading import Reading, folded
from planner.exchange.references import ALL, CAMPAIGN, PERSON, SEPARATOR, read_accounts
from planner.exchange.values import DAY, LINE, QUARTER, TEXT, YES_NO, choice, write_text
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
    ActivityState,
    ActivityType,
    Campaign,
    CampaignAccount,
    CampaignState,
    Dependency,
    Record,
    new_id,
)
from planner.text import ngettext

NO_ACCOUNTS: Values = {"has_all_accounts": False, "accounts": ()}


def _read_campaign_accounts(text: str, reading: Reading) -> object:
    """All accounts, or the ids of those that are named."""
    if folded(text) == ALL:
        return {"has_all_accounts": True}
    ids = read_accounts(text, reading)
    if isinstance(ids, tuple):
        return {"has_all_accounts": False, "accounts": ids}
    return ids


def _campaign_accounts(campaign: Campaign, reading: Reading) -> str:
    if campaign.has_all_accounts:
        return ALL
    rows = reading.plan.where(CampaignAccount, "campaign_id", campaign.id)
    text = text_of(reading.plan.get(Account, row.account_id).number for row in rows)
    # An account that is numbered so is not every account.
    return f"{text}{SEPARATOR}" if folded(text) == ALL else text


def _activity_accounts(activity: Activity, reading: Reading) -> str:
    rows = reading.plan.where(ActivityAccount, "activity_id", activity.id)
    return text_of(reading.plan.get(Account, row.account_id).number for row in rows)


def _needs(activity: Activity, reading: Reading) -> str:
    rows = reading.plan.where(Dependency, "activity_id", activity.id)
    return text_of(reading.plan.get(Activity, row.needs_id).number for row in rows)


def _read_needs(text: str, reading: Reading) -> tuple[str, ...]:
    """The numbers as they stand; they may be of activities further down the file."""
    del reading
    parts = (part.strip() for part in text.split(SEPARATOR))
    return tuple(dict.fromkeys(part for part in parts if part))


def _add_campaign_accounts(drafts: list[Draft], reading: Reading) -> None:
    for draft in drafts:
        wanted = draft.links.get("accounts")
        if isinstance(wanted, tuple):
            campaign_id = draft.after.id
            rows = reading.plan.where(CampaignAccount, "campaign_id", campaign_id)
            current = {row.account_id: row for row in rows}
            draft.joined += joined_rows(current, wanted, _campaign_row(campaign_id))


def _campaign_row(campaign_id: str) -> Callable[[str], Record]:
    return lambda account_id: CampaignAccount(
        id=new_id(), campaign_id=campaign_id, account_id=account_id
    )


def _add_activity_links(drafts: list[Draft], reading: Reading) -> None:
    refuse_circles(drafts, reading)
    for draft in drafts:
        if draft.refusal is None:
            draft.joined += _activity_links(draft, reading)


def _activity_links(draft: Draft, reading: Reading) -> list[RowChange]:
    activity_id = draft.after.id
    changes: list[RowChange] = []
    wanted = draft.links.get("accounts")
    if isinstance(wanted, tuple):
        accounts = reading.plan.where(ActivityAccount, "activity_id", activity_id)
        changes += joined_rows(
            {row.account_id: row for row in accounts},
            wanted,
            lambda account_id: ActivityAccount(
                id=new_id(), activity_id=activity_id, account_id=account_id
            ),
        )
    needs = draft.links.get("depends_on")
    if isinstance(needs, tuple):
        waiting = reading.plan.where(Dependency, "activity_id", activity_id)
        changes += joined_rows(
            {row.needs_id: row for row in waiting},
            needs,
            lambda needs_id: Dependency(
                id=new_id(), activity_id=activity_id, needs_id=needs_id
            ),
        )
    return changes


def _first_planned(values: Values, before: Record | None, reading: Reading) -> None:
    """Keep the days of a new activity as its baseline, unless the row has others."""
    del reading
    if before is None:
        values.setdefault("baseline_start", values.get("start"))
        values.setdefault("baseline_due", values.get("due"))


CAMPAIGNS = Kind(
    key="campaigns",
    title="Campaigns",
    summary="joint efforts of a quarter, with their accounts",
    record=Campaign,
    fields=(
        Field(name="code", form=LINE, is_key=True, is_needed=True),
        Field(name="name", form=LINE, is_needed=True),
        Field(
            name="quarter",
            form=QUARTER,
            is_needed=True,
            missing=lambda reading: reading.quarter.key,
        ),
        Field(name="objective", form=TEXT),
        Field(name="strategy", form=STRATEGY),
        Field(name="segment", form=LINE),
        Field(name="message", form=TEXT),
        Field(name="offer", form=TEXT),
        Field(name="start", form=DAY),
        Field(name="end", form=DAY),
        Field(name="sales_lead", attribute="sales_lead_id", form=PERSON),
        Field(name="marketing_lead", attribute="marketing_lead_id", form=PERSON),
        Field(name="budget", attribute="budget_minor", form=MONEY),
        Field(name="state", form=choice(CampaignState), empty=CampaignState.DRAFT),
        Field(name="notes", form=TEXT),
        Field(
            name="accounts",
            form=Form(_read_campaign_accounts, write_text),
            empty=NO_ACCOUNTS,
            spreads=True,
            is_link=True,
            show=shown(Campaign, _campaign_accounts),
        ),
    ),
    label=lambda count: ngettext(
        "Import {count} campaign", "Import {count} campaigns", count
    ).format(count=count),
    records=lambda plan: plan.all(Campaign),
    matcher=lambda reading: KeyMatcher(reading.plan.all(Campaign), ("code",)),
    finish=_add_campaign_accounts,
)
ACTIVITIES = Kind(
    key="activities",
    title="Activities",
    summary="what is done, by whom and when, in a campaign or without one",
    record=Activity,
    fields=(
        Field(name="number", form=LINE, is_key=True, is_needed=True),
        Field(name="campaign", attribute="campaign_id", form=CAMPAIGN),
        Field(name="name", form=LINE, is_needed=True),
        Field(name="type", form=choice(ActivityType)),
        Field(name="channel", form=LINE),
        Field(name="side", form=SIDE),
        Field(name="owner", attribute="owner_id", form=PERSON),
        Field(name="buying_stage", form=BUYING_STAGE),
        Field(name="start", form=DAY),
        Field(name="due", form=DAY),
        Field(name="planned_quantity", form=NUMBER),
        Field(name="unit", form=LINE),
        Field(name="planned_cost", attribute="planned_cost_minor", form=MONEY),
        Field(name="planned_hours", form=NUMBER),
        Field(
            name="depends_on",
            form=Form(_read_needs, write_text),
            empty=(),
            is_link=True,
            show=shown(Activity, _needs),
        ),
        Field(
            name="accounts",
            form=Form(read_accounts, write_text),
            empty=(),
            is_link=True,
            show=shown(Activity, _activity_accounts),
        ),
        Field(name="state", form=choice(ActivityState), empty=ActivityState.PLANNED),
        Field(name="done_on", form=DAY),
        Field(name="done_quantity", form=NUMBER),
        Field(name="result", form=TEXT),
        Field(name="no_measure", form=YES_NO, empty=False),
        Field(name="baseline_start", form=DAY),
        Field(name="baseline_due", form=DAY),
    ),
    label=lambda count: ngettext(
        "Import {count} activity", "Import {count} activities", count
    ).format(count=count),
    records=lambda plan: plan.all(Activity),
    matcher=lambda reading: KeyMatcher(reading.plan.all(Activity), ("number",)),
    complete=_first_planned,
    finish=_add_activity_links,
)
