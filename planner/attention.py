"""What waits for somebody: late, without an owner, without what a campaign needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.checks import contradictions
from planner.lateness import lateness
from planner.naming import title_of
from planner.plan import Plan
from planner.progress import (
    activities_in,
    campaigns_of,
    has_activities,
    late_activities,
)
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    ActivityState,
    Campaign,
    CampaignState,
    Person,
    Record,
    Side,
)
from planner.text import _, joined, ngettext, short_day
from planner.workdays import work_calendar

LATE_SHOWN = 3
NAMES_SHOWN = 3
_ENDED = {CampaignState.CLOSED, CampaignState.CANCELLED}
_OVER = {ActivityState.DONE, ActivityState.CANCELLED}


class Urgency(StrEnum):
    """How pressing something is."""

    LATE = "late"
    MISSING = "missing"
    SOON = "not started"


class Place(StrEnum):
    """The page on which it is put right."""

    ACCOUNTS = "accounts"
    CAMPAIGNS = "campaigns"
    CHECK = "plan-check"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing that waits: what it is, and where it is put right.

    `record_id`: what to show on that page, None for the page itself. `action`: the
    word on the button that leads there.
    """

    urgency: Urgency
    title: str
    detail: str
    action: str
    place: Place
    record_id: str | None = None


def needs(plan: Plan, quarter: Quarter, as_of: date) -> tuple[Need, ...]:
    """What waits for somebody in a quarter, the most pressing first."""
    return (
        *_late(plan, quarter, as_of),
        *_contradictions(plan, quarter, as_of),
        *_people(plan),
        *_campaigns(plan, quarter),
        *_without_owner(plan, quarter),
        *_accounts(plan),
    )


def _late(plan: Plan, quarter: Quarter, as_of: date) -> Iterator[Need]:
    late = late_activities(plan, quarter, as_of)
    calendar = work_calendar(plan)
    shown, rest = late[:LATE_SHOWN], late[LATE_SHOWN:]
    if len(rest) == 1:
        shown, rest = late, ()
    for activity in shown:
        title = _("{name}: {days_late}").format(
            name=title_of(activity), days_late=lateness(activity, calendar, as_of)
        )
        yield Need(
            urgency=Urgency.LATE,
            title=title,
            detail=_late_detail(plan, activity),
            action=_("Open"),
            place=Place.CAMPAIGNS,
            record_id=activity.id,
        )
    if rest:
        yield Need(
            urgency=Urgency.LATE,
            title=ngettext(
                "{count} more activity is late",
                "{count} more activities are late",
                len(rest),
            ).format(count=len(rest)),
            detail=_names(rest),
            action=_("Show"),
            place=Place.CAMPAIGNS,
            record_id=rest[0].id,
        )


def _late_detail(plan: Plan, activity: Activity) -> str:
    owner = plan.find(Person, activity.owner_id)
    campaign = plan.find(Campaign, activity.campaign_id)
    return joined(
        (
            _("Due {day}").format(day=short_day(activity.due)),
            _("no campaign") if campaign is None else campaign.name,
            _("no owner") if owner is None else owner.name,
        )
    )


def _contradictions(plan: Plan, quarter: Quarter, as_of: date) -> Iterator[Need]:
    count = contradictions(plan, as_of, quarter)
    if count:
        yield Need(
            urgency=Urgency.LATE,
            title=ngettext(
                "The plan contradicts itself in {count} place",
                "The plan contradicts itself in {count} places",
                count,
            ).format(count=count),
            detail=_("The plan check lists what does not fit, and leads to it"),
            action=_("Show"),
            place=Place.CHECK,
        )


def _people(plan: Plan) -> Iterator[Need]:
    sides = {person.side for person in plan.all(Person)}
    sentences = {
        Side.SALES: _("Nobody from Sales is in the plan"),
        Side.MARKETING: _("Nobody from Marketing is in the plan"),
    }
    for side, title in sentences.items():
        if side not in sides:
            yield Need(
                urgency=Urgency.MISSING,
                title=title,
                detail=_("Campaigns, accounts and activities need owners"),
                action=_("Add people"),
                place=Place.SETTINGS,
            )


def _campaigns(plan: Plan, quarter: Quarter) -> Iterator[Need]:
    for campaign in campaigns_of(plan, quarter):
        missing = tuple(missing_in(plan, campaign))
        if missing:
            yield Need(
                urgency=Urgency.MISSING,
                title=_("{name} is not complete").format(name=title_of(campaign)),
                detail=joined(missing),
                action=_("Complete"),
                place=Place.CAMPAIGNS,
                record_id=campaign.id,
            )


def missing_in(plan: Plan, campaign: Campaign) -> Iterator[str]:
    """What a campaign that is not over still needs, in a few words each."""
    if campaign.state in _ENDED:
        return
    if campaign.sales_lead_id is None:
        yield _("No Sales lead")
    if campaign.marketing_lead_id is None:
        yield _("No Marketing lead")
    if not campaign.objective:
        yield _("No objective")
    if not has_activities(plan, campaign):
        yield _("No activities")


def _without_owner(plan: Plan, quarter: Quarter) -> Iterator[Need]:
    unowned = [
        activity
        for activity in activities_in(plan, quarter)
        if activity.owner_id is None and activity.state not in _OVER
    ]
    if unowned:
        yield Need(
            urgency=Urgency.SOON,
            title=ngettext(
                "{count} activity has no owner",
                "{count} activities have no owner",
                len(unowned),
            ).format(count=len(unowned)),
            detail=_names(unowned),
            action=_("Show"),
            place=Place.CAMPAIGNS,
            record_id=unowned[0].id,
        )


def _accounts(plan: Plan) -> Iterator[Need]:
    unowned = [
        account
        for account in plan.where(Account, "is_archived", value=False)
        if account.sales_owner_id is None or account.marketing_owner_id is None
    ]
    if unowned:
        yield Need(
            urgency=Urgency.SOON,
            title=ngettext(
                "{count} account has no owner on one of the sides",
                "{count} accounts have no owner on one of the sides",
                len(unowned),
            ).format(count=len(unowned)),
            detail=_names(unowned),
            action=_("Show"),
            place=Place.ACCOUNTS,
            record_id=unowned[0].id,
        )


def _names(records: Sequence[Record]) -> str:
    """The first names, and how many more there are."""
    names = ", ".join(title_of(record) for record in records[:NAMES_SHOWN])
    more = len(records) - NAMES_SHOWN
    if more <= 0:
        return names
    return _("{names} and {count} more").format(names=names, count=more)
