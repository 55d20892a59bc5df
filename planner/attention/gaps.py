"""What a plan still lacks: people, parts of campaigns, owners of accounts."""

from __future__ import annotations

from collections.abc import Iterator

from planner.attention.need import Need, Place, Urgency, names
from planner.naming import title_of
from planner.plan import Plan
from planner.progress import campaigns_of, has_activities
from planner.quarter import Quarter
from planner.records import Account, Campaign, CampaignState, Person, Side
from planner.text import _, joined, ngettext

_ENDED = {CampaignState.CLOSED, CampaignState.CANCELLED}


def people(plan: Plan) -> Iterator[Need]:
    """Sides of which nobody is in the plan."""
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


def campaigns(plan: Plan, quarter: Quarter) -> Iterator[Need]:
    """Campaigns that lack something, one line each."""
    for campaign in campaigns_of(plan, quarter):
        missing = tuple(_missing_in(plan, campaign))
        if missing:
            yield Need(
                urgency=Urgency.MISSING,
                title=_("{name} is not complete").format(name=title_of(campaign)),
                detail=joined(missing),
                action=_("Complete"),
                place=Place.CAMPAIGNS,
                record_id=campaign.id,
            )


def accounts(plan: Plan) -> Iterator[Need]:
    """Accounts that nobody owns on one of the sides."""
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
            detail=names(unowned),
            action=_("Show"),
            place=Place.ACCOUNTS,
            record_id=unowned[0].id,
        )


def _missing_in(plan: Plan, campaign: Campaign) -> Iterator[str]:
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
