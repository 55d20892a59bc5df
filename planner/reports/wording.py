"""How reports call people, states, scopes and quantities: one word per idea."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planner.plan import Plan
from planner.records import (
    Activity,
    ActivityState,
    Actual,
    Campaign,
    CampaignState,
    EnteredMetric,
    Person,
    ScopeKind,
    Side,
    Strategy,
    Target,
    Unit,
)
from planner.reports.document import Shape, Status
from planner.text import NOT_KNOWN, _, count, money, title_case

SIDE_LETTERS = {Side.SALES: "S", Side.MARKETING: "M", Side.SERVICE: "C"}
_MONEY_METRICS = frozenset(
    {"revenue", "spend", "open_pipeline", "weighted_pipeline", "budget"}
)


def person_name(plan: Plan, person_id: str | None) -> str:
    """The person's name, or a dash when nobody is named."""
    person = plan.find(Person, person_id)
    return NOT_KNOWN if person is None else person.name


def owners(plan: Plan, sales_id: str | None, marketing_id: str | None) -> str:
    """The owners of both sides by name; nobody is a dash."""
    people = (plan.find(Person, sales_id), plan.find(Person, marketing_id))
    return ", ".join(person.name for person in people if person) or NOT_KNOWN


def word(value: str | None) -> str:
    """A stored word as a label, or a dash when it is not known."""
    return NOT_KNOWN if value is None else _(title_case(value))


def side_word(side: Side | None) -> str:
    """The name of a side; without one, nobody's."""
    return _("No side") if side is None else word(side)


def strategy_word(strategy: Strategy | None) -> str:
    """The name of a strategy, or that there is none."""
    return _("No strategy") if strategy is None else word(strategy)


def tier_word(tier: int | None) -> str:
    """The name of a tier, or that there is none."""
    return _("No tier") if tier is None else _("Tier {tier}").format(tier=tier)


def side_letter(side: Side | None) -> str:
    """The letter of a side in a narrow place."""
    return "" if side is None else SIDE_LETTERS.get(side, "")


def is_late(activity: Activity, as_of: date) -> bool:
    """Whether the activity should have been done before this day and is not."""
    is_open = activity.state in {ActivityState.PLANNED, ActivityState.IN_PROGRESS}
    return is_open and activity.due is not None and activity.due < as_of


def activity_status(activity: Activity, as_of: date) -> Status:
    """How far an activity is, seen from a day."""
    if activity.state is ActivityState.DONE:
        return Status(Shape.DONE, _("Done"))
    if activity.state is ActivityState.CANCELLED:
        return Status(Shape.NOT_STARTED, _("Cancelled"))
    if is_late(activity, as_of):
        return Status(Shape.OFF_TRACK, _("Late"))
    if activity.state is ActivityState.IN_PROGRESS:
        return Status(Shape.ON_TRACK, _("In progress"))
    if activity.start is not None and activity.start < as_of:
        return Status(Shape.AT_RISK, _("Not begun"))
    return Status(Shape.NOT_STARTED, _("Planned"))


_CAMPAIGN_SHAPES = {
    CampaignState.DRAFT: Shape.NOT_STARTED,
    CampaignState.PROPOSED: Shape.NOT_STARTED,
    CampaignState.AGREED: Shape.NOT_STARTED,
    CampaignState.RUNNING: Shape.ON_TRACK,
    CampaignState.CLOSED: Shape.DONE,
    CampaignState.CANCELLED: Shape.OFF_TRACK,
}


def campaign_status(campaign: Campaign) -> Status:
    """How far a campaign is."""
    return Status(_CAMPAIGN_SHAPES[campaign.state], word(campaign.state))


def available_words(amount_minor: int | None, currency: str) -> str:
    """What is left of a budget; less than nothing is said in words."""
    if amount_minor is None or amount_minor >= 0:
        return money(amount_minor, currency)
    return _("over by {amount}").format(amount=money(-amount_minor, currency))


def metric_label(plan: Plan, key: str) -> str:
    """What a metric is called: the company's own label, or its key as words."""
    own = plan.where(EnteredMetric, "key", key)
    if own:
        return own[0].label
    base, _colon, kind = key.partition(":")
    words = base.replace("_", " ")
    if kind:
        words = _("{kind}: {words}").format(kind=title_case(kind), words=words)
    return title_case(words)


def metric_value(plan: Plan, key: str, value: Decimal | None) -> str:
    """A metric's value with its unit; money in the company's currency."""
    if value is None:
        return NOT_KNOWN
    unit = _metric_unit(plan, key)
    if unit is Unit.MONEY:
        # Worked out with the fraction of a minor unit that an average may have.
        return money(round(value), plan.company.currency)
    if unit is Unit.HOURS:
        return _("{count} h").format(count=count(value))
    if unit is Unit.PERCENT:
        return f"{count(value)} %"
    return count(value)


def scope_words(plan: Plan, row: Target | Actual) -> str:
    """What part of the plan a target or a result is for."""
    if row.scope is ScopeKind.CAMPAIGN:
        campaign = plan.find(Campaign, row.campaign_id)
        return campaign.name if campaign else NOT_KNOWN
    if row.scope is ScopeKind.PERSON:
        return person_name(plan, row.person_id)
    if row.scope is ScopeKind.TIER:
        return _("Tier {tier}").format(tier=row.scope_value)
    if row.scope is ScopeKind.PLAN:
        return _("Whole plan")
    return word(row.scope_value)


def _metric_unit(plan: Plan, key: str) -> Unit:
    own = plan.where(EnteredMetric, "key", key)
    if own:
        return own[0].unit
    return Unit.MONEY if key in _MONEY_METRICS else Unit.COUNT
