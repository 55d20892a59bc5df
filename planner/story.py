"""The story of an account: what both sides did, in one list, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.lanes import type_label
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
    ActivityState,
    ActivityType,
    Campaign,
    CampaignAccount,
    Contact,
    FitCriterion,
    FitRating,
    Interaction,
    ListEntry,
    Person,
    Record,
    Side,
    TargetList,
)
from planner.text import _, count, joined, ngettext, quarter_short, title_case


class Chapter(StrEnum):
    """Where a line of the story comes from."""

    INTERACTION = "interaction"
    ACTIVITY = "activity"
    LIST = "list"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """One line of an account's story. `sides`: whose it is; empty where nobody's.

    `what`: "Visit"; `text`: what it was about; `who`: who took part, of both firms,
    and where it is known from; `record`: what the line is made from.
    """

    day: date
    sides: tuple[Side, ...]
    chapter: Chapter
    what: str
    text: str
    who: str
    record: Record

    @property
    def id(self) -> str:
        """The id of what the line is made from."""
        return self.record.id


BOTH = (Side.SALES, Side.MARKETING)
_MARKS = {Side.SALES: "S", Side.MARKETING: "M"}


def story(plan: Plan, account: Account) -> tuple[StoryRow, ...]:
    """Everything dated that is known of an account: touches, work, the list, notes."""
    rows = [
        *_interactions(plan, account),
        *_activities(plan, account),
        *_list_joins(plan, account),
        *_notes(plan, account),
    ]
    rows.sort(key=lambda row: (row.day, row.what, row.text, row.id), reverse=True)
    return tuple(rows)


def side_mark(row: StoryRow) -> str:
    """The short mark of whose line it is: "S", "M", "S M"; "–" of neither."""
    marks = [_MARKS[side] for side in row.sides if side in _MARKS]
    return joined(marks, " ") or "–"


def side_words(row: StoryRow) -> str:
    """The same in words, for whoever does not see the mark: "Sales, Marketing"."""
    words = [_(title_case(str(side))) for side in row.sides]
    return joined(words, ", ") or _("Neither side")


def more_words(number: int) -> str:
    """What shows a story whole that has so many lines: "Show all 14"."""
    words = ngettext("Show all {count}", "Show all {count}", number)
    return words.format(count=count(number))


def _interactions(plan: Plan, account: Account) -> Iterator[StoryRow]:
    for each in plan.where(Interaction, "account_id", account.id):
        person = plan.find(Person, each.person_id)
        contact = plan.find(Contact, each.contact_id)
        side = each.side or (None if person is None else person.side)
        people = (known for known in (contact, person) if known is not None)
        yield StoryRow(
            day=each.date,
            sides=() if side is None else (side,),
            chapter=Chapter.INTERACTION,
            what=_(title_case(str(each.kind))),
            text=each.text or "",
            who=joined((*(named.name for named in people), each.source)),
            record=each,
        )


def _activities(plan: Plan, account: Account) -> Iterator[StoryRow]:
    for each in _reaching(plan, account):
        if each.is_archived or each.done_on is None:
            continue
        if each.type is ActivityType.INTERNAL:
            continue
        is_joint = each.type is ActivityType.JOINT_VISIT
        owner = plan.find(Person, each.owner_id)
        yield StoryRow(
            day=each.done_on,
            sides=BOTH if is_joint else () if each.side is None else (each.side,),
            chapter=Chapter.ACTIVITY,
            what=_("Activity") if each.type is None else type_label(each.type),
            text=each.name,
            who="" if owner is None else owner.name,
            record=each,
        )


def _reaching(plan: Plan, account: Account) -> Iterator[Activity]:
    """The done activities for the account: its own, or those of all its campaign.

    Asked from the account's side, as there may be thousands of others.
    """
    links = plan.where(CampaignAccount, "account_id", account.id)
    campaigns = {link.campaign_id for link in links}
    for_all = plan.where(Campaign, "has_all_accounts", True)  # noqa: FBT003 - a value
    campaigns.update(campaign.id for campaign in for_all)
    entries = plan.where(ActivityAccount, "account_id", account.id)
    own = {entry.activity_id for entry in entries}
    for each in plan.where(Activity, "state", ActivityState.DONE):
        is_for_whole = each.campaign_id in campaigns and not plan.where(
            ActivityAccount, "activity_id", each.id
        )
        if each.id in own or is_for_whole:
            yield each


def _list_joins(plan: Plan, account: Account) -> Iterator[StoryRow]:
    """The day on which it came onto the newest list of each quarter."""
    first_month = plan.company.fiscal_year_start
    newest: dict[str, TargetList] = {}
    for each in plan.all(TargetList):
        known = newest.get(each.quarter)
        if known is None or known.version < each.version:
            newest[each.quarter] = each
    entries = {
        entry.list_id: entry
        for entry in plan.where(ListEntry, "account_id", account.id)
    }
    for target_list in newest.values():
        entry = entries.get(target_list.id)
        if entry is None:
            continue
        quarter = Quarter.parse(target_list.quarter)
        short = quarter_short(quarter, first_month)
        yield StoryRow(
            day=entry.added_on or quarter.start(first_month),
            sides=(),
            chapter=Chapter.LIST,
            what=_("Target list"),
            text=_("On the target list of {quarter}").format(quarter=short),
            who="",
            record=entry,
        )


def _notes(plan: Plan, account: Account) -> Iterator[StoryRow]:
    """What people wrote when they rated the account."""
    for each in plan.where(FitRating, "account_id", account.id):
        if each.note is None or each.rated_on is None:
            continue
        person = plan.find(Person, each.person_id)
        criterion = plan.get(FitCriterion, each.criterion_id)
        rating = _("{criterion}: {value} of 5").format(
            criterion=criterion.text, value=each.value
        )
        yield StoryRow(
            day=each.rated_on,
            sides=() if person is None else (person.side,),
            chapter=Chapter.NOTE,
            what=_("Note"),
            text=each.note,
            who=joined((None if person is None else person.name, rating)),
            record=each,
        )
